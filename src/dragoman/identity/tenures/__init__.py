"""Who holds which office from when to when, as far as documents show it, and where two are said to hold one."""

from dragoman.identity.tenures.build import Evidence, Tenure, tenures_of
from dragoman.identity.tenures.holding import Rivals, held_on, holders_on, rivals

__all__ = ["Evidence", "Rivals", "Tenure", "held_on", "holders_on", "rivals", "tenures_of"]
