"""Shows one engagement of the record, with the words that say so and all who tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.text import Text

from dragoman.errors import NotInRecord
from dragoman.record.names import engagement_number
from dragoman.record.rows import EngagementRow, Source
from dragoman.surfaces.blocks import engagements
from dragoman.surfaces.cells import cell
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.forms import ShowFormat
from dragoman.surfaces.output import write
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.screen import console


def show_engagement(number: str, *, record: Path | None, form: ShowFormat) -> int:
    """Show the engagement that an id leads to. Raises NotInRecord for an id that the record does not have."""
    with opened(record_path(record)) as store:
        view = store.view()
        found = view.engagement(view.survivor(engagement_number(number) or number) or number)
        sources = [one.source for one in view.told(found.id)] if found else []
    if found is None:
        raise NotInRecord(f'{number}: the record has no engagement of this id: "dragoman engagements" lists them')
    if form == "json":
        write(msgspec.json.encode({"id": found.id, "engagement": found.claim, "sources": sources}) + b"\n")
    else:
        _print(found, sources)
    return 0


def _print(row: EngagementRow, sources: Sequence[Source]) -> None:
    screen = console()
    screen.print(Text(row.id, style="bold"))
    screen.print(engagements([row.claim], evidence=True))
    if row.disputed:
        fields = ", ".join(row.disputed)
        screen.print(f'\nReports differ in: {fields}. "dragoman engagement --id {row.id}" shows who says what.')
    screen.print(Text("\nAs told by:", style="dim"))
    for told in dict.fromkeys(map(told_by, sources)):
        screen.print(Text(f"  {told}", style="dim"))


def told_by(source: Source) -> str:
    """Return the document that tells of it: title, publisher and day, as far as they are known."""
    published = parse_day("published", source.published)
    parts = (source.title or f"document {source.document[:12]}", source.publisher, published)
    return ", ".join(cell(part) for part in parts if part)
