"""Who is who across articles, against pairs of names as outlets write them."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Name, NameKind, Span
from claimcheck.values.aliases import canonical_keys, same_bearer
from claimcheck.values.names import find_names
from claimcheck.values.naming import fold
from claimcheck.values.parts import learn_parts
from claimcheck.values.relation import Relation


def name(text: str, kind: str = "person", key: str | None = None) -> Name:
    return Name(span=Span(0, len(text)), text=text, key=key or fold(text), kind=NameKind(kind))


def article(language: str, *sentences: str) -> list[Name]:
    return [found for row in find_names(sentences, language) for found in row]


MET = [
    ("person", "Osama bin Laden", "Usamah bin Ladin"),
    ("person", "Andrei Kozyrev", "Andrey Kozyrev"),
    ("person", "Vladimir Putin", "Putin"),
    ("person", "Joko Widodo", "Jokowi"),
    ("person", "Soeharto", "Suharto"),
    ("person", "Muammar Qaddafi", "Muammar Kadafi"),
    ("person", "Youssef Boutros Djalali", "Yusuf Butros Jalali"),
    ("person", "Raden Suryo Kertapati", "Raden Suryo"),
    ("person", "Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("place", "AS", "United States"),
    ("place", "Amerika Serikat", "US"),
    ("place", "Moskow", "Moscow"),
    ("place", "Jabar", "West Java"),
    ("organisation", "PBB", "United Nations"),
    ("organisation", "UN", "Perserikatan Bangsa-Bangsa"),
    ("organisation", "OJK", "Otoritas Jasa Keuangan"),
    ("organisation", "Al-Qaeda", "Al Qaeda"),
    ("organisation", "BPBD", "Badan Penanggulangan Bencana Daerah"),
    ("organisation", "PT Sinar Teduh", "Sinar Teduh"),
]


@pytest.mark.parametrize(("kind", "left", "right"), MET)
def test_names_of_one_bearer_meet(kind: str, left: str, right: str) -> None:
    keys = canonical_keys([[name(left, kind)], [name(right, kind)]])
    assert len(set(keys.values())) == 1


PARTED = [
    ("person", "Bill Clinton", "Hillary Clinton"),
    ("person", "Sutrisno", "Sutrisna"),
    ("person", "Ali Hasan", "Adi Hasan"),
    ("person", "Simon Kelwarin", "Petrus Kelwarin"),
    ("person", "Chen Mei-ling", "Chen Kuo-liang"),
    ("place", "Jawa Barat", "Jawa Timur"),
    ("place", "Iran", "Irak"),
    ("place", "Austria", "Australia"),
    ("place", "Blok 14", "Blok 15"),
    ("organisation", "Polres Bogor", "Polres Bogor Kota"),
    ("organisation", "DPR", "DPRD"),
    ("organisation", "SMP Negeri 3", "SMP Negeri 4"),
]


@pytest.mark.parametrize(("kind", "left", "right"), PARTED)
def test_names_of_two_bearers_stay_apart(kind: str, left: str, right: str) -> None:
    keys = canonical_keys([[name(left, kind)], [name(right, kind)]])
    assert len(set(keys.values())) == 2


def test_a_surname_that_two_share_joins_neither() -> None:
    keys = canonical_keys([[name("Bill Clinton")], [name("Hillary Clinton")], [name("Clinton")]])
    assert keys == {"bill clinton": "bill clinton", "hillary clinton": "hillary clinton", "clinton": "clinton"}


def test_a_surname_resolved_in_its_own_article_does_not_decide_for_another() -> None:
    first = [name("Bill Clinton"), name("Clinton", key="bill clinton")]
    keys = canonical_keys([first, [name("Hillary Clinton")], [name("Clinton")]])
    assert keys["clinton"] == "clinton"


def test_an_acronym_explained_in_one_article_holds_in_all() -> None:
    first = article("id", "Serikat Nelayan Teluk (SNT) menolak reklamasi.")
    second = article("id", "Menurut SNT, reklamasi merugikan.")
    keys = canonical_keys([first, second])
    assert {keys[found.key] for found in first + second} == {"serikat nelayan teluk"}


def test_articles_in_two_languages_meet() -> None:
    first = article("id", "Presiden Rusia Vladimir Putin menelepon PBB dari Moskow.")
    second = article("en", "Putin called the United Nations from Moscow, Russian officials said.")
    keys = canonical_keys([first, second])
    shared = {keys[found.key] for found in first} & {keys[found.key] for found in second}
    assert shared == {"vladimir putin", "united nations", "moscow"}


WORDS = ["Bill", "Hillary", "Clinton", "Osama", "Usamah", "bin", "Laden", "Ladin", "PBB", "UN", "Andi"]
NAMES = st.lists(
    st.lists(
        st.builds(
            name,
            st.lists(
                st.sampled_from(
                    ["Bill", "Hillary", "Clinton", "Osama", "Usamah", "bin", "Laden", "Ladin", "PBB", "UN", "Andi"]
                ),
                min_size=1,
                max_size=3,
            ).map(" ".join),
            st.sampled_from(["person", "organisation", "other"]),
        ),
        max_size=6,
    ),
    max_size=4,
)


def _applied(names: Sequence[Sequence[Name]], keys: Mapping[str, str]) -> list[list[Name]]:
    return [
        [Name(span=one.span, text=one.text, key=keys[one.key], kind=one.kind) for one in article] for article in names
    ]


def test_a_join_that_makes_a_short_form_plain_is_followed_up() -> None:
    kinds = [("Bill", NameKind.PERSON), ("Bill", NameKind.ORGANISATION)]
    kinds += [("Bill Laden", NameKind.ORGANISATION), ("Bill Ladin", NameKind.PERSON)]
    names = [[Name(span=Span(0, len(text)), text=text, key=fold(text), kind=kind) for text, kind in kinds]]
    assert len(set(canonical_keys(names).values())) == 1


@given(NAMES)
def test_a_second_pass_changes_nothing(names: list[list[Name]]) -> None:
    applied = _applied(names, canonical_keys(names))
    assert all(key == bearer for key, bearer in canonical_keys(applied).items())


@given(NAMES)
def test_the_order_of_articles_does_not_matter(names: list[list[Name]]) -> None:
    assert canonical_keys(names) == canonical_keys(names[::-1])


@given(st.text(max_size=60), st.sampled_from(["id", "en"]))
def test_any_text_is_read(text: str, language: str) -> None:
    for found in article(language, text):
        assert found.key
        assert text[found.span.start : found.span.end] == found.text


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


RELATIONS = [
    ("person", "Bill Clinton", "Hillary Clinton", Relation.APART),
    ("person", "Vladimir Putin", "Donald Trump", Relation.APART),
    ("person", "Putin", "Trump", Relation.APART),
    ("person", "Raden Suryo Kertapati", "Raden Wira Anggadipa", Relation.APART),
    ("person", "Chen Mei-ling", "Chen Kuo-liang", Relation.APART),
    ("person", "Clinton", "Bill Clinton", Relation.INCOMPARABLE),
    ("person", "Suryo Kertapati", "Raden Suryo", Relation.INCOMPARABLE),
    ("person", "M. Yusuf", "Muhammad Yusuf", Relation.INCOMPARABLE),
    ("person", "Rosa Quispe", "Rosa Quispe", Relation.SAME),
    ("place", "moscow", "russia", Relation.WITHIN),
    ("place", "indonesia", "bandung", Relation.WITHIN),
    ("place", "bandung", "east java", Relation.APART),
    ("place", "Desa Wringin", "Desa Kedungsari", Relation.APART),
    ("place", "Desa Wringin", "Kecamatan Songgon", Relation.INCOMPARABLE),
    ("place", "Wringin", "bandung", Relation.INCOMPARABLE),
    ("place", "Sungai Lematu", "Lematu", Relation.INCOMPARABLE),
    ("organisation", "Polres Bogor", "Polres Depok", Relation.APART),
    ("organisation", "Polres Bogor", "Polres Bogor Kota", Relation.INCOMPARABLE),
    ("organisation", "SNT", "Serikat Nelayan Teluk", Relation.INCOMPARABLE),
    ("other", "Piala Teluk", "Piala Gunung", Relation.INCOMPARABLE),
]


@pytest.mark.parametrize(("kind", "left", "right", "relation"), RELATIONS)
def test_relations(kind: str, left: str, right: str, relation: Relation) -> None:
    assert same_bearer(name(left, kind), name(right, kind)) is relation
    assert same_bearer(name(right, kind), name(left, kind)) is relation


def test_bearers_of_two_kinds_are_not_compared() -> None:
    assert same_bearer(name("Jordan"), name("Jordan Timur", "place")) is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("language", "sentence", "part", "whole"),
    [
        ("id", "Gempa mengguncang Cikupa, Kabupaten Tangerang, pada Rabu.", "cikupa", "tangerang regency"),
        ("id", "Api padam di Wringinsari, Kecamatan Kedungombo.", "wringinsari", "kedungombo"),
        ("en", "The plant in Dunhollow, Ohio, closed.", "dunhollow", "ohio"),
    ],
)
def test_texts_tell_what_lies_where(language: str, sentence: str, part: str, whole: str) -> None:
    names = article(language, sentence)
    parts = learn_parts([(sentence, names)])
    assert parts == {part: frozenset({whole})}
    left, right = name(part, "place"), name(whole, "place")
    assert same_bearer(left, right, parts) is Relation.WITHIN


def test_a_list_of_places_is_no_address() -> None:
    sentence = "Hujan turun di Wringinsari, Garut, dan Ciamis."
    assert learn_parts([(sentence, article("id", sentence))]) == {}
