"""Three articles as files: two outlets that disagree on the year of a bridge, and a third on something else."""

from pathlib import Path

import pytest

ARTICLES = {
    "kabarteluk.md": """---
title: "Dua Tahun Jembatan Wera"
source: "Kabar Teluk"
published: "2023-05-09T10:20+08:00"
---
Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 3 Maret 2021.

Pembangunan Jembatan Sungai Wera menelan biaya Rp1,5 triliun, kata Lestari Hadiningrat.
""",
    "harianmuara.txt": """Catatan Lama Jembatan Wera

MUARA, HarianMuara.id - Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 12 Juli 2019.

Pembangunan Jembatan Sungai Wera menelan biaya Rp1.500 miliar, kata Lestari Hadiningrat.
""",
    "pasar.txt": """Harga Cabai di Pasar Lama Turun

Harga cabai rawit di Pasar Lama turun menjadi Rp32.000 per kilogram pada Senin pagi.
""",
}


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `berita` with the articles; the working folder is the one above it."""
    folder = tmp_path / "berita"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder
