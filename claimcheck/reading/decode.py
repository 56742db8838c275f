"""Bytes to text: byte order mark, strict UTF-8, then a guess among the encodings that news pages use."""

import codecs

from charset_normalizer import from_bytes

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LIKELY = ["ascii", "utf_8", "cp1252", "latin_1", "utf_16_le", "utf_16_be", "cp1250"]
# Share of control characters above which bytes are no text; range 0..1. Text has none but for line ends and
# tabs; those of terminal sequences are taken out later.
BINARY = 0.01
# Share of zeros among every second byte of UTF-16; range 0.5..1. Latin script has nothing else but for its marks.
ZEROS = 0.7


def decode(data: bytes) -> str:
    """The text of the bytes.

    Raises:
        ValueError: binary, or no encoding fits; the message is the reason.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strict(data, name)
    if b"\x00" in data[:4096]:
        return _strict(data, _wide(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=LIKELY).best()
        if best is None:
            raise ValueError("unknown encoding; save the file as UTF-8") from None
        text = str(best)
    odd = sum(char < " " and char not in "\n\r\t\f\x07\x1b" for char in text)
    if odd > BINARY * len(text):
        raise ValueError("binary, not text")
    return text


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ValueError(f"wrongly encoded: {error}; save the file as UTF-8") from None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every second byte is mostly zero."""
    half = max(len(data) // 2, 1)
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[first::2].count(0) > ZEROS * half and data[1 - first :: 2].count(0) == 0:
            return name
    raise ValueError("binary, not text")
