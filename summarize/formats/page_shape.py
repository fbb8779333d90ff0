"""Pages of a shape that would cost the libraries the square of their length, found in one pass.

What is merely too much of something without words (the attributes of one tag) is taken out. A page
that no article looks like (elements hundreds deep, tables mostly of padding) is only said to be
one: our own reader, to whom nesting and width are nothing, gives its words.
"""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["has_many_attributes", "is_awkward", "trim_attributes"]

_MOST_ATTRIBUTES: Final = 200
"""Attributes of one tag that are kept; the parser compares each with all before it."""
_MOST_IN_ALL: Final = 200_000
"""Attributes of a page; with more of them it is no article."""
_ATTRIBUTE: Final = re.compile(
    r"[\s/]++[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]*+))?+"
)
"""One attribute, as HTML has them; whatever follows, none of it is read twice."""
_OVERLOADED: Final = re.compile(
    rf"<[a-zA-Z][^\s/>]{{0,60}}+(?:{_ATTRIBUTE.pattern}){{{_MOST_ATTRIBUTES}}}"
)
_START_TAG: Final = re.compile(r"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_QUOTED: Final = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_SEPARATOR: Final = re.compile(r"[\s/\"']++")

_DEEPEST: Final = 200
"""Elements in one another; lxml stops at 256, and loses what comes after."""
_SPARSE: Final = 4
_FEW_CELLS: Final = 5_000
"""trafilatura pads a table to its widest row and for cells over several columns and rows: it may
have to so many times the cells there are in a page, and to as many as this in any."""
_WIDEST: Final = 100
"""Columns to which it pads, and columns and rows that it takes a cell to be over."""

_MOST_CHILDREN: Final = 5_000
_MOST_BLOCKS: Final = 10_000
"""Elements in one element, and paragraphs and headings of a page; trafilatura counts anew, for
each of them, those it has already."""
_BLOCKS: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6")


def trim_attributes(page: str) -> str:
    """Return ``page`` without the attributes that a tag has beyond :data:`_MOST_ATTRIBUTES`."""
    parts: list[str] = []
    position = 0
    while overloaded := _OVERLOADED.search(page, position):
        parts.append(page[position : overloaded.end()])
        position = overloaded.end()
        while attribute := _ATTRIBUTE.match(page, position):
            position = attribute.end()
    return "".join((*parts, page[position:])) if parts else page


def has_many_attributes(page: str) -> bool:
    """Whether the tags of ``page`` have more attributes than those of any article, all in all."""
    if len(page) < _MOST_IN_ALL:
        return False
    tags = _QUOTED.sub('"', " ".join(_START_TAG.findall(page)))
    return len(_SEPARATOR.findall(tags)) > _MOST_IN_ALL


def is_awkward(tree: Any) -> bool:
    """Whether an element tree is deeper or wider than any article, or its tables mostly padding."""
    return _is_deep_or_wide(tree) or _is_sparse(tree)


def _is_deep_or_wide(tree: Any) -> bool:
    from lxml import etree

    children = [0]
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            children.pop()
            continue
        children[-1] += 1
        if len(children) > _DEEPEST or children[-1] > _MOST_CHILDREN:
            return True
        children.append(0)
    return sum(1 for _ in tree.iter(_BLOCKS)) > _MOST_BLOCKS


def _is_sparse(tree: Any) -> bool:
    there = padded = 0
    tables: dict[Any, tuple[int, int]] = {}
    for row in tree.iter("tr"):
        width = 0
        for cell in row.iterchildren("td", "th"):
            columns = _span(cell, "colspan")
            there += 1
            width += columns
            padded += columns * _span(cell, "rowspan")
        around = row.getparent()
        rows, widest = tables.get(around, (0, 0))
        tables[around] = (rows + 1, max(widest, min(width, _WIDEST)))
    padded += sum(rows * widest for rows, widest in tables.values())
    return padded > _SPARSE * there + _FEW_CELLS


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1")[:4]
    return min(int(value), _WIDEST) if value.isdecimal() else 1
