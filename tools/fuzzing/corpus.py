"""Inputs that exist, as trees: the sample articles, and what the tests of the formats read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from tests.hostile.places import PLACES
from tests.summarize.formats.samples import MAIL, MARKDOWN, PAGE, book
from tools.fuzzing.packing import BOOK
from tools.fuzzing.tree import Node, leaf

__all__ = ["samples", "split_lines", "split_tags"]

_SEEDS: Final = Path(__file__).parents[2] / "seeds"
_TAG: Final = re.compile(r"<[^<>]*>")
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][\w:.-]*)")
_SENTENCE: Final = re.compile(r"[^.?!]*(?:[.?!][”’\"']?|$)\s*")
_WORDS: Final = "the boats"


@cache
def samples(kind: str) -> tuple[Node, ...]:
    """Return what there is of one kind: text, markdown, html, mail, epub or feed."""
    if kind == "text":
        seeds = [path.read_text("utf-8") for path in sorted(_SEEDS.glob("*.txt"))]
        return tuple(split_lines(words) for words in (*seeds, *_placed("txt")))
    if kind == "markdown":
        return tuple(split_lines(words) for words in (MARKDOWN, *_placed("md")))
    if kind == "html":
        return tuple(split_tags(words) for words in (PAGE, *_placed("html")))
    if kind == "mail":
        return tuple(split_lines(words) for words in (MAIL, *_placed("eml")))
    if kind == "epub":
        chapters = {"a.xhtml": PAGE, "b.xhtml": f"<html><body><p>{_WORDS}</p></body></html>"}
        return (_open_book(book(chapters)),)
    return ()


def _placed(suffix: str) -> Iterable[str]:
    for kind, make in PLACES.values():
        if kind == suffix:
            yield make(_WORDS).decode("utf-8", "replace")


def _open_book(data: bytes) -> Node:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = tuple(
            Node("entry", name, (split_tags(archive.read(name).decode()),), "deflated")
            for name in archive.namelist()
        )
    return Node(BOOK, parts=parts)


def split_lines(words: str) -> Node:
    """Return a text as paragraphs of sentences; a line that stands alone is a leaf."""
    parts: list[Node] = []
    for line in words.splitlines(keepends=True):
        sentences = [leaf("words", found) for found in _SENTENCE.findall(line) if found]
        parts.append(
            Node("line", parts=tuple(sentences)) if len(sentences) > 1 else leaf("line", line)
        )
    return Node("article", parts=tuple(parts))


def split_tags(words: str) -> Node:
    """Return markup as a tree of its elements, as far as its tags are in order."""
    opened: list[tuple[str, str, list[Node]]] = [("", "", [])]
    position = 0
    for tag in _TAG.finditer(words):
        if tag.start() > position:
            opened[-1][2].append(leaf("words", words[position : tag.start()]))
        position = tag.end()
        name = _TAG_NAME.match(tag[0])
        if name is None or tag[0].endswith("/>"):
            opened[-1][2].append(leaf("void element", tag[0]))
        elif not tag[0].startswith("</"):
            opened.append((name[1], tag[0], []))
        elif any(name[1] == entry[0] for entry in opened):
            while opened[-1][0] != name[1]:
                _close(opened, "")
            _close(opened, tag[0])
    opened[-1][2].append(leaf("words", words[position:]))
    while len(opened) > 1:
        _close(opened, "")
    return Node("page", parts=tuple(opened[0][2]))


def _close(opened: list[tuple[str, str, list[Node]]], end: str) -> None:
    name, start, parts = opened.pop()
    opened[-1][2].append(Node(f"element {name}", start, tuple(parts), end))
