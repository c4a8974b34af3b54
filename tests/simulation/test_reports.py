"""Reports agree with their readings, and the truth with both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from dragoman.model import decode, encode
from dragoman.simulation import Report, TrueDocument, TrueEngagement, TruePerson, TrueWorld, decode_truth, encode_truth

Rows = Callable[[str], tuple[object, ...]]


def test_readings_keep_to_the_public_schema(reports: tuple[Report, ...]) -> None:
    assert all(decode(encode(report.reading)) == report.reading for report in reports)


def test_truth_survives_being_written(rows: Rows) -> None:
    made = [row.truth if isinstance(row, Report) else row for row in rows("default")]
    assert [decode_truth(encode_truth(row)) for row in made[:3000]] == made[:3000]  # type: ignore[arg-type]
    assert isinstance(made[0], TrueWorld)


def test_evidence_stands_where_the_spans_say(reports: tuple[Report, ...]) -> None:
    for report in reports:
        for claim in report.reading.engagements:
            (span,) = claim.spans["evidence"]
            assert report.document.text[span.start : span.end] == span.text == claim.evidence[0]


def test_other_claims_quote_the_text(reports: tuple[Report, ...]) -> None:
    quoted = [(one.quote, report) for report in reports for one in report.reading.quotes]
    quoted += [(one.evidence, report) for report in reports for one in report.reading.chairmanships]
    quoted += [(one.evidence, report) for report in reports for one in report.reading.commitments]
    assert len(quoted) > 100
    assert all(words in report.document.text for words, report in quoted)


def test_people_and_offices_are_named_in_the_text(reports: tuple[Report, ...]) -> None:
    for report in reports:
        for one in (one for claim in report.reading.engagements for one in claim.participants):
            assert one.name is None or one.name in report.document.text
        assert all(office.office in report.document.text for office in report.reading.offices)


def test_the_truth_has_a_row_for_each_claim_and_participant(reports: tuple[Report, ...]) -> None:
    for report in reports:
        claims = report.reading.engagements
        assert report.truth.id == report.document.id == report.reading.id
        assert [len(one.people) for one in report.truth.claims] == [len(one.participants) for one in claims]


def test_names_without_slips_are_the_true_ones(rows: Rows, reports: tuple[Report, ...]) -> None:
    names = {row.id: row.name for row in rows("default") if isinstance(row, TruePerson)}
    strayed = {"transliteration", "initials", "given_missing", "misspelling", "title_only"}
    for report in reports:
        for claim, true in zip(report.reading.engagements, report.truth.claims, strict=True):
            for one, person in zip(claim.participants, true.people, strict=True):
                assert person is None or strayed & set(true.slips) or one.name == names[person]


def test_claims_without_slips_tell_the_truth(
    reports: tuple[Report, ...], engagements: dict[str, TrueEngagement]
) -> None:
    checked = 0
    for report in reports:
        for claim, true in zip(report.reading.engagements, report.truth.claims, strict=True):
            told = engagements[true.engagement]
            assert claim.kind == told.kind
            if claim.status == "held" and claim.when and not {"day_off", "month_only"} & set(true.slips):
                checked += 1
                assert (claim.when.start, claim.when.end) == (told.start, told.end)
                assert claim.where is None or claim.where.country == told.country
    assert checked > 1000


def test_nothing_is_reported_as_held_before_it_was(
    reports: tuple[Report, ...], engagements: dict[str, TrueEngagement]
) -> None:
    for report in reports:
        for claim, true in zip(report.reading.engagements, report.truth.claims, strict=True):
            start = engagements[true.engagement].start
            if claim.status in {"held", "ongoing"}:
                assert start
                assert report.document.published
                assert start <= report.document.published


def test_copies_point_to_an_earlier_origin(reports: tuple[Report, ...]) -> None:
    seen: dict[str, TrueDocument] = {}
    days: dict[str, dt.date] = {}
    for report in reports:
        truth = report.truth
        seen[truth.id], days[truth.id] = truth, report.document.published or dt.date.min
        assert (truth.origin == truth.id) == (truth.how in {"own", "handout"})
        assert seen[truth.origin].origin == truth.origin
        assert days[truth.origin] <= days[truth.id]


def test_copies_tell_what_their_origin_tells(reports: tuple[Report, ...]) -> None:
    by_id = {report.truth.id: report for report in reports}
    for report in reports:
        origin = by_id[report.truth.origin]
        told = [one.engagement for one in report.truth.claims]
        assert told == [one.engagement for one in origin.truth.claims][: len(told)]
        if report.truth.how == "verbatim":
            assert [one.evidence for one in report.reading.engagements] == [
                one.evidence for one in origin.reading.engagements
            ]


def test_reports_come_in_the_order_of_publication(reports: tuple[Report, ...]) -> None:
    days = [report.document.published for report in reports if report.document.published]
    assert days == sorted(days)
    assert len({report.document.id for report in reports}) == len(reports)


def test_statuses_are_those_of_the_furthest_report(
    reports: tuple[Report, ...], engagements: dict[str, TrueEngagement]
) -> None:
    held = {
        true.engagement
        for report in reports
        for claim, true in zip(report.reading.engagements, report.truth.claims, strict=True)
        if claim.status in {"held", "ongoing"}
    }
    assert {one.id for one in engagements.values() if one.status == "held"} == held
    assert all(one.fate == "held" for one in engagements.values() if one.status == "held")
