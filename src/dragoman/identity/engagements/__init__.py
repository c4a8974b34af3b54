"""One engagement for all claims about one occurrence."""

from dragoman.identity.engagements.compare import SAME, UNSURE, judge, likelihood
from dragoman.identity.engagements.facts import Facts, facts_of
from dragoman.identity.engagements.index import Changes, Index
from dragoman.identity.engagements.keys import Key, keys_of
from dragoman.identity.engagements.linking import Block, Entry, Telling
from dragoman.identity.engagements.memory import Memory
from dragoman.identity.engagements.merging import Cluster, Doubt, Merged, merge
from dragoman.identity.engagements.shelf import Link, Shelf
from dragoman.identity.engagements.told import Stand, Told

__all__ = [
    "SAME", "UNSURE", "Block", "Changes", "Cluster", "Doubt", "Entry", "Facts", "Index", "Key", "Link",
    "Memory", "Merged", "Shelf", "Stand", "Telling", "Told", "facts_of", "judge", "keys_of", "likelihood",
    "merge",
]  # fmt: skip
