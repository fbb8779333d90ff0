"""The links of an article, to choose among: what they stand under, and where they lead."""

from __future__ import annotations

from typing import Final

from summarize.model import Article
from tui.typesetting.wrapping import shorten

__all__ = ["links_from"]

_LONGEST: Final = 40
"""Cells of a link's words that are shown; where it leads is shown whole."""


def links_from(article: Article, offset: int = 0) -> dict[str, str]:
    """Return the addresses of the web that ``article`` links to, by the line that says so.

    Those from character ``offset`` on come first, then those before it; each stands once.
    """
    found = [style for style in article.styles if style.address]
    after = [style for style in found if style.end > offset]
    lines: dict[str, str] = {}
    for style in (*after, *(style for style in found if style.end <= offset)):
        words = " ".join(style.slice(article.text).split())
        words = words if words == style.address else shorten(words, _LONGEST)
        line = style.address if words == style.address else f"{words} → {style.address}"
        lines.setdefault(line, style.address)
    return lines
