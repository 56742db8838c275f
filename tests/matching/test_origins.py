from claimcheck.matching.origins import origins
from claimcheck.records import Article

STORY = (
    "Kapal feri Bahari Lestari kandas di dekat Pulau Semak pada Selasa malam dengan membawa 214 penumpang. "
    "Seluruh penumpang dipindahkan ke dua kapal nelayan sebelum fajar. Nakhoda mengatakan arus kuat menyeret "
    "kapal ke karang saat mesin utama mati. Pencarian barang bawaan dilanjutkan pada Rabu pagi."
)
COPY = STORY.replace("Pencarian barang bawaan dilanjutkan pada Rabu pagi.", "Sumber: Kantor Berita Nusa.")
OWN = (
    "Sebanyak 214 orang selamat setelah feri Bahari Lestari terdampar di karang Pulau Semak. Warga desa nelayan "
    "menolong mereka pada dini hari. Kementerian Perhubungan menyelidiki kematian mesin yang dilaporkan awak."
)


def articles(*texts: str) -> list[Article]:
    return [Article(id=f"a{n}", path=f"{n}.txt", text=text, language="id") for n, text in enumerate(texts, 1)]


def test_a_cut_copy_shares_its_origin_and_own_reporting_does_not() -> None:
    assert origins(articles(STORY, OWN, COPY)) == {"a1": "o1", "a2": "o2", "a3": "o1"}


def test_copies_of_copies_are_one_origin() -> None:
    shorter = COPY.split("Nakhoda")[0] + "Sumber: Kantor Berita Nusa."
    assert set(origins(articles(STORY, COPY, shorter)).values()) == {"o1"}


def test_no_articles() -> None:
    assert origins([]) == {}


def test_an_article_without_words_is_its_own_origin() -> None:
    assert origins(articles("…", "…")) == {"a1": "o1", "a2": "o2"}
