"""A report as a reader goes through it: worst first, each side with its witnesses, each value with the step it took."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from claimcheck.formats.escape import plain
from claimcheck.formats.phrases import Phrases, phrases
from claimcheck.records import Article, Claim, Finding, Kind, Moment, Report, Severity, Side, Span, Status, Verdict, Via

VERDICTS = (Verdict.CONTRADICTION, Verdict.UPDATE, Verdict.DIFFERENCE, Verdict.AGREEMENT)
SEVERITIES = tuple(Severity)
_OF_TIME = (Kind.DATE, Kind.TIME)
_OF_AMOUNT = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT)


@dataclass(frozen=True, slots=True)
class Step:
    """The earlier sentence from which a claim took a value, and where in its text that value stands."""

    claim: Claim
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim that speaks for a side; `marks` count from the start of the claim's text.

    `reckoned` are the words whose date was reckoned from the publication date ("Selasa"). `repeats`: a witness before
    it says the same from the same origin, a copy of one wire story.
    """

    claim: Claim
    article: Article
    marks: tuple[Span, ...]
    steps: tuple[Step, ...]
    reckoned: tuple[str, ...]
    repeats: bool

    @property
    def outlet(self) -> str:
        """The source that speaks."""
        return outlet(self.article)

    @property
    def place(self) -> str:
        """`path:line` of the claim."""
        return f"{plain(self.article.path)}:{self.claim.line}"


