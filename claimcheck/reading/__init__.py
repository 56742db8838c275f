"""Paths to articles."""

from claimcheck.reading.reader import Reading, read_articles

__all__ = ["Reading", "read_articles"]
