"""Who holds the chair of which organ, from when to when: `terms_of` puts reports together. Pure, in any order."""

from dragoman.chairs.terms import Bound, Heard, Term, terms_of

__all__ = ["Bound", "Heard", "Term", "terms_of"]
