"""What the words beside a name say of its kind: verbs, ages, prepositions, offices, the name it is joined to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.values.lines import Line
from claimcheck.values.naming import is_plain, is_verb, levels
from claimcheck.values.reader import GUESSED, HINTED, KNOWN, OTHER, PERSON, PLACE, Mention, Reader
from claimcheck.values.titles import apposition


def beside(reader: Reader, mention: Mention) -> Mention:
    """The mention with what its neighbours say of it."""
    line, start, end = reader.line, mention.start, mention.end
    if mention.weight == KNOWN and mention.kind is not PERSON:
        return mention
    title = apposition(reader, end) if mention.kind in (PERSON, OTHER) and not mention.title else None
    if title or _aged(line, end):
        return replace(mention, kind=PERSON, weight=KNOWN, title=title or mention.title, doubtful=False)
    if mention.weight > GUESSED:
        return mention
    if _before_place(reader, end) or (
        start and line.has(start - 1, "place_prepositions") and not line.capital(start - 1)
    ):
        return replace(mention, kind=PLACE, weight=HINTED, doubtful=False)
    if start and line.has(start - 1, "thing_heads") and not line.breaks[start]:
        return replace(mention, kind=OTHER, weight=HINTED)
    said = start and line.has(start - 1, "speech_before") and not line.gap(start).strip()
    says = acts(line, end)
    single = end - start == 1 and not is_plain(line.folds[start], line.language)
    if (said or says) and (single or mention.kind is PERSON):
        return replace(mention, kind=PERSON, weight=HINTED, doubtful=False)
    return mention


def acts(line: Line, index: int) -> bool:
    """Whether a verb follows that persons do ("menegaskan", "memuji")."""
    if index >= len(line) or line.gap(index).strip():
        return False
    return line.has(index, "speech_after") or is_verb(line.folds[index], line.language)


def _before_place(reader: Reader, end: int) -> bool:
    """Whether ", Pakistan" follows."""
    line = reader.line
    if end >= len(line) or line.gap(end) != ", " or not line.capital(end):
        return False
    entry = reader.known(end, len(line))[1]
    return bool(entry and entry.kind is PLACE and not entry.adjective) or line.longest(end, len(line), levels()) > end


def _aged(line: Line, end: int) -> bool:
    """Whether an age follows: "(45)", ", 45,"."""
    if end >= len(line) or line.gap(end) not in (" (", ", "):
        return False
    word, after = line.surface(end, end + 1), line.gap(end + 1)[:1]
    counted = line.folds[end + 1 : end + 2] in (("tahun",), ("years",))
    return word.isdigit() and len(word) < 4 and (counted or (bool(after) and after in ",)"))


def alongside(line: Line, found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a guessed one taking the kind of the name it is joined to ("Sorong dan Waifoi")."""
    for index, mention in enumerate(found):
        before = [other for other in found[max(index - 1, 0) : index] if _joined(line, other, mention)]
        after = [other for other in found[index + 1 : index + 2] if _joined(line, mention, other)]
        sure = [other.kind for other in before + after if other.weight > GUESSED and other.kind is not OTHER]
        if mention.weight == GUESSED and sure:
            mention = replace(mention, kind=sure[0], weight=HINTED, doubtful=False)
        yield mention


def _joined(line: Line, left: Mention, right: Mention) -> bool:
    """Whether nothing but a word like "dan" stands between two mentions."""
    between = right.start - left.end
    return (
        between == 1
        and line.has(left.end, "coordinators")
        and not line.breaks[left.end]
        and not line.breaks[right.start]
    )
