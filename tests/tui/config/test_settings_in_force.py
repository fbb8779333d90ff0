"""The settings in force: the file, and choices over it."""

from __future__ import annotations

from pathlib import Path

from tests.tui.screens.main.fakes import FakeMemory
from tui.config.config_file import Config, LoadedConfig
from tui.config.settings_in_force import Settings


def test_without_a_file_the_defaults_hold() -> None:
    settings = Settings()
    assert settings.config == Config()
    assert settings.problems == ()


def test_choices_go_before_the_file_they_were_made_over() -> None:
    heard: list[Config] = []
    settings = Settings(
        LoadedConfig(Config(measure=60), Path("config.toml"), named={"measure": "60"})
    )
    settings.listen(heard.append)
    settings.apply_choices({"measure": "80\n60", "theme": "pullquote-light"})
    assert settings.config.measure == 80
    assert settings.config.theme == "pullquote-light"
    assert heard == [settings.config]
    settings.apply_choices({"measure": "90\n55"})
    assert settings.config.measure == 80, "the file says something else since then"


def test_a_choice_is_kept_with_what_the_file_said() -> None:
    memory = FakeMemory()
    settings = Settings(
        LoadedConfig(Config(measure=60), Path("config.toml"), named={"measure": "60"}), memory
    )
    settings.choose("measure", "80")
    settings.choose("theme", "pullquote-light")
    assert memory.choices == [("measure", "80\n60"), ("theme", "pullquote-light")]
