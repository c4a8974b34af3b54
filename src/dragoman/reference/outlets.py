"""Outlets and what tells their home state: the names of agencies and papers, the country of an address on the web."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import msgspec

from dragoman.reference.parties import parties

_DOMAIN = re.compile(r"[\w-]\.([a-z]{2})(?![\w.])")
_SOLD_WIDELY = frozenset({"ai", "cc", "co", "fm", "io", "me", "tv", "ws"})


@cache
def outlets() -> dict[str, str]:
    """Return the alpha-3 code of each outlet's name."""
    data = resources.files("dragoman.reference").joinpath("data/outlets.json").read_bytes()
    found = msgspec.json.decode(data, type=dict[str, tuple[str, ...]])
    return {name: code for code, names in found.items() for name in names}


@cache
def _finder() -> re.Pattern[str]:
    names = sorted(outlets(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def outlet_home(publisher: str) -> str | None:
    """Return the state of a publisher by its name, or by the country that its address on the web ends in."""
    found = _finder().search(publisher)
    if found is not None:
        return outlets()[found.group()]
    domain = _DOMAIN.search(publisher)
    return _by_domain().get(domain.group(1)) if domain is not None else None


@cache
def _by_domain() -> dict[str, str]:
    known = {one.iso2.lower(): code for code, one in parties().items() if one.iso2} | {"uk": "GBR"}
    return {end: code for end, code in known.items() if end not in _SOLD_WIDELY}
