"""Names of states as tables write them: "Korea, Republic of", "Yugoslavia (Kosovo)", "PAK", "el-salvador"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dragoman.model import When
from dragoman.reference.parties import parties
from dragoman.reference.tables import table_words


@cache
def state_of(written: str, number: str = "") -> str | None:
    """Return the alpha-3 code of a name or a code, else of the table's own id for it; None where neither is known."""
    names = (name for words in (written, number) if words for name in _forms(words.replace("’", "'")))
    return next((code for name in names if (code := _known().get(name.casefold()))), None)


def state_in(code: str | None, when: When | None) -> str | None:
    """Return the party that a code's name meant at a time: "Republic of China" is China until 1949."""
    until, meant = table_words().before.get(code or "", (0, None))
    return meant if when and when.start.year <= until else code


def is_out_of_time(code: str | None, when: When | None) -> bool:
    """Say whether a state of the past did not exist in the year in which an interval begins."""
    years = parties()[code].years if code else None
    return years is not None and when is not None and not years[0] <= when.start.year <= years[1]


def _forms(written: str) -> Iterator[str]:
    """Yield a name as it stands, turned round at its comma, without brackets, what is in them, and "korea-south"."""
    yield written
    name, comma, rest = written.partition(", ")
    if comma:
        yield f"{rest} {name}"
    outer, bracket, inner = written.partition(" (")
    if bracket:
        yield outer
        yield inner.rstrip(")")
    yield written.replace("-", " ")
    yield " ".join(reversed(written.split("-")))
    yield written.removeprefix("The ")


@cache
def _known() -> dict[str, str]:
    """Return the codes of states by their names and codes, folded."""
    found: dict[str, str] = {}
    for one in parties().values():
        for name in (one.code, one.iso2, one.name, *one.names):
            if name:
                found.setdefault(name.replace("’", "'").casefold(), one.code)
    return found | {name.casefold(): code for name, code in table_words().states.items()}
