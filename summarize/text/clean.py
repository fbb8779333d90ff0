"""The one gate from bytes to text: what comes out is safe to show on a terminal.

Two steps. :func:`decode` turns the bytes of a file into text or says in one line why they are no
text; :func:`clean` takes out of a text everything that could act on a terminal, or make it show
something else than it says. What is taken out: every control character but newline and tab,
escape sequences with their payload, combining marks beyond :data:`MAX_MARKS` in a row, and most
characters that show nothing: :mod:`summarize.text.invisible` has them all, with what becomes of
each. What stays, because scripts need it and it hurts nobody: zero-width joiner and non-joiner
(Persian, Indic, emoji), variation selectors where they can mean something, soft hyphens,
zero-width and no-break spaces; the offsets of the text then are those of the file.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import Final

from summarize.text.invisible import Fate, character_class

__all__ = ["MAX_MARKS", "NotTextError", "clean", "decode", "one_line"]

MAX_MARKS: Final = 8
"""So many combining marks may follow one another; Hebrew and Burmese need five or six."""


class NotTextError(ValueError):
    """The bytes are no text. ``str(error)`` is the reason, on one line, safe to print."""


# --- text -> clean text -----------------------------------------------------------------------

_NEWLINES: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""All that ends a line somewhere; vertical tab and form feed as in ``str.splitlines``."""

_GONE: Final = (Fate.GONE, Fate.LINE_END)
_CONTROLS: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_FORBIDDEN: Final = _CONTROLS + character_class(*_GONE)
_PAYLOAD: Final = r"[^\x00-\x1f\x7f-\x9f]*+"
_STRING_END: Final = r"(?:\x1b\\|\x9c)"

# Every alternative starts with a character that no payload may hold, so each character is read
# at most twice: the whole is linear. A string without its terminator loses the introducer alone,
# or one stray ESC ] would swallow the article.
_UNSAFE: Final = "|".join(
    (
        rf"(?:\x1b\]|\x9d){_PAYLOAD}(?:\x07|{_STRING_END})",  # OSC: ESC ] 0;title BEL
        rf"(?:\x1b[PX^_]|[\x90\x98\x9e\x9f]){_PAYLOAD}{_STRING_END}",  # DCS SOS PM APC
        r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]",  # CSI: ESC [ 31 m
        r"\x1b[ -/]*+[0-~]",  # two bytes and more: ESC c, ESC ( B; an introducer alone
        rf"[{_FORBIDDEN}]",
    )
)
"""A pattern that is compiled when a text first needs it, as those below that are strings are."""

_DIRTY: Final = rf"[{_FORBIDDEN}\ud800-\udfff]"
# A quicker look that takes for dirty whatever is beyond U+FFFF but emoji: each range there would
# be tried for each character of a text.
_MAYBE_DIRTY: Final = re.compile(
    rf"[{_CONTROLS}{character_class(*_GONE, last=0xFFFF)}\ud800-\udfff"
    r"\U00010000-\U0001efff\U0001fb00-\U0010ffff]"
)
_DIRTY_ASCII: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_MARKLESS: Final = re.compile(
    "[\x00-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205f\u2065-\u20cf\u2100-\u2bff]*"
)
"""Western writing and its signs: hardly a text needs the closer look."""

# Characters of scripts that have combining marks, in a run long enough to hold too many.
_MAYBE_MARKS: Final = (
    r"[^\x00-\xac\xae-\u02ff\u1e00-\u200a\u2010-\u2027\u2030-\u205f\u2065-\u20cf\u2100-\u2bff"
    r"\u3040-\u3098\u309b-\ua66e\uac00-\ud7ff\ue000-\ufb1d\ufb1f-\ufdff\uff00-\uffff"
    rf"\U0001f000-\U000e00ff]{{{MAX_MARKS + 1}}}"
)
_SELECTORS: Final = character_class(Fate.SELECTOR)
# Before U+1000 only these have variants; spaces, and what shows nothing, never have any.
_MAY_VARY: Final = (
    r"#*0-9\xa9\xae\u1000-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ufdff"
    r"\ufe10-\ufffd\U00010000-\U000dffff"
)
_STRAY_SELECTORS: Final = rf"[{_SELECTORS}](?<![{_MAY_VARY}][{_SELECTORS}])[{_SELECTORS}]*+"
"""Variation selectors after what has no variants, and all after the first."""
_FIRST_MARK: Final = 0x300
"""U+0300, before which no character combines with another."""
_FIRST_EMOJI: Final = 0x1F000
"""U+1F000: from here to the variation selectors no character is a mark."""
_FIRST_SELECTOR, _LAST_SELECTOR = 0xE0100, 0xE01EF
"""U+E0100 to U+E01EF, the variation selectors: the last marks there are."""
_ZERO_WIDTH: Final = character_class(Fate.FEW)


@cache
def _mark_runs() -> re.Pattern[str]:
    """Return a pattern for the marks beyond the limit; built when a text first needs it."""
    ranges: list[str] = []
    first = -1
    for code in range(_FIRST_MARK, sys.maxunicode + 2):
        if _FIRST_EMOJI <= code < _FIRST_SELECTOR:
            marked = False
        elif code > _LAST_SELECTOR + 1:
            break
        else:
            marked = unicodedata.category(chr(code)) in ("Mn", "Me")
        if marked and first < 0:
            first = code
        elif not marked and first >= 0:
            ranges.append(f"{chr(first)}-{chr(code - 1)}")
            first = -1
    mark = f"[{''.join(ranges)}{_ZERO_WIDTH}]"
    return re.compile(f"({mark}{{{MAX_MARKS}}}){mark}++")


