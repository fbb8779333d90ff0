"""Awkward Markdown."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import nested, numbered, read_as, repeat
from tests.hostile.growth import Family

READ = read_as("page.md")
SIZE = 25_000
WORDS = "word word word word.\n\n"


def family(name: str, unit: str, start: str = "", end: str = "", size: int = SIZE) -> Family:
    """Return a family: ``unit`` as often as it fits, with a number for each ``@``."""
    return Family("Markdown", name, numbered(unit, start, end), READ, size)


def built(name: str, build: Callable[[int], str]) -> Family:
    return Family("Markdown", name, build, READ, SIZE)


def indented(item: str, step: int) -> Callable[[int], str]:
    """Return a builder of items each of which lies in the one before."""

    def build(size: int) -> str:
        depth = int((2 * size / step) ** 0.5)
        return "".join(f"{' ' * (step * level)}{item}\n" for level in range(depth))

    return build


def defined(target: str) -> Callable[[int], str]:
    """Return a builder: a long definition, and paragraphs in which it is used."""
    used = "[a] " * 5 + WORDS
    return lambda size: f"[a]: {target * (size // 2)}\n\n" + used * (size // 2 // len(used))


FAMILIES = (
    family("stars", "*a **b "),
    family("stars in many paragraphs", "*a **b " * 300 + "\n\n"),
    family("stars and underscores", "*a_ b*_ "),
    family("underscores", "_a "),
    built("emphasis in emphasis", nested("*a ", " b*")),
    built("strong in strong", nested("**a ", " b**")),
    family("tildes", "~", "word "),
    family("backticks", "`a "),
    built("backticks, ever more", lambda n: " ".join("`" * i for i in range(int((2 * n) ** 0.5)))),
    family("brackets", "[", "word "),
    built("brackets in brackets", nested("[", "]")),
    family("brackets in many paragraphs", "[" * 20 + "a" + "]" * 20 + "\n\n", size=10_000),
    built("links in links", nested("[", "](a)")),
    built("pictures in pictures", nested("![", "](a)")),
    family(
        "pictures in pictures of many paragraphs",
        "![" * 15 + "a" + "](b)" * 15 + "\n\n",
        size=10_000,
    ),
    family("links never closed", "[a]("),
    family("links of parentheses", "[a](b("),
    family("titles never closed", '[a](b "c'),
    family("angles", "[a](<b"),
    family("addresses", "<http://a.example/b> "),
    family("tags never closed", "<a b='", "word "),
    family("comments never closed", "word <!-- ", "word "),
    family("entities", "&aaaaaaaa "),
    family("backslashes", "\\", "word "),
    family("hard breaks", "word word word\\\n"),
    family("lines", "word\n"),
    family("tabs", "\t", "word "),
    built(
        "quotes in quotes", lambda n: "".join(">" * i + " a\n" for i in range(int((2 * n) ** 0.5)))
    ),
    family("a deep quote of many lines", "word word\n", "> " * 90),
    family("deep quotes", "> " * 90 + "word\n\n"),
    family("deep quotes of many lines", "> " * 90 + "word\n" + "word\n" * 20),
    built("lists in lists", indented("- a", 2)),
    built("numbers in numbers", indented("1. a", 3)),
    family("a deep list of many lines", "word word\n", indented("- a", 2)(1_600)),
    family("lists in quotes in lists", "> - " * 45 + "word\n\n"),
    family("items", "- a\n"),
    family("items of two kinds", "- a\n* a\n", size=10_000),
    family("items with blank lines", "1. word word word\n\n"),
    family("headings", "# word word word\n"),
    family("headings without words", "word word word\n\n#\n\n"),
    family("lines under headings", "word word word\n===\n"),
    family("fences", "```\nword word word\n```\n"),
    family("fences never closed", "````word word word\n"),
    family("code", "    word word word\n\n"),
    family("blocks of HTML", "<div>word word word\n\n"),
    family("tables of HTML", "<table><tr><td>word word\n\n"),
    family("tables", "|word|word|\n|-|-|\n|word|word|\n\n"),
    family("one wide table", "|a\n", "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n"),
    family("tables in a list", "- |word|word|\n  |-|-|\n"),
    family("bars", "|"),
    family("definitions", "[word@]: http://a.example/ 'word'\n"),
    family("definitions and their uses", "[a@]: http://a.example/\n\n[a@] word\n\n"),
    family("definitions never ended", "[a]: b 'word word\n"),
    family("footnotes", "[^@]: word word word\n\nword[^@]\n\n"),
    built("a long definition used everywhere", defined("b")),
    built("a definition of ampersands used everywhere", defined("&")),
    built("a long label", repeat("word ", "[", "]: b\n\nword")),
)
