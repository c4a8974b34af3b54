"""One engagement for all claims about one occurrence."""

from dragoman.identity.engagements.compare import judge
from dragoman.identity.engagements.facts import Facts, facts_of
from dragoman.identity.engagements.index import Changes, Index
from dragoman.identity.engagements.keys import Key, keys_of
from dragoman.identity.engagements.merging import Cluster, Doubt, Merged, merge
from dragoman.identity.engagements.told import Told

__all__ = [
    "Changes", "Cluster", "Doubt", "Facts", "Index", "Key", "Merged", "Told", "facts_of", "judge", "keys_of", "merge",
]  # fmt: skip
