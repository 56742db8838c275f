"""Evidence on pairs to findings on facts: each finding gathers all sources on its sides."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.checks.scene import published_at
from claimcheck.checks.wording import explain, question
from claimcheck.records import (
    Article,
    Claim,
    Evidence,
    Finding,
    Kind,
    Mark,
    Severity,
    Side,
    Span,
    Verdict,
)

# Kinds without a value of their own: one cue word may stand against several facts.
WORDED = frozenset({Kind.ROLE, Kind.NEGATION, Kind.CERTAINTY, Kind.QUOTE, Kind.LEXICAL})
ORDER = list(Verdict)
WEIGHT = list(Severity)
FINGERPRINT_LENGTH = 16  # hexadecimal digits, 64 bits: no clash to be feared below a billion findings


@dataclass(frozen=True, slots=True)
class Node:
    """One value in one claim; `value` is its normal form."""

    claim: str
    value: str
    span: Span


def findings(
    evidence: Sequence[Evidence],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    origins: Mapping[str, str],
    language: str,
) -> list[Finding]:
    """The findings, worst first, not yet numbered or clustered. `origins`: article id to origin id.

    The sides of an update come in the order of publication, the others with the best attested one last. The order of
    the evidence does not matter.
    """
    evidence = sorted(evidence, key=_likeliest)
    same = {frozenset((one.left_value, one.right_value)) for one in evidence if one.verdict is Verdict.AGREEMENT}

    def when(node: Node) -> tuple[bool, float]:
        return _when(articles[claims[node.claim].article])

    found = []
    for group in _groups(evidence):
        verdict = group[0].verdict
        sides = (
            [_one_side(group)]
            if verdict is Verdict.AGREEMENT
            else _sides(group, same, lambda node: _when(articles[claims[node.claim].article]))
        )
        if verdict is Verdict.AGREEMENT or len(sides) >= 2:
            found.append(_finding(group, sides, claims, origins, language))
    return sorted(found, key=_rank)


def _likeliest(one: Evidence) -> tuple[float, str, str, Kind, Span, Span]:
    return -one.confidence, one.pair.left.id, one.pair.right.id, one.kind, one.left, one.right


def _groups(evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """Evidence of one verdict and kind that meets in one value of one claim belongs to one fact."""
    groups: list[list[Evidence]] = []
    agreements = [one for one in evidence if one.verdict is Verdict.AGREEMENT]
    agreed = {frozenset((one.pair.left.id, one.pair.right.id)) for one in agreements}
    groups += _cliques(agreements)
    home: dict[tuple[Verdict, Kind, bool, Node], int] = {}
    rest = [one for one in evidence if one.verdict is not Verdict.AGREEMENT]
    joined: dict[int, list[Evidence]] = {}
    for n, one in enumerate(rest):
        # An article that contradicts itself is a finding of its own: it asks something else of the editor.
        alone = one.pair.left.article == one.pair.right.article
        keys = [(one.verdict, one.kind, alone, node) for node in _nodes(one)]
        olds = sorted({home[key] for key in keys if key in home})
        if one.kind in WORDED:
            olds = [old for old in olds if all(_agreeing(one, member, agreed) for member in joined[old])]
        joined[n] = [member for old in olds for member in joined.pop(old)] + [one]
        for member in joined[n]:
            for node in _nodes(member):
                home[one.verdict, one.kind, alone, node] = n
    groups += [joined[n] for n in sorted(joined)]
    return groups


def _agreeing(one: Evidence, other: Evidence, agreed: set[frozenset[str]]) -> bool:
    """Whether the claims that two conflicts do not share agree with each other: then both speak of one fact."""
    pairs = ({member.pair.left.id, member.pair.right.id} for member in (one, other))
    apart = frozenset.symmetric_difference(*map(frozenset, pairs))
    return len(apart) == 2 and apart in agreed


def _cliques(agreements: Sequence[Evidence]) -> list[list[Evidence]]:
    """Groups of claims that all agree with each other, one claim an article; `agreements`: likeliest first."""
    likely = {frozenset((one.pair.left.id, one.pair.right.id)): one for one in agreements}
    beside: dict[str, set[str]] = defaultdict(set)
    for one in agreements:
        beside[one.pair.left.id].add(one.pair.right.id)
        beside[one.pair.right.id].add(one.pair.left.id)
    article = {claim.id: claim.article for one in agreements for claim in (one.pair.left, one.pair.right)}
    used: set[frozenset[str]] = set()
    groups = []
    for one in agreements:
        members = [one.pair.left.id, one.pair.right.id]
        if frozenset(members) in used:
            continue
        common = beside[members[0]] & beside[members[1]]
        for other in sorted(common, key=lambda key: (-_least(likely, members, key), key)):
            fresh = article[other] not in {article[member] for member in members}
            if fresh and _least(likely, members, other) > 0:
                members.append(other)
        edges = [frozenset(edge) for edge in combinations(members, 2)]
        used.update(edges)
        groups.append([likely[edge] for edge in edges])
    return groups


def _least(likely: Mapping[frozenset[str], Evidence], members: Iterable[str], other: str) -> float:
    edges = [likely.get(frozenset((member, other))) for member in members]
    return min((edge.confidence if edge else 0.0) for edge in edges)


def _nodes(one: Evidence) -> tuple[Node, Node]:
    return Node(one.pair.left.id, one.left_value, one.left), Node(one.pair.right.id, one.right_value, one.right)


def _when(article: Article) -> tuple[bool, float]:
    """The moment of publication, for sorting; unknown ones come last."""
    at = published_at(article.published)
    return (at is None, at.timestamp() if at else 0.0)


def _sides(
    group: Sequence[Evidence], same: set[frozenset[str]], when: Callable[[Node], tuple[bool, float]]
) -> list[list[Node]]:
    """The values of a group, those that are known to agree on one side; the best attested side last."""
    sides: list[list[Node]] = []
    for node in dict.fromkeys(node for one in group for node in _nodes(one)):
        for side in sides:
            if all(node.value == other.value or frozenset((node.value, other.value)) in same for other in side):
                side.append(node)
                break
        else:
            sides.append([node])
    if group[0].verdict is Verdict.UPDATE:
        return sorted(sides, key=lambda side: min(map(when, side)))
    return sorted(sides, key=lambda side: (len(side), side[0].value, side[0].claim))


def _one_side(group: Sequence[Evidence]) -> list[Node]:
    nodes: dict[str, Node] = {}
    for one in group:
        for node in _nodes(one):
            nodes.setdefault(node.claim, node)
    return list(nodes.values())


def _finding(
    group: Sequence[Evidence],
    sides: Sequence[Sequence[Node]],
    claims: Mapping[str, Claim],
    origins: Mapping[str, str],
    language: str,
) -> Finding:
    best = max(group, key=lambda one: one.confidence)
    built = tuple(_side(side, claims) for side in sides)
    held = {origins[claims[claim].article] for side in built for claim in side.claims}
    return Finding(
        id="",
        fingerprint=_fingerprint(best.kind, best.verdict, built, claims),
        cluster="",
        verdict=best.verdict,
        kind=best.kind,
        severity=min((one.severity for one in group), key=WEIGHT.index),
        confidence=best.confidence,
        by=tuple(dict.fromkeys("judge" if one.reason == "judge" else one.kind.value for one in group)),
        question=question(best, language),
        sides=built,
        origins=len(held),
        explanation=explain(best, built, claims, language),
    )


def _side(nodes: Sequence[Node], claims: Mapping[str, Claim]) -> Side:
    marks = []
    for node in nodes:
        start = claims[node.claim].span.start
        marks.append(Mark(node.claim, node.span.start - start, node.span.end - start))
    ids = tuple(dict.fromkeys(node.claim for node in nodes))
    return Side(value=nodes[0].value, claims=ids, marks=tuple(marks))


def _fingerprint(kind: Kind, verdict: Verdict, sides: Sequence[Side], claims: Mapping[str, Claim]) -> str:
    """A hash of kind, verdict and texts: unmoved by positions, order and clock."""
    texts = sorted(" ".join(claims[claim].text.split()) for side in sides for claim in side.claims)
    return hashlib.sha256("\n".join([kind, verdict, *texts]).encode()).hexdigest()[:FINGERPRINT_LENGTH]


def _rank(finding: Finding) -> tuple[object, ...]:
    return (
        ORDER.index(finding.verdict),
        WEIGHT.index(finding.severity),
        -finding.confidence,
        -finding.origins,
        finding.fingerprint,
    )
