"""What a package must carry, and what the README promises of it."""

from __future__ import annotations

import json
import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from summarize.library import find_files as library
from tests.conftest import ROOT, SEEDS

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_dependency_is_bounded_below_and_above() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    for requirement in [*PROJECT["project"]["dependencies"], *(r for e in extras for r in e)]:
        if not requirement.startswith("pullquote["):
            name, bounds = r"[a-z0-9-]+(?:\[[a-z-]+\])?", r">=[0-9.]+,<[0-9.]+"
            assert re.fullmatch(name + bounds, requirement), requirement


def test_the_wheel_is_told_to_carry_the_seeds() -> None:
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"seeds": "summarize/seeds"}
    assert wheel["packages"] == ["summarize", "tui"]


def test_what_the_source_distribution_carries_is_there() -> None:
    for path in PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]:
        assert (ROOT / path).exists(), path


def test_the_seeds_are_found_in_a_package_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.seeds_folder() == SEEDS
    installed = tmp_path / "summarize"
    (installed / "seeds").mkdir(parents=True)
    monkeypatch.setattr(library, "__file__", str(installed / "library" / "find.py"))
    assert library.seeds_folder() == installed / "seeds"


def test_there_are_five_seeds() -> None:
    assert [path.name[:3] for path in sorted(SEEDS.iterdir())] == [f"00{n}" for n in range(5)]


def test_the_package_is_typed_and_carries_its_schemas() -> None:
    for package in ("summarize", "tui"):
        assert (ROOT / package / "py.typed").exists()
    schemas = sorted((ROOT / "summarize" / "output" / "schemas").glob("*.json"))
    names = ["digest", "quotes", "speakers", "summary", "text"]
    assert [path.stem for path in schemas] == names
    for path in schemas:
        schema = json.loads(path.read_text(encoding="utf-8"))
        assert schema["additionalProperties"] is False
        assert sorted(schema["required"]) == sorted(schema["properties"])


def test_the_command_is_called_pullquote() -> None:
    entries = metadata.entry_points(group="console_scripts", name="pullquote")
    assert {entry.value for entry in entries} == {"tui.cli:main"}


def test_a_clean_checkout_says_what_it_ignores() -> None:
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    assert {".venv/", "__pycache__/", "dist/"} <= set(ignored)
