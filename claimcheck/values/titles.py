"""Offices before and behind a name, and the person's name they lead to."""

from dataclasses import replace

from claimcheck.values.lines import Line
from claimcheck.values.naming import fold, head_first, is_abstract, is_plain, levels, phrases
from claimcheck.values.reader import (
    GUESSED,
    KNOWN,
    LONGEST_ACRONYM,
    LONGEST_NAME,
    LONGEST_TITLE,
    OTHER,
    PERSON,
    Mention,
    Reader,
)

# Words of an unknown place that an office is named by, at most; range 1..3.
LONGEST_SEAT = 2


def read_titled(reader: Reader, start: int) -> tuple[Mention | None, int]:
    """The person behind an office ("Ketua DPR Puan Maharani"); without one, reading goes on behind the office."""
    line = reader.line
    plain = title_words(reader, start)
    person = _bearer(reader, start, plain)
    if person is None:
        return None, plain
    end = reader.run_end(person)
    shared = line.key(start, plain) in phrases(line.language, "members")
    if shared and line.has(end - 1, "organisation_tails"):
        return None, plain
    lone = end == person + 1 and not reader.given(person)
    weak = lone and shared and (line.opens(start) or not line.capital(start))
    of_another = not line.breaks[person] and line.phrase(start, plain, "relations") == plain
    title = None if of_another else line.surface(start, person).lower()
    mention, stop = read_person(reader, person, title, GUESSED if weak else KNOWN)
    if mention and weak:
        # "nelayan Kaimbulawa", "petani Rumbun": a place or a person; the rest of the article may tell.
        mention = replace(mention, kind=OTHER)
    return (mention, stop) if mention else (None, plain)


def _bearer(reader: Reader, start: int, plain: int) -> int | None:
    """Where the person begins who holds the office at words `start` to `plain`, if one is named."""
    line = reader.line
    person = _seat(reader, start, plain, _complements(reader, plain))
    if person >= len(line) or not line.capital(person) or line.has(person, "calendar"):
        return None
    if line.breaks[person] and not _follows(reader, person):
        return None
    entry = reader.known(person, len(line))[1]
    if entry is not None and entry.kind is not PERSON and not reader.given(person):
        return None
    end = reader.run_end(person)
    if any(line.phrase(person, end, topic) > person for topic in ("organisation_heads", "thing_heads")):
        return None
    return person if reader.given(person) or place_head(line, person, end) == person else None


def title_words(reader: Reader, start: int) -> int:
    """The end of the offices and their fields that begin at `start` ("kepala dinas kesehatan")."""
    line, index = reader.line, start
    while index < len(line) and (index == start or not line.breaks[index]):
        office = line.phrase(index, len(line), "offices")
        heads = line.capital(index) and line.phrase(index, len(line), "organisation_heads") > index
        if index > start and ((office == index and reader.given(index)) or (heads and head_first(line.language))):
            break
        stop = max(office, _field(reader, index)) if index > start else office
        if stop == index and line.has(index, "joiners") and index + 1 < len(line) and not line.breaks[index + 1]:
            stop = _field(reader, index + 1)
            stop = stop if stop > index + 1 else index
        if stop == index:
            break
        index = stop
    return index


def _field(reader: Reader, index: int) -> int:
    """The end of the words that name the field of an office: listed ones, "peternakan", "III"."""
    line = reader.line
    stop = line.phrase(index, len(line), "portfolios")
    if stop > index:
        return stop
    numeral = set(line.surface(index, index + 1)) <= set("IVX")
    named = reader.given(index) or reader.known(index, len(line))[1] is not None
    field = is_abstract(line.folds[index], line.language) and not named
    return index + (numeral or field)


def _complements(reader: Reader, index: int) -> int:
    """The end of the places and organisations that an office belongs to."""
    line = reader.line
    while index < len(line) and not line.breaks[index]:
        stop = _complement(reader, index)
        if stop == index:
            break
        index = title_words(reader, stop) if stop < len(line) and not line.breaks[stop] else stop
    return index


def _seat(reader: Reader, start: int, plain: int, person: int) -> int:
    """Where the person begins when the office is named by an unknown place ("Bupati Rejowinangun Wisnu Aji")."""
    line = reader.line
    if person >= len(line) or line.breaks[person] or not line.capital(person) or reader.given(person):
        return person
    if line.phrase(start, plain, "seats") != plain:
        return person
    end = reader.run_end(person)
    later = next((k for k in range(person + 1, end) if reader.given(k) and end - k > 1), None)
    if later is None and end - person <= LONGEST_SEAT and _follows(reader, end):
        later = end
    return later or person


