"""The questions that can be asked of a record: one registry feeds the command line, the Python API and the docs."""

from dragoman.questions.registry import QUESTIONS, question
from dragoman.questions.shape import Answer, Parameter, Question
from dragoman.questions.show import Shown, ShownDocument, ShownEngagement, ShownPeople, show

__all__ = [
    "QUESTIONS",
    "Answer",
    "Parameter",
    "Question",
    "Shown",
    "ShownDocument",
    "ShownEngagement",
    "ShownPeople",
    "question",
    "show",
]
