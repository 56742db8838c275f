"""A fact-check note for a newsroom's files: each finding's evidence, and empty fields for a person's conclusion."""

import re
from collections.abc import Iterator

from claimcheck.formats.escape import link, markdown, no_commands
from claimcheck.formats.view import VERDICTS, View, Witness, outlet, pieces, view
from claimcheck.records import Finding, ModelName, Report, Span, Verdict

# What an anchor may hold. matches: 3fa9-c1
_NO_ANCHOR = re.compile(r"[^0-9A-Za-z-]")


def render(report: Report) -> str:
    """The note in the report's language; every word from an article is escaped."""
    seen = view(report)
    blocks = [*_head(seen), *(block for verdict in VERDICTS for block in _section(seen, verdict)), *_foot(seen)]
    return no_commands("\n\n".join(blocks) + "\n")


def _head(seen: View) -> Iterator[str]:
    words, report = seen.phrases, seen.report
    yield f"# {words.title}"
    found = [
        f"**{words.count(len(seen.findings(verdict)), f'{verdict}s')}**"
        if verdict is Verdict.CONTRADICTION
        else words.count(len(seen.findings(verdict)), f"{verdict}s")
        for verdict in VERDICTS
    ]
    yield " · ".join((words.count(len(report.articles), "articles"), words.count(len(report.claims), "claims"), *found))
    yield f"*{words.disclaimer}*"
    if not any(finding.verdict is Verdict.CONTRADICTION for finding in report.findings):
        yield words.nothing
    yield f"## {words.articles}"
    rows = [words.columns, ("---",) * len(words.columns)]
    rows += [
        (
            _linked(outlet(article), article.url),
            markdown(seen.published(article)),
            markdown(article.title or words.untitled),
            markdown(seen.origins.get(article.id, "")),
            markdown(article.path),
        )
        for article in report.articles
    ]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _section(seen: View, verdict: Verdict) -> Iterator[str]:
    findings = seen.findings(verdict)
    if not findings:
        return
    yield f"## {seen.phrases.verdicts[verdict]} ({len(findings)})"
    for number, finding in enumerate(findings, 1):
        yield from _agreement(seen, finding) if verdict is Verdict.AGREEMENT else _note(seen, number, finding)


def _note(seen: View, number: int, finding: Finding) -> Iterator[str]:
    words = seen.phrases
    yield f'<a id="{_anchor(finding)}"></a>'
    yield f"### {number}. {markdown(seen.headline(finding))}"
    yield " · ".join(
        (
            f"{words.kind}: {words.kinds[finding.kind]}",
            f"{words.rule}: {', '.join(markdown(rule) for rule in finding.by)}",
            f"{words.strength}: {words.severities[finding.severity]}",
            f"{words.confidence}: {finding.confidence:.0%}",
        )
    )
    yield f"{words.explanation}: {markdown(seen.explanation(finding))}"
    for side in finding.sides:
        yield f"#### {markdown(seen.value(finding, side))} ({words.count(seen.independent(side), 'origins')})"
        for witness in seen.witnesses(finding, side):
            yield _quotation(seen, witness)
    also = [other for other in seen.report.findings if other.cluster == finding.cluster and other is not finding]
    if also:
        yield f"{words.also}:"
        yield "\n".join(f"- {words.verdicts[other.verdict]}: {_reference(seen, other)}" for other in also)
    if finding.verdict is Verdict.CONTRADICTION:
        yield "\n".join(f"- **{field}:**" for field in words.checker)


def _quotation(seen: View, witness: Witness) -> str:
    """A verbatim sentence, who said it when and where, and the sentences from which it took a value."""
    words, article = seen.phrases, witness.article
    speaker = f"{words.speaker} {markdown(witness.claim.speaker)}" if witness.claim.speaker else ""
    standing = words.certainties[witness.claim.certainty]
    source = (_linked(witness.outlet, article.url), markdown(seen.published(article)), markdown(witness.place))
    repeats = words.repeats if witness.repeats else ""
    told = " · ".join(filter(None, (*source, speaker, standing, repeats)))
    lines = [_marked(witness.claim.text, witness.marks), f"— {told}"]
    lines += [f"{markdown(text)}: {words.reckoned}" for text in witness.reckoned]
    for step in witness.steps:
        lines.append(f"↳ {words.from_context} {step.claim.line}: {_marked(step.claim.text, step.marks)}")
    return "\n>\n".join(f"> {line}" for line in lines)


def _agreement(seen: View, finding: Finding) -> Iterator[str]:
    side = finding.sides[0]
    origins = seen.phrases.count(seen.independent(side), "origins")
    yield f'<a id="{_anchor(finding)}"></a>'
    value = f" — {markdown(seen.value(finding, side))}" if finding.question and side.value else ""
    yield f"### {markdown(seen.headline(finding))}{value} ({origins})"
    for witness in seen.witnesses(finding, side):
        yield _quotation(seen, witness)


def _foot(seen: View) -> Iterator[str]:
    words, report = seen.phrases, seen.report
    yield f"## {words.unchecked}"
    entries = [f"- {words.count(seen.single(), 'single')}"]
    entries += [f"- {markdown(reason)}: {number}" for reason, number in seen.unchecked()]
    yield "\n".join(entries)
    if report.skipped:
        yield f"## {words.skipped}"
        yield "\n".join(f"- {markdown(skip.path)}: {markdown(skip.reason)}" for skip in report.skipped)
    yield "---"
    models = [_model(report.encoder), _model(report.judge) if report.judge else words.no_judge]
    settings = [f"{name} = {value}" for name, value in report.settings]
    yield f"{words.made_with} claimcheck {markdown(', '.join((report.version, *models, *settings)))}"


def _reference(seen: View, finding: Finding) -> str:
    values = " / ".join(seen.value(finding, side) for side in finding.sides)
    return f"[{markdown(seen.headline(finding))}](#{_anchor(finding)}) — {markdown(values)}"


def _marked(text: str, marks: tuple[Span, ...]) -> str:
    """The sentence with its marked stretches bold and in guillemets."""
    return "".join(f"«**{markdown(piece)}**»" if marked else _edged(piece) for piece, marked in pieces(text, marks))


def _edged(piece: str) -> str:
    """The piece escaped, with the blanks at its edges."""
    return f"{' ' * piece.startswith(' ')}{markdown(piece)}{' ' * (len(piece) > 1 and piece.endswith(' '))}"


def _linked(name: str, url: str | None) -> str:
    target = link(url)
    return f"[{markdown(name)}](<{target}>)" if target else markdown(name)


def _anchor(finding: Finding) -> str:
    return f"f-{_NO_ANCHOR.sub('', finding.fingerprint)[:16]}"


def _model(model: ModelName) -> str:
    return f"{model.name}@{model.revision}"
