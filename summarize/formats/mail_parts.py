"""The parts of a message, found in one pass over its bytes.

Python's own parser asks each open boundary about each line, copies a field once for each of its
parameters, and calls itself for each part within a part. Here a line is looked up in a table of
the open boundaries and nesting is a list, so that neither depth nor number costs more than bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email.message import Message
from typing import Final
from urllib.parse import unquote

from summarize.frozen import frozen

__all__ = ["Part", "parts", "read_fields"]

_FIELD: Final = re.compile(
    rb"(?:(?P<name>[!-9;-~]*+):|(?P<more>[\t ])|From )(?P<value>[^\r\n]*+)(?:\r\n?|\n)?"
)
_NEWLINE: Final = re.compile(rb"\r\n?|\n")
_DASHED: Final = re.compile(rb"--(?<![^\r\n]--)(?P<rest>[^\r\n]*+)(?:\r\n?|\n)?")
"""A line that begins with ``--``, as those between parts do."""
_KEPT: Final = frozenset(
    (
        b"from", b"subject", b"date", b"snapshot-content-location",
        b"content-type", b"content-disposition", b"content-transfer-encoding",
    )
)  # fmt: skip
"""The fields that are read; of several of one name, the first."""
_PARAMETER: Final = re.compile(
    r";\s*+(?P<name>[^\s=;\"]++)\s*+=\s*+(?:\"(?P<quoted>(?:[^\"\\]|\\.)*+)\"?|(?P<plain>[^;]*+))",
    re.DOTALL,
)
_ESCAPED: Final = re.compile(r"\\([\"\\])")
_PIECE: Final = re.compile(r"(?:\*(\d{1,5}))?\*?")
_TEXT: Final = "text/plain"
_STATUS: Final = "message/delivery-status"
"""The one kind of ``message`` that holds a table and no message."""


@frozen
class Part:
    """A part that holds no others: its fields, what they say it is, and what it holds, packed."""

    fields: Mapping[str, str]
    kind: str
    packed: bytes

    @property
    def is_attachment(self) -> bool:
        """Whether it is to be saved, not shown."""
        said = self.fields.get("content-disposition", "")
        return said.partition(";")[0].strip().lower() == "attachment"

    def parameter(self, name: str) -> str | None:
        """Return a parameter of its type: ``charset``, ``format``."""
        return _parameter(self.fields, name)

    def content(self) -> bytes:
        """Return what it holds, unpacked; as it is, where it is packed in no way we know."""
        message = Message()  # knows quoted-printable, base64 and uuencode, damaged ones too
        packing = self.fields.get("content-transfer-encoding", "").strip().lower()
        message["Content-Transfer-Encoding"] = packing.encode("ascii", "replace").decode()
        message.set_payload(self.packed.decode("ascii", "surrogateescape"))
        data = message.get_payload(decode=True)
        return data if isinstance(data, bytes) else b""


def read_fields(data: bytes) -> Mapping[str, str] | None:
    """Return the fields of a message as they stand, by names in lower case; None: it has none.

    A value is folded and encoded as it was; its bytes are the characters of Latin-1.
    """
    head = _read_head(data, 0, _Boundaries(data))
    return head.fields if head.is_there else None


def parts(data: bytes) -> Iterator[Part]:
    """Yield the parts of a message that hold no others, in their order.

    Of a message within a message come the parts it has. What calls itself multipart and has no
    parts is one.
    """
    boundaries = _Boundaries(data)
    default, start = _TEXT, 0
    while True:
        head = _read_head(data, start, boundaries)
        kind, start = _kind(head.fields, default), head.end
        if kind.startswith("message/") and kind != _STATUS:
            default = _TEXT
            continue
        boundary = _parameter(head.fields, "boundary") if kind.startswith("multipart/") else None
        if boundary is not None:
            boundaries.open(boundary, is_digest=kind == "multipart/digest")
        found = boundaries.next(start)
        if (boundary is None or found is None or not found.is_innermost) and (
            head.is_there or found is None or found.start > start
        ):
            yield Part(head.fields, kind, data[start : found.start if found else len(data)])
        while found is not None and found.is_end:
            found = boundaries.next(found.end)
        if found is None:
            return
        default, start = "message/rfc822" if found.is_digest else _TEXT, found.end


# --- fields -----------------------------------------------------------------------------------


@frozen
class _Head:
    """The fields of a message or a part, and where what they are about begins."""

    fields: Mapping[str, str]
    end: int
    is_there: bool


def _read_head(data: bytes, start: int, boundaries: _Boundaries) -> _Head:
    found: dict[bytes, list[bytes]] = {}
    lines: list[bytes] | None = None
    is_there = False
    position = start
    while match := _FIELD.match(data, position):
        if boundaries.is_at(position):
            return _Head(_joined(found), position, is_there)
        if match["more"]:
            if lines is not None:
                lines.append(match[0])
        elif match["name"]:
            is_there = True
            name, lines = match["name"].lower(), None
            if name in _KEPT and name not in found:
                lines = found[name] = [match["value"], match[0][match.end("value") - position :]]
        elif match["name"] is None and position > start and not _FIELD.match(data, match.end()):
            return _Head(_joined(found), position, is_there)  # "From now on …" is text
        else:
            lines = None
        position = match.end()
    blank = _NEWLINE.match(data, position)
    return _Head(_joined(found), blank.end() if blank else position, is_there)


def _joined(found: Mapping[bytes, list[bytes]]) -> dict[str, str]:
    return {
        name.decode("ascii"): b"".join(lines).decode("latin-1").lstrip(" \t").rstrip("\r\n")
        for name, lines in found.items()
    }


def _kind(fields: Mapping[str, str], default: str) -> str:
    said = fields.get("content-type")
    if said is None:
        return default
    kind = said.partition(";")[0].strip().lower()
    return kind if kind.count("/") == 1 else _TEXT


def _parameter(fields: Mapping[str, str], wanted: str) -> str | None:
    """Return a parameter of ``Content-Type``, put together where it comes in pieces (RFC 2231)."""
    pieces: dict[int, str] = {}
    value = re.sub(r"[\r\n]+", "", fields.get("content-type", ""))
    for match in _PARAMETER.finditer(value):
        name = match["name"].lower()
        if not name.startswith(wanted):
            continue
        number = _PIECE.fullmatch(name, len(wanted))
        if number is None:
            continue
        plain = match["plain"]
        text = plain.strip() if plain is not None else _ESCAPED.sub(r"\1", match["quoted"])
        if name == wanted:
            return text
        if name.endswith("*"):
            text = unquote(text.rpartition("'")[2], "latin-1")
        pieces.setdefault(int(number[1] or 0), text)
    return "".join(pieces[number] for number in sorted(pieces)) if pieces else None


# --- boundaries -------------------------------------------------------------------------------


@frozen
class _Separator:
    """A line between parts, and the newline before it.

    ``is_end`` is that of the last line of a multipart; ``is_innermost`` says that it is one of
    the multipart that was opened last.
    """

    start: int
    end: int
    is_end: bool
    is_innermost: bool
    is_digest: bool


class _Boundaries:
    """The boundaries that are open at a place, and the lines that are one of them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[tuple[bytes, bool]] = []
        self._depths: dict[bytes, list[int]] = {}

    def open(self, boundary: str, *, is_digest: bool) -> None:
        """Begin a multipart."""
        line = boundary.rstrip().encode("latin-1", "replace")
        self._depths.setdefault(line, []).append(len(self._open))
        self._open.append((line, is_digest))

    def is_at(self, position: int) -> bool:
        """Whether the line that begins here is one between parts."""
        match = _DASHED.match(self._data, position) if self._open else None
        return match is not None and self._find(match) is not None

    def next(self, position: int) -> _Separator | None:
        """Return the next line between parts, and close the multiparts that it ends."""
        if not self._open:
            return None
        for match in _DASHED.finditer(self._data, position):
            found = self._find(match)
            if found is None:
                continue
            depth, is_end = found
            is_innermost = depth == len(self._open) - 1
            is_digest = self._open[depth][1]
            while len(self._open) > (depth if is_end else depth + 1):
                line, _ = self._open.pop()
                self._depths[line].pop()
            start = match.start()
            before = self._data[max(start - 2, position) : start]
            if before:
                start -= len(before) if before == b"\r\n" else 1
            return _Separator(start, match.end(), is_end, is_innermost, is_digest)
        return None

    def _find(self, match: re.Match[bytes]) -> tuple[int, bool] | None:
        """Return which of the open multiparts a line is of, by its depth, and if it ends it."""
        line = match["rest"].rstrip(b" \t")
        if depths := self._depths.get(line):
            return depths[-1], False
        if line.endswith(b"--") and (depths := self._depths.get(line[:-2])):
            return depths[-1], True
        return None
