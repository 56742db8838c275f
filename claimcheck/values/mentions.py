"""The names of one sentence, each with a first opinion of what it names.

Capitals are cut into names by what stands at their head: a known name, an office, a word for a kind of organisation or
place. What is left is judged by its neighbours: given names, verbs of speech, ages, prepositions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.language.lexicon import load
from claimcheck.records import NameKind
from claimcheck.values.gazetteer import Entry
from claimcheck.values.lines import Line
from claimcheck.values.naming import Naming, head_first, is_built, is_plain, levels
from claimcheck.values.neighbours import acts, alongside, beside
from claimcheck.values.reader import (
    GUESSED,
    HINTED,
    KNOWN,
    LIKELY,
    LONGEST_ACRONYM,
    LONGEST_NAME,
    ORGANISATION,
    OTHER,
    PERSON,
    PLACE,
    Mention,
    Reader,
)
from claimcheck.values.titles import place_head, read_person, read_titled, title_words, until_office

# What stands behind the place of a dateline: "ANKARA - ", "ANKARA (…) - ", "ANKARA, …".
DATELINE = ("-", "–", "—", "(", ",")


def find_mentions(reader: Reader) -> tuple[Mention, ...]:
    """All names of the line from left to right; they do not overlap."""
    line, index = reader.line, 0
    found: list[Mention] = []
    behind = -1
    while index < len(line):
        begin = index
        if _is_apposition(line, index, found):
            # "Wirya, ketua kelompok tani Sumber Asih": what follows is no other person, but what he heads.
            behind = index = max(title_words(reader, index), index + 1)
            continue
        mention, index = _read(reader, index, reader.run_end(index) if line.capital(index) else index + 1)
        if mention is None:
            continue
        if begin == behind and mention.weight == GUESSED:
            mention = replace(mention, kind=ORGANISATION, weight=HINTED)
        if found and found[-1].end == begin and not line.breaks[begin] and mention.title:
            # "Russian President Vladimir Putin": what stands before the office is part of the title.
            before = found.pop()
            mention = replace(mention, title=f"{line.surface(before.start, before.end).lower()} {mention.title}")
        found.append(beside(reader, mention))
    return tuple(alongside(line, found))


def _is_apposition(line: Line, index: int, found: Sequence[Mention]) -> bool:
    """Whether the word opens the title behind the last name."""
    last = found[-1] if found else None
    return bool(last and last.title and last.end == index and line.gap(index) == ", " and not line.capital(index))


def find_known(reader: Reader, bearers: Mapping[str, NameKind]) -> tuple[Mention, ...]:
    """The names of a headline, where capitals tell nothing: those of the gazetteer and of the article's body."""
    line, index = reader.line, 0
    found: list[Mention] = []
    while index < len(line):
        stop, entry = reader.known(index, len(line))
        if stop == index + 1 and line.has(index, "openers"):
            index += 1
            continue
        end = line.longest(index, len(line), bearers) if line.capital(index) else index
        if entry and stop >= end:
            found.append(Mention(index, stop, entry.key, entry.kind, KNOWN))
        elif end > index:
            found.append(Mention(index, end, line.key(index, end), bearers[line.key(index, end)], HINTED))
        index = max(stop, end, index + 1)
    return tuple(found)


def _read(reader: Reader, start: int, end: int) -> tuple[Mention | None, int]:
    """The name that begins at `start`, if any, and where to read on; `end` closes the row of capitals."""
    line = reader.line
    known, entry = reader.known(start, len(line))
    if entry and known - start > 1:
        return _known(reader, start, known, end, entry)
    if line.phrase(start, len(line), "offices") > start and not (line.capital(start) and reader.given(start)):
        return read_titled(reader, start)
    joined = line.goes_on(start)
    if line.has(start, "particles") and joined and not line.has(start, "place_prepositions"):
        return read_person(reader, start, None, LIKELY)
    if not line.capital(start):
        return _small_head(reader, start)
    if line.has(start, "calendar"):
        return None, start + 1
    if line.has(start, "honorifics") and joined:
        return read_person(reader, start + 1, None, KNOWN)
    if len(line.folds[start]) == 1 and joined and reader.given(start + 1):
        return read_person(reader, start, None, LIKELY)
    if (head := line.phrase(start, end, "thing_heads")) > start:
        return _headed(reader, start, head, end, OTHER)
    if (head := line.phrase(start, len(line), "organisation_heads")) > start:
        return _organisation(reader, start, head, end)
    if (head := place_head(line, start, end)) > start and not (entry and known >= end):
        inner = line.phrase(head, end, "organisation_heads") > head or line.longest(head, end, levels()) > head
        if inner and not line.shouted(start):
            return None, head
        return _headed(reader, start, head, end, PLACE)
    if line.has(start, "acronyms") and not entry:
        return None, start + 1
    if (degree := line.phrase(start, end, "degrees")) > start and line.gap(start).startswith(","):
        return None, degree
    if _common(reader, start):
        return None, start + 1
    if entry:
        return _known(reader, start, known, end, entry)
    if line.shouted(start) and len(line.folds[start]) <= LONGEST_ACRONYM:
        return _acronym(reader, start, end)
    return _unknown(reader, start, end)


