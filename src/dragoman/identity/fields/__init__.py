"""What a merged engagement says: each field chosen by a stated rule, beside all that is claimed."""

from dragoman.identity.fields.account import Account, account
from dragoman.identity.fields.attendance import Attendee, attendance
from dragoman.identity.fields.choose import Claimed, Field, Source, Voice, choose
from dragoman.identity.fields.history import TOOK_PLACE, History, Step, history

__all__ = [
    "TOOK_PLACE", "Account", "Attendee", "Claimed", "Field", "History", "Source", "Step", "Voice", "account",
    "attendance", "choose", "history",
]  # fmt: skip
