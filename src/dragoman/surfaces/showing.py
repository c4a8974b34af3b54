"""Shows one engagement of the record: the words that say so, all who tell of it, what people decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from rich.text import Text

from dragoman.errors import NotInRecord
from dragoman.model import Decision, Standing
from dragoman.questions.decided import decided, signed
from dragoman.questions.log import decision_row
from dragoman.record.names import engagement_number
from dragoman.record.rows import EngagementRow, Source, Told
from dragoman.surfaces.blocks import engagements
from dragoman.surfaces.cells import cell
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.forms import ShowFormat
from dragoman.surfaces.output import write
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.screen import console
from dragoman.surfaces.visible import visible


def show_engagement(number: str, *, record: Path | None, form: ShowFormat) -> int:
    """Show the engagement that an id leads to, or the claim of an id that a person rejected.

    Raises NotInRecord for an id that the record does not have.
    """
    asked = engagement_number(number) or number
    with opened(record_path(record)) as store:
        view = store.view()
        standing = view.standing()
        rejection = standing.rejection(asked)
        home = view.survivor(asked)
        row = view.engagement(home) if home else None
        told = view.told(home) if home else tuple(filter(None, (view.told_as(asked) if rejection else None,)))
    if not told:
        raise NotInRecord(f'{number}: the record has no engagement of this id: "dragoman engagements" lists them')
    decisions = standing.about(one.id for one in told)
    shown = row or EngagementRow(
        id=asked, claim=told[0].claim, documents=(told[0].source.given,), source=told[0].source, sources=1, origins=1
    )
    if form == "json":
        write(_encoded(shown, told, [decision_row(one, standing) for one in decisions]))
    else:
        _print(shown, told)
        _print_decisions(decisions, standing, rejection)
    return 0


def _encoded(row: EngagementRow, told: Sequence[Told], decisions: Sequence[dict[str, Any]]) -> bytes:
    sources = [one.source for one in told]
    whole = {"id": row.id, "engagement": row.claim, "sources": sources, "claims": [one.id for one in told]}
    return msgspec.json.encode({**whole, "decisions": decisions}) + b"\n"


def _print(row: EngagementRow, told: Sequence[Told]) -> None:
    screen = console()
    screen.print(Text(row.id, style="bold"))
    screen.print(engagements([row.claim], evidence=True))
    if row.disputed:
        fields = ", ".join(row.disputed)
        screen.print(f'\nReports differ in: {fields}. "dragoman engagement --id {row.id}" shows who says what.')
    screen.print(Text("\nAs told by:", style="dim"))
    for one in told:
        screen.print(Text(f"  {f'{one.id}  ' if len(told) > 1 else ''}{told_by(one.source)}", style="dim"))


def _print_decisions(decisions: Sequence[Decision], standing: Standing, rejection: Decision | None) -> None:
    """Print what people decided; a decision that was taken back says by which."""
    screen = console()
    if rejection:
        screen.print(f'\nRejected: it does not count. "dragoman undo {rejection.id}" takes that back.')
    if decisions:
        screen.print("\nDecided:")
    for one in decisions:
        by = standing.revoked_by.get(one.number)
        back = f", taken back by D-{by}" if by else ""
        screen.print(Text(visible(f"  {one.id}  {decided(one.act)} ({signed(one)}){back}")))


def told_by(source: Source) -> str:
    """Return the document that tells of it: title, publisher and day, as far as they are known."""
    published = parse_day("published", source.published)
    parts = (source.title or f"document {source.document[:12]}", source.publisher, published)
    return ", ".join(cell(part) for part in parts if part)
