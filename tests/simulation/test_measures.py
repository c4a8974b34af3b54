"""The measures of benchmarks.simulated on tables small enough to count by hand."""

from __future__ import annotations

import pytest
from benchmarks.simulated import Found, Score, astray, b_cubed, by_key, figures, pairwise, status_accuracy, tables

from dragoman.simulation import Report

SIX = dict(zip("abcdef", "111223", strict=True))


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        (SIX, 1.0, 1.0),
        (dict.fromkeys("abcdef", "x"), (9 + 4 + 1) / 36, 1.0),
        ({}, 1.0, (3 * 1 / 3 + 2 * 1 / 2 + 1) / 6),
        # a b | c d e | f: a, b are pure; of c's cluster a third is its own, of d's and e's two thirds
        (
            dict(zip("abcdef", "xxyyyz", strict=True)),
            (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6,
            (2 / 3 + 2 / 3 + 1 / 3 + 3) / 6,
        ),
    ],
)
def test_b_cubed(found: dict[str, str], precision: float, recall: float) -> None:
    score = b_cubed(SIX, found)
    assert score.precision == pytest.approx(precision)
    assert score.recall == pytest.approx(recall)


def test_b_cubed_leaves_out_what_the_truth_does_not_have() -> None:
    assert b_cubed({"a": "1"}, {"a": "x", "b": "x"}) == Score(1.0, 1.0)
    assert b_cubed({}, {"b": "x"}) == Score(1.0, 1.0)


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        (SIX, 1.0, 1.0),
        (dict.fromkeys("abcdef", "x"), 4 / 15, 1.0),
        ({}, 1.0, 0.0),
        (dict(zip("abcdef", "xxyyyz", strict=True)), 2 / 4, 2 / 4),
    ],
)
def test_pairwise(found: dict[str, str], precision: float, recall: float) -> None:
    score = pairwise(SIX, found)
    assert score.precision == pytest.approx(precision)
    assert score.recall == pytest.approx(recall)


def test_f1() -> None:
    assert Score(0.5, 1.0).f1 == pytest.approx(2 / 3)
    assert Score(0.0, 0.0).f1 == 0.0


def test_status_is_that_of_the_cluster_with_most_claims() -> None:
    statuses = {"1": "held", "2": "planned", "3": "cancelled"}
    found = dict(zip("abcdef", "xxyyyz", strict=True))
    given = {"x": "ongoing", "y": "planned", "z": "held"}
    assert status_accuracy(SIX, statuses, found, given) == pytest.approx(2 / 3)  # type: ignore[arg-type]


def test_what_went_astray() -> None:
    found = dict(zip("abcdef", "xxyyyz", strict=True))
    assert list(astray(SIX, found)) == [("c", "among others")]
    assert list(astray(SIX, SIX)) == []
    assert list(astray(SIX, {**SIX, "c": "alone"})) == [("c", "apart")]


def test_the_truth_measured_against_itself_is_perfect(rows: object) -> None:
    truth, _ = tables(rows("default"))  # type: ignore[operator]
    same = Found(truth.engagements, truth.people, truth.origins, truth.statuses)
    assert set(figures(truth, same).values()) == {1.0}


def test_equal_words_are_not_enough(rows: object) -> None:
    truth, reports = tables(rows("default"))  # type: ignore[operator]
    assert all(isinstance(report, Report) for report in reports)
    found = figures(truth, by_key(reports))
    assert 0.5 < found["engagements F1"] < 0.95
    assert 0.5 < found["people F1"] < 0.95
