"""An article is read with its analysis if that was kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from summarize import Problem, load
from summarize.library.read_cached import read_cached
from summarize.storage.analysis_cache import AnalysisCache
from tests.summarize.storage.samples import STORY, filled, recalled, source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "analyses"


def test_what_was_kept_is_recalled_under_the_name_of_now(folder: Path, tmp_path: Path) -> None:
    analysis, _ = filled(folder)
    assert recalled(folder) == analysis
    elsewhere = tmp_path / "moved" / STORY.name
    elsewhere.parent.mkdir()
    shutil.copy(STORY, elsewhere)
    assert recalled(folder, elsewhere) == replace(
        analysis, article=replace(analysis.article, file=str(elsewhere))
    )


def test_another_text_or_name_is_another_article(folder: Path, tmp_path: Path) -> None:
    filled(folder)
    changed = tmp_path / STORY.name
    changed.write_bytes(STORY.read_bytes() + b" ")
    assert recalled(folder, changed) is None
    renamed = tmp_path / "other.md"  # read by another format
    shutil.copy(STORY, renamed)
    assert recalled(folder, renamed) is None


def test_a_problem_is_the_same_with_and_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name in ("empty.txt", "image.txt", "missing.txt"):
        made = read_cached(AnalysisCache(folder), source(tmp_path / name))
        assert made == load(source(tmp_path / name))
        assert isinstance(made, Problem)
    large = read_cached(AnalysisCache(folder), source(), max_size=100)
    assert large == load(source(), max_size=100)
