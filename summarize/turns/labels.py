"""Read what may be a speaker's label at the head of a line: ``ADA MOSS:``, ``Q.``, ``AM:``.

Whether it is one, the text decides as a whole (``summarize.turns.transcript``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import Final

from summarize.english.function_words import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from summarize.english.non_person_names import PARTICLES, SUFFIXES
from summarize.english.roles import ROLE_NOUNS, TITLES
from summarize.english.turns import LETTER_WORDS, REACTIONS, VOICE_LABELS
from summarize.frozen import frozen

__all__ = ["ROLE_DASH", "Label", "LabelForm", "read_bold_label", "read_label", "read_line_label"]

LONGEST_HEAD: Final = 110
"""Characters in which the colon behind a label stands: a name, its role, an hour."""
LONGEST_LINE_LABEL: Final = 120
"""Characters of a line that is a label and nothing else: Jane Roe -- Chief Executive Officer."""
MOST_WORDS: Final = 6
"""Words that a name with its titles has at most."""
MOST_ASIDES: Final = 2
"""Brackets behind a name: Jane Roe (Bay North) (Lab)."""
MOST_ROLE_WORDS: Final = 9
"""Words of the role behind a name: Jane Roe, chair of the harbour board."""

_OPENING: Final = re.compile(
    r"(?:[•‣▪●-]\s+)?(?:>{1,3}\s*|[*_]{1,3})?"
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?\s*(?:[-–—]\s*)?)?[*_]{0,3}"
)
"""What may stand before a label: a bullet, the ``>>`` of captions, an hour, marks of Markdown."""
_COLON: Final = re.compile(r":[*_]{0,3}(?=\s|\Z)")
"""The colon behind a label; that of an hour has a figure behind it."""
_ASIDE: Final = re.compile(r"\s?[(\[]([^()\[\]]{1,60})[)\]]\s*\Z")
"""What is added behind a name in brackets: (MODERATOR), (00:12)."""
_HOUR: Final = re.compile(r"\s*[\[(]?\b\d{1,2}:\d\d(?::\d\d)?[\])]?\s*\Z")
"""The hour at which somebody speaks: 0:12, (00:12:33)."""
_LETTER: Final = re.compile(
    r"(?:(?P<name>[QA])(?:\d{1,2})?[:.][*_]{0,3}|(?P<bare>Q)(?=\t|\s\s))(?:\s+|\Z)"
)
"""A question or an answer by its letter: Q: …, A. …, or Q and a wide blank."""
_STOPPED: Final = re.compile(
    r"(?P<name>(?:(?:(?:The )?[A-Z][a-z]+\.?|M[rs]\.|[DM]rs?\.) (?:[A-Z]\. )?)"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))\.\s+(?=[A-Z“\"\[(])"
    r"|(?P<chair>The [A-Z][a-z]+)\.\s+(?=[A-Z“\"\[(])"
)
"""A title, a name and a full stop, as hearings are printed: Senator Dunn. Thank you."""
_EXAMINER: Final = re.compile(r"BY (?=[A-Z])")
"""What opens the label of a lawyer who asks from here on: BY MR. DUNN:"""
_EXAMINATION: Final = re.compile(
    r"(?i:(?:[a-z]+[ -]){0,2}(?:examination|examined|questions|questioned|questioning)"
    r"(?: [a-z]+)? by )(?P<name>[A-Z].*?)[:.]?\s*\Z"
)
"""The heading over the questions of a lawyer: CROSS-EXAMINATION BY MR. DUNN."""
_WORD: Final = re.compile(
    r"[^\W_][\w.'’&/-]*\Z|#\d{1,3}\Z|(?:d|l|o)['’]\w[\w.'’-]*\Z", re.IGNORECASE
)
"""A word of a name or a title: O’Neill, J., #1."""
ROLE_DASH: Final = re.compile(r"\s+(?:--|[–—―-])\s+")
"""A dash between a name and what somebody is."""
_ENDED: Final = re.compile(r"[.!?:;…”\"]\Z")


class LabelForm(StrEnum):
    """How a label is written.

    - ``NAME``: a name and a colon before the words: ``ADA MOSS: I did.``
    - ``LETTER``: ``Q:``, ``A.``
    - ``EXAMINER``: who asks the next questions: ``BY MR. DUNN:``
    - ``STOP``: a title, a name and a full stop: ``Senator Dunn. Thank you.``
    - ``LINE``: a name on a line of its own: ``Jane Roe -- Chief Executive Officer``
    """

    NAME = "name"
    LETTER = "letter"
    EXAMINER = "examiner"
    STOP = "stop"
    LINE = "line"


@frozen
class Label:
    """A label at the head of a line; offsets count from the line's start.

    ``name`` is as written, ``start`` and ``end`` its place; ``role`` is what stands beside it
    (HOST). The turn's words begin at ``words``, which is the line's length where it has none.
    """

    form: LabelForm
    name: str
    start: int
    end: int
    words: int
    role: str | None = None