@dataclass(frozen=True, slots=True)
class View:
    """A report with its records at hand by id."""

    report: Report
    phrases: Phrases
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    origins: Mapping[str, str]

    def findings(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings of one verdict, worst first; agreements by the number of origins that share them."""
        chosen = (finding for finding in self.report.findings if finding.verdict is verdict)
        rank = _spread if verdict is Verdict.AGREEMENT else _weight
        return tuple(sorted(chosen, key=rank))

    def headline(self, finding: Finding) -> str:
        """The question that the sides answer; where none was found, the kind of fact and the values."""
        if finding.question:
            return plain(finding.question)
        values = " / ".join(self.value(finding, side) for side in finding.sides)
        return f"{self.phrases.kinds[finding.kind].capitalize()}: {values}"

    def value(self, finding: Finding, side: Side) -> str:
        """A side's value, dates and units in words."""
        if finding.kind in _OF_TIME:
            return plain(self.phrases.moment(side.value))
        return plain(self.phrases.amount(side.value) if finding.kind in _OF_AMOUNT else side.value)

    def explanation(self, finding: Finding) -> str:
        """The finding's explanation, dates in words."""
        return plain(self.phrases.prose(finding.explanation))

    def independent(self, side: Side) -> int:
        """How many origins give the side's value."""
        return len({self.origins.get(self.claims[id].article, self.claims[id].article) for id in side.claims})

    def published(self, article: Article) -> str:
        """When the article came out, in words."""
        return plain(self.phrases.moment(article.published)) if article.published else self.phrases.undated

    def witnesses(self, finding: Finding, side: Side) -> tuple[Witness, ...]:
        """The side's claims: of each origin one, with those that repeat it word for word, then the others."""
        groups: dict[str, list[Claim]] = {}
        for id in side.claims:
            claim = self.claims[id]
            groups.setdefault(self.origins.get(claim.article, claim.article), []).append(claim)
        first: list[Witness] = []
        rest: list[Witness] = []
        for claims in groups.values():
            for claim in claims:
                repeats = claim is not claims[0] and plain(claim.text) == plain(claims[0].text)
                witness = self._witness(claim, finding, side, repeats=repeats)
                (first if repeats or claim is claims[0] else rest).append(witness)
        return (*first, *rest)

    def first(self, finding: Finding) -> Witness:
        """Where to point: the witness whose article was given first, a draft before what it is held against."""
        order = {article.id: n for n, article in enumerate(self.report.articles)}
        return min(
            (witness for side in finding.sides for witness in self.witnesses(finding, side)),
            key=lambda witness: (order[witness.article.id], witness.claim.index),
        )

    def single(self) -> int:
        """How many of the claims that were compared only one origin makes."""
        groups = (cluster.claims for cluster in self.report.clusters if cluster.status is not Status.SINGLE)
        known = {id for claims in groups for id in claims} | {entry.claim for entry in self.report.unchecked}
        return sum(claim.id not in known for claim in self.report.claims)

    def unchecked(self) -> tuple[tuple[str, int], ...]:
        """Why claims were not checked and how many for each reason, the most frequent first."""
        reasons = [plain(self.phrases.reason(entry.reason)) for entry in self.report.unchecked]
        return tuple(
            sorted(((reason, reasons.count(reason)) for reason in set(reasons)), key=lambda pair: (-pair[1], pair[0]))
        )

    def _witness(self, claim: Claim, finding: Finding, side: Side, *, repeats: bool) -> Witness:
        marks = tuple(sorted(Span(mark.start, mark.end) for mark in side.marks if mark.claim == claim.id))
        reckoned = tuple(plain(moment.text) for moment in _told(claim, finding, marks) if _by_date_line(moment))
        steps = tuple(self._steps(claim, finding, side, marks))
        return Witness(claim, self.articles[claim.article], marks, steps, reckoned, repeats)

    def _steps(self, claim: Claim, finding: Finding, side: Side, marks: tuple[Span, ...]) -> Iterator[Step]:
        """The sentences from which the claim took its time or the bearers of its names, in the order of the article."""
        taken: dict[str, set[Span]] = {}
        for moment in _told(claim, finding, marks):
            source = self.claims.get(moment.source or "")
            if source:
                same = (
                    given.span for given in source.moments if (given.first, given.last) == (moment.first, moment.last)
                )
                taken.setdefault(source.id, set()).update(same)
        for name in claim.names:
            source = self.claims.get(name.source or "")
            if source:
                taken.setdefault(source.id, set()).update(
                    bearer.span for bearer in source.names if bearer.key == name.key
                )
        for id in sorted(taken.keys() - {claim.id}, key=lambda id: self.claims[id].index):
            start = self.claims[id].span.start
            given = {Span(mark.start, mark.end) for mark in side.marks if mark.claim == id}
            found = {Span(span.start - start, span.end - start) for span in taken[id]}
            yield Step(self.claims[id], tuple(sorted(given | found)))


def _told(claim: Claim, finding: Finding, marks: tuple[Span, ...]) -> tuple[Moment, ...]:
    """The moments that a finding about time rests on: those marked or taken over; all when no mark meets one."""
    if finding.kind not in _OF_TIME:
        return ()
    start = claim.span.start
    marked = [Span(start + mark.start, start + mark.end) for mark in marks]
    chosen = [moment for moment in claim.moments if any(moment.span.overlaps(mark) for mark in marked)]
    taken = [moment for moment in claim.moments if moment.via is Via.CONTEXT]
    return tuple(chosen or taken or claim.moments)


def _by_date_line(moment: Moment) -> bool:
    return moment.via is Via.RELATIVE and moment.source is None


def _weight(finding: Finding) -> tuple[float, ...]:
    return SEVERITIES.index(finding.severity), -finding.confidence, -finding.origins


def _spread(finding: Finding) -> tuple[float, ...]:
    return -finding.origins, -finding.confidence


def view(report: Report) -> View:
    """The report made ready for reading."""
    return View(
        report,
        phrases(report),
        {claim.id: claim for claim in report.claims},
        {article.id: article for article in report.articles},
        dict(report.origins),
    )


def outlet(article: Article) -> str:
    """Who speaks: the source, or the file's name when the article does not say."""
    return plain(article.source) if article.source else plain(PurePath(article.path).name)


def pieces(text: str, marks: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """`text` made plain and cut at its marks: each stretch, and whether it is marked.

    Marks that overlap become one; blanks at the edge of a mark stand outside it.
    """
    end = 0
    for mark in marks:
        start, stop = max(mark.start, end), min(mark.end, len(text))
        while start < stop and text[start].isspace():
            start += 1
        while start < stop and text[stop - 1].isspace():
            stop -= 1
        if start >= stop:
            continue
        yield from _edged(text[end:start])
        yield from ((part, True) for part in [plain(text[start:stop])] if part)
        end = stop
    yield from _edged(text[end:])


def _edged(text: str) -> Iterator[tuple[str, bool]]:
    """`text` made plain, with one blank where it had any at its edges."""
    if text:
        inner = plain(text)
        yield f"{' ' * text[0].isspace()}{inner}{' ' * (bool(inner) and text[-1].isspace())}", False
