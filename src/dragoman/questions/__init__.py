"""The questions that can be asked of a record: one registry feeds the command line, the Python API and the docs."""

from dragoman.questions.registry import QUESTIONS
from dragoman.questions.shape import Answer, Parameter, Question

__all__ = ["QUESTIONS", "Answer", "Parameter", "Question"]
