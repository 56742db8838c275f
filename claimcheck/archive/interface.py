"""What the program asks of an archive, in batches, so that a larger store can take its place."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claimcheck.claims.extract import Draft
from claimcheck.records import Article

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with what it says.

    `vectors`: (claims, dim), a unit row for each claim of `draft`, a row of zeros for one that cannot be checked.
    """

    article: Article
    draft: Draft
    vectors: Matrix

    @property
    def checkable(self) -> Matrix:
        """The rows of the claims that can be checked."""
        out = {one.claim for one in self.draft.unchecked}
        return self.vectors[[row for row, claim in enumerate(self.draft.claims) if claim.id not in out]]

    @property
    def identity(self) -> str:
        """What tells this article from others."""
        return identity(self.article)

    @property
    def fingerprint(self) -> str:
        """Changes with the article's text and all that is known of it."""
        return fingerprint(self.article)


@dataclass(frozen=True, slots=True)
class Row:
    """An archived article at a glance."""

    identity: str
    outlet: str
    published: str
    language: str
    title: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which articles to look at: published from `since` to `until` (ISO days, both in), of some outlets, in a language.

    An article without a date lies in every window. An empty `outlets` means all of them.
    """

    since: str | None = None
    until: str | None = None
    outlets: tuple[str, ...] = ()
    language: str | None = None


class Archive(Protocol):
    """A store of earlier articles."""

    def known(self, identities: Sequence[str]) -> dict[str, str]:
        """The fingerprints of those that are archived, by identity."""

    def add(self, entries: Sequence[Entry]) -> None:
        """Store the entries, each replacing the one of its identity; each is stored whole or not at all."""

    def remove(self, identities: Sequence[str]) -> list[str]:
        """Delete the articles and say which of them there were."""

    def rows(self, window: Window) -> Iterator[Row]:
        """The articles at a glance, newest first."""

    def nearest(self, vectors: Matrix, window: Window, most: int, without: Sequence[str] = ()) -> list[Entry]:
        """The entries with the claims nearest to any of the vectors (n, dim), the best first, at most `most`.

        `without`: identities to pass over.
        """


def identity(article: Article) -> str:
    """An article's URL, else its path, made absolute but for what stands behind "#"."""
    if article.url:
        return article.url
    path, mark, part = article.path.partition("#")
    return os.path.abspath(path) + mark + part


def fingerprint(article: Article) -> str:
    """SHA-256 over the text and what is known of the article, its number in a run left out."""
    told = (article.path, article.text, article.language, article.title, article.source, article.published, article.url)
    return hashlib.sha256(repr(told).encode()).hexdigest()
