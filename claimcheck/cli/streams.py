"""Where output goes: reports to standard output or whole files, all else to standard error."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from claimcheck.errors import OutputError

# Terminals with hyperlinks, by what they say of themselves (the list kept at github.com/Alhadis/OSC8-Adoption).
LINKING_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")
LINKING_TERMS = ("kitty", "ghostty", "alacritty", "foot", "wezterm", "contour")
LINKING_VTE = 5000  # GNOME Terminal and its kin, from 0.50


def say(message: str) -> None:
    """One line on standard error, harmless whatever file names and articles it quotes."""
    from claimcheck.formats.escape import no_commands, plain

    with suppress(OSError):
        sys.stderr.write(no_commands(f"claimcheck: {plain(message)}") + "\n")
        sys.stderr.flush()


@contextmanager
def busy(doing: str, *, quiet: bool) -> Iterator[None]:
    """A turning sign with what is being done, on standard error when a person watches it."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    with Console(file=sys.stderr, no_color=not wants_color("auto", sys.stderr)).status(Text(doing)):
        yield


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to `stream`; `choice` is always, never or auto.

    For auto a non-empty NO_COLOR says no, else a FORCE_COLOR other than empty or 0 says yes, else a screen that is not
    dumb decides.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def wants_links(stream: TextIO) -> bool:
    """Whether the terminal behind `stream` is known to show hyperlinks (OSC 8).

    FORCE_HYPERLINK says yes or, as 0, no. Others show the sequences as they are, or drop them, or show rubbish.
    """
    if told := os.environ.get("FORCE_HYPERLINK"):
        return told != "0"
    version = os.environ.get("VTE_VERSION", "")
    known = (
        os.environ.get("TERM_PROGRAM") in LINKING_PROGRAMS,
        os.environ.get("TERM", "").removeprefix("xterm-") in LINKING_TERMS,
        version.isdecimal() and int(version) >= LINKING_VTE,
        any(os.environ.get(name) for name in ("KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION")),
    )
    return stream.isatty() and any(known)


def screen_width() -> int:
    """The columns of the screen, 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def write_out(text: str) -> None:
    """`text` as UTF-8 on standard output; a reader that has gone away ends it without a word.

    Raises:
        OutputError: standard output cannot be written, a full disk for one.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # The interpreter flushes what is left once more at its end, and must find somebody who takes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise OutputError(f"standard output: {error.strerror}") from error


def write_file(path: Path, text: str) -> None:
    """`text` as UTF-8 in `path`, whole or not at all: a file beside it takes its place when complete.

    Raises:
        OutputError: the folder is missing or may not be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise IsADirectoryError(0, "is a folder")
            target.write_bytes(text.encode("utf-8", "replace"))  # a device or a pipe is written, never replaced
            return
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8", "replace"))
            beside.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
