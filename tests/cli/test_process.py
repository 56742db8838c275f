"""The program as a process of its own: pipes, a real screen, an interruption, the cost of `--help`."""

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck.cli

PROGRAM = (sys.executable, "-m", "claimcheck")
HEAVY = ("numpy", "scipy", "onnxruntime", "tokenizers", "rich", "trafilatura", "torch")


def screen(arguments: list[str], environment: dict[str, str], *, errors_only: bool = False) -> tuple[str, str, int]:
    """What a run writes to a screen and to a pipe, and its exit code; `errors_only`: standard output is the pipe."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE if errors_only else slave,
        stderr=slave if errors_only else subprocess.PIPE,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "90", **environment},
    )
    os.close(slave)
    drawn = b""
    while True:
        try:
            block = os.read(master, 65536)
        except OSError:  # the last writer has gone
            break
        if not block:
            break
        drawn += block
    out, err = process.communicate(timeout=60)
    os.close(master)
    return drawn.decode(), (out or err or b"").decode(), process.returncode


def test_a_screen_gets_the_terminal_format_in_colour(story: Path) -> None:
    drawn, err, code = screen(["check", "berita"], {})
    assert code == 1
    assert err == ""
    assert "Sumber berbeda · " in drawn
    assert "\x1b[1" in drawn


def test_no_color_shows_the_same_without(story: Path) -> None:
    drawn, _, _ = screen(["check", "berita"], {"NO_COLOR": "1"})
    assert "\x1b" not in drawn
    assert re.search(r"«.*2019.*»", drawn)


def test_progress_goes_to_a_screen_only(story: Path) -> None:
    drawn, out, code = screen(["check", "berita"], {}, errors_only=True)
    assert code == 1
    assert "articles" in drawn
    assert " error date " in out
    assert "\x1b" not in out
    drawn, out, _ = screen(["check", "berita", "-q"], {}, errors_only=True)
    assert drawn == ""


def test_a_pipe_gets_bytes_and_no_progress(story: Path) -> None:
    done = subprocess.run([*PROGRAM, "check", "berita", "-f", "json"], capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.startswith(b'{\n  "schema": "claimcheck-report/1"')


def test_a_reader_that_goes_away_changes_nothing(story: Path) -> None:
    process = subprocess.Popen([*PROGRAM, "check", "berita"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 1
    assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_exit_2_with_one_line(story: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*PROGRAM, "check", "berita"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"claimcheck: standard output: ")
    assert done.stderr.count(b"\n") == 1


def test_standard_input_is_one_article(story: Path) -> None:
    draft = (story / "harianmuara.txt").read_bytes()
    done = subprocess.run(
        [*PROGRAM, "check", "-", "berita/kabarteluk.md"], input=draft, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 1, done.stderr
    assert b"error date" in done.stdout


def test_an_interruption_is_exit_130_without_a_trace(story: Path) -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=slave,
        env={**os.environ, "TERM": "xterm"},
        # A job in the background inherits an ignored SIGINT; a person at a terminal does not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    os.close(slave)
    drawn = b""
    while b"reading" not in drawn:  # it waits for an article on standard input
        drawn += os.read(master, 1024)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    os.close(master)
    # A shell shows both as 130; Python itself ends by the signal when it comes while a library is being loaded.
    assert process.returncode in (130, -signal.SIGINT)
    assert out == b""
    assert b"Traceback" not in drawn


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["claims", "-h"], ["--version"]])
def test_help_pays_for_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from claimcheck.cli import run; run(sys.argv[1:]);"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, text=True, timeout=60
    )
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", ["check", "claims", "explain", "models"])
def test_each_command_is_in_the_help(command: str) -> None:
    done = subprocess.run([*PROGRAM, "--help"], capture_output=True, check=True, text=True, timeout=60)
    assert re.search(rf"^  {command}\s", done.stdout, re.MULTILINE)


def test_an_interruption_that_a_module_turned_into_another_error_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise ImportError("import failed") from error

    monkeypatch.setattr("claimcheck.cli.program.main", interrupted)
    assert claimcheck.cli.run(["check", "seeds"]) == 130
