"""How tables of visits and engagements are laid out, and the words that they use in their cells."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from dragoman.model import Kind, Status


class Layout(Struct, frozen=True, forbid_unknown_fields=True):
    """One sort of table, known by the name of its rows.

    `root` is the element around the rows where it is XML. `columns` gives the field that each column holds,
    `written` the columns that say when a row was written, the best first, `ignored` those that are passed over,
    as `element` or `element@attribute`. `needed` are fields that a table must have columns for,
    and a row words in, save `start`; "a or b" is either.
    `home` and `host` (alpha-3) hold for all rows, `offices` spells out the codes in the column of the office.
    `ids` stands before a row's own id, and `publisher` is who keeps the table.
    """

    row: str
    columns: dict[str, str]
    written: tuple[str, ...]
    root: str | None = None
    ids: str | None = None
    publisher: str | None = None
    ignored: frozenset[str] = frozenset()
    needed: tuple[str, ...] = ()
    home: str | None = None
    host: str | None = None
    offices: dict[str, str] = {}


class TableWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of cells.

    `states` are names of states as tables write them, beside those that texts use too, with their codes. The name of a
    party in `before` means another (alpha-3) up to a year. `no_places` stand between commas among towns and are none.
    Sentences of remarks leave their subject out before `verbs`, also behind `adverbs`, and a verb too before
    `occasions`; behind `joining` words stands who is of the traveller's side. `elect` are remarks that say in which
    office the traveller came. `slips` are offices that are often written wrong before a name.
    """

    layouts: tuple[Layout, ...]
    kinds: dict[str, Kind]
    statuses: dict[str, Status]
    states: dict[str, str]
    before: dict[str, tuple[int, str]]
    no_places: frozenset[str]
    verbs: tuple[str, ...]
    joining: tuple[str, ...]
    adverbs: tuple[str, ...]
    occasions: tuple[str, ...]
    elect: dict[str, str]
    slips: dict[str, str]


@cache
def table_words() -> TableWords:
    """Return the layouts and the words of tables as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/tables.json").read_bytes()
    return msgspec.json.decode(data, type=TableWords)


@cache
def layouts() -> dict[str, Layout]:
    """Return the layouts by the names of their rows."""
    return {layout.row: layout for layout in table_words().layouts}
