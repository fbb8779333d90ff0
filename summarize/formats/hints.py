"""What formats say of an article, put into the form that hints have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from summarize.text.clean import one_line

__all__ = ["author_names", "iso_day", "label_text", "language_code", "web_address"]

_ISO_DAY: Final = re.compile(r"\s*((?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b")
_MONTH_FIRST: Final = re.compile(r"\s*((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*\Z")
_LANGUAGE: Final = re.compile(r"\s*([A-Za-z]{2})(?:[-_][A-Za-z0-9]+)*\s*\Z")
_AND: Final = re.compile(r"\s*;\s*|\s+and\s+|\s*&\s*")
_BY: Final = re.compile(r"by:?\s+", re.IGNORECASE)
_LONGEST: Final = 300
"""Characters of a label, so that no title fills a screen."""
_BLANKS: Final = 4
"""So many times as many are read: runs of blanks shrink to one."""
_LONGEST_ADDRESS: Final = 2_000
"""Characters of an address: browsers take no more."""
_MOST_NAMES: Final = 20
"""Authors of an article that are kept."""
_LONGEST_CODE: Final = 40
"""Characters of a language tag (``zh-Hant-TW``) that are read."""
_YEARS: Final = range(1500, 2100)
"""Years in which an article may have appeared."""


def label_text(value: object) -> str | None:
    """Return ``value`` as a label of one line, or None where it holds no words."""
    if not isinstance(value, str):
        return None
    line = " ".join(one_line(value[: _BLANKS * _LONGEST]).split())
    return line[:_LONGEST] or None


def author_names(values: Iterable[object]) -> tuple[str, ...]:
    """Return the authors, each once: ``By Ann Lee and Jo Roe`` are two."""
    found: dict[str, None] = {}
    for value in values:
        line = label_text(value)
        for name in _AND.split(
            _BY.sub("", line, count=1) if line and _BY.match(line) else line or ""
        ):
            if name and len(found) < _MOST_NAMES:
                found[name] = None
    return tuple(found)


def iso_day(value: object) -> str | None:
    """Return the day in ``value`` as ISO 8601: from an ISO time, a mail's date, written words.

    A year or a month alone, as EPUB has them, are given as they are: ``1999``, ``1999-05``.
    """
    if not isinstance(value, str):
        return None
    value = value[:_LONGEST]
    match = _ISO_DAY.match(value)
    if match:
        return match[1]
    if _MONTH_FIRST.match(value):
        return value.strip()
    from email.utils import parsedate

    try:
        parsed = parsedate(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        parsed = None
    if parsed and parsed[0] in _YEARS and parsed[1] in range(1, 13) and parsed[2] in range(1, 32):
        return f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}"
    from summarize.article.metadata import read_date

    return read_date(value)


def language_code(value: object) -> str | None:
    """Return the ISO 639-1 code in ``value`` (``en-GB`` is ``en``)."""
    match = _LANGUAGE.match(value[:_LONGEST_CODE]) if isinstance(value, str) else None
    return match[1].lower() if match else None


def web_address(value: object) -> str | None:
    """Return ``value`` if it is an address of the web, without any password in it."""
    if not isinstance(value, str) or len(value) > _BLANKS * _LONGEST_ADDRESS:
        return None
    return _known_address(value)


@lru_cache(maxsize=256)
def _known_address(value: str) -> str | None:
    address = one_line(value).strip()
    if len(address) > _LONGEST_ADDRESS or any(map(str.isspace, address)):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
