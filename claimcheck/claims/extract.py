"""Articles to claims: every sentence with the values, names, speaker and standing that were read from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from claimcheck.claims.checkable import why_unchecked
from claimcheck.claims.clauses import find_clauses
from claimcheck.claims.context import resolve_context
from claimcheck.claims.cues import certainty_of, find_cues
from claimcheck.claims.speech import find_quotes, find_speaker, report_spans
from claimcheck.engine import ordered_map
from claimcheck.language.lexicon import load
from claimcheck.language.sentences import split
from claimcheck.reading.places import locate
from claimcheck.records import (
    Article,
    Certainty,
    Claim,
    Cue,
    Moment,
    Name,
    Quantity,
    Role,
    Sentence,
    Span,
    Unchecked,
    Via,
)
from claimcheck.values.aliases import canonical_keys
from claimcheck.values.calendar import Calendar
from claimcheck.values.dateline import publication_day
from claimcheck.values.moments import find_moments
from claimcheck.values.names import find_names
from claimcheck.values.quantities import find_quantities

# "Hingga Rabu (14/5/2025) pukul 10.00 WITA" has six words; range 3..10.
AS_OF_WORDS = 8

Value = TypeVar("Value", Moment, Quantity, Name)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of all articles in their order, and those of them that no check can judge, with the reason."""

    claims: tuple[Claim, ...]
    unchecked: tuple[Unchecked, ...]

    @property
    def checkable(self) -> tuple[Claim, ...]:
        """The claims that take part in the comparison."""
        out = {entry.claim for entry in self.unchecked}
        return tuple(claim for claim in self.claims if claim.id not in out)


@dataclass(frozen=True, slots=True)
class Draft:
    """What one article says by itself: names are not yet joined across articles, nor is the context resolved."""

    claims: tuple[Claim, ...]
    unchecked: tuple[Unchecked, ...]


def extract(articles: Sequence[Article], jobs: int = 1) -> Extraction:
    """The claims of the articles; names of one bearer share a key across articles and languages."""
    return join(ordered_map(draft, articles, jobs))


def join(drafts: Sequence[Draft]) -> Extraction:
    """The drafts of several articles as one: bearers by one key each, and what leans on context with its source."""
    keys = canonical_keys([[name for claim in one.claims for name in claim.names] for one in drafts])
    named = [tuple(map(partial(_rekey, keys), one.claims)) for one in drafts]
    return Extraction(
        claims=tuple(claim for claims in named for claim in resolve_context(claims)),
        unchecked=tuple(entry for one in drafts for entry in one.unchecked),
    )


def draft(article: Article) -> Draft:
    """The sentences of one article with the values, names, cues and speakers in them."""
    sentences = split(article)
    names = find_names([sentence.text for sentence in sentences], article.language)
    claims = tuple(_claim(article, sentence, found) for sentence, found in zip(sentences, names, strict=True))
    reasons = (_why_unchecked(sentence, article.language) for sentence in sentences)
    return Draft(
        claims,
        tuple(Unchecked(claim.id, reason) for claim, reason in zip(claims, reasons, strict=True) if reason is not None),
    )


def _why_unchecked(sentence: Sentence, language: str) -> str | None:
    if sentence.text.rstrip().endswith(":"):
        return "introduces the quotation that follows"
    return why_unchecked(sentence, language)


def _claim(article: Article, sentence: Sentence, names: Sequence[Name]) -> Claim:
    text, language, offset = sentence.text, article.language, sentence.span.start
    head = Span(0, len(article.dateline)) if article.dateline and text.startswith(article.dateline) else Span(0, 0)
    told = (head, *report_spans(text, language))
    moments = [
        replace(moment, role=Role.REPORT)
        if any(span.overlaps(moment.span) for span in told) or _as_of(text, moment, language)
        else moment
        for moment in find_moments(text, language, publication_day(article.published))
    ]
    quantities = find_quantities(text, language, [head, *(moment.span for moment in moments)])
    cues = find_cues(text, language)
    speech = find_speaker(text, language)
    line, column = locate(article, offset)
    return Claim(
        id=f"{article.id}.{sentence.index + 1}",
        article=article.id,
        index=sentence.index,
        paragraph=sentence.paragraph,
        span=sentence.span,
        text=text,
        line=line,
        column=column,
        language=language,
        speaker=speech.speaker if speech else None,
        quoted=sentence.quoted,
        quotes=tuple(_shift(span, offset) for span in find_quotes(text)),
        certainty=certainty_of(cues, text, language) if cues else Certainty.ASSERTED,
        cues=tuple(Cue(cue.kind, _shift(cue.span, offset), _shift(cue.scope, offset)) for cue in cues),
        clauses=tuple(_shift(span, offset) for span in find_clauses(text, language)),
        moments=_placed(moments, offset),
        quantities=_placed(quantities, offset),
        names=_placed([name for name in names if not head.overlaps(name.span)], offset),
    )


def _as_of(text: str, moment: Moment, language: str) -> bool:
    """Whether the time is the one up to which something was counted: "hingga Kamis siang", "by Friday"."""
    until = load(Calendar, language).until
    opening = text[: moment.span.end].lower().split()
    if len(opening) <= AS_OF_WORDS and opening[0] in until:
        return True
    before = text[: moment.span.start].lower().split()
    return moment.via is Via.RELATIVE and bool(before) and before[-1] in until


def _shift(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _placed(values: Sequence[Value], offset: int) -> tuple[Value, ...]:
    return tuple(replace(value, span=_shift(value.span, offset)) for value in values)


def _rekey(keys: Mapping[str, str], claim: Claim) -> Claim:
    return replace(claim, names=tuple(replace(name, key=keys.get(name.key, name.key)) for name in claim.names))