def clean(text: str) -> str:
    """Return ``text`` without anything that could act on a terminal.

    Newlines of every kind become ``\\n``; lone surrogates become U+FFFD. Idempotent, and linear
    in the length of the text; a text with nothing to remove is returned as it is.
    """
    if text.isascii():
        if _DIRTY_ASCII.search(text) is None:
            return text
    elif _MAYBE_DIRTY.search(text) is None or re.search(_DIRTY, text) is None:
        return _limit_marks(text)
    text = _NEWLINES.sub("\n", text)
    text = re.sub(_UNSAFE, "", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _limit_marks(text)


def _limit_marks(text: str) -> str:
    if text.isascii() or _MARKLESS.fullmatch(text):
        return text
    if re.search(_STRAY_SELECTORS, text):
        text = re.sub(_STRAY_SELECTORS, "", text)
    if re.search(_MAYBE_MARKS, text):
        text = _mark_runs().sub(r"\1", text)
    return text


_UNDECODABLE: Final = re.compile("[\udc80-\udcff]")
_BREAKS: Final = re.compile(r"[\n\t]+")


def one_line(text: str) -> str:
    """Return ``text`` as a label of one line: a file name, a title, an error.

    Cleaned as :func:`clean` does; newlines and tabs become a space, and the undecodable bytes of
    a file name (Python's surrogate escapes) are spelt ``\\xNN``.
    """
    text = _UNDECODABLE.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", text)
    return _BREAKS.sub(" ", clean(text))


# --- bytes -> text ----------------------------------------------------------------------------

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
"""Byte-order mark, codec, name: the longer marks first."""

_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"OggS", "sound or video"),
    (b"ID3", "sound"),
    (b"fLaC", "sound"),
    (b"RIFF", "sound, video or an image"),
)

_CONTROL_BYTES: Final = (
    bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x07\x08\x1b") + b"\x7f"
)
"""Control characters that no text has: all but white space, bell, backspace and escape."""
_MOST_CONTROLS: Final = 0.05
"""Data with a larger share of them is no text; a log of a terminal has some."""
_SAMPLE: Final = 1 << 16
"""Bytes from the start that are looked at: 64 KiB, more than any header of a binary file."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Turn the bytes of a file into cleaned text.

    A byte-order mark is believed; then strict UTF-8 is tried; then ``declared``, the encoding the
    format names (a page's ``charset``), where it is one and fits. What is none of these is
    accepted as a
    legacy encoding (cp1252 and the rest, by charset-normalizer) only if it can't be damaged
    UTF-8: a text whose multi-byte characters are mostly good UTF-8 is refused with the place of
    the first bad byte rather than shown as mojibake. Raises :class:`NotTextError` for those, for
    binary data, and for bytes no encoding fits. Empty data is the empty text.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(f"not text: {what}")
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, codec, name)
    if declared and (text := _decode_declared(data, declared)) is not None:
        return clean(text)
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if controls > _MOST_CONTROLS * len(sample):
        raise NotTextError("not text: binary data")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        from summarize.text import legacy_encodings

        encoding = legacy_encodings.guess(data)
        if encoding is not None:
            try:
                return clean(data.decode(encoding))
            except UnicodeDecodeError:
                pass
        raise NotTextError(f"not valid UTF-8 at byte {error.start}") from None


_ENCODINGS: Final = (
    r"(?i:utf-?(?:8|16|32)(?:-?[lb]e)?|us-ascii|ascii|latin-?1|l1|mac-?roman|macintosh|tis-620"
    r"|(?:iso-?)?8859-?[0-9]{1,2}|iso-?2022-(?:jp|kr)[-0-9a-z]{0,6}|(?:windows|cp)-?[0-9]{3,5}"
    r"|koi8-?[rut]|gb(?:2312|k|18030)|big5(?:-?hkscs)?|euc-?(?:jp|kr|cn|tw)|shift[-_]?jis|sjis)"
)
"""Names of encodings of text; Python has codecs of other kinds (zip, rot13, idna) too."""


def _decode_declared(data: bytes, declared: str) -> str | None:
    """Return the text of ``data`` in the encoding it is declared to be in, or None."""
    name = declared.strip().strip("\"'").replace("_", "-")
    if not re.fullmatch(_ENCODINGS, name):
        return None
    if not data.isascii():
        try:
            return data.decode("utf-8")  # what is UTF-8 is nothing else, whatever it claims
        except UnicodeDecodeError:
            pass
    elif not name.lower().startswith("iso"):
        return None
    if re.fullmatch(r"(?:iso-?)?8859-?1|latin-?1|l1|(?:us-)?ascii", name, re.IGNORECASE):
        name = "cp1252"  # as browsers read it
    try:
        return data.decode(name)
    except (LookupError, UnicodeError):
        return None


def _decode_marked(data: bytes, mark: bytes, codec: str, name: str) -> str:
    try:
        return clean(data[len(mark) :].decode(codec) if codec == "utf-8" else data.decode(codec))
    except UnicodeDecodeError as error:
        raise NotTextError(f"not valid {name} at byte {error.start}") from None
