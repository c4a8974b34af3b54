"""Decides whether an engagement was held, is under way, planned, proposed or called off, from the words around it."""

from __future__ import annotations

from dragoman.model import Status
from dragoman.reading.dates import DateExpression
from dragoman.reading.passages import Passage, Trigger
from dragoman.reference.circumstances import circumstance_words
from dragoman.reference.words import engagement_words

_CLAUSE = frozenset({";", ":", ".", "“", "”"})
_NEAR = 6
_PAST_FORMS = frozenset({2, 3})


def clause_bounds(passage: Passage, trigger: Trigger) -> tuple[int, int]:
    """Return the tokens [first, last) of the clause around a trigger, marked off by stops and conjunctions."""
    first = trigger.first
    while first > passage.first and passage.words[first - 1] not in _CLAUSE and passage.lowers[first - 1] not in _OPEN:
        first -= 1
    last = trigger.last
    while last < passage.last and passage.words[last] not in _CLAUSE and passage.lowers[last] not in _OPEN:
        last += 1
    return first, last


def new_day(passage: Passage) -> tuple[int, int, DateExpression] | None:
    """Return the day that an engagement was moved to: "postponed to May", "put off, will now take place in June"."""
    found = passage.find_phrase(engagement_words().moved_phrases, passage.first, passage.last)
    if found is not None:
        later = passage.find_phrase(circumstance_words().later_date, found[1], passage.last)
        anew = next((date for date in passage.dates if later and 0 <= date[0] - later[1] <= _NEAR), None)
        if anew is not None:
            return anew
    if found is None or passage.lowers[found[1] : found[1] + 1][:1] not in (["to"], ["until"], ["till"], ["for"]):
        return None
    return next((date for date in passage.dates if 0 <= date[0] - found[1] <= 3), None)


_OPEN = frozenset({"but", "while", "although", "whereas", "who", "which", "that", "when", "where", "because"})


def is_denied(passage: Passage, trigger: Trigger) -> bool:
    """Say whether the sentence denies what it repeats: "dismissed reports that A met B", "the report ... is false"."""
    lexicon = engagement_words()
    reported = [at for at in range(passage.first, passage.last) if passage.lowers[at] in lexicon.denied]
    for at in reported:
        if at >= trigger.first:
            break
        if lexicon.denying & set(passage.lowers[max(passage.first, at - 8) : at]) and trigger.first - at < 20:
            return True
        if passage.lowers[at] != "that" and passage.has(lexicon.untrue, trigger.last, passage.last):
            return True
    return False


def status_of_verb(passage: Passage, trigger: Trigger) -> Status | None:
    """Return the status that a verb's form and its auxiliaries give, None where it is denied or only wished for."""
    lexicon = engagement_words()
    if is_denied(passage, trigger):
        return None
    first, last = clause_bounds(passage, trigger)
    window = _from_subject(passage, trigger, max(first, trigger.first - 8))
    if _denied(passage, max(first, trigger.first - 5), trigger.first):
        off = _future(passage, trigger) or "will" in passage.lowers[window : trigger.first]
        return "cancelled" if off and passage.has(lexicon.as_planned, trigger.last, last) else None
    if passage.has(lexicon.cancelled_phrases, trigger.last, last) or passage.has(
        lexicon.cancelled_phrases, window, trigger.first
    ):
        return "planned" if new_day(passage) else "cancelled"
    if trigger.verb is not None and trigger.verb.planned:
        return "planned"
    if trigger.form in _PAST_FORMS and not _modal(passage, trigger):
        return "held"
    if passage.has(lexicon.unreal_before, max(first, trigger.first - 6), trigger.first) and not _future(
        passage, trigger
    ):
        return None
    if passage.has(lexicon.proposed_phrases, window, trigger.first) and "to" in passage.lowers[window : trigger.first]:
        return "proposed"
    if trigger.form == 0 and passage.has(lexicon.glad, window, trigger.first) and not _future(passage, trigger):
        return "held"
    if _future(passage, trigger) or _is_ahead(passage, window, trigger.first):
        return "planned"
    if trigger.form == 4:
        return _of_ing(passage, trigger)
    if trigger.form == 1:
        return "held"
    return _of_base(passage, trigger)


def _from_subject(passage: Passage, trigger: Trigger, first: int) -> int:
    """Return where the clause of a verb begins in "was put off twice before X met Y"."""
    opened = [at for at in range(first, trigger.first) if passage.lowers[at] in _UNTIL_THEN]
    subjects = [group.first for group in passage.groups if opened and opened[-1] < group.first < trigger.first]
    return opened[-1] if subjects and subjects[0] - opened[-1] == 1 else first


_UNTIL_THEN = frozenset({"before", "until", "after", "once"})


def _of_ing(passage: Passage, trigger: Trigger) -> Status | None:
    before = passage.lowers[max(passage.first, trigger.first - 3) : trigger.first]
    if any(word in {"is", "are", "am", "'s", "been", "currently"} for word in before):
        return "ongoing"
    return "held"


def _of_base(passage: Passage, trigger: Trigger) -> Status | None:
    before = passage.lowers[max(passage.first, trigger.first - 3) : trigger.first]
    if "did" in before or "do" in before:
        return "held"
    if before[-1:] == ["to"] or "to" in before[-2:]:
        return "planned"
    return "held" if not any(word in {"may", "can", "could", "might", "should"} for word in before) else None


def _modal(passage: Passage, trigger: Trigger) -> bool:
    before = passage.lowers[max(passage.first, trigger.first - 4) : trigger.first]
    return any(
        word in {"will", "shall", "would", "to", "should", "could", "may", "might", "must", "can"} for word in before
    ) and ("be" in before or "have" in before)


