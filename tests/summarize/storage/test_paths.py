"""Where things are kept on each system: apart from one another, and inside the user's folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from summarize.storage import paths
from summarize.storage.paths import is_usable
from summarize.web.feed_list import feeds_file


@pytest.fixture(params=[Unix, MacOS, Windows])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(
        "platformdirs.windows.get_win_folder", lambda name: str(tmp_path / "AppData" / name)
    )
    for kind in ("config", "state", "cache", "data"):

        def path(name: str, appauthor: bool, kind: str = kind) -> Path:
            found = getattr(request.param(name, appauthor), f"user_{kind}_path")
            assert isinstance(found, Path)
            return found

        monkeypatch.setattr(platformdirs, f"user_{kind}_path", path)
    return tmp_path


def test_no_file_is_another_or_in_the_way_of_another(system: Path) -> None:
    files = [paths.config_file(), paths.state_file(), paths.corrections_file(), feeds_file()]
    folders = [paths.library_folder(), paths.cache_folder()]
    everything = [*files, *folders]
    assert len({str(path).lower() for path in everything}) == len(everything)
    for path in everything:
        assert path.is_relative_to(system)
        assert "pullquote" in path.parts
        for folder in folders:
            assert path == folder or not path.is_relative_to(folder)
    for file in files:
        assert not any(path != file and path.is_relative_to(file) for path in everything)


def test_a_folder_of_no_home_is_no_place() -> None:
    assert not is_usable(Path("~/.config/pullquote/config.toml"))
