"""The same articles give the same output, whatever hash seed, jobs and order of files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from summarize import find_files, seeds_folder

SHAPES = Path(__file__).parents[1] / "benchmarks" / "shapes"


def _files() -> list[str]:
    """Return the seeds and the articles of every shape."""
    folders = [
        str(seeds_folder()),
        str(SHAPES / "read" / "inputs"),
        str(SHAPES / "unread" / "inputs"),
    ]
    return [source.path for source in find_files(folders) if hasattr(source, "path")]


def _printed(files: Sequence[str], *options: str, seed: str = "0") -> bytes:
    """Return what ``quotes`` prints of files, in a process of its own."""
    command = [sys.executable, "-m", "summarize", "quotes", "--kind", "all", "--format", "jsonl"]
    done = subprocess.run(
        [*command, "--no-cache", *options, *files],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        timeout=120,
    )
    assert done.stderr == b""
    return done.stdout


@pytest.fixture(scope="module")
def printed() -> bytes:
    return _printed(_files())


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_the_hash_seed_changes_nothing(printed: bytes, seed: str) -> None:
    assert len(printed.splitlines()) > 500
    assert _printed(_files(), seed=seed) == printed


def test_jobs_and_the_order_of_files_change_nothing(printed: bytes) -> None:
    other = _printed(_files()[::-1], "--jobs", "2")
    assert sorted(other.splitlines()) == sorted(printed.splitlines())
