"""`dragoman show`: one engagement with the words that say so."""

from __future__ import annotations
