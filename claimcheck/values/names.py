"""The proper names of one article, each bearer under one key."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from claimcheck.records import Name, NameKind, Span
from claimcheck.values.gazetteer import load_gazetteer
from claimcheck.values.lines import Line, read_line
from claimcheck.values.mentions import find_known, find_mentions
from claimcheck.values.naming import written_out
from claimcheck.values.reader import KNOWN, LIKELY, Mention, Reader

# The share of capitals among the longer words from which a sentence reads as a headline; range 0..1. Body sentences
# of news stay under .5, Title Case lines over .8.
HEADLINE = 0.7
# A headline has no fewer words than this; range 3..8.
HEADLINE_WORDS = 3
# Words shorter than this are small even in a headline ("di", "of"); range 3..5.
SMALL_WORD = 4


def find_names(sentences: Sequence[str], language: str) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence of one article, in order; spans count from the start of their sentence.

    A short form ("Quispe") has the key of the one full name in the article that holds it, an acronym that of its
    expansion in the article ("Serikat Nelayan Teluk (SNT)"). A form that two bearers share keeps its own key.
    """
    gazetteer = load_gazetteer()
    lines = [read_line(text, language, gazetteer) for text in sentences]
    body = frozenset(line for line in lines if not _is_headline(line)) or frozenset(lines)
    lower = {line.folds[k] for line in body for k in range(len(line)) if not line.capital(k)}
    inner = {line.folds[k] for line in body for k in range(len(line)) if line.capital(k) and not line.opens(k)}
    readers = [Reader(line, gazetteer, lower, inner) for line in lines]
    read = {line: find_mentions(reader) for line, reader in zip(lines, readers, strict=True) if line in body}
    bearers = _short_forms(mention for mentions in read.values() for mention in mentions if not mention.doubtful)
    found = [
        read[line] if line in read else find_known(reader, bearers) for line, reader in zip(lines, readers, strict=True)
    ]
    keys = _bearers(lines, found)
    kinds = _kinds(
        (key, mention)
        for row, mentions in zip(keys, found, strict=True)
        for key, mention in zip(row, mentions, strict=True)
    )
    sure = {mention.key for mentions in found for mention in mentions if not mention.doubtful}
    return tuple(
        tuple(
            _name(line, mention, key, kinds)
            for mention, key in zip(mentions, row, strict=True)
            if mention.key in sure or key != mention.key
        )
        for line, mentions, row in zip(lines, found, keys, strict=True)
    )


def _short_forms(mentions: Iterable[Mention]) -> dict[str, NameKind]:
    """What the body of an article names, by every form a headline may use: whole names, and single words of persons."""
    forms: dict[str, NameKind] = {}
    for mention in mentions:
        forms[mention.key] = mention.kind
        if mention.kind is NameKind.PERSON:
            forms |= {word: NameKind.PERSON for word in mention.key.split() if len(word) >= SMALL_WORD}
    return forms


def _is_headline(line: Line) -> bool:
    long = [k for k in range(len(line)) if len(line.folds[k]) >= SMALL_WORD]
    capitals = sum(line.capital(k) for k in long)
    closed = line.text.rstrip("\"'”’) ").endswith(".")
    return not closed and len(line) >= HEADLINE_WORDS and len(long) > 1 and capitals >= HEADLINE * len(long)


def _name(line: Line, mention: Mention, key: str, kinds: Mapping[str, NameKind]) -> Name:
    span = Span(line.spans[mention.start].start, line.spans[mention.end - 1].end)
    kind = mention.kind if mention.weight == KNOWN else kinds[key]
    title = mention.title if kind is NameKind.PERSON else None
    key = written_out(key, line.language) if kind is NameKind.ORGANISATION else key
    return Name(span=span, text=line.text[span.start : span.end], key=key, kind=kind, title=title)


def _kinds(mentions: Iterable[tuple[str, Mention]]) -> dict[str, NameKind]:
    """What each bearer is: the opinions on all its mentions, added up by their weight; a tie goes to the first."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    headed: set[str] = set()
    for key, mention in mentions:
        votes[key][mention.kind] += 2 * mention.weight + (mention.kind is not NameKind.OTHER)
        if mention.title:
            # "Direktur Utama Telaga, Wisnu Aji": Telaga is what he heads.
            headed.add(mention.title.rsplit(" ", 1)[-1])
    for key in headed & votes.keys():
        votes[key][NameKind.ORGANISATION] += 2 * LIKELY
    return {key: max(counts, key=lambda kind: counts[kind]) for key, counts in votes.items()}


def _bearers(lines: Sequence[Line], found: Sequence[Sequence[Mention]]) -> list[list[str]]:
    """The key of the bearer of each mention, line by line."""
    kinds = _kinds((mention.key, mention) for mentions in found for mention in mentions)
    fixed = {m.key for mentions in found for m in mentions if m.weight == KNOWN and m.kind is not NameKind.PERSON}
    explained = {
        short.key: full.key
        for line, mentions in zip(lines, found, strict=True)
        for pair in pairwise(mentions)
        for full, short in (pair, pair[::-1])
        if _explains(line, full, short)
    }
    introduced: dict[str, NameKind] = {}
    rows: list[list[str]] = []
    for mentions in found:
        introduced |= {mention.key: kinds[mention.key] for mention in mentions}
        row = []
        for mention in mentions:
            key = explained.get(mention.key, mention.key)
            if key not in fixed:
                key = (
                    _full_form(key, kinds[mention.key], introduced) or _full_form(key, kinds[mention.key], kinds) or key
                )
            row.append(key)
        rows.append(row)
    return rows


def _full_form(key: str, kind: NameKind, bearers: Mapping[str, NameKind]) -> str | None:
    """The one longer name that holds all words of this one in order, if its kind allows."""
    if kind in (NameKind.PLACE, NameKind.ORGANISATION):
        return None
    wanted = (NameKind.PERSON,) if kind is NameKind.PERSON else (NameKind.PERSON, NameKind.ORGANISATION)
    tokens = key.split()
    longer = [full for full, other in bearers.items() if other in wanted and is_part(tokens, full.split())]
    whole = [full for full in longer if not any(is_part(full.split(), other.split()) for other in longer)]
    return whole[0] if len(whole) == 1 else None


def is_part(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether all words of the shorter name stand in the longer one in the same order."""
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


def _explains(line: Line, full: Mention, short: Mention) -> bool:
    """Whether one of two neighbours stands in brackets behind the other and is its acronym or nickname."""
    first, second = (full, short) if full.start < short.start else (short, full)
    if line.gap(second.start) != " (" or not line.gap(second.end).startswith(")") or first.end != second.start:
        return False
    if short.end - short.start > 1 or full.end - full.start < 2 or full.kind is NameKind.PLACE:
        return False
    letters = iter(full.key)
    return short.key[0] == full.key[0] and all(letter in letters for letter in short.key)