def _known(reader: Reader, start: int, known: int, end: int, entry: Entry) -> tuple[Mention | None, int]:
    """A name of the gazetteer, or the longer name that it opens ("Russian Navy", "Sudan Utara", "KPU Jember")."""
    line = reader.line
    if known < end:
        if (tail := _tail(reader, start, known, end, "organisation_tails")) > known:
            return _made(line, start, tail, ORGANISATION, LIKELY), tail
        if entry.kind is PLACE and (tail := _tail(reader, start, known, end, "place_tails")) > known:
            return _made(line, start, tail, PLACE, LIKELY), tail
        if entry.kind is PLACE and not entry.adjective and line.phrase(known, end, "directions") == end:
            return _made(line, start, end, PLACE, LIKELY), end
        if (
            entry.kind is PLACE
            and known - start == 1
            and reader.given(start)
            and not line.phrase(known, end, "offices") > known
        ):
            return read_person(reader, start, None, LIKELY)
    if entry.kind is PLACE and _is_money(line, start, known):
        return None, known
    if entry.kind is ORGANISATION and not line.shouted(start) and known < end:
        stop, country = reader.known(known, end)
        if country and country.key in reader.gazetteer.countries and not country.adjective:
            return _made(line, start, stop, ORGANISATION, KNOWN), stop
    if entry.kind is ORGANISATION and line.shouted(start):
        known = _branch(reader, known, end)
        if line.key(start, known) not in reader.gazetteer.names:
            return _made(line, start, known, ORGANISATION, KNOWN), known
    return Mention(start, known, entry.key, entry.kind, KNOWN), known


def _is_money(line: Line, start: int, end: int) -> bool:
    """Whether the place belongs to an amount: "dolar AS", "US dollars", "US$5"."""
    before = start > 0 and line.has(start - 1, "currencies") and not line.breaks[start]
    return (
        before
        or line.gap(end).startswith("$")
        or (end < len(line) and line.has(end, "currencies") and not line.breaks[end])
    )


def _branch(reader: Reader, start: int, end: int) -> int:
    """The end of the place, smaller than a country, that follows an organisation and names its branch."""
    known, entry = reader.known(start, end) if start < end else (start, None)
    here = entry and entry.kind is PLACE and not entry.adjective and entry.key not in reader.gazetteer.countries
    return known if here else start


def _acronym(reader: Reader, start: int, end: int) -> tuple[Mention | None, int]:
    line = reader.line
    if _tail(reader, start, start + 1, end, "organisation_tails") > start:
        return _unknown(reader, start, end)
    if start == 0 and not line.gap(0) and line.gap(end).strip() in DATELINE:
        return _made(line, start, end, PLACE, HINTED), end
    if not line.folds[start].isalpha():
        return _made(line, start, start + 1, OTHER, HINTED), start + 1
    stop = _branch(reader, start + 1, end)
    return _made(line, start, stop, ORGANISATION, LIKELY), stop


def _organisation(reader: Reader, start: int, head: int, end: int) -> tuple[Mention | None, int]:
    """What an organisation's head word opens, with "dan" or "of" and what follows it inside the name."""
    line = reader.line
    if head < len(line) and line.has(head, "joiners") and line.goes_on(head):
        head += 1
    if head > end:
        if head >= len(line) or line.breaks[head] or not line.capital(head):
            return None, head
        end = reader.run_end(head)
    stop = until_office(reader, head, end)
    while stop < len(line) - 1 and line.has(stop, "joiners") and not line.breaks[stop] and not line.breaks[stop + 1]:
        after = stop + 1 + (line.has(stop + 1, "joiners") and not line.breaks[min(stop + 2, len(line) - 1)])
        fresh = line.phrase(after, len(line), "organisation_heads") > after or (
            line.shouted(after) and not line.has(after, "acronyms")
        )
        if (
            after >= len(line)
            or not line.capital(after)
            or fresh
            or reader.known(after, len(line))[1]
            or reader.given(after)
        ):
            break
        stop = until_office(reader, after, reader.run_end(after))
    while stop < len(line) and not line.breaks[stop] and line.surface(stop, stop + 1).isdigit() and stop > start:
        stop = reader.run_end(stop) if stop + 1 < len(line) and not line.breaks[stop + 1] else stop + 1
    lone = stop == head and not (line.shouted(start) and not line.has(start, "acronyms"))
    if lone or (stop == start + 1 and line.folds[start] in ("pt", "cv", "rs", "sd", "smp", "sma")):
        return None, stop
    return _made(line, start, stop, ORGANISATION, KNOWN), stop


