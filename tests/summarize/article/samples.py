"""Texts of articles, and what is asked of them."""

from __future__ import annotations

from summarize.article.read import read_article
from summarize.model import Article, BlockKind


def lines_of(article: Article, kind: BlockKind) -> list[str]:
    return [block.slice(article.text) for block in article.blocks if block.kind is kind]


def kinds_of(text: str) -> list[str]:
    return [block.kind.value for block in read_article(text).blocks]


BODY = "The council voted on Tuesday to build a bridge over the river, ending years of debate."
MORE = "Work will start in May, the city said in a statement on Tuesday night."


def page(*lines: str) -> str:
    return "\n\n".join(lines)
