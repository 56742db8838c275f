"""The report for a person at a screen: disagreements first, each value with the sentence that gives it.

Text from articles enters as rich `Text`, never as markup. What differs stands in guillemets as well as in bold, so that
a screen without colour shows the same.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from claimcheck.formats.escape import no_commands, plain
from claimcheck.formats.view import VERDICTS, View, Witness, pieces, view
from claimcheck.records import Finding, ModelName, Report, Severity, Side, Span, Verdict

NARROWEST, WIDEST = 40, 200
# The least width of a side that stands beside another; a line of news needs about fifty letters to be read with ease.
COLUMN = 52
# Witnesses and steps shown of one side unless all are asked for; the rest is a count.
WITNESSES, STEPS = 4, 2

_GLYPHS = {Severity.ERROR: "●", Severity.WARNING: "◐", Severity.NOTE: "○"}
_WEIGHTS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}
_HUES = ("cyan", "magenta", "green", "yellow")


def render(
    report: Report, *, width: int = 80, color: bool = False, verbose: bool = False, root: Path | None = None
) -> str:
    """The report drawn `width` columns wide (40..200); `verbose` shows every witness and every reason.

    With `root`, the folder that relative paths start from, each place in an article is a hyperlink (OSC 8), which needs
    `color`.
    """
    page = Page(view(report), max(NARROWEST, min(width, WIDEST)), verbose, root)
    drawn = io.StringIO()
    console = Console(
        file=drawn,
        width=page.width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        _environ={},
    )
    for line in page.lines():
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)
    return no_commands(drawn.getvalue())


@dataclass(frozen=True, slots=True)
class Page:
    """A view laid out as lines of at most `width` columns, as far as words and paths allow."""

    seen: View
    width: int
    verbose: bool
    root: Path | None

    def lines(self) -> Iterator[Text]:
        """The page from top to bottom."""
        yield from self._head()
        for verdict in VERDICTS:
            findings = self.seen.findings(verdict)
            if findings:
                yield from self._title(f"{self.seen.phrases.verdicts[verdict]} · {len(findings)}", verdict)
            if verdict is Verdict.AGREEMENT:
                yield from map(self._agreement, findings)
            else:
                for number, finding in enumerate(findings, 1):
                    yield from self._finding(number, finding)
        yield from self._foot()

    def _head(self) -> Iterator[Text]:
        report, words = self.seen.report, self.seen.phrases
        counts = [words.count(len(report.articles), "articles")]
        if report.origins:
            counts.append(words.count(len({origin for _, origin in report.origins}), "origins"))
        counts.append(words.count(len(report.claims), "claims"))
        yield from _hanging(Text("claimcheck  ", "bold"), Text(" · ".join(counts), "not bold dim"), self.width)
        if not self.seen.findings(Verdict.CONTRADICTION):
            yield Text()
            yield from _wrapped(Text(words.nothing), self.width)

    def _title(self, title: str, verdict: Verdict) -> Iterator[Text]:
        style = "bold red" if verdict is Verdict.CONTRADICTION else "bold"
        rule = "─" * max(0, self.width - cell_len(title) - 1)
        yield Text()
        yield Text.assemble((title, style), " ", (rule, "dim"))
        if verdict is Verdict.AGREEMENT:
            yield Text()

    def _finding(self, number: int, finding: Finding) -> Iterator[Text]:
        words = self.seen.phrases
        told = (
            words.kinds[finding.kind],
            words.severities[finding.severity],
            f"{words.confidence} {finding.confidence:.0%}",
        )
        yield Text()
        glyph = Text.assemble(f"{number:>2} ", (_GLYPHS[finding.severity], _WEIGHTS[finding.severity]), " ")
        yield from _hanging(glyph, Text(self.seen.headline(finding), "bold"), self.width)
        yield Text(f"     {' · '.join(told)}", "dim")
        if self.verbose:
            yield from _hanging(Text("     "), Text(self.seen.explanation(finding)), self.width)
        yield from self._sides(finding)

    def _sides(self, finding: Finding) -> Iterator[Text]:
        """The sides one below the other, or beside each other where the screen has room for all of them."""
        room = self.width - 5
        abreast = 1 < len(finding.sides) <= room // COLUMN
        width = (room - 3 * (len(finding.sides) - 1)) // len(finding.sides) if abreast else room
        columns = [
            list(self._side(finding, side, _HUES[number % len(_HUES)], width))
            for number, side in enumerate(finding.sides)
        ]
        if not abreast:
            for column in columns:
                yield Text()
                yield from (Text("     ") + line for line in column)
            return
        yield Text()
        for row in zip_longest(*columns, fillvalue=Text()):
            padded = [cell.copy() for cell in row]
            for cell in padded[:-1]:
                cell.pad_right(width - cell.cell_len)
            yield Text("     ") + Text("   ").join(padded)

    def _side(self, finding: Finding, side: Side, hue: str, width: int) -> Iterator[Text]:
        words = self.seen.phrases
        value = Text(self.seen.value(finding, side), f"bold {hue}")
        if len(side.claims) > 1:
            value.append(f"  {words.count(self.seen.independent(side), 'origins')}", "not bold dim default")
        yield from _wrapped(value, width)
        witnesses = self.seen.witnesses(finding, side)
        shown = witnesses if self.verbose else witnesses[:WITNESSES]
        for number, witness in enumerate(shown):
            if number and not witness.repeats:
                yield Text("│", hue)
            lines = self._source(witness, width - 2) if witness.repeats else self._witness(witness, hue, width - 2)
            yield from (Text.assemble(("│ ", hue)) + line for line in lines)
        if len(witnesses) > len(shown):
            yield Text.assemble(("│ ", hue), (f"+{len(witnesses) - len(shown)} {words.more}", "dim"))

    def _source(self, witness: Witness, width: int) -> Iterable[Text]:
        """Who speaks, when and where."""
        words = self.seen.phrases
        source = Text(witness.outlet, "bold")
        source.append(f" · {self.seen.published(witness.article)} · {witness.place}", "not bold dim")
        if address := self._address(witness):
            source.stylize(Style(link=address), len(source) - len(witness.place))
        if witness.claim.speaker:
            source.append(f" · {words.speaker} {plain(witness.claim.speaker)}", "not bold dim")
        if witness.repeats:
            source.append(f" · {words.repeats}", "not bold dim")
        return _wrapped(source, width)

    def _address(self, witness: Witness) -> str | None:
        """Where a terminal shall go for a witness; None for standard input, and without a root."""
        file = witness.article.path.partition("#")[0]
        if self.root is None or file == "-":
            return None
        return f"{(self.root / file).as_uri()}#{witness.claim.line}"

    def _witness(self, witness: Witness, hue: str, width: int) -> Iterator[Text]:
        """A sentence with its source, and the sentences from which it took a value."""
        words = self.seen.phrases
        yield from self._source(witness, width)
        yield from _wrapped(_marked(witness.claim.text, witness.marks, hue), width)
        for text in witness.reckoned:
            yield from _hanging(Text("↳ ", "dim"), Text(f"{text}: {words.reckoned}", "dim"), width)
        for step in witness.steps if self.verbose else witness.steps[:STEPS]:
            told = Text(f"{words.from_context} {step.claim.line}: ", "dim") + _marked(step.claim.text, step.marks, hue)
            yield from _hanging(Text("↳ ", "dim"), told, width)

    def _agreement(self, finding: Finding) -> Text:
        side = finding.sides[0]
        witness = self.seen.witnesses(finding, side)[0]
        line = Text.assemble("   ", (self.seen.phrases.count(self.seen.independent(side), "origins"), "green"), "  ")
        if side.value:
            line.append(f"{self.seen.value(finding, side)}  ", "bold")
        line.append(plain(witness.claim.text), "not bold dim")
        line.truncate(self.width, overflow="ellipsis")
        return line

    def _foot(self) -> Iterator[Text]:
        words, report = self.seen.phrases, self.seen.report
        yield Text()
        yield Text("─" * self.width, "dim")
        yield from _wrapped(Text(f"{words.count(self.seen.single(), 'single')}"), self.width)
        if report.unchecked:
            reasons = self.seen.unchecked()
            told = "; ".join(f"{reason} ({number})" for reason, number in reasons)
            yield from _wrapped(Text(f"{words.count(len(report.unchecked), 'unchecked')}: {told}"), self.width)
        for skip in report.skipped:
            yield from _wrapped(
                Text(f"{words.skipped}: {plain(skip.path)}: {plain(words.reason(skip.reason))}"), self.width
            )
        yield from _wrapped(Text(words.disclaimer, "dim"), self.width)
        if self.verbose:
            models = ", ".join((_model(report.encoder), _model(report.judge) if report.judge else words.no_judge))
            yield from _wrapped(
                Text(f"{words.made_with} claimcheck {plain(report.version)}, {models}", "dim"), self.width
            )


def _marked(text: str, marks: tuple[Span, ...], hue: str) -> Text:
    """The sentence with its marked stretches bold, coloured and in guillemets."""
    line = Text()
    for piece, marked in pieces(text, marks):
        line.append(f"«{piece}»" if marked else piece, f"bold {hue}" if marked else "")
    return line


def _wrapped(text: Text, width: int) -> Iterable[Text]:
    return text.wrap(_RULER, width) or [Text()]


def _hanging(first: Text, text: Text, width: int) -> Iterator[Text]:
    """`text` wrapped beside `first`, later lines indented by its width."""
    indent = first.cell_len
    for number, line in enumerate(_wrapped(text, width - indent)):
        yield (Text(" " * indent) if number else first) + line


def _model(model: ModelName) -> str:
    return plain(f"{model.name}@{model.revision}")


_RULER = Console(file=io.StringIO(), width=WIDEST, color_system=None, legacy_windows=False, _environ={})
