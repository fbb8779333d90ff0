"""The README says what is: its commands, outputs, keys, code and links."""

from __future__ import annotations

import difflib
import re
import subprocess
import sys

import pytest

from summarize.output.csv_columns import COLUMNS
from summarize.output.serialize import Format
from tests.conftest import ROOT
from tests.readme import README, render

TEXT = README.read_text(encoding="utf-8")


def test_outputs_and_keys_are_what_the_program_prints() -> None:
    changed = difflib.unified_diff(TEXT.splitlines(), render(TEXT).splitlines(), lineterm="", n=1)
    assert not list(changed), "run: python -m tests.readme"


@pytest.mark.parametrize("code", re.findall(r"^```python\n(.*?)^```$", TEXT, re.M | re.S))
def test_the_python_examples_run(code: str, environment: dict[str, str]) -> None:
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


def test_the_two_commands_need_nothing_but_python() -> None:
    for mark, end in (("reader", "pullquote seeds"), ("tests", "-m pytest")):
        (command,) = re.findall(rf"<!-- {mark} -->\n```sh\n(.*)\n```", TEXT)
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert command.endswith(end)


def test_links_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)
    }
    for target in re.findall(r"\]\(([^)]+)\)", TEXT):
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif "://" not in target:
            assert (ROOT / target).exists(), target


def test_every_field_is_documented() -> None:
    for command, columns in COLUMNS.items():
        for column in columns:
            assert f"`{column}`" in TEXT, (command, column)
    for format_ in Format:
        assert f"`{format_.value}`" in TEXT


@pytest.mark.parametrize("name", ["screenshot", "all-quotes"])
def test_the_pictures_show_the_seeds_and_load_nothing(name: str) -> None:
    picture = (ROOT / "tui" / f"{name}.svg").read_text(encoding="utf-8")
    assert f"(tui/{name}.svg)" in TEXT
    assert "Miami" in picture
    assert "url(http" not in picture
