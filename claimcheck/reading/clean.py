"""One door for untrusted text: what could act on a terminal, a browser or a log is taken out at once."""

import re
import unicodedata

# matches: ESC [ 31 m | ESC ] 8 ;; url BEL
ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
# Characters without a picture: controls, direction overrides and isolates, zero width, byte order mark, tags.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# matches: no-break space, thin space, tab
BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def clean(text: str) -> str:
    """The text without control characters, escape sequences and direction marks, in NFC, with plain blanks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = UNSEEN.sub("", ANSI.sub("", text))
    return unicodedata.normalize("NFC", BLANKS.sub(" ", text))
