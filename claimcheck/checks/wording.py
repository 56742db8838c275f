"""The question behind a finding and one plain sentence on it, in the report's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.language.lexicon import load
from claimcheck.records import Claim, Evidence, Kind, Moment, Side, Verdict, Via

# Names in a question: enough to tell the fact, few enough for one line.
TOPIC = 3
MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences with slots: `questions` by kind, `verdicts` by verdict, and the parts around them."""

    questions: Mapping[str, str]
    verdicts: Mapping[str, str]
    reasons: Mapping[str, str]
    context: str
    several: str


def question(evidence: Evidence, language: str) -> str | None:
    """What an editor would ask: the kind's question with the names that both claims share.

    None for an agreement in meaning, where nothing is asked.
    """
    if evidence.reason == MEANING:
        return None
    pair = evidence.pair
    names = [name for name in pair.left.names if name.key in pair.shared and not name.pronoun]
    topic = " · ".join(list(dict.fromkeys(name.text for name in names))[:TOPIC])
    asked = load(Wording, language).questions[evidence.kind]
    return f"{asked} ({topic})" if topic else asked


def explain(evidence: Evidence, sides: Sequence[Side], claims: Mapping[str, Claim], language: str) -> str:
    """One plain sentence: what stands against what, by which rule, and which step led to a value."""
    words = load(Wording, language)
    values = [side.value for side in sides]
    reason = words.reasons.get(evidence.reason, words.reasons["other"])
    said = words.verdicts[evidence.verdict].format(
        values=words.several.join(value for value in values if value) or "—", reason=reason
    )
    steps = [
        words.context.format(value=moment.text, line=claims[source].line)
        for side in sides
        for key in side.claims
        for moment, source in _borrowed(claims[key], evidence)
        if source in claims
    ]
    return " ".join([said, *dict.fromkeys(steps)])


def _borrowed(claim: Claim, evidence: Evidence) -> list[tuple[Moment, str]]:
    """The times that the claim took from another sentence, with that one, where the finding rests on a time."""
    if evidence.kind not in (Kind.DATE, Kind.TIME) or evidence.verdict is Verdict.AGREEMENT:
        return []
    return [(moment, moment.source) for moment in claim.moments if moment.via is Via.CONTEXT and moment.source]
