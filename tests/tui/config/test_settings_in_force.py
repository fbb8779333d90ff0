"""The settings in force: the file, and choices over it."""

from __future__ import annotations

from pathlib import Path

from tests.tui.screens.main.fakes import FakeMemory
from tui.config.config import Config, LoadedConfig
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


def test_what_the_file_says_anew_goes_before_a_choice_and_what_it_repeats_does_not() -> None:
    path, memory = Path("config.toml"), FakeMemory()
    settings = Settings(LoadedConfig(Config(measure=60), path, named={"measure": "60"}), memory)
    settings.choose("measure", "80")
    settings.choose("theme", "pullquote-light")
    assert (settings.config.measure, settings.config.theme) == (80, "pullquote-light")
    settings.use_file(LoadedConfig(Config(measure=60), path, ("odd",), named={"measure": "60"}))
    assert settings.config.measure == 80
    assert settings.problems == ("odd",)
    settings.use_file(LoadedConfig(Config(measure=50), path, named={"measure": "50"}))
    assert (settings.config.measure, settings.config.theme) == (50, "pullquote-light")


def test_a_file_that_was_just_made_takes_no_choice_away() -> None:
    memory = FakeMemory()
    path = Path("config.toml")
    settings = Settings(LoadedConfig(Config(), path), memory)
    settings.apply_choices({"measure": "80"})
    named = {"measure": "72", "theme": "pullquote-dark"}
    settings.use_new_file(LoadedConfig(Config(), path, named=named))
    assert settings.config.measure == 80
    assert memory.choices == [("measure", "80\n72")]
    settings.use_file(
        LoadedConfig(Config(measure=90), Path("config.toml"), named={"measure": "90"})
    )
    assert settings.config.measure == 90


def test_a_few_problems_are_told_one_by_one_and_many_are_counted() -> None:
    def told(*problems: str) -> list[str]:
        return list(Settings(LoadedConfig(Config(), Path("c"), problems)).describe_problems())

    assert told("a", "b", "c", "d") == ["a", "b", "c", "d"]
    assert told("a", "b", "c", "d", "e") == [
        "a", "4 more problems with the settings: pullquote config shows them"
    ]  # fmt: skip
