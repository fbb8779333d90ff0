"""Awkward front matter, as long as it may be, and texts that seem to begin with some."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.works import read_as, repeat
from tests.hostile.growth import Family

_READ = read_as("a.md")
_WORDS = "The council voted on Monday to keep the ferry.\n"


def _toml(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    return repeat(unit, f"+++\ntitle = 'A vote'\n{start}", f"{end}\n+++\n{_WORDS}")


def _yaml(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    return repeat(unit, f"---\ntitle: A vote\n{start}", f"{end}\n---\n{_WORDS}")


def _numbered(fence: str, row: str) -> Callable[[int], str]:
    """Rows with their number in them, so that no two are alike."""

    def build(size: int) -> str:
        rows = "".join(row.format(n) for n in range(size // (len(row) + 2)))
        return f"{fence}\ntitle{':' if fence == '---' else ' ='} 'A vote'\n{rows}{fence}\n{_WORDS}"

    return build


def _laughs(size: int) -> str:
    """Lists of the list before, ten times each."""
    rows = "".join(
        f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(size // 70)
    )
    return f"---\ntitle: A vote\na0: &a0 x\n{rows}---\n{_WORDS}"


def _under_a_long_table(size: int) -> str:
    table = ".".join(["a"] * (size // 4))
    rows = "".join(f"b{n} = 1\n" for n in range(size // 24))
    return f"+++\ntitle = 'A vote'\n[{table}]\n{rows}+++\n{_WORDS}"


def _indented(size: int) -> str:
    depth = int((2 * size) ** 0.5)
    rows = "".join(" " * n + "a:\n" for n in range(depth))
    return f"---\ntitle: A vote\n{rows}---\n{_WORDS}"


_TOML = {
    "a key of many parts": _toml("a.", end="b = 1"),
    "a key of many parts in quotation marks": _toml('"a" . ', end="b = 1"),
    "a key of many parts, cut off": _toml("a."),
    "a table of many parts": _toml("a.", "[", "b]"),
    "tables of tables of many parts": _toml("a.", "[[", "b]]"),
    "keys under a table of many parts": _under_a_long_table,
    "keys of twenty parts": _numbered("+++", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t{} = 1\n"),
    "many keys": _numbered("+++", "a{} = 1\n"),
    "many tables": _numbered("+++", "[a{}]\n"),
    "a table of tables": _toml("[[a]]\n"),
    "tables in lines": _toml("{a=", "b="),
    "tables in lines, closed": lambda size: _toml("x", "b=" + "{a=" * 90 + "'", "'" + "}" * 90)(
        size
    ),
    "many tables in lines": _toml("{a.b=1},", "b=[", "]"),
    "keys of a table in a line": _numbered("+++", "c{} = {{a.b.c=1}}\n"),
    "lists in lists": _toml("[", "b="),
    "a list": _toml("1,", "b=[", "]"),
    "a list of lines": _toml("\n", "b=[", "]"),
    "a number of many digits": _toml("1", "b="),
    "a hexadecimal number": _toml("f", "b=0x"),
    "a number with a point": _toml("1", "b=1."),
    "an exponent": _toml("9", "b=1e"),
    "underscores": _toml("_1", "b=1"),
    "a string of backslashes": _toml("\\\\", 'b="', '"'),
    "backslashes and quotation marks": _toml('\\"', 'b="'),
    "a string of several lines": _toml('""\n', 'b="""', '"""'),
    "strings that do not end": _toml("'a\n"),
    "comments": _toml("# a\n"),
    "blanks": _toml(" ", "b"),
    "a key as long as it may be": _toml("a", end=" = 1"),
    "quotation marks": _toml("'"),
}
_YAML = {
    "lists of the list before": _laughs,
    "an alias again and again": _yaml("*a, ", "a0: &a x\nb: [", "]"),
    "anchors": _numbered("---", "a{0}: &a{0} x\n"),
    "a list that holds itself": _yaml("*a, ", "b: &a [", "]"),
    "merged keys": _yaml("<<: *a\n", "a: &a {b: c}\n"),
    "lists in lists": _yaml("[", "b: "),
    "lists in lists, closed": lambda size: _yaml("[" * 200 + "x" + "]" * 200 + ",", "b: [", "]")(
        size
    ),
    "lists in lists, a line each": lambda size: _yaml("[\n" * 90 + "]" * 90 + ",", "b: [", "]")(
        size
    ),
    "maps in maps": _yaml("{a: ", "b: "),
    "maps in maps, closed": lambda size: _yaml("{a: " * 90 + "x" + "}" * 90 + ",", "b: [", "]")(
        size
    ),
    "keys of lists": _yaml("? [a]\n"),
    "dashes in dashes": _yaml("- ", "b:\n"),
    "questions in questions": _yaml("? ", "b:\n"),
    "deeper and deeper": _indented,
    "many keys": _numbered("---", "a{}: b\n"),
    "one key again and again": _yaml("a: b\n"),
    "a long word": _yaml("a", "b: "),
    "a long line of words": _yaml("a ", "b: "),
    "words over many lines": _yaml("a\n  ", "b: "),
    "a block of lines": _yaml("  a\n", "b: |\n"),
    "a folded block": _yaml("  a\n\n", "b: >\n"),
    "blank lines": _yaml("\n", "b: |\n"),
    "escapes": _yaml("\\x41", 'b: "', '"'),
    "a quotation without end": _yaml("a ", 'b: "'),
    "apostrophes": _yaml("''", "b: '", "'"),
    "tags": _yaml("!!str ", "b: "),
    "tags of Python": _yaml("- !!python/object/apply:os.getcwd []\n", "b:\n"),
    "a long tag": _yaml("a", "b: !<", "> x"),
    "directives": _yaml("%TAG !a! tag:x\n"),
    "comments": _yaml("# a\n"),
    "colons": _yaml(":"),
    "colons and blanks": _yaml(": "),
    "dashes": _yaml("-", "b: "),
    "commas": _yaml(",", "b: [", "]"),
    "authors": _yaml("- Ann Lee\n", "author:\n"),
    "a title as long as it may be": _yaml("Lee ", "headline: "),
    "an address as long as it may be": _yaml("a", "url: https://x.example/"),
    "links in a title": _yaml("[[", "headline: '", "'"),
}
_FENCES = {
    "fences": repeat("---\n"),
    "fences of both kinds": repeat("+++\n---\n"),
    "no end": repeat("a: b\n", "---\n"),
    "blanks before a fence": repeat(" ", "---\ntitle: x\n", "---\n" + _WORDS),
    "blanks before the colon": repeat(" ", "---\ntitle: x: y: [\nauthor", ": Ann\n---\n" + _WORDS),
    "lines that are no YAML": repeat("a: b: c\n", "---\n", "---\n" + _WORDS),
}

FAMILIES = tuple(
    Family(step, name, build, _READ, size)
    for step, size, families in (("TOML", 12_000, _TOML), ("YAML", 12_000, _YAML),
                                 ("front matter", 40_000, _FENCES))
    for name, build in families.items()
)  # fmt: skip
