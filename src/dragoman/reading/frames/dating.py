"""Chooses the date of an engagement among those of its sentence."""

from __future__ import annotations

from dragoman.reading.dates import DateExpression, find_durations
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.clauses import clauses_of
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.status import new_day
from dragoman.reference.circumstances import circumstance_words
from dragoman.reference.words import engagement_words

Found = tuple[int, int, DateExpression]

_VAGUE = frozenset({"year", "decade", "unit", "half", "quarter"})
_REACH = 34
_REACH_OF_VAGUE = 14
_REACH_OF_NAME = 12
_REACH_OF_POSSESSIVE = 4
_REACH_OF_SPEECH = 8
_OPENING = 4
_FAR = 12
_LEADING = 8
_ENDS = frozenset({"until", "till", "through"})
_NOT_ITS_DAY = frozenset({"since", "after", "before", "by", "over"})
_DEADLINES = frozenset({"before", "by", "until", "till", "within"})
_AHEAD = frozenset({"planned", "proposed", "cancelled"})
_STAYS = frozenset({"visit", "conference"})
_LASTING = frozenset({"for", "lasting", "spanning", "lasted"})
_STOPS = frozenset({",", ";", "that", "(", "”", '"'})
_TO_COME = frozenset({"will", "shall", "would"})
_AT_TALKS = frozenset({"after", "following", "during", "at", "in"})


def date_of(passage: Passage, trigger: Trigger, draft: Draft) -> Found | None:
    """Return the date that stands nearest to what announces an engagement; other clauses' dates are far.

    Days on which somebody spoke about it are not its day, nor is a limit ("by May") that of what was held.
    """
    new = new_day(passage) if draft.status in _AHEAD else None
    if new is not None:
        return new
    chooser = _Chooser(passage, trigger, draft)
    usable = [found for found in passage.dates if chooser.is_usable(found)]
    best = min(usable, key=chooser.distance, default=None)
    if best is None or (draft.status == "held" and chooser.distance(best) > _REACH):
        return None
    return None if best[2].form in _VAGUE and chooser.gap(best) > _REACH_OF_VAGUE else best


def begin_of(passage: Passage, draft: Draft) -> Found | None:
    """Return the date on which a session began that the sentence tells of later days too: "which opened on Monday"."""
    if draft.kind not in _STAYS:
        return None
    for found in passage.dates:
        before = passage.lowers[max(passage.first, found[0] - 3) : found[0]]
        if found is not draft.date and not found[2].attributive and set(before) & circumstance_words().beginning:
            return found
    return None


def end_of(passage: Passage, draft: Draft) -> Found | None:
    """Return the date on which a stay or a session ends: "until Friday", "returns tomorrow"."""
    if draft.kind not in _STAYS:
        return None
    for found in passage.dates:
        if found[2].attributive or found is draft.date:
            continue
        before = passage.lowers[max(passage.first, found[0] - 3) : found[0]]
        if found[2].lead in _ENDS or set(before) & circumstance_words().ending:
            return found
    return None


def days_of(passage: Passage, trigger: Trigger, draft: Draft) -> int | None:
    """Return the days that a stay or a session takes: "a two-day visit", "for three days"; None where not told."""
    if draft.kind not in _STAYS:
        return None
    start, end = passage.text.span(passage.first, passage.last)
    heads = _heads(passage, draft)
    for found in find_durations(passage.text.text, start, end):
        first, last = passage.text.token_at(found.start), passage.text.token_at(found.end - 1) + 1
        lasting = passage.lowers[first] in _LASTING and first >= trigger.first
        if lasting or any(0 <= head - last <= _REACH_OF_POSSESSIVE for head in heads):
            return found.days
    return None


def _heads(passage: Passage, draft: Draft) -> list[int]:
    """Return where the nouns stand that a length of time can belong to: of a visit its own, of a session its name."""
    if draft.kind == "visit":
        return [one.first for one in passage.triggers if one.noun is not None and one.noun.kind == "visit"]
    return [draft.occasion.first] if draft.occasion is not None else []


def is_closing(passage: Passage, draft: Draft) -> bool:
    """Say whether a sentence tells the end of a stay: "left on Friday after a visit", "concluded a two-day visit"."""
    found = passage.find_phrase(circumstance_words().closing, passage.first, passage.last)
    return draft.kind in _STAYS and found is not None and "for" not in passage.lowers[found[1] : found[1] + 3]


def leave_stays(drafts: list[Draft]) -> None:
    """Take the days of a whole stay from what only happened during it: "on a visit from 3 to 5 May, X met Y"."""
    stays = [one.date for one in drafts if one.kind == "visit" and one.date is not None]
    for draft in drafts:
        if draft.kind not in _STAYS and draft.date in stays and draft.date is not None and draft.date[2].several:
            draft.date = None


