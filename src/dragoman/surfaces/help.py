"""What `--help` says: purposes and examples."""

HELP = (
    "Reads diplomatic reporting and keeps the record: who met whom, in what office, where, when, about what, "
    "and who says so.\n\nFirst: dragoman read REPORTS, then: dragoman engagements --of COUNTRY\n"
)

READ_HELP = (
    "Read reports, show the engagements in them and keep them in the record.\n\n"
    "Reads plain text, Markdown, HTML, JSON Lines, and tables of visits in CSV or XML. What cannot be read is named "
    "on standard error and left out; all else is read."
)

READ_EXAMPLES = """Examples:
  dragoman read reports/
  dragoman read "news/*.html" --publisher "Dawn" --record mission.db
  dragoman read note.txt --published 2025-11-20 --no-record --show-evidence
  pbpaste | dragoman read - --published 2025-11-20
  dragoman read docs.jsonl --no-record --format jsonl > readings.jsonl

Exit codes: 0 all read; 1 some input was not read; 2 wrong usage."""

SHOW_HELP = "Show one engagement of the record, with the words that say so."

SHOW_EXAMPLES = """Example:
  dragoman show E-7K2M9Q"""

SIMULATE_HELP = """Write the reports of a simulated world whose engagements are known in full.

For measuring and testing: everyone and everything in it is invented, states and bodies excepted."""

SIMULATE_EXAMPLES = """Examples:
  dragoman simulate --reports 10000 --truth truth.jsonl --out readings.jsonl
  dragoman simulate --reports 500 --as text --noise high --out reports.jsonl"""
