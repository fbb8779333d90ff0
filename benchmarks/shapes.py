"""Who said what in texts of every shape: the rows of a folder that come out right, by class.

    python benchmarks/shapes.py [FOLDER…] [--errors N] [--class WORD] [--table]

A FOLDER has ``inputs/`` (files of any format) and ``expected.jsonl``, one row a line: ``file``,
``class_``, ``words`` (some of the words said, null for a file without quotations), ``speaker`` (a
name or noun of which every word must stand in the speaker's name; null where nobody speaks;
``!Name`` for anybody but that), and perhaps ``kind`` (``indirect``: no marks), ``content`` (the
whole of what is reported), ``quoted_by`` (who retells it), ``count`` (how often it is counted).

Without FOLDER those of ``benchmarks/shapes/`` are read: articles written for this, keyed before
pullquote was run on them. ``read`` is the half that the rules were written with, ``unread`` the
half that nobody who wrote a rule has seen. ``--table`` prints both by groups of classes, and
how often each confidence is right, as ``docs/accuracy.md`` has them.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from summarize import Analysis, Problem, Quote, Source, analyse, load
from summarize.text.transparent import see_through

Row: TypeAlias = Mapping[str, Any]

GROUPS = {
    "transcripts and interviews": (
        r"turns|transcripts|"
        r"shape: (radio|TV|interview|court|earnings|panel|hearing|podcast|minutes)"
    ),
    "layout": r"shape|layout|posts",
    "courts": r"court|two lawyers",
    "features, profiles, obituaries": r"feature|profile|obituar",
    "statements without marks": r"indirect|statements",
    "names": r"names|same surname",
    "pronouns": r"pronoun",
    "marks that nobody spoke": r"scare|marks that",
    "odd marks": r"marks",
    "joint speakers and groups": r"groups|joint",
    "documents": r"document",
    "cues": r"cue",
    "role nouns": r"role",
    "embedded speakers, two voices": r"embedded",
    "floating quotations": r"floating",
    "wire stories": r"wire",
}
"""Groups of classes, and how the names of the classes in them begin; others go by themselves."""

OWN = Path(__file__).with_name("shapes")
LEAST_OVERLAP = 0.8
"""A content counts where it overlaps the expected one so far: shared characters by all."""


def plain(words: str | None) -> str:
    """Return words as they are compared: no case, no curly marks, no hidden characters."""
    words = unicodedata.normalize("NFKC", words or "")
    seen = see_through(words)
    words = (seen.text if seen else words).replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", words).strip().lower()


def overlap(one: str, other: str) -> float:
    """Return how far two stretches of one text are the same, by the shorter within the longer."""
    if one in other or other in one:
        return min(len(one), len(other)) / max(len(one), len(other), 1)
    return 0.0


def is_right(row: Row, analysis: Analysis) -> bool:
    """Whether the analysis of a row's file has what the row expects."""
    if row["words"] is None:
        return not analysis.quotes
    found = quotes_of(row, analysis)
    if "count" in row and len(found) != row["count"]:
        return False
    if row["speaker"] is None:
        return all(quote.speaker is None for quote in found)
    return any(_is_said_by(row, analysis.article.text, quote) for quote in found)


def quotes_of(row: Row, analysis: Analysis) -> list[Quote]:
    """Return the quotes that hold the words of a row."""
    text, words = analysis.article.text, plain(row["words"])
    is_indirect = row.get("kind") == "indirect"
    found = [q for q in analysis.quotes if words in plain(_words(text, q, is_indirect))]
    if is_indirect:
        return found
    return [q for q in found if q.kind != "indirect"] or ([] if row["speaker"] else found)


def _words(text: str, quote: Quote, whole: bool) -> str:
    return text[quote.statement_start : quote.statement_end] if whole else quote.slice(text)


def _is_said_by(row: Row, text: str, quote: Quote) -> bool:
    name = plain(quote.speaker.name if quote.speaker else "")
    wanted = row["speaker"]
    if wanted.startswith("!"):
        return plain(wanted[1:]) != name
    if not all(word in name for word in plain(wanted).split()):
        return False
    teller = row.get("quoted_by")
    by = getattr(quote, "quoted_by", None)
    if teller and not all(word in plain(by.name if by else "") for word in plain(teller).split()):
        return False
    content = row.get("content")
    return not content or overlap(plain(content), plain(_words(text, quote, True))) >= LEAST_OVERLAP


