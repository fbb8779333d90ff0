"""How often the dates of one page are looked up in the tables of all languages.

htmldate knows the usual dates itself. What looks like a date and is none of these it gives to
dateparser, which tries two hundred locales: 30 ms for each, and a page may hold thousands. So after
some, a page is read anew without that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, Final

__all__ = ["TooManyDatesError", "few_odd_dates"]

_MOST: Final = 20
"""Odd dates of a page that are looked up: half a second. News has one or none."""

_left: ContextVar[list[int] | None] = ContextVar("odd dates left", default=None)


class TooManyDatesError(Exception):
    """A page has more odd dates than are looked up."""


@contextmanager
def few_odd_dates() -> Iterator[None]:
    """Have :class:`TooManyDatesError` raised within, once too many dates were looked up."""
    _count_questions()
    token = _left.set([_MOST])
    try:
        yield
    finally:
        _left.reset(token)


@cache
def _count_questions() -> None:
    """Count, from now on, each time that htmldate wants its parser of odd dates."""
    from htmldate import extractors

    get_parser: Callable[[], Any] = extractors.get_external_parser

    def counted() -> Any:
        left = _left.get()
        if left is not None:
            if not left[0]:
                raise TooManyDatesError
            left[0] -= 1
        return get_parser()

    extractors.get_external_parser = counted  # type: ignore[assignment]
