"""Who is who: names, offices, parties and dates of people, compared and put together."""

from dragoman.identity.people.judge import Seen, judge_people
from dragoman.identity.people.merging import Individual, People, merge_people, person_keys
from dragoman.identity.people.names import Name, NameMatch, compare_names, name_of
from dragoman.identity.people.offices import Office, offices_of, same_office

__all__ = [
    "Individual", "Name", "NameMatch", "Office", "People", "Seen", "compare_names", "judge_people", "merge_people",
    "name_of", "offices_of", "person_keys", "same_office",
]  # fmt: skip
