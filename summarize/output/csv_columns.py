"""The CSV of each command: nested fields flattened into columns.

``quotes``, ``speakers`` and ``text`` give one record a row, ``summary`` one a sentence, ``digest``
one an item, with a column that says which section it is of. A list within a cell is joined by
``; ``, parts of a score as ``name=value``.

A cell of text that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-`` or
``@``, and is not that sign alone) gets an apostrophe before it, as OWASP advises. File names are
cleaned for one line. The formats ``json`` and ``jsonl`` hold both as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

from summarize.output.json_objects import (
    DigestRow,
    PlaceRow,
    QuoteRow,
    Row,
    SpeakerRow,
    SummaryRow,
    TextRow,
)
from summarize.text.clean import one_line

__all__ = ["COLUMNS", "Cell", "records"]

Cell: TypeAlias = str | int | float | None

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "quotes": (
        "file",
        "title",
        "date",
        "source",
        "kind",
        "text",
        "start",
        "end",
        "statement_start",
        "statement_end",
        "line",
        "paragraph",
        "speaker",
        "speaker_role",
        "speaker_type",
        "speaker_mention",
        "speaker_mention_start",
        "speaker_mention_end",
        "quoted_by",
        "cue",
        "rule",
        "evidence",
        "confidence",
    ),
    "summary": (
        "file",
        "title",
        "date",
        "source",
        "language",
        "method",
        "keyphrases",
        "sentence",
        "text",
        "start",
        "end",
        "score",
        "reasons",
    ),
    "speakers": (
        "name",
        "role",
        "type",
        "aliases",
        "quotes",
        "statements",
        "questions",
        "words",
        "share",
        "articles",
        "files",
    ),
    "digest": (
        "section",
        "file",
        "title",
        "text",
        "start",
        "end",
        "score",
        "reasons",
        "also",
        "speaker",
        "speaker_role",
        "speaker_type",
        "fact",
        "value",
    ),
    "text": ("file", "text"),
}
"""The header of each command's CSV."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")

_Record: TypeAlias = dict[str, Cell]


def records(command: str, row: Row) -> Iterator[list[Cell]]:
    """Yield the CSV records of one row of ``command``, cells in the order of its columns."""
    names = COLUMNS[command]
    for record in _FLATTEN[command](row):
        yield [_guarded(name, record.get(name)) for name in names]


def _guarded(name: str, cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    if name == "file":
        cell = one_line(cell)
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell


def _quotes(row: QuoteRow) -> Iterator[_Record]:
    teller = row["quoted_by"]
    named = {"speaker": None, "quoted_by": None if teller is None else teller["name"]}
    record = cast("_Record", {**row, **named})
    speaker = row["speaker"]
    if speaker is not None:
        record |= {f"speaker_{name}": value for name, value in cast("_Record", speaker).items()}
        record["speaker"] = speaker["name"]
    yield record


def _summary(row: SummaryRow) -> Iterator[_Record]:
    article = cast("_Record", {**row, "keyphrases": _joined(row["keyphrases"])})
    for number, sentence in enumerate(row["sentences"], 1):
        yield {
            **article,
            **cast("_Record", sentence),
            "sentence": number,
            "reasons": _reasons(sentence["reasons"]),
        }


def _speakers(row: SpeakerRow) -> Iterator[_Record]:
    yield cast(
        "_Record",
        {
            **row,
            "aliases": _joined(row["aliases"]),
            "articles": len(row["articles"]),
            "files": _joined(article["file"] for article in row["articles"]),
        },
    )


def _digest(row: DigestRow) -> Iterator[_Record]:
    for sentence in row["sentences"]:
        yield {
            **_place("sentence", sentence),
            "score": sentence["score"],
            "reasons": _reasons(sentence["reasons"]),
            "also": _joined(sentence["also"]),
        }
    for speaker in row["quotes"]:
        said: _Record = {
            "speaker": speaker["name"],
            "speaker_role": speaker["role"],
            "speaker_type": speaker["type"],
        }
        yield from ({**_place("quote", quote), **said} for quote in speaker["quotes"])
    yield from (_place("only_in", place) for place in row["only_in"])
    for difference in row["differences"]:
        for claim in difference["claims"]:
            claimed: _Record = {"fact": difference["fact"], "value": claim["value"]}
            yield from ({**_place("difference", place), **claimed} for place in claim["places"])


def _place(section: str, place: PlaceRow) -> _Record:
    return {
        "section": section,
        "file": place["file"],
        "title": place["title"],
        "text": place["text"],
        "start": place["start"],
        "end": place["end"],
    }


def _text(row: TextRow) -> Iterator[_Record]:
    yield cast("_Record", row)


_FLATTEN: Final[Mapping[str, Callable[[Any], Iterator[_Record]]]] = {
    "quotes": _quotes,
    "summary": _summary,
    "speakers": _speakers,
    "digest": _digest,
    "text": _text,
}


def _joined(items: Iterable[str]) -> str:
    return "; ".join(one_line(item) for item in items)


def _reasons(reasons: Mapping[str, float]) -> str:
    return "; ".join(f"{name}={value}" for name, value in reasons.items())
