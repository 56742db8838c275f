"""Pictures of real runs for the README: `python -m tests.pictures reports`.

Each command runs in a process of its own, as in a terminal of that width, and what it draws in colour becomes an SVG.
"""

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[1]
# Contrast of every hue on the ground is 4.5 to 1 or more, as WCAG AA asks.
THEME = TerminalTheme(
    (22, 24, 29),
    (222, 224, 229),
    [
        (22, 24, 29), (240, 113, 120), (152, 195, 121), (229, 192, 123),
        (110, 177, 255), (214, 141, 240), (86, 200, 216), (222, 224, 229),
    ],
)  # fmt: skip
# rich's own picture asks a server for a font; this one takes what the reader has.
FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix, .{unique_id}-title {{ font-size: {char_height}px;
font-family: ui-monospace, "SF Mono", "DejaVu Sans Mono", Consolas, monospace; }}
.{unique_id}-title {{ fill: #9aa0ab; }}
{styles}
</style>
<defs>{lines}</defs>
<rect fill="#16181d" x="0" y="0" width="{width}" height="{height}" rx="8"/>
<text class="{unique_id}-title" x="50%" y="27" text-anchor="middle">$ TITLE</text>
<g transform="translate({terminal_x}, {terminal_y})">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A command of claimcheck, the columns of the screen, and how many lines of it are shown."""

    command: tuple[str, ...]
    width: int
    lines: int


PICTURES: Mapping[str, Picture] = {
    "nato": Picture(("check", "seeds/nato", "--fail-on", "never"), 100, 41),
}


def drawn(picture: Picture) -> str:
    """What the command draws, with its colours, at most so many lines of it."""
    color = ("-f", "terminal", "--color", "always") if picture.command[0] == "check" else ()
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *picture.command, *color],
        cwd=ROOT, env={**os.environ, "COLUMNS": str(picture.width)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return "\n".join(done.stdout.split("\n")[: picture.lines])


def svg(name: str, picture: Picture) -> str:
    """The picture as SVG, the command above it."""
    console = Console(record=True, width=picture.width, file=io.StringIO(), _environ={})
    told = " ".join(("claimcheck", *picture.command))
    console.print(Text.from_ansi(drawn(picture)), no_wrap=True, overflow="ignore", crop=False)
    text = console.export_svg(title=told, theme=THEME, code_format=FRAME.replace("TITLE", escape(told)), unique_id=name)
    return re.sub(r"[^\S\n]+$", "", text, flags=re.MULTILINE)  # matches: the blanks at a line's end


def main(folder: str) -> None:
    """Write every picture into the folder."""
    for name, picture in PICTURES.items():
        (ROOT / folder / f"{name}.svg").write_text(svg(name, picture), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