def _complement(reader: Reader, start: int) -> int:
    """The end of the place or organisation that an office belongs to."""
    line = reader.line
    index = start + (not head_first(line.language) and line.has(start, "joiners"))
    if index >= len(line) or line.breaks[index] or not line.capital(index):
        return start
    end = reader.run_end(index)
    stop, entry = reader.known(index, end)
    if entry and entry.kind is not PERSON and not (reader.given(index) and stop == index + 1 < end):
        return stop
    head = max(line.phrase(index, end, "organisation_heads"), line.longest(index, end, levels()))
    if head > index:
        return _organisation_end(reader, head, end)
    return index + 1 if line.shouted(index) and 1 < len(line.folds[index]) <= LONGEST_ACRONYM else start


def _organisation_end(reader: Reader, head: int, end: int) -> int:
    """Where the organisation that an office heads ends and a person may begin: plain words belong to it."""
    line, index = reader.line, head
    while index < len(line) and not line.breaks[index]:
        step = index + (line.has(index, "joiners") and index + 1 < len(line) and not line.breaks[index + 1])
        known, entry = reader.known(step, reader.run_end(step)) if line.capital(step) else (step, None)
        if entry and entry.kind is not PERSON and not reader.given(step):
            index = known
        elif (
            line.capital(step)
            and not reader.given(step)
            and (line.shouted(step) or line.has(step, "portfolios") or is_plain(line.folds[step], line.language))
        ):
            index = step + 1
        else:
            break
    if index > head or (line.shouted(head - 1) and not line.has(head - 1, "legal_forms")):
        return index
    return next((k for k in range(head + 1, end) if reader.given(k)), end)


def _follows(reader: Reader, index: int) -> bool:
    """Whether a comma and then an unknown name follow at `index` ("Bupati Rejowinangun, Wisnu Aji,")."""
    line = reader.line
    if index >= len(line) or line.gap(index) != ", " or not line.capital(index) or line.shouted(index):
        return False
    end = reader.run_end(index)
    heads = ("calendar", "openers", "organisation_heads", "thing_heads", "offices")
    if any(line.phrase(index, end, topic) > index for topic in heads) or place_head(line, index, end) > index:
        return False
    entry = reader.known(index, end)[1]
    return (entry is None or entry.kind is PERSON or reader.given(index)) and end - index <= LONGEST_NAME


def read_person(reader: Reader, start: int, title: str | None, weight: int) -> tuple[Mention | None, int]:
    """A person's name at `start`, forms of address before it and degrees after it left out."""
    line = reader.line
    while line.has(start, "honorifics") and line.goes_on(start):
        start += 1
    end = until_office(reader, start + 1, reader.run_end(start))
    stop = next((k for k in range(start + 1, end) if line.has(k, "degrees") and line.shouted(k)), end)
    if stop - start > LONGEST_NAME:
        return None, end
    entry = reader.entry(start, stop)
    key = entry.key if entry and entry.kind is PERSON else line.key(start, stop)
    return Mention(start, stop, key, PERSON, weight, title), end


def until_office(reader: Reader, start: int, end: int) -> int:
    """Where an office with its person begins inside the row of capitals, or its end."""
    line = reader.line
    for k in range(start, end):
        office = line.phrase(k, end, "offices") > k and not reader.given(k)
        if office and _bearer(reader, k, title_words(reader, k)) is not None:
            return k
    return end


def place_head(line: Line, start: int, limit: int) -> int:
    """The end of the words for a kind of place or district at `start`; `start` when there are none."""
    return max(line.phrase(start, limit, "place_heads"), line.longest(start, limit, levels()))


def apposition(reader: Reader, end: int) -> str | None:
    """The office that follows a name behind a comma ("…, ketua serikat buruh,")."""
    line, index = reader.line, end
    if index < len(line) and line.gap(index) == ", " and line.surface(index, index + 1).isdigit():
        index += 1
    if index >= len(line) or line.gap(index) != ", ":
        return None
    while index < len(line) - 1 and line.has(index, "articles"):
        index += 1
    starts = range(index, min(index + 3, len(line)))
    office = next((k for k in starts if line.phrase(k, len(line), "offices") > k), None)
    if office is None or any(
        line.has(k, "title_ends") or line.capital(k) != line.capital(index) for k in range(index, office)
    ):
        return None
    if (head_first(line.language) and office > index) or (line.capital(office) and read_titled(reader, office)[0]):
        return None
    stop = line.phrase(office, len(line), "offices")
    while stop < min(len(line), index + LONGEST_TITLE) and line.gap(stop) == " " and not line.has(stop, "title_ends"):
        stop += 1
    return fold(line.surface(index, stop))
