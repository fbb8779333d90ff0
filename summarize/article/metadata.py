"""Who wrote an article, where, when, and who published it: read off its marked lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from summarize.article import patterns
from summarize.english.bylines import BYLINE_JOBS, UNNAMED_AUTHORS
from summarize.english.dates import MONTH_PREFIXES
from summarize.english.lexicon import is_given_name
from summarize.model import BlockKind

__all__ = ["dateline_length", "find_bylines", "find_date", "find_source"]

_AND: Final = re.compile(r"\s*(?:,\s+and\s+|,\s+|\s+and\s+|\s*&\s*)")
_JOB: Final = re.compile(rf"\b(?:{'|'.join(BYLINE_JOBS)})\b", re.IGNORECASE)
_OUTLET: Final = re.compile(
    r"\s*(?:,|\||–|—|-|\bfor\b|\bof\b)\s*(?P<outlet>[A-Z][\w&’' ]{2,40}?)\s*(?:\bon\b|[|,]|$)"
)
_SUFFIX: Final = re.compile(r"\b(?:[A-Z]|[JS]r|II+)\.\Z")
_WIDE_GAP: Final = re.compile(r"[^\S\n]{2,}")
"""Blanks that a pattern would try in every number, two such gaps in every pair of numbers."""
_LONGEST_DATELINE: Final = 160
"""Characters in which a dateline ends: two cities with their states, a date and an agency."""
_LAST_WORDS: Final = 300
"""Characters at the end of a text in which a copyright without a line of its own is looked for."""
_LONGEST_INITIALS: Final = 4
"""A byline in capitals is a name if it is longer; DPA stays as it is."""
_MONTHS: Final = 12
"""A number above this is no month, so that ``22/06/2025`` is read the one way."""


def find_bylines(lines: Sequence[str], kinds: Sequence[BlockKind]) -> tuple[str, ...]:
    """Return the names of the authors, each once: from the bylines, else from the bios."""
    names: list[str] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.BYLINE:
            line = _narrow(line)
            match = patterns.BYLINE.fullmatch(line) or patterns.BYLINE_OUTLET.fullmatch(line)
            if match:
                names += _AND.split(match["names"])
                others = _OUTLET.match(match["rest"] or "") if "rest" in match.groupdict() else None
                if others and _is_name(others["outlet"]):
                    names.append(others["outlet"])
            elif not patterns.JOB_LINE.fullmatch(line):
                names.append(line)
    if not names:
        matches = (
            patterns.BIO.match(line)
            for line, kind in zip(lines, kinds, strict=True)
            if kind is BlockKind.BIO
        )
        names = [match["name"] for match in matches if match]
    named = (
        _capitalise(name.strip()) for name in names if name.strip().lower() not in UNNAMED_AUTHORS
    )
    return tuple(dict.fromkeys(named))


def _narrow(line: str) -> str:
    """Return ``line`` with one blank for each wide gap: the patterns read it in linear time."""
    return _WIDE_GAP.sub(" ", line)


def _is_name(words: str) -> bool:
    """Whether what follows a comma is one more author, not the paper: ``By Jo Doe, Ann Roe``."""
    return re.fullmatch(patterns.NAME, words) is not None and is_given_name(words.split()[0])


def _capitalise(name: str) -> str:
    name = name if _SUFFIX.search(name) else name.rstrip(".")
    return name.title() if name.isupper() and len(name) > _LONGEST_INITIALS else name


def find_source(
    lines: Sequence[str], kinds: Sequence[BlockKind], dateline: str | None
) -> str | None:
    """Return who published the article: by its copyright line, byline or agency dateline.

    Where a picture comes from (``image source from:foxnews``) is not where the article does.
    """
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.BOILERPLATE:
            match = patterns.COPYRIGHT.search(_narrow(line))
            if match:
                return match["owner"].strip()
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.BYLINE:
            outlet = _byline_outlet(_narrow(line))
            if outlet:
                return outlet
    if dateline:
        match = patterns.DATELINE.match(dateline)
        agency = match and (match["agency"] or match["agency2"] or match["agency3"])
        if agency:
            return agency
    match = (
        patterns.COPYRIGHT.search(lines[-1], max(0, len(lines[-1]) - _LAST_WORDS))
        if lines
        else None
    )
    return match["owner"].strip() if match else None


def _byline_outlet(line: str) -> str | None:
    match = patterns.BYLINE_OUTLET.fullmatch(line)
    if match:
        return match["outlet"]
    match = patterns.BYLINE.fullmatch(line)
    if match is None:
        return None
    if match["names"].lower() in UNNAMED_AUTHORS and " " in match["names"]:
        return None if _JOB.search(match["names"]) else match["names"]
    rest = match["rest"] or ""
    outlet = _OUTLET.match(rest)
    if (
        outlet is None
        or _is_name(outlet["outlet"])
        or _JOB.search(outlet["outlet"])
        or patterns.DATE_LINE.match(outlet["outlet"])
    ):
        return None
    return outlet["outlet"].strip()


def find_date(lines: Sequence[str], kinds: Sequence[BlockKind], dateline: str | None) -> str | None:
    """Return the day of publication, ISO 8601: from a date line, a byline or the dateline.

    Of ``04/05/2025`` nobody can say which is the month, so it is no date.
    """
    updated: str | None = None
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.BYLINE or (
            kind is BlockKind.BOILERPLATE and patterns.DATE_LINE.fullmatch(line)
        ):
            day = read_date(line)
            if day is not None and not line.lower().startswith(("updated", "last updated")):
                return day
            updated = updated or day
    return updated or (read_date(dateline) if dateline else None)


def read_date(words: str) -> str | None:
    """Return the first full date in ``words`` as ISO 8601, or None."""
    match = patterns.WRITTEN_DATE.search(words)
    if match:
        month = MONTH_PREFIXES.index((match["month"] or match["month2"])[:3].lower()) + 1
        return _iso(match["year"] or match["year2"], month, match["day"] or match["day2"])
    match = patterns.NUMERIC_DATE.search(words)
    if match is None:
        return None
    if match["year"]:
        return _iso(match["year"], match["month"], match["day"])
    first, second = int(match["first"]), int(match["second"])
    if first > _MONTHS or match["sep"] == ".":
        first, second = second, first
    elif second <= _MONTHS and first != second:
        return None
    return _iso(match["year2"], first, second)


def _iso(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def dateline_length(line: str) -> int:
    """Return the length of the dateline that opens ``line``, dash and blanks included, or 0."""
    match = patterns.DATELINE.match(line, 0, _LONGEST_DATELINE)
    return match.end() if match and match.end() < len(line) else 0
