"""The formats that commands offer."""

from __future__ import annotations

from typing import Literal

AnswerFormat = Literal["table", "json", "jsonl", "csv", "md"]
ReadFormat = Literal["table", "json", "jsonl"]
ShowFormat = Literal["table", "json"]
