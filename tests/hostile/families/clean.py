"""Awkward characters for the gate from bytes to clean text."""

from __future__ import annotations

from collections.abc import Callable

from summarize.text.clean import clean, decode
from summarize.text.invisible import INVISIBLE
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

_SIZE = 100_000


def read(data: bytes) -> object:
    """Decode the bytes of a file, if they are text."""
    try:
        return decode(data)
    except ValueError:
        return None


def text(name: str, unit: str, start: str = "", end: str = "") -> Family:
    return Family("clean", name, repeat(unit, start, end), clean, _SIZE)


def data(name: str, build: Callable[[int], bytes]) -> Family:
    return Family("clean", name, build, read, _SIZE)


_SEQUENCES = {
    "OSC": "\x1b]",
    "OSC and letters": "\x1b]0;a",
    "OSC in C1": "\x9d0;a",
    "DCS": "\x1bPq",
    "CSI": "\x1b[",
    "CSI parameters": "\x1b[1;",
    "CSI ended": "\x1b[31m",
    "ESC": "\x1b",
    "ESC and blanks": "\x1b ",
    "OSC ended by ESC": "\x1b]a\x1b",
    "OSC ended by BEL": "\x1b]a\x07",
    "ends alone": "\x1b\\\x9c\x07",
}
_MIXES = {
    "carriage returns": "\r",
    "kinds of newlines": "\r\n\v\f\x85\u2028",
    "controls and letters": "a\x00",
    "marks on a letter": "\u0301",
    "letters with marks": "e\u0301",
    "nine marks each": "e" + "\u0301" * 9,
    "marks and joiners": "\u0301\u200d\u00ad",
    "eight marks and a letter": "\u0e48" * 8 + "ก",
    "full stops and selectors": ".\ufe0f",
    "hearts and selectors": "❤\ufe0f",
    "selectors alone": "\ufe0f",
    "selectors of both kinds": "葛\U000e0100\ufe00",
    "surrogates": "\ud800\udc00a",
    "private use": "\ue000\U0010fffd",
}

FAMILIES = (
    *(text(name, unit) for name, unit in (_SEQUENCES | _MIXES).items()),
    *(text(f"one {name}, then news", "news and ", unit) for name, unit in _SEQUENCES.items()),
    text("a parameter without an end", "1;", "\x1b["),
    *(
        text(f"{row.name} U+{row.first:04X}", f"a{chr(row.first)}{chr(row.last)}")
        for row in INVISIBLE[::4]
    ),
    *(text(f"{row.name} alone", chr(row.first)) for row in INVISIBLE[2::9]),
    data("bytes of no encoding", lambda size: b"\xff\xfeab"[2:] + b"\xff" * size),
    data("half characters", lambda size: b"\xe2\x80 " * (size // 3)),
    data("damaged UTF-8", lambda size: "naïve “word” ".encode() * (size // 18) + b"\xff"),
    data("Latin-1", lambda size: "Le café était fermé. ".encode("latin-1") * (size // 21)),
    data("UTF-16", lambda size: ("Words. " * (size // 14)).encode("utf-16")),
    data("zeros", lambda size: b"a\0" * (size // 2)),
    data("escape bytes", lambda size: b"\x1b[31mword " * (size // 10)),
)
