"""Find the letters of a page of letters to the editor: the words above a signature.

What stands above a signature, up to a heading, a salutation or the signature before, is a letter.
A page says at its head that it has letters, or its letters say to whom they are (``Sir,``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from summarize.english.lexicon import is_given_name
from summarize.english.turns import LETTER_PAGES, SALUTATIONS
from summarize.model import BODY_KINDS, Article, BlockKind, Span
from summarize.turns.label_names import read_name
from summarize.turns.labels import Label, LabelForm, read_line_label
from summarize.turns.turn import Turn, TurnForm, TurnWords

__all__ = ["find_letters"]

LEAST_LETTERS: Final = 2
"""Signatures that make a page of letters."""
HEAD_LINES: Final = 4
"""Lines from the top in which it is said that these are letters."""
LONGEST_SIGNING: Final = 70
"""Characters of a line that is a name and a town."""
LONGEST_PLACE: Final = 40
"""Characters of the line below that is a town."""
LONGEST_HEADING: Final = 90
"""A line without a stop is the heading of a letter if it is no longer."""
MOST_PARAGRAPHS: Final = 40
"""Paragraphs of one letter."""

_DASH: Final = re.compile(r"(?:[—–―~•]|-{1,2})\s*")
"""What may stand before a name that signs."""
_STOPPED: Final = re.compile(r"[.?!…:;][\"'”’»)\]*_]*\s*\Z")
_HEAD: Final = re.compile(
    rf"\W*(?:[Tt]he |[Oo]ur )?(?i:{'|'.join(LETTER_PAGES)})(?:\W*\Z|\s*[:|–—-]|,? [A-Z0-9])"
)
"""A line that stands over letters: ``Letters``, ``Your letters: bins``, ``Letters, May 3``."""
_OF_LETTERS: Final = re.compile(r"\bletters\b", re.IGNORECASE)
"""What a line about the page has in it: We welcome letters of up to 200 words."""
_SALUTATION: Final = re.compile(rf"(?:{'|'.join(SALUTATIONS)})\s*[,:;.—–-]?\s*\Z", re.IGNORECASE)
"""A line that only says to whom a letter is: ``Dear Editor,``"""
_SALUTED: Final = re.compile(rf"(?:{'|'.join(SALUTATIONS)})\s*[,:;—–-]", re.IGNORECASE)
"""The same at the head of a paragraph: ``Sir, I write …``"""
_TITLED: Final = re.compile(r"(?:Dr|Prof|Professor|Mrs?|Ms|Miss|Rev|Sir|Dame|Cllr|Cr|Col|Capt)\b")


def find_letters(article: Article) -> tuple[Turn, ...]:
    """Return the letters of an article as turns, none where it is no page of letters."""
    lines = [block.slice(article.text) for block in article.blocks]
    top = (article.title, *lines[:HEAD_LINES])
    is_page = any(len(line) <= LONGEST_HEADING and _HEAD.match(line) for line in top)
    if not is_page and not _are_saluted(lines):
        return ()
    found: list[Turn] = []
    after = 0
    for at, line in enumerate(lines):
        label = _signature(line) if at > after and _is_told(lines[at - 1]) else None
        if label is None:
            continue
        first = _first_paragraph(article, lines, at, after)
        after = at + 1
        if first == at:
            continue
        start = article.blocks[at].start
        found.append(
            Turn(
                TurnForm.SIGNED,
                label,
                Span(start + label.start, start + label.end),
                tuple(_words(article, range(first, at))),
                asks=False,
            )
        )
    return tuple(found) if len(found) >= LEAST_LETTERS else ()


def _are_saluted(lines: Iterable[str]) -> bool:
    """Whether several lines say to an editor that they are written to them."""
    return sum(_SALUTED.match(line) is not None for line in lines) >= LEAST_LETTERS


def _is_told(line: str) -> bool:
    """Whether a line is text that ends like a sentence."""
    return bool(_STOPPED.search(line)) and not line.endswith(":")


def _signature(line: str) -> Label | None:
    """Return the name of a line that signs: ``Ann Lee, Holm``, ``— J. R. Day``; else None."""
    if not line or len(line) > LONGEST_SIGNING:
        return None
    dash = _DASH.match(line)
    first = dash.end() if dash else 0
    name, comma, _ = line[first:].partition(",")
    label = read_line_label(name.rstrip())
    if label is None or label.role is not None:
        return None
    read = read_name(label)
    if not read.name or not (len(read.key) > 1 or read.courtesy):
        return None
    known = (
        is_given_name(read.name[0].capitalize()) or _TITLED.match(name) or read.name[0][1:] == "."
    )
    if not known and not comma and dash is None and name.isupper() is False:
        return None
    return Label(LabelForm.LINE, label.name, first + label.start, first + label.end, len(line))


def _first_paragraph(article: Article, lines: Sequence[str], signed: int, after: int) -> int:
    """Return where a letter begins that is signed in a line, behind the one before."""
    first = signed
    while first > max(after, signed - MOST_PARAGRAPHS):
        line, kind = lines[first - 1], article.blocks[first - 1].kind
        if kind is BlockKind.SUBHEAD or kind not in BODY_KINDS or _SALUTATION.match(line):
            break
        is_text = _STOPPED.search(line) or len(line) > LONGEST_HEADING
        if not is_text or (not after and _OF_LETTERS.search(line)):
            break
        first -= 1
    return first


def _words(article: Article, blocks: Iterable[int]) -> Iterable[TurnWords]:
    """Yield the words of paragraphs, without ``Sir,`` at the head."""
    for index in blocks:
        block = article.blocks[index]
        saluted = _SALUTED.match(article.text, block.start, block.end)
        start = block.start if saluted is None else saluted.end()
        while start < block.end and article.text[start].isspace():
            start += 1
        if start < block.end:
            yield TurnWords(start, block.end, index)
