"""Text from articles made harmless for where it is written: articles are hostile, so all of it passes through here."""

import re
from urllib.parse import quote, urlsplit

# Controls, bidirectional overrides, invisible separators, tag characters and lone surrogates: each can move the cursor,
# reorder or hide what a reader sees. matches: ESC, U+202E, U+2066
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# matches: two blanks, a tab
_BLANKS = re.compile(r"\s+")
# The runner of a well-known CI reads these from any line of output. matches: ##[error]
_OLD_COMMAND = re.compile(r"##(?=\[)")
# matches: ::error file=a::b
_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
# Characters that mean something in Markdown. matches: [, *, |
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()|!~$]")
# A mention or an issue's number in many newsrooms' trackers. matches: @redaksi, #12
_REFERENCE = re.compile(r"[@#]")
# matches: http://, www.
_AUTOLINK = re.compile(r"(://|www\.)", re.IGNORECASE)

_HIDDEN = "\u200b"  # a zero-width space keeps a command from being one and is not seen


def plain(text: str) -> str:
    """`text` on one line: no control, override or invisible character, blanks collapsed."""
    return _BLANKS.sub(" ", UNSAFE.sub(lambda match: " " if match[0].isspace() else "", text)).strip()


def no_commands(text: str) -> str:
    """`text`, of one line or many, without a workflow command that a CI runner would obey."""
    return _OLD_COMMAND.sub(f"#{_HIDDEN}#", _COMMAND.sub(rf"\1:{_HIDDEN}", text))


def markdown(text: str) -> str:
    """`text` as one line of Markdown that shows exactly it: no markup, link, mention, reference, entity or HTML."""
    shown = _MARKDOWN.sub(r"\\\g<0>", plain(text).replace("&", "&amp;")).replace("<", "&lt;").replace(">", "&gt;")
    shown = _REFERENCE.sub(r"\g<0>&#8203;", shown)
    return _AUTOLINK.sub(lambda match: f"{match[0][0]}&#8203;{match[0][1:]}", shown)


def link(url: str | None) -> str | None:
    """`url` encoded for a link target, or None when it is no http or https address."""
    if url is None or plain(url) != url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return quote(url, safe=":/?#@!$&*+,;=%~")
