"""Shows pairs of engagements that may be one on a terminal, and takes one key for an answer to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from rich.text import Text

from dragoman.errors import NotInRecord, Refused
from dragoman.model import Verdict
from dragoman.questions import question
from dragoman.record import Record
from dragoman.runs.deciding import judge, undo
from dragoman.surfaces.author import by
from dragoman.surfaces.blocks import engagements
from dragoman.surfaces.keys import END, keys
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.screen import console
from dragoman.surfaces.showing import told_by
from dragoman.surfaces.visible import visible

ANSWERS: dict[str, Verdict] = {"x": "same", "n": "different", "u": "unsure"}
QUOTED, NAMED = 2, 3
"""How many pieces of evidence and how many reports are shown of each engagement: both must fit on a screen."""

HELP = "x same   n different   u unsure   s skip   z undo the last   q stop   ? help"
MORE = (
    "x: both tell of one occurrence, and become one engagement. n: they are two, and stay apart whatever comes.\n"
    "u: it cannot be told; the pair is asked again with --judged unsure. s: the next one, nothing is kept.\n"
    "z: takes your last answer back. q, or Ctrl-C: stops; every answer is kept as it is given."
)


class Reviewer:
    """Asks a person about one pair after another."""

    def __init__(self, record: Path | None, author: str | None, reason: str | None, *, judged: str | None) -> None:
        self._path = record_path(record)
        self._by = (author, reason)
        self._filters = {"judged": judged} if judged else {}
        self._screen = console()
        self._made: list[tuple[str, Verdict]] = []
        self._counts: Counter[str] = Counter()
        self._skipped = 0

    def run(self) -> int:
        """Ask until nothing is left or the person stops. Raises NotInRecord where nothing waits."""
        with opened(self._path, merging=True) as store, keys() as next_key:
            left = self._left(store)
            while left:
                self._show(store, left)
                if not self._answered(store, left, next_key):
                    break
                left = self._left(store)
        self._screen.print(self._summary(left))
        if not left and not self._skipped and not self._counts:
            raise NotInRecord(f"review: {question('review').empty}")
        return 0

    def _left(self, store: Record) -> Mapping[str, Any] | None:
        """Return the next pair, with how many wait after those that were skipped."""
        answer = question("review").ask(store.view(), limit=1, offset=self._skipped, **self._filters)
        return {**answer.rows[0], "waiting": answer.total - self._skipped} if answer.rows else None

    def _show(self, store: Record, pair: Mapping[str, Any]) -> None:
        view, screen = store.view(), self._screen
        why = f", {'; '.join(pair['why'])}" if pair["why"] else ""
        screen.print(Text(f"\n{pair['waiting']} to judge. Score {pair['score']:.2f}{visible(why)}", style="bold"))
        for name in (pair["one"], pair["other"]):
            row = view.engagement(name)
            if row:
                screen.print(Text(f"\n{name}", style="bold"))
                shown = replace(row.claim, evidence=row.claim.evidence[:QUOTED])
                screen.print(engagements([shown], evidence=True))
                told = list(dict.fromkeys(told_by(one.source) for one in view.told(name)))
                more = [f"and {len(told) - NAMED} more"] if len(told) > NAMED else []
                for words in (*told[:NAMED], *more):
                    screen.print(Text(f"  {words}", style="dim"))
        screen.print(f"\n{HELP}")

    def _answered(self, store: Record, pair: Mapping[str, Any], next_key: Callable[[], str]) -> bool:
        """Take keys until one answers; return whether to go on."""
        while True:
            key = next_key().lower()
            if key in ("q", END):
                return False
            if key in ANSWERS:
                self._judge(store, ANSWERS[key], pair)
                return True
            if key == "s":
                self._skipped += 1
                return True
            if key == "z" and self._made:
                self._take_back(store)
                return True
            self._screen.print(MORE if key == "?" else HELP)

    def _take_back(self, store: Record) -> None:
        number, verdict = self._made.pop()
        effect = undo(store, number, by(*self._by))
        self._counts[verdict] -= 1
        self._screen.print(f"{effect.decisions[0].id}: {number} is taken back")

    def _judge(self, store: Record, verdict: Verdict, pair: Mapping[str, Any]) -> None:
        """Keep an answer; what contradicts an earlier decision is told and passed over."""
        try:
            effect = judge(store, verdict, pair["one"], pair["other"], by(*self._by))
        except Refused as error:
            self._screen.print(Text(visible(str(error)), style="red"))
            self._skipped += 1
            return
        self._made.append((effect.decisions[0].id, verdict))
        self._counts[verdict] += 1
        self._skipped += verdict == "unsure" and bool(self._filters)
        self._screen.print(f"{effect.decisions[0].id}: {verdict}")

    def _summary(self, left: Mapping[str, Any] | None) -> str:
        judged = ", ".join(f"{number} {verdict}" for verdict, number in self._counts.items() if number)
        waiting = (left["waiting"] if left else 0) + self._skipped
        return f"\nJudged: {judged or 'none'}. {waiting} left."
