"""What tables of answers show, for the questions whose code is imported only when they are asked."""

VISITS = ("id", "guests", "where", "when", "status", "earlier", "sources")
TOURS = ("id", "person", "party", "when", "status", "legs", "sources")
CHAIRS = ("body", "holder", "since", "until", "status", "reports", "disputed")
SERIES = ("series", "rounds", "next")
