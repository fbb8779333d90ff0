"""README, CONTRIBUTING and docs/ say what is: outputs, keys, options, examples, paths and links."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from summarize.formats.registry import FORMATS
from summarize.output.csv_columns import COLUMNS
from summarize.output.serialize import Format
from tests.conftest import ROOT
from tools.generate_docs import DOCUMENTS, commands, main, out_of_date

README = ROOT / "README.md"
LONGEST_README = 200
DOCS = ROOT / "docs"
LINKING = (*DOCUMENTS, ROOT / "SECURITY.md", ROOT / "CHANGELOG.md")
FOLDERS = ("summarize", "tui", "tests", "tools", "benchmarks", "docs", "seeds", r"\.ci")


def names(documents: tuple[Path, ...]) -> list[str]:
    return [str(document.relative_to(ROOT)) for document in documents]


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    outside_code = re.sub(r"^```.*?^```$", "", text_of(document), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", outside_code, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


# --- what is generated ------------------------------------------------------------------------


@pytest.mark.parametrize("document", DOCUMENTS, ids=names(DOCUMENTS))
def test_generated_parts_are_what_the_program_says(document: Path) -> None:
    assert not out_of_date(document), "run: python tools/generate_docs.py"


def test_the_generator_knows_no_other_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--chekc"]) == 2
    assert "--check" in capsys.readouterr().out


EXAMPLES = [
    (document.name, code)
    for document in DOCUMENTS
    for code in re.findall(r"^```python\n(.*?)^```$", text_of(document), re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize(("document", "code"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_python_examples_run(document: str, code: str, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    assert done.stderr == b""
    assert done.stdout


# --- the README -------------------------------------------------------------------------------


def test_the_readme_is_short() -> None:
    assert len(text_of(README).splitlines()) <= LONGEST_README


def test_the_two_commands_need_nothing_but_python() -> None:
    for mark, end in (("reader", "pullquote seeds"), ("tests", "-m pytest")):
        (command,) = re.findall(rf"<!-- {mark} -->\n```sh\n(.*)\n```", text_of(README))
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert command.endswith(end)


def test_the_readme_links_every_document() -> None:
    for document in LINKING:
        if document != README:
            assert f"]({document.relative_to(ROOT)}" in text_of(README), document.name


@pytest.mark.parametrize("package", ["summarize", "tui"])
def test_the_readme_names_every_folder(package: str) -> None:
    _, _, architecture = text_of(README).partition("## Architecture\n")
    (block,) = re.findall(r"^```text\n(.*?)^```$", architecture, re.MULTILINE | re.DOTALL)
    for folder in (ROOT / package).iterdir():
        if (folder / "__init__.py").exists():
            assert re.search(rf"\b{folder.name}\b", block), folder.name


# --- paths and links --------------------------------------------------------------------------


@pytest.mark.parametrize("document", LINKING, ids=names(LINKING))
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", text_of(document)):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        assert file.exists(), target
        assert file.is_relative_to(ROOT), target
        if anchor:
            assert anchor in anchors(file), target


NAMING = (*DOCUMENTS, ROOT / "SECURITY.md")
"""Not the changelog: what it names may be gone."""


@pytest.mark.parametrize("document", NAMING, ids=names(NAMING))
def test_paths_that_are_named_exist(document: Path) -> None:
    pattern = rf"(?<![\w/.-])(?:{'|'.join(FOLDERS)})/[\w./*-]*"
    for path in re.findall(pattern, text_of(document)):
        assert list(ROOT.glob(path.rstrip("./"))), path
    for module in re.findall(r"python -m ([a-z]+\.[a-z_.]+)", text_of(document)):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").exists(), module


@pytest.mark.parametrize("name", ["screenshot", "all-quotes"])
def test_the_pictures_show_the_seeds_and_load_nothing(name: str) -> None:
    picture = text_of(DOCS / f"{name}.svg")
    assert any(f"{name}.svg)" in text_of(document) for document in DOCUMENTS)
    assert "Miami" in picture
    assert "url(http" not in picture


SECURITY = ROOT / "SECURITY.md"


def test_each_promise_names_the_tests_that_hold_it() -> None:
    promised = re.findall(r"^- \*\*(.+?)[.*]", text_of(SECURITY).partition("## What is not")[0],
                          re.MULTILINE)  # fmt: skip
    held = dict(
        re.findall(r"^\| (\w[^|]+) \| ([^|]*tests/[^|]*) \|$", text_of(SECURITY), re.MULTILINE)
    )
    assert len(promised) >= 5
    assert [promise for promise in promised if promise not in held] == []


@pytest.mark.parametrize("document", [SECURITY, *DOCUMENTS], ids=lambda path: path.name)
def test_each_test_that_is_named_is_there(document: Path) -> None:
    for path, name in re.findall(r"(tests/[\w/]+\.py)(?:::(\w+))?", text_of(document)):
        tests = re.findall(r"^ *(?:async )?def (test_\w+)", text_of(ROOT / path), re.MULTILINE)
        assert not name or name in tests, f"{path}::{name}"
        assert tests or not Path(path).name.startswith("test_"), path


# --- nothing is left out ----------------------------------------------------------------------


def test_every_field_is_documented() -> None:
    fields = text_of(DOCS / "fields.md")
    for command, columns in COLUMNS.items():
        for column in columns:
            assert f"`{column}`" in fields, (command, column)


@pytest.mark.parametrize("document", ["README.md", "docs/commands.md"])
def test_every_output_format_is_documented(document: str) -> None:
    text = text_of(ROOT / document)
    for format_ in Format:
        assert re.search(rf"`(?:--format )?{format_.value}`", text), format_


def test_every_command_is_documented() -> None:
    documented = anchors(DOCS / "commands.md")
    for command in ("read", *commands()):
        assert command.replace(" ", "-") in documented, command


def test_every_format_that_is_read_is_documented() -> None:
    for format_ in FORMATS:
        for suffix in format_.suffixes:
            assert f"`{suffix}`" in text_of(DOCS / "formats.md"), suffix


def test_the_changelog_begins_with_this_version() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    newest, *_ = re.findall(r"^## \[([^]]+)\]", text_of(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert newest == project["version"]