def _headed(reader: Reader, start: int, head: int, end: int, kind: NameKind) -> tuple[Mention | None, int]:
    """A place or a thing by its head word; a district's kind is no part of its key."""
    line = reader.line
    stop = until_office(reader, head, end)
    while stop < len(line) and not line.breaks[stop] and line.surface(stop, stop + 1).isdigit():
        stop += 1
    if stop == head:
        return None, head
    if kind is PLACE and (tail := _tail(reader, start, head, stop, "organisation_tails")) > head:
        return _made(line, start, tail, ORGANISATION, LIKELY), tail
    mention = _made(line, start, stop, kind, KNOWN)
    if kind is PLACE and levels().get(line.key(start, head)) in (1, 2, 3, 4):
        bare, entry = reader.known(head, stop)
        stop = bare if entry else stop
        mention = replace(
            mention,
            end=stop,
            key=reader.gazetteer.key(line.key(start, stop)) or (entry.key if entry else line.key(head, stop)),
        )
    return mention, stop


def _small_head(reader: Reader, start: int) -> tuple[Mention | None, int]:
    """A place whose head word has no capital ("gunung Raung"); before a known place the head tells nothing."""
    line = reader.line
    head = place_head(line, start, len(line))
    if head == start or head >= len(line) or line.breaks[head] or not line.capital(head) or line.opens(start):
        return None, start + 1
    end = reader.run_end(head)
    stop, entry = reader.known(head, end)
    heads = ("calendar", "offices", "organisation_heads")
    inner = any(line.phrase(head, end, topic) > head for topic in heads) or line.longest(head, end, levels()) > head
    blocked = inner or (entry and entry.kind is PLACE)
    if blocked or not head_first(line.language):
        return None, head
    return _headed(reader, start, head, stop if entry else end, PLACE)


def _unknown(reader: Reader, start: int, end: int) -> tuple[Mention | None, int]:
    """A row of capitals that no list knows."""
    line = reader.line
    end = until_office(reader, start + 1, end)
    for topic, kind in (("organisation_tails", ORGANISATION), ("place_tails", PLACE)):
        if (tail := _tail(reader, start, start + 1, end, topic)) > start + 1:
            whole = kind is ORGANISATION and not any(
                reader.given(k) or reader.known(k, end)[1] for k in range(tail, end)
            )
            tail = end if whole else tail
            return _made(line, start, tail, kind, LIKELY), tail
    if end - start > LONGEST_NAME:
        return None, end
    inside = range(start + 1, end)
    initial = any(len(line.folds[k]) == 1 for k in range(start, end))
    particle = any(line.has(k, "particles") for k in inside)
    if reader.given(start) or (end - start > 1 and (initial or particle)):
        return read_person(reader, start, None, LIKELY)
    single = end - start == 1
    if single and (line.folds[start] in reader.lower or len(line.folds[start]) == 1 or not line.folds[start].isalpha()):
        return None, end
    if not single and line.opens(start) and reader.known(start + 1, end)[0] == end:
        # "Respons Rusia", "Kendati Jepang": a common word that opens the sentence before a known name.
        return None, start + 1
    seen = line.folds[start] in reader.inner or head_first(line.language)
    doubtful = single and line.opens(start) and not seen
    stop = next((k for k in inside if line.has(k, "degrees") and line.shouted(k)), end)
    words = range(start, stop)
    mixed = any(reader.known(k, stop)[1] or _is_word(reader, k) or line.has(k, "acronyms") for k in words)
    plain = mixed or all(is_plain(line.folds[k], line.language) for k in words)
    guess = PERSON if 1 < stop - start <= 4 and not plain else OTHER
    return replace(_made(line, start, stop, guess, GUESSED), doubtful=doubtful), end


def _is_word(reader: Reader, index: int) -> bool:
    """Whether a capitalised word is a common one: the article has it in small letters, or it is built from a root."""
    word = reader.line.folds[index]
    return word not in reader.gazetteer.given and (word in reader.lower or is_built(word, reader.line.language))


def _tail(reader: Reader, start: int, after: int, end: int, topic: str) -> int:
    """The end of the last tail word of the row ("Hokuto Steel"), or `start` when there is none."""
    line = reader.line
    return next((k + 1 for k in range(end - 1, after - 1, -1) if line.has(k, topic)), start)


def _made(line: Line, start: int, end: int, kind: NameKind, weight: int) -> Mention:
    return Mention(start, end, line.key(start, end), kind, weight)


def _common(reader: Reader, index: int) -> bool:
    """Whether a capital at the opening of a sentence stands before a common word."""
    line, word = reader.line, reader.line.folds[index]
    joined = line.goes_on(index)
    if joined and line.has(index, "particles") and not line.has(index, "place_prepositions"):
        return False
    if line.has(index, "openers"):
        return line.opens(index) or not (joined or line.shouted(index))
    if not line.opens(index) or line.shouted(index):
        return False
    if word in reader.lower:
        return True
    if (
        reader.entry(index, index + 1)
        or word in reader.inner
        or (reader.given(index) and (joined or acts(line, index + 1)))
    ):
        return False
    if not joined and word.endswith(load(Naming, line.language).common_endings):
        return True
    # "Nama Petrus": a root goes with a capital behind it only when it does so elsewhere too.
    alone = not joined or line.folds[index + 1] in reader.inner
    return is_plain(word, line.language) if alone else is_built(word, line.language)
