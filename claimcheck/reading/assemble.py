"""Paragraphs to an article: furniture out, repeats out, metadata from date lines and datelines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.language.detect import UNDETERMINED, detect
from claimcheck.reading.boilerplate import credits_of, is_subheading, is_tail, why_dropped
from claimcheck.reading.clean import clean
from claimcheck.records import Article, Place
from claimcheck.values.dateline import parse_published
from claimcheck.values.moments import find_moments

# "DILI, Suara Timor, Jumat (14/1/2022)" has five words; range 3..12.
DATELINE_WORDS = 8
# A longer first line is a lede; range 10..40 words.
TITLE_WORDS = 25
# The language of a text too short to tell: most of the articles read are Indonesian.
DEFAULT_LANGUAGE = "id"
# matches: "JAKARTA, KabarKota.id - " | "kabarkota.id - " | "KABARKOTA.COM, WINA – " | "KOTA (Antara) - "
DATELINE = re.compile(
    r"^(?P<head>[^\n.!?]{2,60}?(?:\.(?:com|id|co|net|co\.id|org))?[^\n.!?]{0,40}?)\s*[-–—]{1,2}\s+(?=\S)", re.IGNORECASE
)
# matches: KabarKota.id | kabar-kota.co.id
DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page with its place in the file; `paragraph` numbers the paragraph it belongs to."""

    text: str
    line: int
    column: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; None where it says nothing."""

    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None


def assemble(path: str, lines: Sequence[Line], meta: Metadata, *, headline: bool = False) -> Article | None:
    """The article of these lines, its id still empty; None when no prose is left.

    `headline`: the first line may be the title (plain text has no other place for it).
    """
    kept: list[Line] = []
    dropped: list[tuple[str, str]] = []
    title, source, url = _tidy(meta.title), _tidy(meta.source), _tidy(meta.url)
    published = meta.published
    seen: set[str] = set()
    groups = _paragraphs(lines)
    for n, group in enumerate(groups):
        if n > 0 and is_tail(group[0].text):
            dropped += [(line.text.strip(), "other stories") for rest in groups[n:] for line in rest]
            break
        if headline and title is None and not kept and _opens_with_title(group):
            title = group[0].text.strip()
            dropped.append((title, "title"))
            group = group[1:]
        for line in group:
            text = line.text.strip()
            if when := parse_published(text):
                published = published or when
                dropped.append((text, "date line"))
            elif reason := why_dropped(text):
                dropped.append((text, reason))
            elif is_subheading(text) and len(group) == 1:
                dropped.append((text, "subheading"))
            elif _norm(text) in seen or (title and _norm(text) == _norm(title)):
                dropped.append((text, "repeated"))
            else:
                seen.add(_norm(text))
                kept.append(line)
    if not kept:
        return None
    text, places = _joined(kept)
    dateline, outlet = _dateline(kept)
    published = published or _dated(dateline)
    whole = "\n".join([*(line.text for line in kept), *(line for line, _ in dropped)])
    language = detect(text)
    return Article(
        id="", path=path, text=text, language=DEFAULT_LANGUAGE if language == UNDETERMINED else language, title=title,
        source=source or outlet, published=published, url=url, dateline=dateline, credits=credits_of(whole),
        dropped=tuple(dropped), places=places,
    )  # fmt: skip


def _tidy(value: str | None) -> str | None:
    """A value of the metadata as one line; escapes of JSON, YAML and HTML can hold what the file's bytes did not."""
    return " ".join(clean(value).split()) or None if value else None


def _opens_with_title(group: Sequence[Line]) -> bool:
    """Whether the first line is a headline: no sentence, no date line, no furniture."""
    text = group[0].text.strip()
    # matches: a line that ends like a sentence
    if re.search(r"[.;:]$", text) or parse_published(text) or why_dropped(text):
        return False
    return len(text.split()) <= TITLE_WORDS if len(group) == 1 else is_subheading(text)


def _paragraphs(lines: Iterable[Line]) -> list[list[Line]]:
    groups: dict[int, list[Line]] = {}
    for line in lines:
        if line.text.strip():
            groups.setdefault(line.paragraph, []).append(line)
    return list(groups.values())


def _joined(lines: Sequence[Line]) -> tuple[str, tuple[Place, ...]]:
    """Lines of one paragraph are joined by a blank, paragraphs by an empty line."""
    parts: list[str] = []
    places: list[Place] = []
    offset = 0
    before: Line | None = None
    for line in lines:
        if before is not None:
            gap = " " if line.paragraph == before.paragraph else "\n\n"
            parts.append(gap)
            offset += len(gap)
        text = line.text.strip()
        places.append(Place(offset, line.line, line.column + len(line.text) - len(line.text.lstrip())))
        parts.append(text)
        offset += len(text)
        before = line
    return "".join(parts), tuple(places)


def _dateline(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """The dateline of the first paragraphs and the outlet in it: its part that is a domain, or not in capitals."""
    for line in lines[:3]:
        match = DATELINE.match(line.text.strip())
        if not match or len(match["head"].split()) > DATELINE_WORDS or not match["head"][0].isalpha():
            continue
        head = match["head"].strip()
        parts = [part.strip() for part in re.split(r"[,(]", head.rstrip(")"))]
        domains = [part for part in parts if DOMAIN.match(part)]
        mixed = [part for part in parts if not part.isupper() and len(parts) > 1]
        outlet = (domains or mixed or ([parts[0]] if len(parts) == 1 and not parts[0].isupper() else []) or [None])[0]
        return head, outlet
    return None, None


def _dated(dateline: str | None) -> str | None:
    """The day that a dateline names: "DILI, Suara Timor, Jumat (14/1/2022)"."""
    for moment in find_moments(dateline or "", DEFAULT_LANGUAGE, None) or find_moments(dateline or "", "en", None):
        if moment.first and moment.first == moment.last:
            return moment.first.isoformat()
    return None


def _norm(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
