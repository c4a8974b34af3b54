"""The record: what was read, kept in one file."""

from dragoman.record.rows import EngagementFilter, Source
from dragoman.record.store import Kept, Record, open_record
from dragoman.record.view import View

__all__ = ["EngagementFilter", "Kept", "Record", "Source", "View", "open_record"]
