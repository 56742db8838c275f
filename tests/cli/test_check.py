"""`claimcheck check`, whole: what goes where, and every exit code."""

import json
from pathlib import Path

import pytest

from claimcheck.cli import run


def test_disagreement_is_exit_1_and_a_line_in_a_pipe(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita"]) == 1
    out, err = capfd.readouterr()
    assert err == ""
    first = out.splitlines()[0]
    assert " error date Sumber berbeda: " in first
    assert "Kabar Teluk berita/kabarteluk.md:6" in first
    assert "2019" in first


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-on", "never"], 0),
        (["--ignore", "date"], 0),
        (["--select", "money,quote"], 0),
        (["--select", "date", "--fail-on", "note"], 1),
    ],
)
def test_exit_codes_follow_the_options(options: list[str], code: int, story: Path) -> None:
    assert run(["check", "berita", *options]) == code


def test_no_disagreement_is_exit_0(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita/pasar.txt", "berita/kabarteluk.md"]) == 0
    assert "error" not in capfd.readouterr().out


def test_one_article_alone_is_told_to_be_alone(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita/kabarteluk.md"]) == 0
    assert "one article only" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "Missing argument"),
        (["check", "berita", "--fail-on", "eror"], "'eror'"),
        (["check", "berita", "--min-confidence", "2"], "must lie in 0.0..1.0"),
        (["check", "berita", "--select", "daet"], "did you mean 'date'?"),
        (["check", "berita", "--unknown"], "No such option"),
        (["check", "berita", "-f", "pdf"], "there are: terminal, text, markdown, json"),
        (["check", "berita", "-f", "json="], "which file?"),
        (["check", "berita", "-f", "json", "-f", "text"], "only one format"),
        (["check", "berita", "--config", "none.toml"], "none.toml"),
        (["check", "berita", "--encoder", "model"], "card.json"),
        (["check", "nowhere"], "nowhere"),
        (["check", "empty"], "empty"),
        (["check", "short.txt"], "no checkable claim"),
        (["check", "berita", "-f", "json=nowhere/report.json"], "nowhere/report.json"),
        (["explain", "daet"], "did you mean 'date'?"),
        (["claims", "nowhere"], "nowhere"),
        (["nothing"], "nothing"),
    ],
)
def test_what_cannot_be_done_is_exit_2_with_one_line(
    arguments: list[str], message: str, story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (story.parent / "empty").mkdir()
    (story.parent / "model").mkdir()
    (story.parent / "model" / "card.json").write_text("{}", encoding="utf-8")
    (story.parent / "short.txt").write_text("Halo!\n", encoding="utf-8")
    assert run(arguments) == 2
    _, err = capfd.readouterr()
    assert message in err
    assert all(line.startswith("claimcheck: ") for line in err.splitlines())
    assert "Traceback" not in err


def test_a_defect_is_exit_2_and_shows_its_trace_when_asked(
    story: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr("claimcheck.pipeline.check", broken)
    assert run(["check", "berita"]) == 2
    assert capfd.readouterr().err == "claimcheck: internal error: ZeroDivisionError: a defect\n"
    assert run(["check", "berita", "-v"]) == 2
    assert "Traceback" in capfd.readouterr().err


def test_an_interruption_is_exit_130(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.pipeline.check", interrupted)
    assert run(["check", "berita"]) == 130


def test_an_unreadable_input_is_exit_2_and_the_rest_is_reported(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (story / "rusak.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert run(["check", "berita", "-f", "json"]) == 2
    out, err = capfd.readouterr()
    report = json.loads(out)
    assert [skip["path"] for skip in report["skipped"]] == ["berita/rusak.html"]
    assert report["summary"]["contradictions"] >= 1
    assert "claimcheck: not read: berita/rusak.html: " in err


def test_formats_go_to_their_files_and_nothing_to_standard_output(
    story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "berita", "-f", "json=report.json", "-f", "markdown=note.md", "--lang", "en"]) == 1
    assert capfd.readouterr().out == ""
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))["schema"] == "claimcheck-report/1"
    assert "## Sources disagree" in Path("note.md").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_leaves_the_others(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita", "-f", "json=nowhere/r.json", "-f", "text", "-f", "markdown=note.md"]) == 2
    assert "Sumber berbeda" in capfd.readouterr().out
    assert Path("note.md").exists()


def test_the_same_input_gives_the_same_bytes(story: Path) -> None:
    for name in ("first.json", "second.json"):
        run(["check", "berita", "-f", f"json={name}"])
    assert Path("first.json").read_bytes() == Path("second.json").read_bytes()


def test_environment_and_file_set_options(
    story: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("claimcheck.toml").write_text('fail_on = "never"\nlanguage = "en"\n', encoding="utf-8")
    assert run(["check", "berita"]) == 0
    assert "Sources disagree" in capfd.readouterr().out
    monkeypatch.setenv("CLAIMCHECK_FAIL_ON", "error")
    assert run(["check", "berita"]) == 1
    assert run(["check", "berita", "--fail-on", "never"]) == 0
    monkeypatch.delenv("CLAIMCHECK_FAIL_ON")
    assert run(["check", "berita", "--isolated"]) == 1


def test_claims_shows_what_was_read_and_left_out(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", "berita"]) == 0
    out = capfd.readouterr().out
    assert "3 Maret 2021 = 2021-03-03" in out
    assert "1500000000000 IDR" in out
    assert run(["claims", "berita", "-f", "json"]) == 0
    table = json.loads(capfd.readouterr().out)
    assert len(table["articles"]) == 3
    assert {claim["article"] for claim in table["claims"]} == {"a1", "a2", "a3"}


def test_models_and_kinds_are_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["models"]) == 0
    assert "sha256" in capfd.readouterr().out
    assert run(["--version", "-v"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("claimcheck ")
    assert "encoder: " in out
    assert run(["explain"]) == 0
    assert len(capfd.readouterr().out.splitlines()) == 13
    assert run(["explain", "date"]) == 0
    assert capfd.readouterr().out.startswith("date: ")
