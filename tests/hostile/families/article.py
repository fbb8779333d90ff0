"""Awkward inputs for reading a text as an article."""

from __future__ import annotations

from collections.abc import Callable

from summarize.model import Block, BlockKind
from tests.hostile.families.naming import count_up, filled
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def read_it(text: str) -> object:
    from summarize.article.read import read_article
    from summarize.model import Hints

    return read_article(text, hints=Hints(language="en"))


def read_as_block(kind: BlockKind) -> Callable[[str], object]:
    """Return a work: read a text as one block of a kind that a format has given, under a title."""

    def work(text: str) -> object:
        from summarize.article.read import read_article
        from summarize.model import Hints

        title = text[: len(text) // 2]
        blocks = (Block(0, len(text), kind),)
        return read_article(text, hints=Hints(title=title, language="en", blocks=blocks))

    return work


def read_by(text: str) -> object:
    """Read an article that has as many authors as the text has lines."""
    from summarize.article.read import read_article
    from summarize.model import Hints

    return read_article("A word.", hints=Hints(language="en", bylines=tuple(text.split("\n"))))


def line(words: str, filler: str, end: str, length: int) -> str:
    """Return a line of ``length`` characters: words, as much filler as fits, an end."""
    room = (length - len(words) - len(end) - 1) // len(filler)
    return f"{words}{filler * room}{end}\n"


LINES = (
    ("lines of one letter", repeat("a\n\n")),
    ("lines that are signs", repeat("/\n")),
    ("one headline after another", repeat("One of the Headlines Here\n\n")),
    ("one byline after another", repeat("By Ann Lee\n")),
    ("bylines with a wide gap", repeat(line("By Ann", " ", "Lee", 199))),
    ("bylines with a paper", repeat(line("By Ann Lee", ", Bo Day", ", A of the B", 199))),
    ("names alone", count_up("Ann {}\n")),
    ("a weekday and a wide gap", repeat(line("Sunday", " ", "x", 399))),
    ("an hour and a wide gap", repeat(line("May 1, 2020 at 9 a.m.", " ", "x", 399))),
    ("photographs in brackets", repeat(line("A man (photo by", " (photo by", " Lee", 399))),
    ("photographs with a wide gap", repeat(line("A man (photo by", " ", "(", 399))),
    ("cookies", repeat(line("this site uses cookies", " cookies", "\x7f", 399))),
    ("captions that stand twice", repeat("Somebody stands on a long pier\n\nphoto: x\n\n")),
    ("notes on the author", count_up("Ann {} is a reporter at the paper.\n\n")),
    ("items of all kinds", repeat("• a\n- a\n1. a\n")),
    ("questions over paragraphs", repeat("Why not?\n\nIt was the first of many long days.\n\n")),
    ("stops between short lines", repeat("Why not\n\n" + ".'" * 500 + "\n\n")),
    ("datelines", repeat("MIAMI, FLA., Sept. 28, 2020 (UPI) — It was one of many days.\n\n")),
)
GIVEN = (
    (BlockKind.BOILERPLATE, "rights and a wide gap", filled("©{}" + "x" * 80, " ")),
    (BlockKind.BOILERPLATE, "signs of rights", repeat("© ")),
    (BlockKind.BOILERPLATE, "signs of rights, spelt out", repeat("Copyright ", "", "x" * 80)),
    (BlockKind.BOILERPLATE, "rights without an owner", repeat("Copyright a")),
    (BlockKind.BOILERPLATE, "a weekday and a wide gap", filled("Sunday{}x", " ")),
    (BlockKind.BOILERPLATE, "an update and a wide gap", filled("Updated{}x", " ")),
    (BlockKind.BOILERPLATE, "days", repeat("May 1 ")),
    (BlockKind.BYLINE, "a wide gap", filled("By Ann{}Lee", " ")),
    (BlockKind.BYLINE, "names", count_up(", Ann {}", "By Ann Lee")),
    (BlockKind.BYLINE, "small words", repeat("de la ", "By Ann ")),
    (BlockKind.BIO, "names", count_up("{} ", "Ann ")),
    (BlockKind.HEADLINE, "words", repeat("word ")),
)

FAMILIES = (
    *(Family("article", name, build, read_it, 20_000) for name, build in LINES),
    *(
        Family("article", f"one {kind.value}: {name}", build, read_as_block(kind), 20_000)
        for kind, name, build in GIVEN
    ),
    Family("article", "authors", count_up("Ann {}\n"), read_by),
)
