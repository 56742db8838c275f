"""Who "keduanya" are and when "saat itu" was: a small frame carried through one article.

A sentence that states no time of its own takes the time of an earlier one only when something in it points there: a
phrase that counts from it ("sehari kemudian"), an event named again ("pertemuan itu"), the same two participants, a
pronoun that goes on with the sentence before, or one quotation that runs on. Nothing points, nothing is taken.
After the idea of temporal anchoring in narrative containers (Pustejovsky and Stubbs 2011).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.language.stems import FunctionWords, stem_words
from claimcheck.records import Claim, Moment, Name, NameKind, Role, Span, Via
from claimcheck.values.anchored import find_anchored, resolve
from claimcheck.values.moments import find_moments
from claimcheck.values.naming import Naming
from claimcheck.values.pronouns import Pronoun, find_pronouns

# How many sentences back a pronoun may look; range 1..10. Set to one paragraph of news and the one before it.
REACH = 8
# A pronoun goes on with a scene that was set so many sentences before the last one; range 0..3.
GOES_ON = 1
# Only its being there counts: does a text name a time that would need a publication day to be read?
SOME_DAY = date(2001, 1, 1)


@dataclass(frozen=True, slots=True)
class Context:
    """The words that point back: `events` may be taken up again, `pointers` make a noun definite.

    Whom one of the `obliques` stands before is not the one that a sentence is about.
    """

    events: tuple[str, ...]
    pointers: tuple[str, ...]
    first_person: tuple[str, ...]
    obliques: tuple[str, ...]
    pointer_first: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A time that is in force, the claim that states it, who takes part and what it is about."""

    claim: str
    index: int
    paragraph: int
    moment: Moment
    participants: frozenset[str]
    stems: frozenset[str]
    quoted: bool


