"""What was read from each article, and what was left out."""

import json
import re
from collections.abc import Callable

from claimcheck.formats.listing import as_json, as_text
from claimcheck.records import Report


def test_each_claim_with_its_values(story: Report) -> None:
    text = as_text(story.articles, story.claims, story.unchecked)
    assert "waktu: 3 Maret 2021 = 2021-03-03\n" in text
    assert "times: That day = 2021-03-03 (from a3.1)\n" in text
    assert "jumlah: Sekitar 40 ribu pejalan kaki = 38000..42000 person; Rp2.000 = 2000.. IDR\n" in text
    assert "bersandar pada: a1.1\n" in text


def test_what_was_left_out_has_its_reason(story: Report) -> None:
    text = as_text(story.articles, story.claims, story.unchecked)
    assert "teaser: Baca Juga: Harga Cabai Naik" in text
    assert "a2.4  5:85  pertanyaan: Siapa yang menghitung?" in text


def test_one_language_for_all_when_asked(story: Report) -> None:
    text = as_text(story.articles, story.claims, story.unchecked, "en")
    assert "waktu" not in text
    assert text.count("times: ") == 5


def test_json_holds_the_same(story: Report) -> None:
    table = json.loads(as_json(story.articles, story.skipped, story.claims, story.unchecked))
    assert list(table) == ["schema", "articles", "skipped", "claims", "unchecked", "dropped"]
    assert [article["claims"] for article in table["articles"]] == [4, 4, 3, 2]
    assert table["dropped"] == [{"article": "a2", "text": "Baca Juga: Harga Cabai Naik", "reason": "teaser"}]


def test_hostile_text_stays_on_its_line(hostile: Report) -> None:
    text = as_text(hostile.articles, hostile.claims, hostile.unchecked)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\\[", text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)


def test_golden(story: Report, golden: Callable[[str, str], None]) -> None:
    golden("claims.txt", as_text(story.articles, story.claims, story.unchecked))