def got(row: Row, analysis: Analysis) -> str:
    """Return what was found instead, in one line."""
    words, text = plain(row["words"]), analysis.article.text
    lines = [
        f"{quote.kind} {quote.rule} {quote.speaker and quote.speaker.name!r}"
        f" ({quote.confidence}) {plain(_words(text, quote, True))[:80]!r}"
        for quote in analysis.quotes
        if words in plain(text[quote.statement_start : quote.statement_end]) or not words
    ]
    return "; ".join(lines[:3]) or "(not found)"


def group_of(class_: str) -> str:
    """Return the group that a class belongs to."""
    own = class_.partition(":")[0]
    return next((name for name, opens in GROUPS.items() if re.match(opens, class_)), own)


Tally: TypeAlias = dict[str, list[int]]


def table(folders: Sequence[Path], tallies: Sequence[Tally]) -> None:
    """Print the rows that are right by groups of classes, one column a folder."""
    total: Tally = {}
    cells: dict[str, list[list[int]]] = {}
    for at, tally in enumerate(tallies):
        for class_, (right, rows) in tally.items():
            group = group_of(class_)
            row = cells.setdefault(group, [[0, 0] for _ in tallies])
            row[at][0] += right
            row[at][1] += rows
            total.setdefault(group, [0])[0] += rows
    print("\n| class |", " | ".join(folder.name for folder in folders), "|")
    print("|---" * (len(folders) + 1) + "|")
    for group in sorted(cells, key=lambda group: (group == "all", -total[group][0])):
        print("|", group, "|", " | ".join(f"{r} of {n}" for r, n in cells[group]), "|")


def trust(folders: Sequence[Path]) -> None:
    """Print how often a confidence is right, and a rule of high confidence, in all folders.

    Without words inside other words: where they are not told apart, the outer ones are found.
    """
    tally: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for folder in folders:
        analyses: dict[str, Analysis] = {}
        for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["words"] is None or row.get("kind") == "indirect":
                continue
            if "inside" in row["class_"] or row["class_"].startswith("embedded"):
                continue
            name = row["file"]
            if name not in analyses:
                article = load(Source(name, str(folder / "inputs" / name)))
                assert not isinstance(article, Problem)
                analyses[name] = analyse(article)
            told = [quote for quote in quotes_of(row, analyses[name]) if quote.speaker is not None]
            if not told:
                continue
            right = is_right(row, analyses[name])
            keys = [f"confidence {told[0].confidence}"]
            if told[0].confidence == "high":
                keys.append(f"high, by {str(told[0].rule).partition('/')[0]}")
            for key in keys:
                tally[key][0] += right
                tally[key][1] += 1
    print()
    for key in sorted(tally):
        print(f"  {key:30} {tally[key][0]:4} of {tally[key][1]:4}")


def run(folder: Path, wanted: str, errors: int) -> Tally:
    """Print the rows of a folder that are right, by class, and the first that are wrong."""
    lines = (folder / "expected.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [row for line in lines if line and wanted in (row := json.loads(line))["class_"]]
    analyses: dict[str, Analysis | None] = {}
    tally: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    wrong: list[str] = []
    for row in rows:
        name = row["file"]
        if name not in analyses:
            article = load(Source(name, str(folder / "inputs" / name)))
            analyses[name] = None if isinstance(article, Problem) else analyse(article)
        analysis = analyses[name]
        right = analysis is not None and is_right(row, analysis)
        for key in (row["class_"], "all"):
            tally[key][0] += right
            tally[key][1] += 1
        if not right:
            found = got(row, analysis) if analysis else "(not read)"
            asked = f"{row['words']!r}: {row['speaker']!r}"
            wrong.append(f"{name} [{row['class_']}] {asked}, got {found}")
    print(f"\n{folder.name}: rows right")
    for key, (right_rows, all_rows) in sorted(tally.items(), key=lambda item: item[0] == "all"):
        print(f"  {key[:60]:60} {right_rows:4} of {all_rows:4} {100 * right_rows / all_rows:6.1f}%")
    print(*wrong[:errors], sep="\n")
    return tally


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="*", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--class", dest="wanted", default="", metavar="WORD")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args(arguments)
    folders: Sequence[Path] = options.folder or (OWN / "read", OWN / "unread")
    tallies = [run(folder, options.wanted, options.errors) for folder in folders]
    if options.table:
        table(folders, tallies)
        trust(folders)


if __name__ == "__main__":
    main()
