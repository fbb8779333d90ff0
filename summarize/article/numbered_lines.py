"""Join the lines of a court record that are numbered in the margin, and drop the numbers.

A record has 25 numbered lines a page, cut wherever the page ends. The numbers are no words of
anybody, so they go before anything is read; a line that opens with a speaker's label begins a
paragraph, and others go on with the one before.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from summarize.turns.labels import Label, LabelForm, read_label

__all__ = ["join_numbered_lines"]

LEAST_NUMBERED_LINES: Final = 5
"""Numbered lines that a record has at least."""
LEAST_NUMBERED: Final = 0.6
"""Share of the lines that have a number: pages have heads and feet without."""
LEAST_IN_ORDER: Final = 0.8
"""Share of the numbers that are one more than the one before, or 1."""
LEAST_LABELS: Final = 2
"""Lines with a speaker's label that a record has at least: a ranking has none."""
HEAD: Final = 400
"""Characters of a text in which a first numbered line is looked for, before all lines are."""

_NUMBERED: Final = re.compile(r"[ \t]{0,12}(?P<number>\d{1,2})(?:[ \t]+(?P<words>\S.*))?\Z")
_FIRST: Final = re.compile(r"^[ \t]{0,12}1(?:[ \t]{2,}\S.*)?$", re.MULTILINE)
_APART: Final = re.compile(r"[(\[].*[)\]]\.?\Z")
"""A note that stands on its line: (Recess taken.)"""


def join_numbered_lines(text: str) -> str:
    """Return the text of a record without its numbers, a paragraph a label; any other as it is."""
    if _FIRST.search(text, 0, HEAD) is None:
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    rows = [_NUMBERED.match(line.rstrip()) for line in lines]
    numbers = [int(row["number"]) for row in rows if row is not None]
    if len(numbers) < LEAST_NUMBERED_LINES or len(numbers) < LEAST_NUMBERED * len(lines):
        return text
    in_order = sum(after in (before + 1, 1) for before, after in pairwise(numbers))
    words = [
        line.strip() if row is None else row["words"] or ""
        for line, row in zip(lines, rows, strict=True)
    ]
    labels = [_label(line) for line in words]
    if in_order < LEAST_IN_ORDER * (len(numbers) - 1) or sum(map(bool, labels)) < LEAST_LABELS:
        return text
    return "\n\n".join(_paragraphs(words, labels)) + "\n"


def _label(line: str) -> Label | None:
    """Return the label that opens a line of a record: by a letter, or in capitals."""
    label = read_label(line) if line else None
    if label is None or label.form is LabelForm.LETTER or label.name.isupper():
        return label
    return None


def _paragraphs(lines: list[str], labels: list[Label | None]) -> list[str]:
    """Return the lines joined to paragraphs; a line in capitals or brackets stands alone."""
    paragraphs: list[list[str]] = []
    is_open = False
    for line, label in zip(lines, labels, strict=True):
        if not line:
            is_open = False
            continue
        is_apart = label is None and (line.isupper() or _APART.match(line) is not None)
        if label is not None or is_apart or not is_open:
            paragraphs.append([])
        paragraphs[-1].append(line)
        is_open = not is_apart and (label is None or label.form is not LabelForm.EXAMINER)
    return [" ".join(paragraph) for paragraph in paragraphs]
