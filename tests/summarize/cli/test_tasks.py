"""What commands keep of what they work out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SEEDS, Run


@pytest.mark.parametrize("command", ["quotes", "speakers", "digest"])
def test_a_command_prints_the_same_with_the_cache(command: str, pullquote: Run) -> None:
    plain = pullquote(command, "--format", "jsonl", SEEDS)
    first = pullquote(command, "--format", "jsonl", "--jobs", "2", SEEDS)
    again = pullquote(command, "--format", "jsonl", "--jobs", "2", SEEDS)
    assert (first.stdout, first.stderr) == (plain.stdout, b"")
    assert (again.stdout, again.stderr) == (plain.stdout, b"")


def test_only_many_at_once_are_kept(pullquote: Run, tmp_path: Path) -> None:
    pullquote("quotes", SEEDS)
    pullquote("summary", "--jobs", "2", SEEDS)
    assert not (tmp_path / ".cache").exists()
    pullquote("quotes", "--jobs", "2", SEEDS)
    assert len(list((tmp_path / ".cache").rglob("*.json"))) == 5
