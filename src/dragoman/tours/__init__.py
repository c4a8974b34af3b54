"""Chains stays abroad into tours: `stays_of` takes them from claims, `tours_of` chains them. Pure, in any order."""

from dragoman.tours.chaining import Leg, Tour, tours_of
from dragoman.tours.stays import Stay, stays_of

__all__ = ["Leg", "Stay", "Tour", "stays_of", "tours_of"]
