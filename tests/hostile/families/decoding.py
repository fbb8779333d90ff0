"""Awkward bytes: encodings that are named, guessed at, damaged, or no encodings of text."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.hostile.families.works import read_as
from tests.hostile.growth import Family


def _decode(data: bytes) -> object:
    from summarize.text.clean import NotTextError, decode

    try:
        return decode(data)
    except NotTextError as error:
        return error


def _times(unit: bytes, start: bytes = b"") -> Callable[[int], bytes]:
    return lambda size: start + unit * max((size - len(start)) // len(unit), 1)


def _noise(low: int, high: int) -> Callable[[int], bytes]:
    def build(size: int) -> bytes:
        chance = random.Random(size)
        return bytes(chance.randrange(low, high) for _ in range(size))

    return build


def _declared(charset: str, unit: bytes) -> Family:
    start = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    build = _times(unit, start)
    return Family("declared encoding", charset, build, read_as("m.eml"), 200_000)


_WORDS = "Городской совет проголосовал в понедельник. Мы победили, сказал он. "
_GUESSED = {
    "KOI8-R": _WORDS.encode("koi8_r"),
    "Shift JIS": "今日は良い天気ですね。".encode("shift_jis"),
    "GB 18030": "今天天气很好。".encode("gb18030"),
    "Windows-1253": "Το συμβούλιο ψήφισε. ".encode("cp1253"),
    "accents": "Le café a été fermé à Nîmes. ".encode("cp1252"),
    "accents, hardly any": b"The council voted on Monday to keep it. " * 20 + b"Caf\xe9. ",
    "one byte": b"\x81",
    "one byte and a blank": b"\x81 ",
    "one byte that no encoding has": b"\xff",
    "an accent and a line": b"\xe9\n",
    "starts of characters": b"\xe2\x80",
    "starts of characters in words": b"We voted\xf0\x9f. ",
    "UTF-8 with a stray byte": "“We won,” he said. ".encode() + b"\x93",
    "UTF-8 of surrogates": b"\xed\xa0\x80",
    "UTF-8 longer than it need be": b"\xc0\x80",
}
_MARKED = {
    "UTF-16": "“We won.” ".encode("utf-16-le"),
    "UTF-16 of surrogates": b"\x00\xd8",
    "UTF-16 of one sign": b"a",
}
_CODECS = (
    "utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "rot13", "hex", "base64",
    "zlib", "bz2", "quopri", "uu", "undefined", "mbcs", "charmap", "palmos",
)  # fmt: skip
"""Codecs of Python that are no encodings of a text, or not of one that anybody writes."""

FAMILIES = (
    *(Family("guessed encoding", name, _times(unit), _decode, 200_000)
      for name, unit in _GUESSED.items()),
    *(Family("marked encoding", name, _times(unit, b"\xff\xfe"), _decode, 1_000_000)
      for name, unit in _MARKED.items()),
    Family("guessed encoding", "noise", _noise(0, 256), _decode, 100_000),
    Family("guessed encoding", "noise without control characters", _noise(32, 256), _decode,
           100_000),
    Family("guessed encoding", "noise of high bytes", _noise(128, 256), _decode, 100_000),
    Family("guessed encoding", "bytes of zero", _times(b"\0"), _decode, 1_000_000),
    *(_declared(name, "Мы победили +AGE- \\u0041 =41 xn--a. ".encode()) for name in _CODECS),
    _declared("iso-2022-jp", b"\x1b$B\x1b(B"),
    _declared("iso-2022-kr", b"\x0e\x0f"),
    _declared("hz", b"~{~}"),
    _declared("big5-hkscs", b"\x88\x62\x88"),
    _declared("cp65001", b"\xe9 "),
    _declared("utf-16", b"\xd8\x00"),
)  # fmt: skip
