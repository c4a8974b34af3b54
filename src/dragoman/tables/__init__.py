"""Reads rows of tables: `read_row` reads one, a `Ledger` finds what is wrong between them."""

from dragoman.tables.ledger import Ledger, file_of
from dragoman.tables.read import READER, RowReading, read_row

__all__ = ["READER", "Ledger", "RowReading", "file_of", "read_row"]
