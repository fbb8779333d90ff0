"""Find pull quotes: words set apart that say once more what the article says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from summarize.model import Article
from summarize.quotes.quotation_marks import QuotedSpan
from summarize.quotes.quoted_paragraphs import passage_runs, quoted_words, source_lines

__all__ = ["may_hold_pull_quote", "pull_quotes"]

LEAST_COPY: Final = 20
"""Letters of marked words that are a pull quote, at least: what is shorter may be said twice."""
LEAST_BLOCK_COPY: Final = 12
"""Letters of a block quotation that is a pull quote, at least."""
LONGEST_COPY: Final = 600
"""Letters of a pull quote at most."""
MOST_COPIES: Final = 40
"""How many quotations are looked for elsewhere in the text; each look costs its length."""
NOT_LETTERS: Final = re.compile(r"[\W_]+")
"""What is left out where words are compared."""


def may_hold_pull_quote(article: Article, marks: Sequence[QuotedSpan]) -> bool:
    """Whether marks may be a pull quote: a quick test before the other."""
    alone = [mark for mark in marks if _is_whole(article, mark)]
    return any(_may_be_copy(article, mark) for mark in alone[:MOST_COPIES])


def _may_be_copy(article: Article, mark: QuotedSpan) -> bool:
    """Whether the first words of a mark stand in the text twice."""
    start = mark.start + 2  # the first letter may be small elsewhere
    return article.text.count(article.text[start : start + LEAST_COPY]) > 1


def _is_whole(article: Article, mark: QuotedSpan) -> bool:
    """Whether a mark is all that stands in its block."""
    block = article.blocks[mark.block]
    return mark.start == block.start and mark.end == block.end


def pull_quotes(
    article: Article,
    blocks: Sequence[int],
    passages: Mapping[int, int],
    marks: Sequence[QuotedSpan],
) -> set[int]:
    """Return the blocks that say again what stands in the running text: pull quotes.

    Looked at are block quotations and marks that are a block of their own. A block quotation
    is a copy if all of it is one but for its signature; marks are a copy of marks alone, for what
    they enclose may stand without them where a post is shown.
    """
    alone = [mark for mark in marks if _is_whole(article, mark)]
    apart = passages.keys() | {mark.block for mark in alone}
    running = [index for index in blocks if index not in apart]
    text = "\n".join(_letters(article.blocks[index].slice(article.text)) for index in running)
    quoted = "\n".join(
        _letters(mark.slice(article.text)) for mark in marks if mark.block not in apart
    )
    copies: set[int] = set()
    looks = 0
    seen: set[str] = set()
    for mark in alone:
        if mark.block in passages:
            continue
        words = _letters(mark.slice(article.text))
        if not LEAST_COPY <= len(words) <= LONGEST_COPY:
            continue
        looks += 1
        if looks <= MOST_COPIES and (words in seen or words in quoted):
            copies.add(mark.block)
        seen.add(words)
    text = "\n".join([text, *sorted(seen)])
    for _, indices in passage_runs(passages, blocks):
        sources = source_lines(article, indices)
        lines = [
            _letters(span.slice(article.text))
            for index in indices
            if index not in sources and (span := quoted_words(article, index)) is not None
        ]
        looks += len(lines)
        if looks > MOST_COPIES:
            break
        is_long = LEAST_BLOCK_COPY <= sum(map(len, lines)) <= LONGEST_COPY
        if is_long and all(line in text for line in lines):
            copies.update(indices)
    return copies


def _letters(words: str) -> str:
    """Return the letters and figures of words, in lower case."""
    return NOT_LETTERS.sub("", words).casefold()