def read_label(line: str) -> Label | None:
    """Return the label that a line may open with, None if nothing at its head can be one."""
    head = line[:LONGEST_HEAD]
    opening = _OPENING.match(head)
    first = opening.end() if opening else 0
    letter = _LETTER.match(head, first)
    if letter is not None:
        name = letter["name"] or letter["bare"]
        return Label(LabelForm.LETTER, name, first, first + 1, letter.end())
    heading = _EXAMINATION.match(line, first) if len(line) <= LONGEST_LINE_LABEL else None
    if heading is not None:
        return _named(
            LabelForm.EXAMINER, line, heading.start("name"), heading.end("name"), len(line)
        )
    stop = _STOPPED.match(head, first)
    name = "" if stop is None else stop["name"] or stop["chair"]
    if stop is not None and (stop["chair"] or _opens_with_title(name)):
        return Label(LabelForm.STOP, name, first, first + len(name), stop.end())
    colon = _COLON.search(head, first)
    if colon is None or not head[first : first + 1].isalpha() or head[first].islower():
        return None
    words = colon.end()
    words += len(line) - words - len(line[words:].lstrip())
    after = _HOUR_AHEAD.match(line, words, words + 16)
    if after is not None:
        words = after.end()
    form = LabelForm.NAME
    if _EXAMINER.match(head, first):
        form, first = LabelForm.EXAMINER, first + 3
        if words < len(line):
            return None
    label = _named(form, line, first, colon.start(), words)
    letter_meant = None if label is None else LETTER_WORDS.get(label.name.lower())
    if label is None or letter_meant is None or label.role is not None:
        return label
    return replace(label, form=LabelForm.LETTER, name=letter_meant)


_HOUR_AHEAD: Final = re.compile(r"[\[(]?\d{1,2}:\d\d:\d\d[\])]?\s+")
"""An hour between the label and the words: DUNN: [00:12:33] I did."""


def read_bold_label(line: str, length: int) -> Label | None:
    """Return the label that the first characters of a line are, which are set in bold."""
    head = line[:length].rstrip()
    if not head[:1].isalpha() or head[0].islower() or len(head) > LONGEST_HEAD:
        return None
    words = length + len(line[length:]) - len(line[length:].lstrip())
    return _named(LabelForm.NAME, line, 0, len(head), words) if words < len(line) else None


def read_line_label(line: str) -> Label | None:
    """Return the label that a whole line may be: ``Jane Roe -- Analyst``, ``Jo Dunn  0:12``."""
    if len(line) > LONGEST_LINE_LABEL or not line[:1].isalpha() or line[0].islower():
        return None
    if _ENDED.search(line):
        return None
    hour = _HOUR.search(line)
    dash = ROLE_DASH.search(line)
    if hour is not None and hour.start():
        return _named(LabelForm.LINE, line, 0, hour.start(), len(line))
    if dash is None:
        return _named(LabelForm.LINE, line, 0, len(line), len(line))
    role = line[dash.end() :].strip()
    label = _named(LabelForm.LINE, line, 0, dash.start(), len(line))
    if label is None or label.role is not None or not role[:1].isalpha():
        return None
    return Label(LabelForm.LINE, label.name, label.start, label.end, len(line), role)


def _named(form: LabelForm, line: str, first: int, last: int, words: int) -> Label | None:
    """Return the label whose name and role stand in ``line[first:last]``."""
    head = line[first:last].rstrip("*_ ")
    hour = _HOUR.search(head)
    if hour is not None and hour.start():
        head = head[: hour.start()]
    head, role = _without_asides(head)
    name, comma, behind = head.partition(", ")
    name, party = _without_asides(name)
    role = role or party
    if comma:
        if behind.lower().strip() in SUFFIXES:
            name = head
        elif not _may_be_role(behind):
            return None
        else:
            role = behind.strip() if role is None or role == party else role
    name = name.rstrip(" ,")
    if not _is_name(name.replace(",", "")):
        return None
    return Label(form, name, first, first + len(name), words, role)


def _opens_with_title(name: str) -> bool:
    """Whether a name has a title before it: Mr. Dunn, Senator Dunn, The Reverend Dunn."""
    first, second = (*name.lower().split(), "")[:2]
    word = second if first == "the" else first
    return word in TITLES or word.rstrip(".") in VOICE_LABELS or word in ROLE_NOUNS


def _may_be_role(behind: str) -> bool:
    """Whether words behind a name and a comma can be a role, and no clause: and may it please."""
    words = behind.split()
    if not 0 < len(words) <= MOST_ROLE_WORDS or words[0] in COORDINATORS:
        return False
    return not any(word in AUXILIARIES or word in SUBJECT_PRONOUNS for word in words)


def _without_asides(head: str) -> tuple[str, str | None]:
    """Return a label without the brackets at its end, and what of them may be a role."""
    role: str | None = None
    for _ in range(MOST_ASIDES):
        aside = _ASIDE.search(head)
        if aside is None or not aside.start():
            break
        head, inside = head[: aside.start()], aside[1].strip()
        if not _HOUR.fullmatch(inside) and not _is_manner(inside):
            role = inside
    return head, role


def _is_manner(aside: str) -> bool:
    """Whether brackets behind a name say how somebody speaks: (laughing), (by telephone)."""
    first = aside.split()[0] if aside.split() else ""
    return (
        first in PREPOSITIONS or first in REACTIONS or (first.endswith("ing") and first.islower())
    )


def _is_name(name: str) -> bool:
    """Whether words have the form of a name or title: capitals, small particles, a number."""
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS:
        return False
    for place, word in enumerate(words):
        if not _WORD.match(word):
            return False
        is_number = word[0] == "#" or word.isdigit()
        if place and (
            is_number or word.lower() in PARTICLES or word in ("of", "and", "for", "the")
        ):
            continue
        if is_number or word[0].islower():
            return word[1:2] in "'’" and word[2:3].isupper() and place > 0
    return True
