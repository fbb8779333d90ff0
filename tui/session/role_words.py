"""A role as a filter looks in it: titles as they stand there, written out, and shortened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from summarize.english.roles import TITLE_ABBREVIATIONS
from tui.session.text_filter import simplify

__all__ = ["role_words"]

_SHORTENED: Final = {full: f"{short}." for short, full in TITLE_ABBREVIATIONS.items()}
_WORD: Final = re.compile(r"[a-z]+\.?")


@lru_cache(maxsize=8_192)
def role_words(role: str) -> str:
    """Return a role, and below it the same with its titles in full, and shortened.

    So “senator” finds “Sen. from Ohio”, and “lt. gov” finds “lieutenant governor”. Many quotes have
    one role, so the last few thousand are kept.
    """
    plain = simplify(role)
    full = _WORD.sub(lambda word: _other(word[0], TITLE_ABBREVIATIONS), plain)
    short = _WORD.sub(lambda word: _other(word[0], _SHORTENED), plain)
    return "\n".join([role, *(form for form in (full, short) if form != plain)])


def _other(word: str, forms: Mapping[str, str]) -> str:
    """Return the other form of a title; a full stop behind a whole word ends a sentence."""
    return forms.get(word.removesuffix("."), word)
