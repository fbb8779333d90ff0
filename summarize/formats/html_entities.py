"""Entities of HTML (``&amp;``, ``&#8217;``) as the characters they stand for."""

from __future__ import annotations

import html
import re
from typing import Final

__all__ = ["unescape"]

_ZEROS: Final = re.compile(r"&#(?:([xX])0+(?=[0-9a-fA-F])|0+(?=[0-9]))")
_NO_CHARACTER: Final = re.compile(r"&#(?:[1-9][0-9]{7,}+|[xX][1-9a-fA-F][0-9a-fA-F]{6,}+);?")
"""A number beyond all characters. Python refuses to turn thousands of digits into one."""


def unescape(text: str) -> str:
    """Return ``text`` with characters for its entities; U+FFFD for those of no character."""
    if "&#" in text:
        text = _NO_CHARACTER.sub("\ufffd", _ZEROS.sub(r"&#\1", text))
    return html.unescape(text)
