"""Claims of one fact: those that findings connect."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.records import Claim, Cluster, Finding, Status, Verdict

STATUS = {
    frozenset({Verdict.CONTRADICTION}): Status.CONTRADICTED,
    frozenset({Verdict.AGREEMENT}): Status.AGREED,
    frozenset({Verdict.UPDATE}): Status.UPDATED,
}


def clusters(
    found: Sequence[Finding], claims: Sequence[Claim], origins: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Cluster, ...]]:
    """The findings numbered and put into clusters, and the clusters, k1, k2, … in the order of their first claims.

    Claims that share a finding share a cluster; a claim without one is a cluster of its own. A difference alone does
    not settle what a cluster is: its status is then mixed.
    """
    home = {claim.id: claim.id for claim in claims}

    def root(key: str) -> str:
        while home[key] != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    for finding in found:
        first, *rest = (claim for side in finding.sides for claim in side.claims)
        for other in rest:
            home[root(other)] = root(first)
    members: dict[str, list[Claim]] = {}
    for claim in claims:
        members.setdefault(root(claim.id), []).append(claim)
    names = {key: f"k{n}" for n, key in enumerate(members, 1)}
    numbered = tuple(
        replace(finding, id=f"f{n}", cluster=names[root(finding.sides[0].claims[0])])
        for n, finding in enumerate(found, 1)
    )
    verdicts: dict[str, set[Verdict]] = {}
    for finding in numbered:
        verdicts.setdefault(finding.cluster, set()).add(finding.verdict)
    built = tuple(
        Cluster(
            id=names[key],
            claims=tuple(claim.id for claim in group),
            origins=len({origins[claim.article] for claim in group}),
            status=_status(verdicts.get(names[key], set())),
        )
        for key, group in members.items()
    )
    return numbered, built


def _status(verdicts: set[Verdict]) -> Status:
    if not verdicts:
        return Status.SINGLE
    return STATUS.get(frozenset(verdicts - {Verdict.DIFFERENCE}), Status.MIXED)
