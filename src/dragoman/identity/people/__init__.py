"""Who is who: names, offices, parties and dates of people, compared and put together."""

from dragoman.identity.people.judge import judge_people
from dragoman.identity.people.matching import NameMatch, compare_names
from dragoman.identity.people.merging import Individual, People, merge_people
from dragoman.identity.people.names import Name, name_of
from dragoman.identity.people.register import Aside, Register, place_of
from dragoman.identity.people.seen import Seen, Telling, called, telling_of

__all__ = [
    "Aside", "Individual", "Name", "NameMatch", "People", "Register", "Seen", "Telling", "called", "compare_names",
    "judge_people", "merge_people", "name_of", "place_of", "telling_of",
]  # fmt: skip
