"""The table of formats that are fuzzed, and the inputs made of a seed and a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from tools.fuzzing import books, markdown_text, messages, news, pages
from tools.fuzzing.corpus import samples
from tools.fuzzing.mutations import mutate
from tools.fuzzing.packing import Packing, choose_packing, pack
from tools.fuzzing.tree import Node, scaled

__all__ = ["FEED", "FORMATS", "LARGEST", "Input", "make_input"]

LARGEST: Final = 200_000
"""Bytes of the largest input, before it is compressed."""
_SMALLEST: Final = 500
FEED: Final = "feed.xml"
"""The name of an input that is read as a feed and not as an article."""


@dataclass(frozen=True, slots=True)
class _Format:
    """How inputs of a format are made, which samples there are, and what a file of it is called."""

    build: Callable[[Random], Node]
    file: str
    sample: str
    tokens: tuple[str, ...]
    encoded: bool = False
    gzipped: bool = False


_TEXT: Final = _Format(news.news, "a.txt", "text", news.TOKENS)
_MARKDOWN: Final = _Format(
    markdown_text.markdown, "a.md", "markdown", (*markdown_text.TOKENS, *news.TOKENS[:30])
)
_HTML: Final = _Format(pages.page, "a.html", "html", pages.TOKENS)
_MAIL: Final = _Format(messages.letter, "a.eml", "mail", messages.TOKENS)


def _varied(file: Callable[[str], str], **how: bool) -> tuple[_Format, ...]:
    """Return the formats of plain bytes with other names, or packed in another way."""
    plain = (_TEXT, _MARKDOWN, _HTML, _MAIL)
    return tuple(_Format(f.build, file(f.file), f.sample, f.tokens, **how) for f in plain)


FORMATS: Final[dict[str, tuple[_Format, ...]]] = {
    "text": (_TEXT,),
    "markdown": (_MARKDOWN,),
    "front-matter": (
        _Format(markdown_text.front_matter, "a.md", "markdown", markdown_text.FRONT_TOKENS),
    ),
    "html": (_HTML,),
    "mail": (_MAIL,),
    "mhtml": (_Format(messages.saved_page, "a.mhtml", "mail", messages.TOKENS),),
    "epub": (_Format(books.book, "a.epub", "epub", books.TOKENS),),
    "feed": (_Format(pages.feed, FEED, "", pages.FEED_TOKENS),),
    "gzip": _varied(lambda file: f"{file}.gz", gzipped=True),
    "encodings": _varied(lambda file: file, encoded=True),
    "unnamed": _varied(lambda file: ""),
}
"""What ``--format`` may name. The analysis is fuzzed with each of them, most of all with text."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its format, its tree and how that is packed; ``limit`` cuts its text."""

    format: str
    file: str
    tree: Node
    packing: Packing
    limit: int = LARGEST

    def pack(self) -> tuple[bytes, int]:
        """Return the bytes, and how many there are before anything is compressed."""
        return pack(self.tree, self.packing, self.limit)

    def smaller(self, factor: float) -> Input:
        """Return the same kind of input, its growths ``factor`` as large."""
        return Input(self.format, self.file, scaled(self.tree, factor), self.packing, self.limit)


def make_input(seed: int, number: int, formats: tuple[str, ...], largest: int = LARGEST) -> Input:
    """Return the input of a number: the same for the same arguments, on every machine."""
    random = Random(f"{seed}/{number}")
    name = formats[number % len(formats)]
    chosen = random.choice(FORMATS[name])
    known = samples(chosen.sample)
    tree = random.choice(known) if known and random.random() < 0.3 else chosen.build(random)
    other = random.choice(known) if known and random.random() < 0.5 else chosen.build(random)
    target = int(_SMALLEST * (largest / _SMALLEST) ** random.random())
    tree = mutate(random, tree, chosen.tokens, other, target)
    packing = choose_packing(
        random, encoded=chosen.encoded, gzipped=chosen.gzipped, is_book=chosen.sample == "epub"
    )
    return Input(name, chosen.file, tree, packing, largest)
