"""Awkward ignore files, each over a name of 255 characters and over a path of many folders."""

from __future__ import annotations

from summarize.library.ignore_rules import IgnoreRules
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def judge(text: str) -> object:
    """Read an ignore file and judge names by it."""
    rules = IgnoreRules().with_file(text.encode())
    if rules is None:
        return None
    verdicts = [rules.ignores("a" * 255, is_folder=False) for _ in range(5)]
    for _ in range(100):
        rules = rules.below("a")
    return verdicts, rules.ignores("a" * 255, is_folder=True)


def lines(unit: str) -> Family:
    return Family("ignore file", f"lines of {unit[:12]}", repeat(unit + "\n"), judge, 50_000)


def one_line(unit: str, end: str = "") -> Family:
    name = f"one line of {unit[:12]}"
    return Family("ignore file", name, repeat(unit, end=end), judge, 100_000)


FAMILIES = (
    *map(lines, ("a", "*a*a*a*b", "**/a/**/b", "a/b/c", "[a-z]*b", "[!a]", "!a", "?" * 200)),
    *(one_line(unit, "b") for unit in ("*a", "*", "**/", "**/a/", "?", "[a-z]", "*[a]")),
    *(one_line(unit) for unit in ("[", "[[:alpha:]", "\\", "[a-")),
    Family(
        "ignore file",
        "many different sets",
        lambda size: "\n".join(f"*[{chr(300 + n)}-z]" for n in range(size // 8)),
        judge,
        4_000,
    ),
)
