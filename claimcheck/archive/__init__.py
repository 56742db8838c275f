"""Earlier articles, kept with their claims and vectors so that a draft is held against them in seconds."""

from claimcheck.archive.interface import Archive, Entry, Row, Window, fingerprint, identity
from claimcheck.archive.sqlite import SqliteArchive, open_archive

__all__ = ["Archive", "Entry", "Row", "SqliteArchive", "Window", "fingerprint", "identity", "open_archive"]
