"""Fills in whom the actors of a draft mean: pronouns, offices without a name, counterparts, both sides."""

from __future__ import annotations

import msgspec

from dragoman.reading.actors import Actor, identity, singular
from dragoman.reading.antecedents import Antecedents
from dragoman.reading.context import Home
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.home_states import ONE_HOLDER, HomeStates
from dragoman.reading.people import People, Person
from dragoman.reference.office_words import office_kinds

_ANY_OFFICIAL = frozenset({"official", "diplomat", "envoy", "visitor", "guest", "dignitary"})
_LEADER = frozenset({"leader", "ruler", "head of state", "strongman"})
_PAIR = 2
_MEMORY = 3
_OFFICES_OF_STATE = frozenset({"ministry", "foreign", "government"})
_CHAIRS = frozenset({"co-chairs", "cochairs", "co-chairpersons", "co-chairmen", "chairs"})
_PLURAL = frozenset({"they", "them", "we", "us"})
_BOTH = frozenset(
    "sides leaders ministers presidents parties men women two delegations officials diplomats countries "
    "governments heads pair principals secretaries premiers chancellors envoys negotiators counterparts co-chairs "
    "cochairs chairs monarchs kings emirs statesmen dignitaries interlocutors".split()
)


class Resolver:
    """Resolves the actors of one document's drafts, in order of the text.

    `subjects` holds the first tokens of the actors that head a clause: pronouns mean them before others. `labels`
    are the speakers named before a colon at the head of a paragraph, as in a transcript.
    """

    def __init__(
        self, actors: list[Actor], people: People, home: Home, subjects: set[int], labels: list[Actor]
    ) -> None:
        self.labels = labels
        self.people = people
        self.home = home
        self.mentions = sorted((actor for actor in actors if actor.person is not None), key=lambda actor: actor.first)
        self.last_parts: list[Part] = []
        self._told: list[list[Part]] = []
        self._by_role: dict[str, list[Actor]] = {}
        self._antecedents = Antecedents(people, self.mentions, subjects)
        self._states = HomeStates(people, home, self.mentions)

    def resolve(self, draft: Draft) -> None:
        """Replace the actors of a draft by those they mean; a part that means nobody is left out."""
        parts: list[Part] = []
        for part in draft.parts:
            parts += [Part(actor=actor, role=part.role, side=part.side) for actor in self._meant(part.actor, draft)]
        draft.parts = _unique(parts)
        self._states.fill(draft)

    def remember(self, parts: list[Part]) -> None:
        """Keep the participants of an engagement as those whom "they", "both sides" and "the guest" mean next."""
        self.last_parts = parts
        self._told = [*self._told[-_MEMORY:], parts]
        for role in ("guest", "host", "cochair"):
            self._by_role[role] = [part.actor for part in parts if part.role == role] or self._by_role.get(role, [])

    def parties_of(self, actor: Actor, parts: list[Part]) -> list[str]:
        """Return the parties that an actor means, `parts` being those of the engagement spoken of."""
        self.last_parts = parts
        empty = Draft(kind="meeting", status="held", sentence=0, first=actor.first, last=actor.last)
        meant = self._meant(actor, empty)
        keys = [one.key or (self.home.first if one.office or one.name else None) for one in meant]
        return [key for key in dict.fromkeys(keys) if key]

    def _meant(self, actor: Actor, draft: Draft) -> list[Actor]:
        if actor.spokesperson:
            return []
        if actor.head == "pronoun":
            return self._pronoun(actor, draft)
        if actor.head == "group" and (actor.office or "").lower().split(" ")[0] in _OFFICES_OF_STATE:
            return [actor]
        if actor.head == "group" and actor.key is None and not actor.name and not actor.counterpart:
            draft.anaphoric = True
            return self._both(actor)
        named = self._named_of(actor)
        if named:
            return named
        if actor.counterpart and not actor.name:
            return self._by_role_of(actor) or [self._counterpart(actor, draft)]
        if self._is_of_body(actor):
            actor = msgspec.structs.replace(actor, body=self.home.body, state_rule="body most named")
        if actor.head == "office" and not actor.plural:
            others = {part.actor.person for part in draft.parts if part.actor is not actor}
            return [self._office(actor, others, first=draft.kind == "visit")]
        if actor.head == "office" and actor.plural and actor.key is None:
            # "Accompanied by officials" means others than those of whom it was told before.
            return [] if draft.frame == "accompany" and actor.determiner is None else self._both(actor)
        return [self._known(actor)]

    # Pronouns and groups

    def _pronoun(self, actor: Actor, draft: Draft) -> list[Actor]:
        if actor.pronoun in {"i", "we", "us"}:
            author = self._author(actor)
            if author is not None or actor.pronoun == "i":
                return [author] if author is not None else []
        if actor.pronoun == "you":
            return self._addressed(actor)
        if actor.pronoun in _PLURAL:
            draft.anaphoric = True
            return [part.actor for part in self.last_parts]
        person = self._antecedents.of(actor, [part.actor for part in draft.parts if part.actor is not actor])
        return [self._as_actor(person, actor)] if person else []

    def _addressed(self, actor: Actor) -> list[Actor]:
        """Return whom a speaker of a transcript addresses: the one other person of the engagement told before."""
        label = next((one for one in reversed(self.labels) if one.last <= actor.first), None)
        speaker = None if label is None else label.person
        others = [part.actor for part in self.last_parts if part.actor.name and part.actor.person != speaker]
        return others if speaker is not None and len(others) == 1 else []

    def _author(self, actor: Actor) -> Actor | None:
        """Return who says "I" or "we": the speaker whom a label names before it, else the author of the document."""
        label = next((one for one in reversed(self.labels) if one.last <= actor.first), None)
        if label is None or actor.pronoun == "us":
            return self.home.author
        return self._known(label)

    def _named_of(self, actor: Actor) -> list[Actor]:
        """Return the people of a party named last whom "the Chilean visitors" or "the Omani side" means."""
        if actor.name or actor.head != "group" or actor.key is None or actor.determiner != "the":
            return []
        return [part.actor for part in self.last_parts if part.actor.key == actor.key and part.actor.name]

    def _both(self, actor: Actor) -> list[Actor]:
        words = (actor.office or "").lower().split()
        if actor.determiner == "other":
            return []
        if words and words[-1] in _CHAIRS and self._by_role.get("cochair"):
            return self._by_role["cochair"]
        holders = self._all_holders(actor)
        if holders:
            return holders
        if actor.plural and self.last_parts and (words[-1:] != words[:1] and words[0] in _BOTH or words[-1] in _BOTH):
            return self._of_office(actor) or self._of_title(words[-1]) or self._as_many(actor.count)
        return []

    def _of_office(self, actor: Actor) -> list[Actor]:
        """Return whom "the two presidents" means where somebody told of last is none: the two named before as such."""
        if actor.office_kind is None or office_kinds()[actor.office_kind].level not in ONE_HOLDER:
            return []
        told = [person for part in self.last_parts if (person := self.people.of(part.actor)) is not None]
        if all(actor.office_kind in person.kinds or not person.kinds for person in told):
            return []
        before = [self.people.of(one) for one in reversed(self.mentions) if one.first < actor.first]
        holders = [one for one in before if one is not None and actor.office_kind in one.kinds and not one.former]
        pair = list({one.state: one for one in reversed(holders)}.values())[::-1][:_PAIR]
        return [self._as_actor(one, msgspec.structs.replace(actor, office=None)) for one in pair] if pair[1:] else []

    def _of_title(self, title: str) -> list[Actor]:
        """Return whom "the ministers" means: those of the last engagement told in which two and more are ministers."""
        word = singular(title) or title
        for parts in reversed(self._told):
            people = [(part.actor, self.people.of(part.actor)) for part in parts]
            titled = [actor for actor, person in people if person is not None and _is_one_of(word, person)]
            if len(titled) > 1:
                return titled
        return []

    def _as_many(self, count: int) -> list[Actor]:
        """Return those told of last; where they are more than are counted ("the two delegations"), those who talk."""
        sides = [part.actor for part in self.last_parts if part.side == 0]
        if count and len(self.last_parts) > count == len(sides):
            return sides
        return [part.actor for part in self.last_parts]

    def _all_holders(self, actor: Actor) -> list[Actor]:
        """Return whom "the two presidents" means: the only two of that office, of different parties, that are named."""
        if actor.office_kind is None or not actor.plural or any(part.actor.name for part in self.last_parts):
            return []
        holders = [one for one in self.people.persons if actor.office_kind in one.kinds and not one.former]
        if len(holders) != (actor.count or _PAIR) or len({one.state or one.body for one in holders}) != len(holders):
            return []
        return [self._as_actor(one, msgspec.structs.replace(actor, office=None)) for one in holders]

    # Offices and counterparts

    def _office(self, actor: Actor, others: set[int | None], *, first: bool) -> Actor:
        """Return the person whom "the Russian foreign minister" or "the President" means, else the office.

        `others` are the persons on the other side, whom it does not mean. In `first` visits "a French president" is
        the one that the text names: "the first visit by a French president since 1999".
        """
        person = self._holder(
            actor.office_kind,
            actor.state,
            actor.body,
            actor.first,
            bare=actor.key is None,
            office=actor.office or "",
            others=others,
            several=actor.determiner is None,
        )
        if person is None or (actor.determiner in {"a", "an"} and not first):
            return actor
        return self._as_actor(person, actor)

    def _holder(
        self,
        kind: str | None,
        state: str | None,
        body: str | None,
        before: int,
        *,
        bare: bool,
        office: str = "",
        others: set[int | None] | None = None,
        several: bool = False,
    ) -> Person | None:
        """Return the holder of an office named last, else the only one named later; `several` officials are no one."""
        leading = office.lower() in _LEADER
        generic = not bare and office.lower().split(" ")[-1] in _ANY_OFFICIAL

        def fits(person: Person) -> bool:
            if kind is None or person.former or person.number in (others or ()):
                return False
            leads = any(office_kinds()[one].level in ONE_HOLDER for one in person.kinds)
            if leading and leads:
                return bare or person.state == state
            if not (kind in person.kinds or (generic and not leads) or _shares_head(office, person.offices)):
                return False
            if bare:
                return True
            return person.state == state if state else person.body == body

        earlier = [one for one in self.mentions if one.first < before]
        for mention in reversed(earlier):
            person = self.people.of(mention)
            if person is not None and fits(person):
                return person
        if generic and several:
            return None
        later = [self.people.of(one) for one in self.mentions if one.first >= before]
        candidates = {person.number: person for person in later if person is not None and fits(person)}
        return next(iter(candidates.values())) if len(candidates) == 1 and not bare else None

    def _is_of_body(self, actor: Actor) -> bool:
        """Say whether an office without a party is one that only bodies have: "the Secretary-General"."""
        if actor.key is not None or actor.office_kind is None or self.home.body is None:
            return False
        return office_kinds()[actor.office_kind].level == "body" and self.people.of(actor) is None

    def _by_role_of(self, actor: Actor) -> list[Actor]:
        """Return those whom "the guests", "his visitor" or "their hosts" mean: the last visit's guests or hosts."""
        word = (actor.office or "").lower().rstrip("s").split(" ")[-1]
        role = {"guest": "guest", "visitor": "guest", "host": "host"}.get(word)
        if role is None or actor.key is not None or actor.determiner in {"a", "an"}:
            return []
        return self._by_role.get(role, [])

    def _counterpart(self, actor: Actor, draft: Draft) -> Actor:
        """Return the holder of the same office on the other side where the text names one."""
        kinds = [part.actor.office_kind for part in draft.parts if part.actor is not actor]
        for part in draft.parts:
            person = self.people.of(part.actor)
            if person is not None:
                kinds.extend(person.kinds)
        for kind in kinds:
            person = (
                self._holder(kind, actor.state, actor.body, actor.first, bare=False) if kind and actor.key else None
            )
            if person is not None:
                return self._as_actor(person, actor)
        return actor

    def _known(self, actor: Actor) -> Actor:
        person = self.people.of(actor)
        return self._as_actor(person, actor) if person else actor

    def _as_actor(self, person: Person, actor: Actor) -> Actor:
        """Return the actor with what the document says about the person elsewhere."""
        office = actor.office if actor.office and actor.head != "pronoun" and not actor.counterpart else None
        return msgspec.structs.replace(
            actor,
            head="person",
            name=person.name,
            person=person.number,
            office=office or "; ".join(person.offices) or None,
            state=actor.state or person.state if not (actor.body or person.body) or actor.state else None,
            body=actor.body or (None if actor.state else person.body),
            former=person.former,
            state_rule=actor.state_rule or person.state_rule,
            office_kind=actor.office_kind or _highest(person.kinds),
            spokesperson=person.spokesperson,
            plural=False,
        )


def _shares_head(office: str, offices: list[str]) -> bool:
    """Say whether a short title ("the minister") is the head of a longer one that a person holds."""
    words = office.lower().split()
    return len(words) == 1 and any(words[0] in one.lower().split() for one in offices)


def _is_one_of(title: str, person: Person) -> bool:
    """Say whether a plural title can mean a person: "the ministers" are no prime ministers."""
    leads = any(office_kinds()[one].level in ONE_HOLDER for one in person.kinds)
    return _shares_head(title, person.offices) and not (leads and title == "minister")


def _highest(kinds: set[str]) -> str | None:
    return min(kinds, key=lambda kind: office_kinds()[kind].rank, default=None)


def _unique(parts: list[Part]) -> list[Part]:
    """Return the parts without repeats of one person, or of a state beside its own person."""
    found: dict[object, Part] = {}
    for part in parts:
        found.setdefault(identity(part.actor), part)
    return list(found.values())
