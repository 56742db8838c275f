"""What the checks may ask about the whole run: how rare a word is, when an article appeared, how near two slots are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.claims.context import spelled_out
from claimcheck.language.lexicon import load
from claimcheck.language.progress import Progress, is_provisional, tells_progress
from claimcheck.language.stems import stem_words
from claimcheck.models import Encoder
from claimcheck.records import Article, Claim, Span

# Stands for a value that is taken out of a clause, so that only what is said of it is compared.
BLANK = "…"
# Words on either side of a value that say what it is of; range 5..30. A clause of news has 10 to 20 words.
SLOT_WORDS = 12
# Local time is taken for Jakarta's (UTC+7) where a page gives none: most of the articles read are Indonesian.
HOME = timezone(timedelta(hours=7))


class Opinion(NamedTuple):
    """What the judge holds of a pair: probabilities, the mean of both directions."""

    contradiction: float
    neutral: float
    entailment: float


@dataclass(frozen=True)
class Scene:
    """The articles and claims of one run, and the judge's opinions on pairs of them, by the ids of the claims."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    opinions: Mapping[tuple[str, str], Opinion]

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """Claim id to the stems of its content words."""
        return {key: frozenset(stem_words(spelled_out(claim), claim.language)) for key, claim in self.claims.items()}

    @cached_property
    def bearers(self) -> dict[str, set[str]]:
        """Article id to the keys of all whom it names."""
        found: dict[str, set[str]] = {}
        for claim in self.claims.values():
            found.setdefault(claim.article, set()).update(name.key for name in claim.names)
        return found

    @cached_property
    def weights(self) -> dict[str, float]:
        """Stem or name key to its weight, 0..: rarer in this run is heavier (inverse document frequency)."""
        seen: Counter[str] = Counter()
        for key, claim in self.claims.items():
            seen.update(self.stems[key] | {name.key for name in claim.names})
        total = len(self.claims) + 1
        return {word: math.log(total / count) for word, count in seen.items()}

    def overlap(self, left: Iterable[str], right: Iterable[str]) -> float:
        """The weighted share of the smaller set that stands in the other one too, 0..1."""
        one, two = set(left), set(right)
        weigh = self.weights
        smaller = min(sum(weigh.get(word, 0.0) for word in one), sum(weigh.get(word, 0.0) for word in two))
        return sum(weigh.get(word, 0.0) for word in one & two) / smaller if smaller > 0 else 0.0

    @cached_property
    def moving(self) -> frozenset[str]:
        """The ids of the claims that say that a figure follows an earlier one."""
        return frozenset(c.id for c in self.claims.values() if tells_progress(c.text, load(Progress, c.language)))

    @cached_property
    def provisional(self) -> frozenset[str]:
        """The ids of the claims that say that a figure is not the last one."""
        return frozenset(c.id for c in self.claims.values() if is_provisional(c.text, load(Progress, c.language)))

    @cached_property
    def _published(self) -> dict[str, datetime | None]:
        return {id: published_at(article.published) for id, article in self.articles.items()}

    def hours(self, left: Claim, right: Claim) -> float | None:
        """Hours from the left article's publication to the right one's; None when either is unknown."""
        one, two = self._published[left.article], self._published[right.article]
        return (two - one).total_seconds() / 3600 if one and two else None


@dataclass(frozen=True)
class Slots:
    """The vectors of slot texts, each encoded once."""

    rows: Mapping[str, NDArray[np.float32]]

    def near(self, left: str, right: str) -> float:
        """Cosine of two slot texts, -1..1."""
        return float(self.rows[left] @ self.rows[right])


def encode_slots(texts: Iterable[str], encoder: Encoder) -> Slots:
    """The vectors of the texts."""
    wanted = sorted(set(texts))
    return Slots(dict(zip(wanted, encoder.encode(wanted), strict=True)) if wanted else {})


def slot_text(claim: Claim, span: Span) -> str:
    """What is said of a value: the words around it in its clause, with the value left out."""
    clause = clause_of(claim, span)
    before = claim.text[clause.start - claim.span.start : span.start - claim.span.start].split()
    after = claim.text[span.end - claim.span.start : clause.end - claim.span.start].split()
    return " ".join([*before[-SLOT_WORDS:], BLANK, *after[:SLOT_WORDS]])


def clause_of(claim: Claim, span: Span) -> Span:
    """The clause that holds the span; the whole claim when none does."""
    return next((clause for clause in claim.clauses if clause.holds(span)), claim.span)


def without(claim: Claim, stretch: Span, spans: Sequence[Span]) -> str:
    """A stretch of a claim with some spans left out."""
    return _cut(claim, stretch, spans)


def _cut(claim: Claim, stretch: Span, spans: Sequence[Span]) -> str:
    text, start = claim.text, claim.span.start
    out, at = "", stretch.start
    for span in sorted(spans):
        if span.end > at and span.start >= stretch.start and span.end <= stretch.end and span.start < span.end:
            out += text[at - start : span.start - start] + BLANK
            at = span.end
    # matches: two and more blanks
    return re.sub(r"\s+", " ", out + text[at - start : stretch.end - start]).strip()


def published_at(text: str | None) -> datetime | None:
    """The moment of an article's `published`; None when it has none."""
    if not text:
        return None
    # A bare day says nothing of the hour: noon errs by half a day at most.
    moment = datetime.fromisoformat(text if "T" in text else f"{text}T12:00")
    return moment if moment.tzinfo else moment.replace(tzinfo=HOME)
