"""Where the knowledge of the simulated world stands: the files in `data`."""

from __future__ import annotations

from importlib import resources
from typing import TypeVar

import msgspec

_Data = TypeVar("_Data")


def load(name: str, kind: type[_Data]) -> _Data:
    """Return what a file in `data` holds. Raises msgspec.ValidationError where it does not fit."""
    data = resources.files("dragoman.simulation").joinpath("data", name).read_bytes()
    return msgspec.json.decode(data, type=kind)
