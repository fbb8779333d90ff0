"""What we know of English is data in summarize/english: one constant, one meaning, one place."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "summarize"
ENGLISH = PACKAGE / "english"

LEAST_WORDS = 3
"""So many lower-case words in the value of one constant are a list of words."""

WORD = re.compile(r"[a-z][a-z'’-]+\.?")

ALLOWED = {
    "__init__._HOMES": "modules and names of the public interface",
    "cli.commands.METHODS": "rankings of the command line",
    "formats.front_matter._ADDRESS": "keys of a file format",
    "formats.front_matter._AUTHORS": "keys of a file format",
    "formats.front_matter._DATE": "keys of a file format",
    "formats.front_matter._SOURCE": "keys of a file format",
    "formats.html._AROUND": "elements of an XML format",
    "formats.html._BLOCKS": "elements of an XML format",
    "formats.html._KINDS": "elements of an XML format",
    "formats.html._LINES": "elements of an XML format",
    "formats.mail_parts._KEPT": "headers of a mail",
    "formats.markdown._CONTAINERS": "names of Markdown tokens",
    "formats.markdown._INLINE": "names of Markdown tokens",
    "formats.markup._BREAKS": "HTML tags",
    "storage.file_names._DEVICES": "names of devices of Windows",
    "formats.markup._BOILERPLATE": "HTML tags",
    "formats.markup._INLINE": "HTML tags",
    "formats.markup._KINDS": "HTML tags",
    "formats.markup._UNSEEN": "HTML tags",
    "library.glob_machine._CLASSES": "classes of characters in patterns",
    "output.csv_columns.COLUMNS": "columns of the CSV output",
    "output.csv_columns._FLATTEN": "commands by name",
    "storage.analysis_cache._NO_ANALYSES": "folders of the package",
    "storage.corrections_file._NAMINGS": "keys of a file format",
    "summary.summarise.METHODS": "rankings of the command line",
    "summary.summarise._MOST_RATED_BY_METHOD": "rankings of the command line",
    "summary.sumy_methods.SUMMARIZERS": "rankings of the command line",
    "text.language.LANGUAGES": "codes and names of languages",
    "text.language._UNSUPPORTED": "codes of languages",
    "text.vocabulary._SNOWBALL": "names of languages",
    "text.vocabulary._SUMY_STEMMERS": "names of languages",
}
"""Constants outside english whose words are no knowledge of English, and what they are."""


class Constant(NamedTuple):
    """A constant at the top level of a module."""

    module: str
    name: str
    value: ast.expr
    docstring: str


def constants(path: Path) -> list[Constant]:
    """Return the constants of a module, but for dunder names."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found = []
    for node, following in zip(body, [*body[1:], None], strict=True):
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        else:
            continue
        docstring = ""
        if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            docstring = str(following.value.value)
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for target in targets:
            is_name = isinstance(target, ast.Name) and not target.id.startswith("__")
            if is_name and isinstance(target, ast.Name) and node.value is not None:
                found.append(Constant(module, target.id, node.value, docstring))
    return found


def words_of(value: ast.expr) -> set[str]:
    """Return the lower-case words in the collections of a value, and in strings it splits."""
    found: set[str] = set()
    for node in ast.walk(value):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            parts = list(node.elts)
        elif isinstance(node, ast.Dict):
            parts = [*node.keys, *node.values]
        strings = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
        if isinstance(node, ast.Attribute) and node.attr == "split":
            split = node.value
            strings += str(split.value).split() if isinstance(split, ast.Constant) else []
        found.update(filter(WORD.fullmatch, strings))
    return found


NOT_YET: set[str] = set()
"""Folders whose word sets are still to move."""

MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if NOT_YET.isdisjoint(path.parent.parts)]
OUTSIDE = [path for path in MODULES if ENGLISH not in path.parents]
INSIDE = [path for path in MODULES if ENGLISH in path.parents]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_outside_english_has_a_list_of_words(path: Path) -> None:
    for constant in constants(path):
        words = words_of(constant.value)
        if f"{constant.module}.{constant.name}" not in ALLOWED:
            assert len(words) < LEAST_WORDS, (
                f"{constant.name} belongs in summarize/english: {sorted(words)}"
            )


def test_what_is_allowed_is_there_and_needs_to_be_allowed() -> None:
    found = {
        f"{constant.module}.{constant.name}"
        for path in OUTSIDE
        for constant in constants(path)
        if len(words_of(constant.value)) >= LEAST_WORDS
    }
    assert ALLOWED.keys() <= found


def test_in_english_no_name_is_defined_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in INSIDE:
        for constant in constants(path):
            places[constant.name].append(constant.module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_public_constant_has_two_values() -> None:
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in MODULES:
        for constant in constants(path):
            if constant.name.isupper() and not constant.name.startswith("_"):
                values[constant.name][ast.unparse(constant.value)].append(constant.module)
    twice = {name: sorted(map(str, found.values())) for name, found in values.items()}
    assert {name: found for name, found in twice.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", INSIDE, ids=lambda path: path.stem)
def test_each_constant_of_english_says_what_it_is(path: Path) -> None:
    assert [constant.name for constant in constants(path) if not constant.docstring] == []
