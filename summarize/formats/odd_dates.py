"""How often the dates of one page are looked up in the tables of all languages.

htmldate knows the usual dates itself. What looks like a date and is none of these it gives to
dateparser, which tries two hundred locales: 30 ms for each, and a page may hold thousands. So some
of a page are looked up, and all else that leads to its date is tried as ever.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, Final

__all__ = ["few_odd_dates"]

_MOST: Final = 20
"""Odd dates of a page that are looked up: half a second. News has one or none."""
_NO_DATE: Final = {"date_obj": None}
_WITHOUT_TABLES: Final = {"original_date": True, "extensive_search": False}

_looked_up: ContextVar[dict[str, Any] | None] = ContextVar("odd dates looked up", default=None)
"""What became of each odd date of the page that is being read; None while none is."""


@contextmanager
def few_odd_dates() -> Iterator[dict[str, Any] | None]:
    """Have only the first odd dates looked up of the one page that is read within.

    Yields how trafilatura is to look for its date; None is its own way.
    """
    forget = _stand_before_dateparser()
    if forget is None:
        yield _WITHOUT_TABLES
        return
    # Else the dates that htmldate remembers of other pages would decide which are looked up here.
    forget()
    token = _looked_up.set({})
    try:
        yield None
    finally:
        _looked_up.reset(token)
        forget()


@cache
def _stand_before_dateparser() -> Callable[[], None] | None:
    """Have htmldate ask :class:`_Parser`; return what makes it forget the dates it remembers.

    None, and nothing is done, where an htmldate has other names for these.
    """
    extractors: Any = importlib.import_module("htmldate.extractors")
    get_parser = getattr(extractors, "get_external_parser", None)
    forget = getattr(getattr(extractors, "try_date_expr", None), "cache_clear", None)
    if get_parser is None or forget is None:
        return None
    extractors.get_external_parser = lambda: _Parser(get_parser())
    return forget  # type: ignore[no-any-return]


class _Parser:
    """Stands before dateparser, and asks it for some dates of a page only."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser

    def get_date_data(self, words: str) -> Any:
        """Return what dateparser makes of the words, no date where enough others were tried."""
        looked_up = _looked_up.get()
        if looked_up is None:
            return self._parser.get_date_data(words)
        if words not in looked_up and len(looked_up) < _MOST:
            looked_up[words] = self._parser.get_date_data(words)
        return looked_up.get(words, _NO_DATE)
