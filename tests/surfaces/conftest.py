"""A record that a few reports were read into, made once for all tests of the surfaces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.surfaces.cli import run

_MET = "{a} Foreign Minister {b} met {c} Foreign Minister {d} in {e} on 19 November 2025 to discuss trade and energy."
_REPORTS = (
    _MET.format(a="Kenyan", b="Amina Okello", c="Norwegian", d="Hanna Solberg", e="Oslo"),
    _MET.format(a="Ghanaian", b="Samuel Mensima", c="Japanese", d="Kenji Morita", e="Tokyo"),
    _MET.format(a="Chilean", b="Teresa Pereyra", c="Norwegian", d="Hanna Solberg", e="Santiago"),
)


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a JSON Lines file of three reports."""
    path = tmp_path_factory.mktemp("reports") / "reports.jsonl"
    rows = [{"id": f"r{number}", "text": text, "published": "2025-11-20"} for number, text in enumerate(_REPORTS)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def record(reports: Path) -> str:
    """Return the path of a record of three engagements."""
    path = str(reports.parent / "record.db")
    assert run(["read", str(reports), "--record", path, "--format", "jsonl"]) == 0
    return path