class _Chooser:
    """Measures how far the dates of a sentence are from one announcing word."""

    def __init__(self, passage: Passage, trigger: Trigger, draft: Draft) -> None:
        self.passage = passage
        self.trigger = trigger
        self.draft = draft
        self.clauses = clauses_of(passage)
        self.first, self.last = trigger.first, trigger.last
        for one in (draft.place if draft.kind == "visit" else None, draft.occasion):
            if one is not None and 0 <= one.first - self.last < _REACH_OF_NAME:
                self.last = max(self.last, one.last)

    def is_usable(self, found: Found) -> bool:
        """Say whether a date can be that of the engagement."""
        first, last, date = found
        if date.attributive or self._is_of_noun(last) or self._is_of_purpose(first):
            return False
        if is_of_speech(self.passage, first, last, self.trigger) and not self._is_of_talks_then(last):
            return False
        if date.lead in _DEADLINES and self.draft.status in _AHEAD:
            return True
        return self.draft.kind in _STAYS or date.lead not in _NOT_ITS_DAY | _ENDS

    def distance(self, found: Found) -> int:
        """Return a distance in tokens; another clause and what stands beyond another verb count as far."""
        first, last, _ = found
        behind = first >= self.trigger.last
        joined = {"and", ",", ";"} & set(self.passage.lowers[last : self.first])
        listed = _FAR // 2 if joined and first - self.passage.first > _OPENING else 0
        return (
            self.gap(found) + listed + self._between_clauses(first) + _FAR * len(self._crossed(first) if behind else ())
        )

    def gap(self, found: Found) -> int:
        """Return the tokens between; what stands behind counts as nearer, what opens the sentence as near.

        "Hours later" counts only where the sentence names no day, as does a day on which something "had" happened.
        """
        first, last, date = found
        if first >= self.trigger.last:
            had = self.draft.status == "held" and "had" in self.passage.lowers[self.trigger.last : first]
            before = date.form == "hours" or had
            return self._words(self.last, first) + (_FAR if before else 0)
        gap = self._words(last, self.first) * 2
        return min(gap, _LEADING) if first - self.passage.first <= _OPENING else gap

    def _words(self, first: int, last: int) -> int:
        """Return the tokens between that do not name a participant or a place."""
        named = [(one.first, one.last) for one in self.passage.groups]
        named += [(one.first, one.last) for one in self.passage.places]
        return sum(not any(start <= number < end for start, end in named) for number in range(first, last))

    def _between_clauses(self, first: int) -> int:
        """Return what it costs that a date stands in another clause; "which was to be held on Monday" costs nothing."""
        clause = self._clause(first)
        if clause == self._clause(self.trigger.first):
            return 0
        inside = [number for number, one in enumerate(self.clauses, self.passage.first) if one == clause]
        told = [one for one in self.passage.triggers if one.first in inside and one.frame != "convene"]
        return 0 if self.passage.lowers[inside[0]] in {"which", "due"} and clause and not told else _FAR

    def _clause(self, number: int) -> int:
        """Return the clause of a token; the day above an entry of a programme is of its main clause."""
        inside = self.passage.first <= number < self.passage.last
        return self.clauses[number - self.passage.first] if inside else 0

    def _crossed(self, first: int) -> list[Trigger]:
        """Return the verbs between: other dates are nearer to them."""
        return [
            one
            for one in self.passage.triggers
            if one.verb is not None and one.form in {0, 1, 2, 3} and self.trigger.last + 1 <= one.first < first
        ]

    def _is_of_noun(self, last: int) -> bool:
        """Say whether a date belongs to a noun behind it: "last week's accident", but not "Friday's meeting"."""
        near = 0 < self.trigger.first - last <= _REACH_OF_POSSESSIVE
        if self.passage.lowers[last : last + 1] != ["'s"] or near:
            return False
        return not circumstance_words().linked & set(self.passage.lowers[last + 1 : last + 3])

    def _is_of_purpose(self, first: int) -> bool:
        """Say whether a date is of what is still to be done: "invited him to Oslo", "the visit that X will make"."""
        if self.draft.status != "held":
            return False
        between = set(self.passage.lowers[self.trigger.last : first])
        if _TO_COME & between and {"that", "which"} & between:
            return True
        return any(
            one.form == 0 and "to" in self.passage.lowers[one.first - 2 : one.first] for one in self._crossed(first)
        )

    def _is_of_talks_then(self, last: int) -> bool:
        """Say whether what was said then was said at or after the talks: "said on Monday after a meeting with X"."""
        if self.trigger.noun is None or self.draft.status != "held" or self.trigger.first < last:
            return False
        return bool(_AT_TALKS & set(self.passage.lowers[max(last, self.trigger.first - 4) : self.trigger.first]))


def is_of_speech(passage: Passage, first: int, last: int, trigger: Trigger | None = None) -> bool:
    """Say whether a date tells when somebody spoke: "said on Monday", "the ministry on Friday announced".

    The trigger, where it stands between the verb of speech and the date, takes the date to itself.
    """
    lowers = passage.lowers
    following = last + (1 if lowers[last : last + 1] == [","] else 0)
    if following < passage.last and _is_saying(passage, following) and _follows_speaker(passage, first):
        return True
    for number in range(first - 1, max(passage.first - 1, first - _REACH_OF_SPEECH), -1):
        if lowers[number] in _STOPS or _announces(passage, number):
            return False
        if _is_saying(passage, number) or lowers[number] in circumstance_words().told:
            return trigger is None or not number < trigger.first < first
    return False


def _is_saying(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    return word in engagement_words().saying and not _announces(passage, number)


def _announces(passage: Passage, number: int) -> bool:
    return any(one.first <= number < one.last for one in passage.triggers)


def _follows_speaker(passage: Passage, first: int) -> bool:
    return any(first - 2 <= actor.last <= first for actor in passage.actors)