def resolve_context(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one article with the bearers of pronouns and the times that they lean on filled in."""
    done: list[Claim] = []
    frames: list[Frame] = []
    for claim in _with_voices(claims):
        happened = [frame for frame in frames if frame.moment.role is Role.EVENT]
        claim = _with_bearers(claim, happened, done)
        claim = _with_moments(claim, happened, frames, done)
        done.append(claim)
        frames += _frames(claim, frames)
    return tuple(done)


def participants(claim: Claim) -> frozenset[str]:
    """The keys of the persons that a claim names or points to."""
    return frozenset(name.key for name in claim.names if name.kind is NameKind.PERSON)


def spelled_out(claim: Claim) -> str:
    """The claim's text with the names of those whom its pronouns stand for, as models should read it.

    Whoever is named in it already is not named again.
    """
    bearers: dict[Span, list[Name]] = {}
    for name in claim.names:
        if name.pronoun:
            bearers.setdefault(name.span, []).append(name)
    known = {name.key for name in claim.names if not name.pronoun}
    parts, start, done = [], claim.span.start, 0
    for span, names in sorted(bearers.items()):
        if known.issuperset(name.key for name in names):
            continue
        known |= {name.key for name in names}
        at, end = span.start - start, span.end - start
        parts += [claim.text[done:at], ", ".join(name.text for name in names)]
        parts += ["'s"] if _owns(claim.text[at:end], claim.text[end:], claim.language) else []
        done = end
    return "".join([*parts, claim.text[done:]])


def _owns(pronoun: str, following: str, language: str) -> bool:
    """Whether what follows belongs to the bearer: "her ship", but not "saw her in port"."""
    # matches: ship
    noun = re.match(r"\s+([^\W\d_]+)", following)
    known = load(FunctionWords, language).words
    return noun is not None and pronoun.lower() in load(Naming, language).possessives and noun[1].lower() not in known


def _with_voices(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those inside a quotation put into the mouth of whom the sentence before or behind it names."""
    voiced = list(claims)
    for at, claim in enumerate(claims[1:], 1):
        if claim.quoted and claims[at - 1].text.rstrip().endswith(":"):
            voiced[at] = _voiced(claim, claims[at - 1])
    for at in range(len(voiced) - 2, -1, -1):
        if voiced[at].quoted and voiced[at].speaker is None and voiced[at + 1].paragraph == voiced[at].paragraph:
            voiced[at] = _voiced(voiced[at], voiced[at + 1])
    return voiced


def _voiced(claim: Claim, beside: Claim) -> Claim:
    """The quoted claim with the speaker of the sentence beside it, for whom "saya" stands."""
    speaker = beside.speaker
    voice = next((name for name in _persons(beside) if speaker and (name.text in speaker or name.pronoun)), None)
    if voice is None:
        return claim
    words = "|".join(map(re.escape, load(Context, claim.language).first_person))
    # matches: saya | I
    match = re.search(rf"\b(?:{words})\b", claim.text, re.IGNORECASE)
    names = claim.names
    if match:
        span = Span(claim.span.start + match.start(), claim.span.start + match.end())
        names = (*names, replace(voice, span=span, pronoun=True, source=beside.id))
    ordered = tuple(sorted(names, key=lambda name: (name.span, name.key)))
    return replace(claim, speaker=speaker, names=ordered, context=_merged(claim.context, [beside.id]))


def _with_bearers(claim: Claim, frames: Sequence[Frame], earlier: Sequence[Claim]) -> Claim:
    found: list[Name] = []
    for pronoun in find_pronouns(claim.text, claim.language):
        for name, source in _bearers(pronoun, claim, frames, earlier):
            span = Span(claim.span.start + pronoun.span.start, claim.span.start + pronoun.span.end)
            found.append(replace(name, span=span, pronoun=True, source=source))
    if not found:
        return claim
    sources = [name.source for name in found if name.source and name.source != claim.id]
    names = tuple(sorted((*claim.names, *found), key=lambda name: (name.span, name.key)))
    said = {claim.text[name.span.start - claim.span.start : name.span.end - claim.span.start]: name for name in found}
    voice = said.get(claim.speaker or "")
    speaker = voice.text if voice else claim.speaker
    return replace(claim, names=names, speaker=speaker, context=_merged(claim.context, sources))


def _bearers(
    pronoun: Pronoun, claim: Claim, frames: Sequence[Frame], earlier: Sequence[Claim]
) -> list[tuple[Name, str]]:
    """Whom a pronoun stands for, each with the claim that names them; empty when unsure."""
    if pronoun.kind == "person":
        return _one(pronoun, claim, earlier)
    return _pair(frames, earlier) if pronoun.kind == "pair" else []


def _one(pronoun: Pronoun, claim: Claim, earlier: Sequence[Claim]) -> list[tuple[Name, str]]:
    """The subject: the first person of this sentence before the pronoun, else the first of the sentence before.

    A person behind a preposition ("wawancara dengan …, ia") is no subject; of an earlier sentence it is still better
    than nobody.
    """
    here = [name for name in _persons(claim) if name.span.end <= claim.span.start + pronoun.span.start]
    if subject := next((name for name in here if not _is_oblique(name, claim)), None):
        return [(subject, claim.id)]
    for before in reversed(earlier[-2:]):
        if persons := _persons(before):
            subject = next((name for name in persons if not _is_oblique(name, before)), persons[0])
            return [(subject, subject.source or before.id)]
    return [(here[0], claim.id)] if here and not earlier else []


def _is_oblique(name: Name, claim: Claim) -> bool:
    """Whether a preposition stands before the name, or before its title."""
    before = claim.text[: name.span.start - claim.span.start].lower().rstrip()
    words = before.removesuffix(name.title or "").split()
    return not name.pronoun and bool(words) and words[-1] in load(Context, claim.language).obliques


def _pair(frames: Sequence[Frame], earlier: Sequence[Claim]) -> list[tuple[Name, str]]:
    """The two persons, else the two places or bodies, of the sentence before; else the two persons of the frame."""
    opened = next((one for one in earlier if frames and one.id == frames[-1].claim), None)
    near = opened is not None and earlier[-1].index - opened.index < REACH
    for before in (*earlier[-1:], *([opened] if opened and near else [])):
        for kinds in ((NameKind.PERSON,), (NameKind.PLACE,), (NameKind.ORGANISATION,)):
            names = {name.key: name for name in before.names if name.kind in kinds}
            if len(names) == 2:
                return [(name, name.source or before.id) for name in names.values()]
            if names:
                break
    return []


def _persons(claim: Claim) -> list[Name]:
    return [name for name in claim.names if name.kind is NameKind.PERSON]


def _with_moments(claim: Claim, happened: Sequence[Frame], told: Sequence[Frame], earlier: Sequence[Claim]) -> Claim:
    """The claim with the times it takes over; `happened` are the frames of events, `told` those of reports too."""
    taken: list[Moment] = []
    own = [moment for moment in claim.moments if moment.role is Role.EVENT]
    for phrase in find_anchored(claim.text, claim.language):
        span = Span(claim.span.start + phrase.span.start, claim.span.start + phrase.span.end)
        if any(span.overlaps(moment.span) for moment in claim.moments):
            continue
        before = [moment for moment in own if moment.span.end <= span.start and moment.first]
        # "Saat itu" is the event's time; "sehari kemudian" may count from when somebody spoke.
        near = happened if phrase.same and not phrase.unit else told
        frame = _pointed(claim, happened) or (near[-1] if near else None)
        anchor = before[-1] if before else frame.moment if frame else None
        if anchor and (moment := resolve(phrase, anchor)):
            source = None if before or frame is None else frame.claim
            text = anchor.text if phrase.same else claim.text[phrase.span.start : phrase.span.end]
            taken.append(replace(moment, span=span, text=text, via=Via.CONTEXT, source=source))
    if not own and not taken and not find_moments(claim.text, claim.language, SOME_DAY):
        taken += _inherited(claim, happened, earlier)
    if not taken:
        return claim
    moments = tuple(sorted((*claim.moments, *taken), key=lambda moment: moment.span))
    return replace(claim, moments=moments, context=_merged(claim.context, [m.source for m in taken if m.source]))


def _inherited(claim: Claim, frames: Sequence[Frame], earlier: Sequence[Claim]) -> list[Moment]:
    frame = _pointed(claim, frames) or _running_on(claim, frames, earlier) or _same_people(claim, frames)
    if frame is None:
        return []
    span = Span(claim.span.start, claim.span.start)
    return [replace(frame.moment, span=span, role=Role.EVENT, via=Via.CONTEXT, source=frame.claim)]


def _pointed(claim: Claim, frames: Sequence[Frame]) -> Frame | None:
    """The latest frame about an event that the claim takes up again: "dalam pertemuan itu", "the blast"."""
    pointed = _event_pointers(claim.text, claim.language)
    return next((frame for frame in reversed(frames) if pointed & frame.stems), None)


def _same_people(claim: Claim, frames: Sequence[Frame]) -> Frame | None:
    """The latest frame with the same two participants, when the claim has two."""
    people = participants(claim)
    if len(people) < 2:
        return None
    return next((frame for frame in reversed(frames) if len(people & frame.participants) >= 2), None)


def _running_on(claim: Claim, frames: Sequence[Frame], earlier: Sequence[Claim]) -> Frame | None:
    """The frame of the sentence before, when this one goes on with its subject or its quotation."""
    if not frames or not earlier:
        return None
    frame, before = frames[-1], earlier[-1]
    if frame.paragraph != claim.paragraph:
        return None
    if find_pronouns(claim.text, claim.language) and frame.index >= before.index - GOES_ON:
        return frame
    return frame if frame.quoted and _in_quotation(claim) and _in_quotation(before) else None


def _in_quotation(claim: Claim) -> bool:
    return claim.quoted or bool(claim.quotes)


def _frames(claim: Claim, frames: Sequence[Frame]) -> Iterable[Frame]:
    """The frames that a claim opens, its main time last; a time it took over goes on with all who took part."""
    stems = frozenset(stem_words(claim.text, claim.language))
    for moment in claim.moments:
        if moment.first is None and moment.last is None:
            continue
        source = next((frame for frame in reversed(frames) if frame.claim == moment.source), None)
        goes_on = source is not None and (moment.first, moment.last) == (source.moment.first, source.moment.last)
        yield Frame(
            claim=source.claim if source and goes_on else claim.id,
            index=claim.index,
            paragraph=claim.paragraph,
            moment=moment,
            participants=participants(claim) | (source.participants if source and goes_on else frozenset()),
            stems=stems,
            quoted=_in_quotation(claim),
        )


@cache
def _event_pattern(language: str) -> re.Pattern[str]:
    words = load(Context, language)
    events = "|".join(sorted(map(re.escape, words.events), key=len, reverse=True))
    pointers = "|".join(map(re.escape, words.pointers))
    # matches: pertemuan bersejarah itu | the historic meeting
    order = (
        rf"\b(?:{pointers})\s+(?:\w+\s+)?({events})\b"
        if words.pointer_first
        else rf"\b({events})(?:\s+\w+)?\s+(?:{pointers})\b"
    )
    return re.compile(order, re.IGNORECASE)


def _event_pointers(text: str, language: str) -> frozenset[str]:
    heads = " ".join(match[1] for match in _event_pattern(language).finditer(text))
    return frozenset(stem_words(heads, language)) if heads else frozenset()


def _merged(context: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*context, *more)))
