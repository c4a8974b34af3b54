"""What tables of answers show, and what filters take, for questions whose code is imported when they are asked."""

VISITS = ("id", "guests", "where", "when", "status", "earlier", "sources")
TOURS = ("id", "person", "party", "when", "status", "legs", "sources")
CHAIRS = ("body", "holder", "since", "until", "status", "reports", "disputed")
SERIES = ("series", "rounds", "next")
COMMITMENTS = ("parties", "what", "by", "status", "shown_by", "force", "published")
CHANGES = ("change", "at", "what", "id", "before", "after")
CONFLICTS = ("what", "about", "field", "sides", "chosen", "rule")
REVIEW = ("one", "other", "score", "reports", "first", "second", "why")
LOG = ("id", "at", "author", "what", "scope", "reason", "taken_back_by")

FATES = ("open", "kept", "window closed without evidence", "withdrawn")
FORCES = ("undertaking", "intention")
SORTS = ("added", "status", "changed", "merged", "parted", "removed")
DISPUTED = ("engagement", "chair", "commitment")
DISPUTED_FIELDS = ("when", "where", "round", "mode", "status", "start", "end", "holder", "by")
