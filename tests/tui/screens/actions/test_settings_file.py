"""The settings file is opened from the reader, made where there is none, and then applied."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.tui.factory import StillDesk, desk_of, harbour, reader, said, screen_text
from tests.tui.screens.main.fakes import FakeMemory, Said
from tui.app import PullquoteApp
from tui.config.config import Config
from tui.config.config_file import load_config
from tui.config.settings_in_force import Settings
from tui.config.write_toml import default_text
from tui.screens.actions.settings_file import SettingsFile, describe_changes


def edited(
    path: Path, text: str | None, settings: Settings | None = None
) -> tuple[Settings, Said, list[Config]]:
    """Edit a settings file so that ``text`` is in it; None where there is no editor."""
    said, applied = Said(), list[Config]()
    settings = settings or Settings(load_config(path), FakeMemory())  # type: ignore[arg-type]

    def edit_file(opened: Path) -> bool:
        assert opened == path
        if text is not None:
            opened.write_text(text, "utf-8")
        return text is not None

    SettingsFile(settings, edit_file, applied.append, said).edit(path)
    return settings, said, applied


def test_where_there_is_no_file_the_documented_default_is_made(tmp_path: Path) -> None:
    path = tmp_path / "below" / "config.toml"
    settings, said, applied = edited(path, None)
    assert path.read_text("utf-8") == default_text()
    assert (said, applied, settings.config) == ([], [], Config())


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    for text in ("measure = 60\n", ""):
        path.write_text(text)
        edited(path, None)
        assert path.read_text("utf-8") == text
    path.unlink()
    path.symlink_to(tmp_path / "nowhere")
    edited(path, None)
    assert path.is_symlink()
    assert not (tmp_path / "nowhere").exists()


def test_making_the_file_takes_back_nothing_that_was_chosen_in_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    settings = Settings(load_config(path), FakeMemory())  # type: ignore[arg-type]
    settings.choose("theme", "pullquote-light")
    _, said, _ = edited(path, default_text(), settings)
    assert settings.config.theme == "pullquote-light"
    assert said == ["Settings unchanged"]


def test_what_was_changed_is_applied_and_told(tmp_path: Path) -> None:
    settings, said, applied = edited(tmp_path / "config.toml", "measure = 60\ntheme = 'nord'\n")
    assert (settings.config.measure, settings.config.theme) == (60, "nord")
    assert applied == [Config()]
    assert said == ["Settings applied: theme, text width"]


def test_problems_are_told_in_a_line_each_and_the_rest_is_applied(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    settings, said, _ = edited(path, "measure = 'wide'\ntheme = 'nord'\n")
    assert settings.config == replace(Config(), theme="nord")
    assert said[-1] == "Settings applied: theme"
    (problem,) = said[:-1]
    assert problem.startswith("config.toml, line 1: measure must be a whole number")
    _, said, applied = edited(path, "[[", Settings(load_config(tmp_path / "no.toml")))
    assert len(said) == 1
    assert said[0].startswith("config.toml, line 1: ")
    assert applied == []


def test_what_applies_only_after_a_restart_is_said() -> None:
    changed = replace(Config(), cache=False)
    assert describe_changes(Config(), changed) == "Restart pullquote to apply: cache"
    both = describe_changes(Config(), replace(changed, measure=60))
    assert both == "Settings applied: text width. Restart pullquote to apply: cache"


def test_a_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    _, said, applied = edited(tmp_path / "file" / "config.toml", None)
    assert said[0].startswith("Cannot make config.toml: ")
    _, said, _ = edited(Path("~/config.toml"), None)
    assert said == ["There is no home folder for the settings file"]
    assert applied == []


async def test_the_reader_follows_the_settings_at_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / "config" / "pullquote" / "config.toml"

    def edit(app: object, name: str, notify: object) -> bool:
        assert name == str(path)
        path.write_text(
            "measure = 50\ntheme = 'pullquote-light'\nlist-width = 40\n"
            "[summary]\nlength = 1\n[keys]\n'find.open' = 'ctrl+f'\n"
        )
        return True

    monkeypatch.setattr("tui.screens.actions.other_programs.run_editor", edit)
    app = PullquoteApp(StillDesk([harbour()]), loaded=load_config())
    async with app.run_test(size=(160, 40)) as pilot:
        main: Any = app.screen
        await pilot.pause()
        await pilot.press("ctrl+p", *"settings")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "pullquote-light"
        assert main.text.measure == 50
        assert main.catalogue.size.width == 39
        assert desk_of(app).wishes[-1].length.amount == 1
        assert "ctrl+f find" in screen_text(app)
        await pilot.press("ctrl+f")
        assert main.reader.find.is_open


async def test_where_no_editor_can_be_opened_it_is_said() -> None:
    app = reader(harbour())
    async with app.run_test(size=(120, 40)) as pilot:
        app.action_settings()
        await pilot.pause()
        message = said(app)[-1]
        assert message == "Cannot open an editor in this terminal"
