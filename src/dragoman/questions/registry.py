"""Every question, in a plain list."""

from __future__ import annotations

from typing import get_args

from dragoman.model import FaultSort, Kind, Status
from dragoman.questions import columns, lists
from dragoman.questions import engagements as met
from dragoman.questions.shape import Parameter, Question, later
from dragoman.reference.topics import topic_codes

_OF = Parameter(name="of", help="A state or a body: Pakistan, PAK, EU.")
_NAME = Parameter(name="name", help="A person: the surname in any spelling, or the beginning of a word with a *.")
_TEXT = Parameter(name="text", help='Words that must occur; "in quotes" next to each other.')
_TO = Parameter(name="to", help="A town or a state that is visited.")
_BETWEEN = (
    Parameter(name="since", help="Only what may lie on or after this day.", kind="day"),
    Parameter(name="until", help="Only what may lie on or before this day.", kind="day"),
)
_CUT = (
    Parameter(name="limit", help="How many to show at most; 0 shows all.", kind="number", default=50),
    Parameter(name="offset", help="How many to pass over first.", kind="number"),
)
_STATES = ("read", "partly read", "not read")

QUESTIONS: tuple[Question, ...] = (
    Question(
        name="engagements",
        help="List engagements: who met whom, when, where.",
        filters=(
            Parameter(name="of", help="A state, a body or a person that takes part: Pakistan, EU, Lavrov."),
            Parameter(name="with", help="Another one that takes part."),
            Parameter(name="kind", help="Only this kind.", choices=get_args(Kind)),
            Parameter(name="status", help="Only this status.", choices=get_args(Status)),
            *_BETWEEN,
            Parameter(name="place", help="A town or a state."),
            Parameter(name="body", help="An international body or an occasion: SCO."),
            Parameter(name="topic", help="Only with this topic.", choices=topic_codes()),
            _TEXT,
            *_CUT,
        ),
        columns=met.ENGAGEMENTS,
        now=met.engagements,
        examples=("engagements --of Pakistan --with EU", "engagements --status planned --since 2025-11-20"),
    ),
    Question(
        name="engagement",
        help="Tell one engagement field by field, with the words that say so.",
        filters=(Parameter(name="id", help="The id, as lists of engagements show it."),),
        columns=met.ENGAGEMENT,
        now=met.engagement,
        examples=("engagement --id E-7K2M9Q",),
    ),
    Question(
        name="visits",
        help="List visits: who went where, from when to when, and what happened there.",
        filters=(
            Parameter(name="guest", help="Who travels: a state, a body or a person."),
            Parameter(name="host", help="Who is visited."),
            _TO,
            Parameter(name="status", help="Only this status.", choices=get_args(Status)),
            *_BETWEEN,
            *_CUT,
        ),
        columns=columns.VISITS,
        now=later("visits", "visits"),
        examples=("visits --guest Pakistan --to Brussels", "visits --status planned"),
    ),
    Question(
        name="tours",
        help="List tours: the stays abroad of a person with at most a day between them.",
        filters=(
            Parameter(name="person", help="Who travels: the surname, or the first word with a *."),
            _OF,
            _TO,
            Parameter(name="status", help="Only with a leg of this status.", choices=get_args(Status)),
            *_BETWEEN,
            Parameter(name="legs", help="Only with this many legs or more.", kind="number"),
            *_CUT,
        ),
        columns=columns.TOURS,
        now=later("tours", "tours"),
        examples=("tours --person dar", "tours --of USA --legs 3 --since 1979-01-01"),
    ),
    Question(
        name="series",
        help="List recurring formats with their rounds, and when the next one is due.",
        filters=(
            Parameter(name="name", help="Words of its name, its parties among them."),
            Parameter(name="of", help="A state or a body whose format it is."),
            *_CUT,
        ),
        columns=columns.SERIES,
        now=later("series", "series"),
        examples=('series --name "Pakistan-EU Strategic Dialogue"', "series --of Peru"),
    ),
    Question(
        name="people",
        help="List people, with all their spellings and the offices that documents give them.",
        filters=(_NAME, _OF, *_CUT),
        columns=lists.PEOPLE,
        now=lists.people,
        examples=("people --of Russia", "people --name dar"),
    ),
    Question(
        name="offices",
        help="List who holds which office from when to when, as documents show it, and who else is said to.",
        filters=(_NAME, _OF, *_CUT),
        columns=lists.OFFICES,
        now=lists.offices,
        examples=("offices --of Qatar",),
    ),
    Question(
        name="chairs",
        help="List who holds which chair, from when to when, and who says so.",
        filters=(
            Parameter(name="body", help="The body or the organ: SCO, or words of its name."),
            Parameter(name="holder", help="A state, a body or a person in the chair."),
            Parameter(name="on", help="Only who may hold it on this day.", kind="day"),
            *_CUT,
        ),
        columns=columns.CHAIRS,
        now=later("chairs", "chairs"),
        examples=("chairs --body SCO", 'chairs --body "SCO Council of Heads of Government" --on 2025-12-01'),
    ),
    Question(
        name="statements",
        help="List quotations with their speakers.",
        filters=(Parameter(name="by", help="The speaker."), _TEXT, *_CUT),
        columns=lists.STATEMENTS,
        now=lists.statements,
        examples=("statements --by Lavrov",),
    ),
    Question(
        name="commitments",
        help="List what parties agreed, pledged or undertook, by when, and what became of it.",
        filters=(
            _OF,
            Parameter(name="with", help="Another party to it."),
            Parameter(name="status", help="Only with this fate.", choices=columns.FATES),
            Parameter(
                name="force",
                help="Only what binds to something certain, or only the rest.",
                choices=columns.FORCES,
            ),
            Parameter(name="as_of", help="The day from which times are looked at; else today.", kind="day"),
            _TEXT,
            *_CUT,
        ),
        columns=columns.COMMITMENTS,
        now=later("commitments", "commitments"),
        examples=("commitments --of Pakistan --with EU", 'commitments --status "window closed without evidence"'),
    ),
    Question(
        name="conflicts",
        help="List on what sources disagree, each side with its documents.",
        filters=(
            Parameter(name="what", help="Only about these.", choices=columns.DISPUTED),
            Parameter(name="field", help="Only about this field.", choices=columns.DISPUTED_FIELDS),
            Parameter(name="of", help="A state, a body or a person that has a part in it."),
            *_CUT,
        ),
        columns=columns.CONFLICTS,
        now=later("conflicts", "conflicts"),
        examples=("conflicts --field when", "conflicts --what chair --of Tajikistan"),
    ),
    Question(
        name="changes",
        help="List what changed among the engagements as documents were kept.",
        filters=(
            Parameter(name="since", help="Only what was kept on or after this day (UTC).", kind="day"),
            Parameter(name="after", help="Only what came behind the change of this number.", kind="number"),
            Parameter(name="what", help="Only this sort of change.", choices=columns.SORTS),
            *_CUT,
        ),
        columns=columns.CHANGES,
        now=lists.changes,
        examples=("changes --since 2025-11-20", "changes --after 1042 --format jsonl --limit 0"),
    ),
    Question(
        name="review",
        help="Judge engagements that may be one, the most uncertain and farthest-reaching first.",
        filters=(Parameter(name="judged", help="Only those judged unsure.", choices=("unsure",)), *_CUT),
        columns=columns.REVIEW,
        now=later("review", "review"),
        examples=("review", "review --format jsonl --limit 0"),
        empty="nothing waits for a person: no two engagements are in doubt that nobody has judged",
    ),
    Question(
        name="log",
        help="List what people decided, the last decision first.",
        filters=(
            Parameter(name="about", help="The id of an engagement, a claim or a decision."),
            Parameter(name="author", help="Who decided."),
            *_BETWEEN,
            *_CUT,
        ),
        columns=columns.LOG,
        now=later("log", "log"),
        examples=("log -1", "log --about E-7K2M9Q", "log --author Ada --since 2025-12-01"),
        empty='nobody has decided anything yet: "dragoman judge" and "dragoman correct" do',
    ),
    Question(
        name="documents",
        help="List documents and what became of each.",
        filters=(_TEXT, Parameter(name="state", help="Only these.", choices=_STATES), *_CUT),
        columns=lists.DOCUMENTS,
        now=lists.documents,
        examples=("documents --limit 10", 'documents --state "not read"'),
    ),
    Question(
        name="faults",
        help="List what is wrong with the tables that were read, and what was done about it.",
        filters=(
            Parameter(name="sort", help="Only this sort.", choices=get_args(FaultSort)),
            Parameter(name="file", help="A part of the name of the file."),
            *_CUT,
        ),
        columns=lists.FAULTS,
        now=lists.faults,
        examples=("faults --sort duplicate", "faults --format jsonl --limit 0"),
    ),
    Question(
        name="status",
        help="Count what the record holds, and name what was left out.",
        filters=(),
        columns=lists.STATUS,
        now=lists.status,
        examples=("status",),
    ),
)


def question(name: str) -> Question:
    """Return the question of a name. Raises KeyError where there is none."""
    return {one.name: one for one in QUESTIONS}[name]
