"""A file takes the place of another as a whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarize.storage.atomic_write import replace_file


def test_a_file_is_never_half_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a" / "b.md"
    replace_file(path, b"old")

    def full(*arguments: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in path.parent.iterdir()] == ["b.md"]
