"""How a reader goes through a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.formats.escape import plain
from claimcheck.formats.view import pieces, view
from claimcheck.records import Report, Span, Verdict

SPANS = st.lists(st.builds(Span, st.integers(-5, 40), st.integers(-5, 40)), max_size=4)


@pytest.mark.parametrize(
    ("text", "marks", "cut"),
    [
        ("dibuka pada 2019 lalu", (Span(7, 16),), [("dibuka ", False), ("pada 2019", True), (" lalu", False)]),
        ("dibuka pada 2019 lalu", (Span(6, 17),), [("dibuka ", False), ("pada 2019", True), (" lalu", False)]),
        ("pada 2019", (Span(0, 4), Span(2, 9)), [("pada", True), (" ", False), ("2019", True)]),
        ("pada 2019", (Span(0, 0), Span(-8, -2), Span(90, 99)), [("pada 2019", False)]),
        ("", (Span(0, 3),), []),
    ],
)
def test_pieces(text: str, marks: tuple[Span, ...], cut: list[tuple[str, bool]]) -> None:
    assert list(pieces(text, marks)) == cut


@given(st.text(alphabet="ab \n\x1b", max_size=30), SPANS)
def test_pieces_lose_no_word(text: str, marks: list[Span]) -> None:
    joined = "".join(piece for piece, _ in pieces(text, tuple(sorted(marks))))
    assert "".join(joined.split()) == "".join(plain(text).split())


def test_worst_first(story: Report) -> None:
    assert [finding.id for finding in view(story).findings(Verdict.CONTRADICTION)] == ["f2", "f1"]


def test_one_witness_of_each_origin_first_and_copies_beside_it(story: Report) -> None:
    witnesses = view(story).witnesses(story.findings[1], story.findings[1].sides[1])
    assert [(witness.claim.id, witness.repeats) for witness in witnesses] == [
        ("a1.1", False),
        ("a4.1", True),
        ("a3.2", False),
    ]


def test_what_only_one_source_says_is_counted_without_what_was_not_compared(story: Report) -> None:
    assert view(story).single() == 1