def _future(passage: Passage, trigger: Trigger) -> bool:
    before = passage.lowers[max(passage.first, trigger.first - 5) : trigger.first]
    return any(word in engagement_words().planned_before for word in before) and not any(
        word in engagement_words().negations for word in before
    )


def _denied(passage: Passage, first: int, last: int) -> bool:
    return any(word in engagement_words().negations for word in passage.lowers[first:last])


def status_of_noun(passage: Passage, trigger: Trigger, verb: Trigger | None) -> Status | None:
    """Return the status of an engagement that a noun names, from its adjectives, its verb and the clause."""
    lexicon = engagement_words()
    first, last = clause_bounds(passage, trigger)
    before = range(max(first, trigger.first - 5), trigger.first)
    none = any(passage.lowers[number] in _NONE for number in before)
    if none or is_denied(passage, trigger) or _never_meant(passage, trigger, last):
        return None
    if passage.has(lexicon.cancelled_phrases, first, last) or _called_off(passage, trigger):
        return "planned" if new_day(passage) else "cancelled"
    if any(passage.lowers[number] in lexicon.planned_adjectives for number in before):
        return "planned"
    near = max(first, trigger.first - 9)
    if _is_ahead(passage, near, trigger.first) and not _denied(passage, first, trigger.first):
        return "planned"
    if verb is not None and verb.frame in {"light", "attend", "chair", "convene", "host", "sign", "gather"}:
        status = status_of_verb(passage, verb)
        return "proposed" if status == "held" and verb.verb and verb.verb.name == "propose" else status
    if passage.has(
        ("after", "following", "during", "at", "since"), max(first, trigger.first - 4), trigger.first
    ) and not passage.has(("will", "shall"), trigger.first - 10, trigger.first):
        return "planned" if _opens_future(passage, trigger) else "held"
    if passage.has(lexicon.proposed_phrases, max(first, trigger.first - 8), trigger.first):
        return "proposed"
    if _will(passage, first, trigger.first):
        return "planned"
    if _planned_after(passage, trigger, last):
        return "planned"
    if passage.has(lexicon.unreal_before, max(first, trigger.first - 6), trigger.first):
        return None
    if passage.has(lexicon.ongoing_phrases, max(first, trigger.first - 6), min(last, trigger.last + 4)):
        return "ongoing"
    return "held"


def _is_ahead(passage: Passage, first: int, last: int) -> bool:
    """Say whether words announce what follows them: "is due to", "ahead of" but not "before that, he had talks"."""
    lexicon = engagement_words()
    found = passage.find_phrase(lexicon.leading_up, first, last)
    leads_up = found is not None and "," not in passage.words[found[1] : last]
    return leads_up or passage.has(lexicon.planned_phrases, first, last)


def _never_meant(passage: Passage, trigger: Trigger, last: int) -> bool:
    """Say whether the verb of a noun is denied of what was never planned: "a meeting was neither sought nor held"."""
    after = passage.lowers[trigger.last : last]
    verb = next((at for at, word in enumerate(after) if word in {"was", "were", "is", "are"}), None)
    if passage.has(engagement_words().unmet, trigger.last, last):
        return True
    return verb is not None and after[verb + 1 : verb + 2] in (["not"], ["neither"], ["never"])


_NONE = frozenset({"no", "any", "without", "neither"})


def _opens_future(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a noun opens a sentence about what is to come: "During his stay in Riyadh, X will call on Y"."""
    if passage.lowers[passage.first] not in {"during", "at", "while"} or trigger.first - passage.first > 5:
        return False
    comma = next((at for at in range(trigger.last, passage.last) if passage.words[at] == ","), None)
    return comma is not None and passage.has(
        ("will", "is to", "are to", "is expected to", "is due to"), comma, passage.last
    )


def _will(passage: Passage, first: int, last: int) -> bool:
    """Say whether the clause in front of a noun is in the future: "will make a state visit"."""
    words = passage.lowers[max(first, last - 9) : last]
    return any(word in {"will", "shall", "'ll"} for word in words) and not any(
        word in {"not", "never"} for word in words
    )


def _called_off(passage: Passage, trigger: Trigger) -> bool:
    """Say whether the sentence ends by calling off what it began with: "the visit, which ..., has been postponed"."""
    cancelled = passage.find_phrase(engagement_words().cancelled_phrases, trigger.last, passage.last)
    if cancelled is None or any(one.noun and trigger.last <= one.first < cancelled[0] for one in passage.triggers):
        return False
    return any(
        word in {"been", "was", "were", "is", "are", "be", "not", "failed", "never"}
        for word in passage.lowers[max(trigger.last, cancelled[0] - 3) : cancelled[1]]
    )


def _planned_after(passage: Passage, trigger: Trigger, last: int) -> bool:
    """Say whether the verb behind a noun is in the future: "talks ... will be held", "is set for May"."""
    lexicon = engagement_words()
    end = min(last, trigger.last + 25)
    if any(word in {"will", "shall"} for word in passage.lowers[trigger.last : end]):
        index = next(number for number in range(trigger.last, end) if passage.lowers[number] in {"will", "shall"})
        between = passage.lowers[trigger.last : index]
        return not any(word.endswith("ed") or word in {"said", "told", "met", "who", ";"} for word in between)
    planned = tuple(phrase for phrase in lexicon.planned_phrases if phrase.split()[0] in {"is", "are"})
    return passage.has(planned, trigger.last, end)
