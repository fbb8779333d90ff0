"""``pullquote config``: the settings as a file, and where things are."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.conftest import Run
from tui.config.config_file import (
    choice_text,
    load_config,
)
from tui.state.store import State


def test_config_prints_the_settings_and_where_things_are(pullquote: Run, tmp_path: Path) -> None:
    done = pullquote("config")
    assert (done.returncode, done.stderr) == (0, b"")
    told = tomllib.loads(done.stdout.decode("utf-8"))
    assert told["measure"] == 72
    assert told["keys"]["quote.next"] == "n"
    data = tmp_path / "data" / "pullquote"
    assert told["paths"]["library"] == str(data / "library")
    assert told["paths"]["corrections"] == str(data / "corrections.json")


def test_config_prints_what_could_be_saved(pullquote: Run, tmp_path: Path) -> None:
    home = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    path = tmp_path / "XDG_CONFIG_HOME" / "pullquote" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('measure = 90\n[keys]\n"quote.next" = "x"\n', encoding="utf-8")
    printed = pullquote("config", env=home)
    assert (printed.returncode, printed.stderr) == (0, b"")
    told = tomllib.loads(printed.stdout.decode("utf-8"))
    assert (told["measure"], told["keys"]["quote.next"]) == (90, "x")
    assert told["paths"]["config"] == str(path)
    assert not (tmp_path / "XDG_STATE_HOME").exists()  # it only looks
    path.write_bytes(printed.stdout)
    again = pullquote("config", env=home).stdout
    assert tomllib.loads(again.decode()) == tomllib.loads(printed.stdout.decode())
    assert b"# default" in printed.stdout
    assert b"# default" not in again


def test_config_tells_what_was_chosen_in_the_reader(pullquote: Run, tmp_path: Path) -> None:
    home = {"XDG_STATE_HOME": str(tmp_path / "s")}
    state = State(tmp_path / "s" / "pullquote" / "state.sqlite")
    state.choose("theme", "nord")
    state.close()
    assert b'theme = "nord"' in pullquote("config", env=home).stdout
    assert b'theme = "pullquote-dark"' in pullquote("config", "--default", env=home).stdout


def said(pullquote: Run, home: dict[str, str], setting: str, *options: str) -> str:
    lines = pullquote("config", *options, env=home).stdout.decode().splitlines()
    return " ".join(next(line for line in lines if line.startswith(f"{setting} = ")).split())


def test_the_last_word_counts_of_the_file_and_the_reader(pullquote: Run, tmp_path: Path) -> None:
    home = {"XDG_STATE_HOME": str(tmp_path / "s"), "XDG_CONFIG_HOME": str(tmp_path / "c")}
    path = tmp_path / "c" / "pullquote" / "config.toml"
    path.parent.mkdir(parents=True)

    def choose(name: str, value: str) -> None:
        """As the reader does."""
        state = State(tmp_path / "s" / "pullquote" / "state.sqlite")
        state.choose(name, choice_text(value, load_config(path).named.get(name, "")))
        state.close()

    assert said(pullquote, home, "measure") == "measure = 72 # default"
    choose("measure", "80")
    assert said(pullquote, home, "measure") == "measure = 80 # chosen in the reader"
    path.write_text('theme = "nord"\n')  # says nothing of it
    assert said(pullquote, home, "measure") == "measure = 80 # chosen in the reader"
    assert said(pullquote, home, "theme") == 'theme = "nord" # settings file'
    path.write_text('measure = 60\ntheme = "nord"\n')
    assert said(pullquote, home, "measure") == "measure = 60 # settings file"
    choose("measure", "90")
    choose("length", "60 words")
    assert said(pullquote, home, "measure") == "measure = 90 # chosen in the reader"
    path.write_text('# a remark\ntheme = "dracula"\nmeasure = 60\n')  # the same of it
    assert said(pullquote, home, "measure") == "measure = 90 # chosen in the reader"
    path.write_text("measure = 64\n")
    assert said(pullquote, home, "measure") == "measure = 64 # settings file"
    assert said(pullquote, home, "length") == 'length = "60 words" # chosen in the reader'
    assert said(pullquote, home, "length", "--reset") == 'length = "3 sentences" # default'
    assert b"nothing to reset" in pullquote("config", "--reset", env=home).stderr


def test_config_tells_what_is_wrong_and_prints_what_holds(pullquote: Run, tmp_path: Path) -> None:
    path = tmp_path / "c" / "pullquote" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('\nmeasure = 3\ntheme = "\\u001b[31m"\n', encoding="utf-8")
    done = pullquote("config", env={"XDG_CONFIG_HOME": str(tmp_path / "c")})
    assert done.returncode == 1
    first, second = done.stderr.decode("utf-8").splitlines()
    assert f"{path}: line 2: measure" in first or f"{path}: line 2: measure" in second
    assert b"\x1b" not in done.stderr
    assert tomllib.loads(done.stdout.decode("utf-8"))["measure"] == 72
