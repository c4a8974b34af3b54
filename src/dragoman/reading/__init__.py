"""Reads documents: `read(document)` returns everything the reader finds in one."""

from dragoman.reading.read import READER, read

__all__ = ["READER", "read"]
