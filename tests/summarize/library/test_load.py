"""What standard input gave is an article too."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_standard_input_gave() -> None:
    (source,) = find_files(["-"], stdin=b"Piped words.")
    article = load(source)
    assert isinstance(article, Article)
    assert (article.file, article.text) == ("-", "Piped words.")
