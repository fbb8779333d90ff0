"""Awkward characters for the gate from bytes to clean text."""

from __future__ import annotations

from collections.abc import Callable

from summarize.text.clean import clean, decode
from summarize.text.invisible import INVISIBLE
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

_SIZE = 300_000
"""A character of most takes some 20 ns: less would be too little to measure."""
_QUICK = 1_000_000


def read(data: bytes) -> object:
    """Decode the bytes of a file, if they are text."""
    try:
        return decode(data)
    except ValueError:
        return None


def text(name: str, unit: str, start: str = "", end: str = "", size: int = _SIZE) -> Family:
    return Family("clean", name, repeat(unit, start, end), clean, size)


def data(name: str, build: Callable[[int], bytes], size: int = _SIZE) -> Family:
    return Family("clean", name, build, read, size)


_SEQUENCES = {
    "OSC": "\x1b]",
    "OSC and letters": "\x1b]0;a",
    "OSC in C1": "\x9d0;a",
    "DCS": "\x1bPq",
    "CSI": "\x1b[",
    "CSI parameters": "\x1b[1;",
    "ESC": "\x1b",
    "ESC and blanks": "\x1b ",
    "OSC ended by ESC": "\x1b]a\x1b",
}
_MIXES = {
    "kinds of newlines": "\r\n\v\f\x85\u2028",
    "controls and letters": "a\x00",
    "nine marks each": "e" + "\u0301" * 9,
    "eight marks and a letter": "\u0e48" * 8 + "ก",
    "selectors of both kinds": "葛\U000e0100\ufe00",
    "full stops and selectors": ".\ufe0f",
    "surrogates": "\ud800\udc00a",
    "private use": "\ue000\U0010fffd",
}
_QUICK_MIXES = {
    "marks on a letter": "\u0301",
    "letters with marks": "e\u0301",
    "marks and joiners": "\u0301\u200d\u00ad",
    "hearts and selectors": "❤\ufe0f",
}

FAMILIES = (
    *(text(name, unit) for name, unit in (_SEQUENCES | _MIXES).items()),
    *(text(name, unit, size=_QUICK) for name, unit in _QUICK_MIXES.items()),
    *(text(f"one {kind}, then news", "news and ", f"\x1b{kind}", size=_QUICK) for kind in "]P[ "),
    text("a parameter without an end", "1;", "\x1b[", size=_QUICK),
    text(
        "all that shows nothing",
        "".join(f"a{chr(row.first)}{chr(row.last)}" for row in INVISIBLE),
    ),
    data("bytes of no encoding", lambda size: b"ab" + b"\xff" * size, 100_000),
    data("half characters", lambda size: b"\xe2\x80 " * (size // 3), 100_000),
    data("damaged UTF-8", lambda size: "naïve “word” ".encode() * (size // 18) + b"\xff"),
    data("Latin-1", lambda size: "Le café était fermé. ".encode("latin-1") * (size // 21)),
    data("UTF-16", lambda size: ("Words. \u0301" * (size // 16)).encode("utf-16"), _QUICK),
    data("escape bytes", lambda size: b"\x1b[31mword " * (size // 10)),
)
