"""What the judge alone sees is given the kind that a person would give it."""

import pytest

from claimcheck.checks.judged import kind_of, propose
from claimcheck.checks.proposal import Family, Proposal
from claimcheck.checks.scene import Opinion, Scene
from claimcheck.claims.extract import extract
from claimcheck.records import Article, ClaimPair, Kind
from claimcheck.training.kinds import checked


def looked_at(one: str, two: str, language: str) -> tuple[ClaimPair, list[Proposal]]:
    """The pair of claims in two texts, with what the checks put forward about it."""
    day = "2024-05-16"
    ((found,),) = checked([((one, language, day), (two, language, day))])
    return found


@pytest.mark.parametrize(
    ("language", "one", "two", "kind"),
    [
        ("id", "Sebanyak 43 orang mengungsi ke balai desa.", "Pengungsi di balai desa itu 71 orang.", Kind.NUMBER),
        ("id", "Pemkab menyiapkan Rp 3 miliar untuk tanggul.", "Tanggul dibiayai Rp 5,5 miliar.", Kind.MONEY),
        ("en", "The clinic cut its fees by 12 percent.", "Fees at the clinic went down by 30 percent.", Kind.PERCENT),
        ("id", "Rapat dimulai pukul 09.15 WIB.", "Rapat baru mulai pukul 13.40 WIB.", Kind.TIME),
        (
            "id",
            '"Kami akan menutup tambang itu," kata Bupati Yohanes Damar.',
            '"Tambang itu tetap dibuka," ujar Bupati Yohanes Damar.',
            Kind.QUOTE,
        ),
    ],
)
def test_the_kind_follows_from_what_the_claims_hold(language: str, one: str, two: str, kind: Kind) -> None:
    assert kind_of(*looked_at(one, two, language)) is kind


@pytest.mark.parametrize(
    ("opinion", "told"),
    [(Opinion(0.9, 0.05, 0.05), True), (Opinion(0.3, 0.3, 0.4), False), (Opinion(0.05, 0.9, 0.05), False)],
)
def test_only_a_suspicion_is_put_forward(opinion: Opinion, told: bool) -> None:
    texts = ("Hakim menolak gugatan warga.", "Gugatan warga diterima hakim.")
    articles = [Article(id=id, path=id, text=text, language="id") for id, text in zip("ab", texts, strict=True)]
    left, right = extract(articles).claims
    pair = ClaimPair(left=left, right=right, similarity=0.8, rank=1, mutual=True)
    scene = Scene(
        {one.id: one for one in articles}, {one.id: one for one in (left, right)}, {(left.id, right.id): opinion}
    )
    found = propose(pair, [], scene)
    assert (found is not None) is told
    if found:
        assert (found.family, found.conflict, found.left.span) == (Family.MEANING, True, left.span)


def test_what_the_judge_has_not_read_is_not_put_forward() -> None:
    pair, found = looked_at("Hakim menolak gugatan warga.", "Gugatan warga diterima hakim.", "id")
    assert propose(pair, found, Scene({}, {}, {})) is None
