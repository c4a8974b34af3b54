"""`dragoman show`: one engagement with the words that say so."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cyclopts import Parameter
from rich.text import Text

from dragoman.errors import NotInRecord
from dragoman.model import EngagementClaim
from dragoman.record import Source
from dragoman.record.names import engagement_number
from dragoman.surfaces.blocks import engagements
from dragoman.surfaces.cells import cell
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.output import write
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.screen import console


def show(
    number: Annotated[str, Parameter(name="ID", help="The id, as lists of engagements show it.")],
    /,
    *,
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None,
    format: Annotated[Literal["table", "json"], Parameter(help="How to show it.")] = "table",  # noqa: A002
) -> int:
    """Show one engagement of the record, with the words that say so."""
    with opened(record_path(record)) as store:
        view = store.view()
        found = view.engagement(view.survivor(engagement_number(number) or number) or number)
    if found is None:
        raise NotInRecord(f'{number}: the record has no engagement of this id: "dragoman engagements" lists them')
    if format == "json":
        write(msgspec.json.encode({"id": found.id, "engagement": found.claim, "source": found.source}) + b"\n")
    else:
        _print(found.id, found.claim, found.source)
    return 0


def _print(number: str, claim: EngagementClaim, source: Source) -> None:
    screen = console()
    screen.print(Text(number, style="bold"))
    screen.print(engagements([claim], evidence=True))
    screen.print(Text(f"\nAs told by: {told_by(source)}", style="dim"))


def told_by(source: Source) -> str:
    """Return the document that tells of it: title, publisher and day, as far as they are known."""
    published = parse_day("published", source.published)
    parts = (source.title or f"document {source.document[:12]}", source.publisher, published)
    return ", ".join(cell(part) for part in parts if part)
