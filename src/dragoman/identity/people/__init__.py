"""Who is who: names, offices, parties and dates of people, compared and put together."""

from dragoman.identity.people.judge import judge_people
from dragoman.identity.people.matching import NameMatch, compare_names
from dragoman.identity.people.merging import Individual, People, merge_people
from dragoman.identity.people.names import Name, name_of
from dragoman.identity.people.offices import Office, offices_of, same_office
from dragoman.identity.people.seen import Seen

__all__ = [
    "Individual", "Name", "NameMatch", "Office", "People", "Seen", "compare_names", "judge_people", "merge_people",
    "name_of", "offices_of", "same_office",
]  # fmt: skip
