"""Who decides, and when: the option, else `$DRAGOMAN_AUTHOR`, else the user of this machine; now."""

from __future__ import annotations

import datetime as dt
import getpass
import os

from dragoman.errors import UsageError
from dragoman.runs.deciding import By

VARIABLE = "DRAGOMAN_AUTHOR"


def by(author: str | None, reason: str | None) -> By:
    """Return who decides, when and why. Raises UsageError where nothing says who."""
    name = " ".join((author or os.environ.get(VARIABLE) or _user()).split())
    if not name:
        raise UsageError(f"nothing says who decides: give --author NAME, or set {VARIABLE}")
    return By(author=name, at=dt.datetime.now(dt.UTC).replace(microsecond=0), reason=(reason or "").strip())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
