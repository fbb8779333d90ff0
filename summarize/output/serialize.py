"""The formats for programs: JSON, JSON Lines and CSV, stable and in UTF-8.

JSON keeps every string as it is and spells as ``\\uXXXX`` what could act on a terminal (a file
name may hold such characters; article text is cleaned of them).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from summarize.frozen import frozen
from summarize.output.json_objects import Row

__all__ = ["Delimiters", "Format", "encode", "frame"]


class Format(StrEnum):
    """What the printing commands print."""

    TEXT = "text"
    MD = "md"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"

    @property
    def is_for_people(self) -> bool:
        """Whether it is set for reading and not made of rows."""
        return self in (Format.TEXT, Format.MD)


@frozen
class Delimiters:
    """What stands before, between and after the pieces of a format, and in place of none."""

    head: str = ""
    between: str = ""
    tail: str = ""
    empty: str = ""


def frame(command: str, format_: Format) -> Delimiters:
    """Return the frame of ``format_`` for the pieces that ``command`` prints."""
    if format_ is Format.JSON:
        return Delimiters("[\n", ",\n", "\n]\n", "[]\n")
    if format_ is Format.CSV:
        from summarize.output.csv_columns import COLUMNS

        header = _csv([COLUMNS[command]])
        return Delimiters(header, empty=header)
    return Delimiters(between="" if format_ is Format.JSONL else "\n")


def encode(command: str, rows: Iterable[Row], format_: Format) -> Iterator[str]:
    """Yield ``rows`` of ``command`` as the pieces of a format for programs."""
    if format_ is Format.CSV:
        from summarize.output.csv_columns import records

        for row in rows:
            for record in records(command, row):
                yield _csv([record])
        return
    import json

    end = "\n" if format_ is Format.JSONL else ""
    for row in rows:
        line = json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
        yield _RISKY.sub(_spelt, line) + end


_RISKY: Final = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def _spelt(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _csv(records: Iterable[Iterable[object]]) -> str:
    """Encode records by RFC 4180: commas, CRLF, quotes doubled."""
    import csv
    import io

    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(records)
    return buffer.getvalue()
