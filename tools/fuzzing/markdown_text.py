"""Markdown, and the front matter that may stand above it."""

from __future__ import annotations

from random import Random
from typing import Final

from tools.fuzzing.news import paragraph
from tools.fuzzing.tree import Node, leaf
from tools.fuzzing.vocabulary import phrase

__all__ = ["FRONT_TOKENS", "TOKENS", "front_matter", "markdown"]

TOKENS: Final = (
    "> ", ">", "- ", "* ", "1. ", "1) ", "# ", "###### ", "    ", "\t", "```\n", "~~~\n", "---\n",
    "***\n", "===\n", "| a ", "|", "|---|\n", "| a | b |\n", "*", "**", "***", "_", "__", "*a ",
    "a* ", "**a ", "_a", "`", "``", "`a", "[", "]", "![", "](", "[a](", "[a](b) ", "[a][b] ", "[a]",
    "[a]: b\n", "[a]: <", "[^1]: x\n", "<", "<a", "<b>", "</b>", "<!--", "-->", "<?", "<![CDATA[",
    "<a@b.c>", "<http://x>", "http://x.example ", "&", "&amp;", "&#27;", "\\", "\\*", "  \n",
    "\\\n", "~~", "~~a~~ ", ":-", "+ ", "+++\n", "<div>\n", "> > ", "> - ", "- > ", "-\n",
    "a\n===\n", "* * ", "- - ", "1. 1. ", "[[", "(((", '[a](b "c" ', "[a](<b", "![a](b)", "\n",
    "\n\n", "> a\nb\n", "- a\nb\n", "[ ] ", "- [x] ", "$", "::: ", "{#x}", "*a_", "_a*", "**a*",
    "*a**b",
)  # fmt: skip

_BLOCKS: Final = (
    "paragraph", "paragraph", "paragraph", "heading", "block quote", "list", "code", "table",
    "rule", "html", "definition", "underlined", "indented",
)  # fmt: skip


def markdown(random: Random) -> Node:
    """Return a text of any blocks, now and then below front matter."""
    blocks = [_block(random, 0) for _ in range(random.randint(2, 9))]
    if random.random() < 0.15:
        blocks.insert(0, _front(random))
    return Node("article", parts=tuple(blocks))


def _block(random: Random, level: int) -> Node:
    kind = random.choice(_BLOCKS)
    deeper = level < 3
    if kind == "block quote" and deeper:
        return Node("block quote", "> ", (_block(random, level + 1),), "\n")
    if kind == "list" and deeper:
        mark = random.choice(("- ", "* ", "1. ", "+ ", "  - ", "- [ ] "))
        items = tuple(
            Node("item", mark, (_inlines(random),), "\n") for _ in range(random.randint(1, 4))
        )
        return Node("list", parts=items, close="\n")
    if kind == "table":
        row = Node("row", "|", tuple(_cell(random) for _ in range(3)), "\n")
        rule = leaf("table rule", "|---|:-:|--:|\n")
        return Node("table", parts=(row, rule, row, row), close="\n")
    if kind == "code":
        fence = random.choice(("```", "~~~", "````"))
        end = f"{fence}\n" if random.random() < 0.8 else ""
        return Node("code", f"{fence}\n", (leaf("words", phrase(random)), leaf("end", "\n")), end)
    if kind == "definition":
        return leaf("definition", f"[ref]: <https://x.example/{random.random()}> 'title'\n")
    around = {
        "heading": ("#" * random.randint(1, 6) + " ", "\n\n"),
        "underlined": ("", random.choice(("\n===\n", "\n---\n"))),
        "rule": ("\n***\n", "\n"),
        "html": ("<div>", "</div>\n\n"),
        "indented": ("    ", "\n\n"),
    }
    if kind in around:
        start, end = around[kind]
        return Node(kind, start, (_inlines(random),), end)
    return (
        paragraph(random)
        if random.random() < 0.6
        else Node("lines", "", (_inlines(random),), "\n\n")
    )


def _cell(random: Random) -> Node:
    return Node("cell", " ", (_inlines(random, 2),), " |")


def _inlines(random: Random, level: int = 0) -> Node:
    pairs = (
        ("*", "*"), ("**", "**"), ("_", "_"), ("`", "`"), ("[", "](https://x.example/a)"),
        ("[", "][ref]"), ("![", "](x.png)"), ("~~", "~~"), ("<b>", "</b>"),
        ("<https://x.example/", ">"), ("[", "]"), ("<!--", "-->"),
    )  # fmt: skip
    parts: list[Node] = []
    for _ in range(random.randint(1, 4)):
        if level < 3 and random.random() < 0.4:
            start, end = random.choice(pairs)
            parts.append(Node("inline", start, (_inlines(random, level + 1),), end))
        parts.append(leaf("words", phrase(random)))
        parts.append(leaf("joint", random.choice((" ", " ", "\n", "  \n", "\\\n", ""))))
    return Node("inlines", parts=tuple(parts))


FRONT_TOKENS: Final = (
    "a: ", "a: b\n", "- a\n", "- ", "  ", "[", "]", "{", "}", "[[", "a.", "a = 1\n", "a.b = 1\n",
    "[a]\n", "[[a]]\n", "[a.b.c]\n", '"', "'", '"""', "'''", "|\n", ">\n", "&a ", "*a ", "&a [*a]",
    "<<: *a\n", "!!str ", "!", "? ", ": ", "#", "---\n", "...\n", "+++\n", "\\", "\\u0041", "0x1",
    "1e9", "1979-05-27T07:32:00Z", "a, ", "{a: ", "[a, ", "? a\n", "title: x\n", "title = 'x'\n",
    "\t", "%YAML 1.1\n", "@", "`", "tags: [a, b]\n", "author: [[Ann Lee]]\n", "true", "null", "~",
    "_", "1_", "inf",
)  # fmt: skip

_FIELDS: Final = (
    "title author authors date source url tags lang byline publisher published headline link x"
).split()


def front_matter(random: Random) -> Node:
    """Return a text below front matter."""
    return Node("article", parts=(_front(random), paragraph(random), paragraph(random)))


def _front(random: Random) -> Node:
    is_toml = random.random() < 0.5
    fields = tuple(_field(random, is_toml) for _ in range(random.randint(1, 7)))
    fence = "+++\n" if is_toml else "---\n"
    return Node("front matter", fence, fields, fence if random.random() < 0.95 else "")


def _field(random: Random, is_toml: bool) -> Node:
    name = random.choice(_FIELDS)
    words = leaf("words", phrase(random).replace("\n", " "))
    more = leaf("words", phrase(random).replace("\n", " "))
    quote = random.choice('"' + "'")
    value = random.choice(
        (
            Node("string", quote, (words,), quote),
            Node("list", "[", (Node("string", quote, (words,), f"{quote}, "), more), "]"),
            Node("table", "{", (leaf("key", "name = " if is_toml else "name: "), words), "}"),
            Node(
                "long string", '"""\n' if is_toml else "|\n  ", (words,), '"""' if is_toml else ""
            ),
            words,
        )
    )
    if random.random() < 0.2:
        start = f"[{name}.x]\n{name} = " if is_toml else f"{name}:\n  x: &a "
    else:
        start = f"{name} = " if is_toml else f"{name}: "
    return Node("field", start, (value,), "\n")
