"""Gives officials whom the text names without a state one: that of the document, or of those beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.reading.actors import Actor
from dragoman.reading.context import Home
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.people import People, Person
from dragoman.reference.office_words import office_kinds
from dragoman.reference.polities import can_have

_LOCAL = frozenset({"subnational", "parliament"})
ONE_HOLDER = frozenset({"head_of_state", "head_of_government", "monarch"})


class HomeStates:
    """The states that one document leaves out; `mentions` are its persons in order of the text."""

    def __init__(self, people: People, home: Home, mentions: list[Actor]) -> None:
        self.people = people
        self.home = home
        self.mentions = mentions
        self._name_author()
        self._place_leaders()

    def fill(self, draft: Draft) -> None:
        """Let officials without a state act for the home state, or for the next one where that is the other side."""
        open_sides = {part.side for part in draft.parts if self._lacks_state(part.actor)}
        for side in sorted(open_sides):
            others = {part.actor.state for part in draft.parts if part.side != side and part.actor.state}
            if all(_may_be_domestic(part.actor) for part in draft.parts if part.side == side):
                others.discard(self.home.first)
            hosting = any(part.role == "host" for part in draft.parts if part.side == side)
            if draft.kind == "visit" and side == 0 and not hosting and draft.place and draft.place.country:
                others.add(draft.place.country)
            others |= {part.actor.state for part in draft.parts if part.actor.counterpart and part.actor.state}
            for part in draft.parts:
                if part.side != side or not self._lacks_state(part.actor):
                    continue
                state = self._of_company(draft, part)
                unranked = draft.kind == "visit" and not part.actor.office
                likely = self.home.states[:1] if unranked else self._likely(draft, side)
                state = state or next(self._free(part.actor, likely, others), None)
                if state is not None:
                    part.actor = msgspec.structs.replace(part.actor, state=state, state_rule=self.home.rule)
                    self._learn_state(part.actor, state)

    def _name_author(self) -> None:
        """Let the one person whom an official's own release names without an office be that official."""
        author = self.home.author
        if author is None or author.office is None or author.office_kind is None:
            return
        bare = [one for one in self.people.persons if not one.offices and not (one.state or one.body)]
        named = [one for one in bare if " " in one.name]
        if len(named) == 1:
            person = named[0]
            person.state, person.state_rule = author.state, self.home.rule
            person.offices.append(author.office)
            person.kinds.add(author.office_kind)

    def _place_leaders(self) -> None:
        """Give the home state to the most named of its leaders whom the text gives no state."""
        if self.home.first is None or self.home.rule == "state most named":
            return
        counts = Counter(mention.person for mention in self.mentions)
        for number, _ in counts.most_common():
            person = self.people.persons[number or 0]
            kinds = {kind for kind in person.kinds if office_kinds()[kind].level in ONE_HOLDER}
            if (
                kinds
                and not (person.state or person.body or person.former)
                and not self._holders(self.home.first, kinds)
                and all(can_have(self.home.first, office) for office in person.offices)
            ):
                person.state, person.state_rule = self.home.first, self.home.rule
                return

    def _holders(self, state: str, kinds: set[str]) -> list[Person]:
        return [one for one in self.people.persons if one.state == state and one.kinds & kinds and not one.former]

    def _likely(self, draft: Draft, side: int) -> tuple[str, ...]:
        """Return the home states, before them the one where a person of the home state calls on somebody."""
        place = draft.place.country if draft.place is not None else None
        first = {part.actor.state for part in draft.parts if part.side != side}
        if side == 0 or place is None or place == self.home.first or self.home.first not in first:
            return self.home.states
        return (place, *self.home.states)

    def _free(self, actor: Actor, states: Iterable[str], others: set[str]) -> Iterator[str]:
        """Yield those of the states that can have an official of that title, and have no other one."""
        for code in states:
            if code not in others and not self._is_taken(code, actor) and can_have(code, actor.office or ""):
                yield code

    def _of_company(self, draft: Draft, part: Part) -> str | None:
        """Return the state of those who stand beside a person without an office: "Australia's A and B"."""
        if part.actor.office:
            return None
        beside = {
            one.actor.state
            for one in draft.parts
            if one.side == part.side and one.actor.state and not one.actor.state_rule
        }
        return beside.pop() if len(beside) == 1 else None

    def _is_taken(self, state: str, actor: Actor) -> bool:
        """Say whether another person of the document holds the same high office of a state."""
        kind = actor.office_kind
        if kind is None or actor.person is None or office_kinds()[kind].level not in ONE_HOLDER:
            return False
        return any(person.number != actor.person for person in self._holders(state, {kind}))

    def _learn_state(self, actor: Actor, state: str) -> None:
        person = self.people.of(actor)
        if person is not None and not (person.state or person.body):
            person.state, person.state_rule = state, self.home.rule

    def _lacks_state(self, actor: Actor) -> bool:
        if actor.key is not None:
            return False
        if actor.head in {"office", "group"}:
            return actor.office_kind is None or office_kinds()[actor.office_kind].official
        person = self.people.of(actor)
        return bool(actor.office) or person is not None


def _may_be_domestic(actor: Actor) -> bool:
    """Say whether an office without a state is rather of the home state than of the other side's."""
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level in _LOCAL
