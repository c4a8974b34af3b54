"""People as mentions come and go are those of all mentions at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.grouping import Rulings
from dragoman.identity.people.merging import settle
from dragoman.identity.people.register import Memory, Register, person_key
from dragoman.identity.people.seen import Telling, telling_of
from dragoman.model import Decided
from identity.test_people import seen

NAMES = [
    "Ishaq Dar",
    "Dar",
    "Mohammad Ishaq Dar",
    "I. Dar",
    "Amina Dar",
    "Hassan Ali",
    "Ali Hassan",
    "Ali",
    "Rudolf II",
]
NAMES += ["Rudolf", "Yakub bin Rudolf", "Ishak Dar", "Hussan Ali"]

DECIDED = (Decided("decided 1", "decided 2", "same"), Decided("decided 2", "decided 3", "different"))

TELLINGS = st.builds(
    lambda name, office, party, days, mention: telling_of(
        seen(mention, f"{name}, {office} / {party}", days), decided=mention.startswith("decided")
    ),
    st.sampled_from(NAMES),
    st.sampled_from(["", "Foreign Minister", "Minister of Health", "King"]),
    st.sampled_from(["", "PAK", "IRQ", "OIC"]),
    st.sampled_from([0, 100, 400, 3000, 12000]),
    st.sampled_from(["1", "1", "1", "decided 1", "decided 2", "decided 3"]),
)


def at_once(tellings: set[Telling]) -> dict[Telling, str]:
    groups = settle({one: (one.alone or one.key,) for one in tellings}, Rulings(DECIDED)).groups
    return {one: person_key(group) for group in groups for one in group}


def once_each(tellings: set[Telling], held: set[Telling]) -> set[Telling]:
    """Leave out tellings of mentions that others are of already."""
    taken = {one.alone for one in held}
    found = {one.alone or one.key: one for one in sorted(tellings) if not one.alone or one.alone not in taken}
    return set(found.values())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sets(TELLINGS, max_size=5)), max_size=6))
def test_step_by_step_is_at_once(steps: list[tuple[bool, set[Telling]]]) -> None:
    register, held, people = Register(Memory(), DECIDED), set[Telling](), dict[Telling, str]()
    for comes, drawn in steps:
        gone, new = (set(), once_each(drawn - held, held)) if comes else (drawn & held, set())
        held = (held | new) - gone
        changed = register.change(gone, new)
        people = {one: person for one, person in (people | changed).items() if one in held}
        assert people == at_once(held)
