"""Awkward Markdown."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import read_as, repeat
from tests.hostile.growth import Family

READ = read_as("page.md")


def family(name: str, unit: str, start: str = "", end: str = "", size: int = 40_000) -> Family:
    return Family("Markdown", name, repeat(unit, start, end), READ, size)


def built(name: str, build: Callable[[int], str], size: int = 40_000) -> Family:
    return Family("Markdown", name, build, READ, size)


def numbered(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    def build(size: int) -> str:
        count = max((size - len(start) - len(end)) // (len(unit) + 3), 1)
        return start + "".join(unit.replace("@", str(i)) for i in range(count)) + end

    return build


def halves(opening: str, closing: str, middle: str = "word") -> Callable[[int], str]:
    def build(size: int) -> str:
        count = max(size // (len(opening) + len(closing)), 1)
        return opening * count + middle + closing * count

    return build


def indented(item: str, step: int = 2) -> Callable[[int], str]:
    def build(size: int) -> str:
        out, total, depth = [], 0, 0
        while total < size:
            line = " " * (step * depth) + item + "\n"
            out.append(line)
            total += len(line)
            depth += 1
        return "".join(out)

    return build


def quotes(size: int) -> str:
    count = int((2 * size) ** 0.5)
    return "".join(">" * i + " word\n" for i in range(1, count))


ODD = {
    "stars words": "*a ",
    "double stars words": "**a ",
    "mixed stars": "*a **a ",
    "underscores": "_a ",
    "stars closed": "*a* ",
    "triple": "***a** b* ",
    "backticks": "`",
    "backticks growing": "`a``b```c````",
    "backticks words": "`a ",
    "brackets": "[",
    "brackets closed": "]",
    "pictures": "![",
    "pictures linked": "![a](b) ",
    "link starts": "[a](",
    "link starts angle": "[a](<b",
    "link titles": '[a](b "c',
    "link nested parens": "[a](b(",
    "pairs of brackets": "[]",
    "brackets reference": "[a][b]",
    "autolinks": "<http://a.b>",
    "autolinks open": "<http://a.b",
    "less": "<",
    "less a": "<a ",
    "html inline": "<b>",
    "comments inline": "a <!-- ",
    "cdata inline": "a <![CDATA[",
    "pi inline": "a <?",
    "decl inline": "a <!A ",
    "entities": "&amp;",
    "amps": "&",
    "entity long": "&aaaaaaaaaaaaaaaaa",
    "backslash": "\\",
    "escaped": "\\*",
    "hard breaks": "a\\\n",
    "hard breaks blanks": "a  \n",
    "newlines": "\n",
    "newlines words": "a\n",
    "tabs": "\t",
    "tabs words": "a\t",
    "blanks": " ",
    "quote marks": ">",
    "quote marks words": "> a\n",
    "quote marks empty": ">\n",
    "lazy": "> a\nb\n",
    "tilde": "~",
    "double tilde": "~~a ",
    "tilde closed": "~~a~~ ",
    "tilde triple": "~~~a~~ ",
    "lists": "- a\n",
    "lists blank": "- a\n\n",
    "lists open": "- ",
    "numbers": "1. a\n",
    "numbers open": "1. ",
    "stars list": "* ",
    "plus list": "+ ",
    "mixed lists": "- a\n* a\n",
    "list quote": "- > ",
    "quote list": "> - ",
    "number quote": "1. > ",
    "rules": "---\n",
    "rules stars": "***\n\n",
    "setext": "a\n=\n",
    "setext open": "a\n-\n",
    "headings": "# a\n",
    "headings empty": "#\n",
    "heading signs": "# ",
    "headings closed": "## a ##\n",
    "code": "    a\n",
    "code blank": "    a\n\n",
    "fences": "```\n",
    "fences words": "```a\n",
    "fence and text": "```\na\n```\n",
    "tilde fences": "~~~\n",
    "fences longer": "```\n````\n",
    "html blocks": "<div>\n",
    "html blocks blank": "<div>\n\n",
    "html blocks p": "<p>a\n\n",
    "html comments": "<!--\n",
    "html comments blank": "<!-- a\n\n",
    "html pre": "<pre>\n",
    "html script": "<script>\n",
    "html pi": "<?\n\n",
    "html cdata": "<![CDATA[\n\n",
    "html decl": "<!A\n\n",
    "html tables": "<table><tr><td>a\n\n",
    "html inside list": "- <div>\n",
    "table rows": "|a|b|\n",
    "table heads": "|a|\n|-|\n",
    "table heads blank": "|a|\n|-|\n\n",
    "bars": "|",
    "bars escaped": "\\|",
    "bars spaced": "a | ",
    "dashes bars": "|-",
    "definition open": "[a]:\n",
    "definition": "[a]: b\n",
    "definition multi": "[a]: b 'c\n",
    "definition title": "[a]: b\n'c'\n",
    "definition open brackets": "[a\n",
    "footnotes": "[^1]: a\n",
    "footnote uses": "[^1] ",
    "colons": "a: ",
    "front": "---\na: b\n",
    "urls": "http://a.b/c ",
    "word": "a",
    "words": "word ",
    "paragraphs": "word\n\n",
    "crlf": "a\r\n",
    "nul": "\0",
    "unicode blanks": "\u00a0",
    "stars only": "*",
    "under only": "_",
    "stars space": "* * * ",
    "star pairs": "**",
    "quote plus": "> > a\n",
    "dots": "1.",
    "digits": "1",
    "paren": "(",
    "link end": "](",
    "link end angle": "](<",
    "link empties": "[](",
    "quoted titles": '[a]: b "',
    "html attr": "<a b='",
    "html attr2": "<a b=c ",
    "emails": "<a@b.c>",
    "email open": "<a@",
    "image nested": "![a ![b](c)](",
    "intra_word": "a*b",
    "intra_word2": "a**b*",
    "delim": "*_",
    "delim2": "**_",
    "delim3": "_*a",
    "delim4": "*_a_*",
    "delim5": "*a_ ",
    "delim6": "**a *b ** c* ",
    "delim7": "*a **b _c __d ",
}

FAMILIES = (
    tuple(family(n, u) for n, u in ODD.items())
    + tuple(family("after word " + n, u, "word ") for n, u in ODD.items() if "\n" not in u)
    + (
        family("lines of stars", "*a **a\n"),
        family("lazy deep", "word\n", "> " * 90),
        built(
            "lazy deep growing",
            lambda size: ">" * (size // 100) + " word\n" + "word\n" * (size // 5),
        ),
        built("quotes deeper", quotes),
        built("quotes 90 deep", lambda size: ("> " * 90 + "word\n") * (size // 185)),
        built(
            "quotes 90 deep and lazy",
            lambda size: ("> " * 90 + "word\n" + "lazy\n" * 20) * (size // 285),
        ),
        built("quotes 90 deep blank lines", lambda size: ("> " * 90 + "word\n\n") * (size // 186)),
        built("lists deeper", indented("- a")),
        built("lists deeper with numbers", indented("1. a", 3)),
        built(
            "lists 40 deep",
            lambda size: "".join(" " * (2 * (i % 40)) + "- a\n" for i in range(size // 44)),
        ),
        built(
            "lists 40 deep lazy",
            lambda size: "".join(" " * (2 * i) + "- a\n" for i in range(40)) + "b\n" * (size // 2),
        ),
        built(
            "lists 40 deep paragraphs",
            lambda size: (
                "".join(" " * (2 * i) + "- a\n" for i in range(40))
                + ("\n" + " " * 80 + "b\n") * (size // 84)
            ),
        ),
        built("list in quote 45", lambda size: ("> - " * 45 + "a\n") * (size // 180)),
        built("list in quote 45 lazy", lambda size: ("> - " * 45 + "a\n") + "b\n" * (size // 2)),
        built("quote in list 45 blank", lambda size: ("- > " * 45 + "a\n\n") * (size // 182)),
        built(
            "long definition used",
            lambda size: "[a]: http://a.b/" + "c" * (size // 2) + "\n\n" + "[a] " * (size // 8),
        ),
        built(
            "long definition used in paragraphs",
            lambda size: "[a]: http://a.b/" + "c" * (size // 2) + "\n\n" + "[a]\n\n" * (size // 12),
        ),
        built(
            "long title used in paragraphs",
            lambda size: (
                "[a]: http://a.b/ '" + "c" * (size // 2) + "'\n\n" + "[a]\n\n" * (size // 12)
            ),
        ),
        built(
            "definition with entities used",
            lambda size: "[a]: http://a.b/" + "&amp;" * 300 + "\n\n" + "[a]\n\n" * (size // 6),
        ),
        built("definitions many used", numbered("[a@]: b\n\n[a@]\n\n")),
        built("definitions many", numbered("[a@]: b\n")),
        built("definitions many titles", numbered("[a@]: b\n'c\n")),
        built("definition label long", lambda size: "[" + "a " * (size // 2) + "]: b\n"),
        built("definition title lines", lambda size: "[a]: b '\n" + "c\n" * (size // 2)),
        built("definition label lines", lambda size: "[a\n" + "c\n" * (size // 2)),
        built("labels unknown long", lambda size: ("[" + "a" * 500 + "] ") * (size // 503)),
        built("nested brackets closed", halves("[", "]")),
        built("nested brackets links", halves("[", "](a)")),
        built("nested images", halves("![", "](a)")),
        built(
            "nested images shallow",
            lambda size: ("![" * 15 + "a" + "](b)" * 15 + "\n\n") * (size // 93),
        ),
        built(
            "nested links shallow",
            lambda size: ("[" * 20 + "a" + "](b)" * 20 + " ") * (size // 102),
        ),
        built(
            "nested brackets shallow", lambda size: ("[" * 20 + "a" + "]" * 20 + " ") * (size // 42)
        ),
        built(
            "nested brackets shallow paragraphs",
            lambda size: ("[" * 20 + "a" + "]" * 20 + "\n\n") * (size // 43),
        ),
        built("brackets paragraphs 900", lambda size: ("[]" * 450 + "\n\n") * (size // 902)),
        built(
            "brackets paragraphs 900 open", lambda size: ("[ ](" * 250 + "\n\n") * (size // 1002)
        ),
        built(
            "brackets 900 long words",
            lambda size: ("[a] " * 450 + "word " * 100 + "\n\n") * (size // 2302),
        ),
        built(
            "backticks paragraphs",
            lambda size: (" ".join("`" * (i % 40 + 1) for i in range(45)) + "\n\n") * (size // 900),
        ),
        built(
            "backticks lengths",
            lambda size: "a ".join("`" * (i + 1) for i in range(int((2 * size) ** 0.5))),
        ),
        built("stars paragraphs", lambda size: ("*a **a " * 300 + "\n\n") * (size // 2102)),
        built("stars paragraphs2", lambda size: ("*a_ " * 490 + "\n\n") * (size // 1962)),
        built("stars paragraphs3", lambda size: ("a**b" + "c* " * 490 + "\n\n") * (size // 1476)),
        built("html in paragraphs", lambda size: ("<a " * 900 + "\n\n") * (size // 2702)),
        built("html attrs in paragraphs", lambda size: ("<a b='" * 900 + "\n\n") * (size // 5402)),
        built("comments in paragraphs", lambda size: ("x <!-- " * 300 + "\n\n") * (size // 2102)),
        built("parens nested", lambda size: "[a](" + "(" * size + ")"),
        built(
            "parens nested 32", lambda size: ("[a](" + "(" * 30 + ")" * 30 + ") ") * (size // 66)
        ),
        built(
            "table wide",
            lambda size: "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + "|a\n" * (size // 4),
        ),
        built(
            "table wide long",
            lambda size: (
                "|" + "a|" * (size // 8) + "\n|" + "-|" * (size // 8) + "\n" + "|a\n" * (size // 8)
            ),
        ),
        built("table dashes", lambda size: "|a\n|" + "-" * size),
        built("table in list", lambda size: ("- |a|\n  |-|\n") * (size // 12)),
        built("tables", lambda size: ("|a|\n|-|\n|b|\n\n") * (size // 13)),
        built("rows of marks", lambda size: "|a|b|\n|-|-|\n" + "|*a|_b|\n" * (size // 8)),
        built("html block big", lambda size: "<div>\n" + "<b>word\n" * (size // 8)),
        built("html blocks many lists", lambda size: "<ul><li>a\n\n" * (size // 11)),
        built(
            "tabs nested",
            lambda size: "".join("\t" * (i % 50) + "- a\n" for i in range(size // 29)),
        ),
        built("emphasis nested", halves("*a ", " b*")),
        built("strong nested", halves("**a ", " b**")),
        built(
            "emphasis nested shallow",
            lambda size: ("*a " * 100 + "b" + " c*" * 100 + "\n\n") * (size // 603),
        ),
        built("one link many words", lambda size: "[" + "word " * (size // 5) + "](a)"),
        built("link then words", lambda size: "[a](b " + "word " * (size // 5)),
        built("link angle words", lambda size: "[a](<b " + "word " * (size // 5)),
        built("setext long", lambda size: "a\n" * (size // 2) + "===\n"),
        built("fence long info", lambda size: "```" + "a" * size + "\n"),
        built(
            "front matter then",
            lambda size: "---\ntitle: a\n---\n" + "> " * 40 + "a\n" + "b\n" * (size // 2),
        ),
    )
)
