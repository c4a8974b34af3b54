"""What `--help` says of the commands by which people decide."""

from __future__ import annotations

from msgspec import Struct


class Told(Struct, frozen=True):
    """A command by its name, the module that has it, its purpose and examples."""

    name: str
    module: str
    purpose: str
    examples: str


_CODES = "\n\nExit codes: 0 decided; 1 refused, or the record cannot be written; 2 wrong usage; 3 nothing of this id."

_REVIEW = """Judge engagements that may be one, the most uncertain and farthest-reaching first.

On a terminal, one key answers: x same, n different, u unsure, s skip, z undo, q stop. Elsewhere, or with --format,
it lists them."""

_REVIEW_EXAMPLES = """Examples:
  dragoman review
  dragoman review --format jsonl --limit 0

Exit codes: 0 answered; 2 wrong usage; 3 nothing waits."""

_JUDGE = """Decide that two engagements or people are one, are not, or cannot be told; or that something does not count.

Nothing overrules it, and what contradicts it is refused. The log keeps it; undo takes it back."""

_JUDGE_EXAMPLES = """Examples:
  dragoman judge same E-7K2M9Q E-4XTB01 --reason "one dinner"
  dragoman judge different E-7K2M9Q E-4XTB01 --author Ada
  dragoman judge different E-7K2M9Q/Bush E-4XTB01/Bush --scope everywhere --preview
  dragoman judge rejected E-7K2M9Q --preview"""

_CORRECT = """Correct a value of an engagement or of a participant.

It stands whatever reports say, until it is taken back. "none" is the value of what is not known."""

_CORRECT_EXAMPLES = """Examples:
  dragoman correct E-7K2M9Q --when 2025-11-21 --reason "the ministry's own text"
  dragoman correct E-7K2M9Q --participant Lavrov --office "Foreign Minister"
  dragoman correct E-7K2M9Q --participant Skoog --person "Olof Skoog" --scope everywhere"""

_UNDO_EXAMPLE = """Example:
  dragoman undo D-7 --reason "the second text names another day\""""

DECIDING = (
    Told("review", "review_command", _REVIEW, _REVIEW_EXAMPLES),
    Told("judge", "judge_command", _JUDGE, _JUDGE_EXAMPLES + _CODES),
    Told("correct", "correct_command", _CORRECT, _CORRECT_EXAMPLES + _CODES),
    Told(
        "undo", "judge_command", "Take a decision back; the log keeps both.", f"Example:\n  dragoman undo D-7{_CODES}"
    ),
)
