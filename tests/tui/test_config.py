"""The settings file: what it says holds, what it gets wrong is told and keeps its default."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Length, LengthUnit
from summarize.summary.summarise import METHODS
from tests.conftest import ROOT, Run
from tests.tui.factory import StillDesk, harbour, reader, screen_text
from tui.app import PullquoteApp
from tui.commands.table import COMMANDS
from tui.config.config import (
    Config,
    LoadedConfig,
    choice_text,
    load_config,
    read_config,
    with_choices,
)
from tui.config.toml import default_text, write_config
from tui.state.store import State

DEFAULT = (Config(), ())

SETTINGS = ROOT / "docs" / "settings-and-files.md"


def test_the_documented_default_changes_nothing() -> None:
    assert read_config(default_text()) == DEFAULT
    assert read_config("") == DEFAULT
    told = tomllib.loads(default_text())
    assert told["keys"] == {command.id: command.keys for command in COMMANDS}


def test_the_default_is_what_the_app_has() -> None:
    app = reader()
    assert Config().theme in app.available_themes
    assert read_config(f'theme = "{sorted(app.available_themes)[0]}"')[1] == ()
    assert Config().method == METHODS[0]


def test_settings_of_all_kinds_are_read() -> None:
    text = """
    theme = "nord"
    measure = 90
    list-width = 30
    [summary]
    length = "60 words"
    method = "lexrank"
    [keys]
    "quote.next" = "x, ctrl+n"
    quote.previous = ["W"]
    [paths]
    state = "/it/sets/nothing"
    """
    keymap = {"quote.next": "x,ctrl+n", "quote.previous": "W"}
    length = Length(LengthUnit.WORDS, 60)
    assert read_config(text) == (Config("nord", 90, 30, length, "lexrank", keymap), ())


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ('"3 sentences"', Length(LengthUnit.SENTENCES, 3)),
        ('"1 sentence"', Length(LengthUnit.SENTENCES, 1)),
        ("5", Length(LengthUnit.SENTENCES, 5)),
        ('"20%"', Length(LengthUnit.PERCENT, 20)),
        ('"20 percent"', Length(LengthUnit.PERCENT, 20)),
        ('" 40 words "', Length(LengthUnit.WORDS, 40)),
    ],
)
def test_a_length_is_said_as_people_do(said: str, length: Length) -> None:
    assert read_config(f"[summary]\nlength = {said}") == (Config(length=length), ())


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("]", "right_square_bracket"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        (",", "comma"),
        (" ", "space"),
        ("shift+n", "N"),
        ("Ctrl+N", "ctrl+n"),
        ("PageDown", "pagedown"),
        ("ctrl+alt+x", "alt+ctrl+x"),
        ("F5", "f5"),
        ("ö", "ö"),
        ("shift+tab", "shift+tab"),
        ("question_mark", "question_mark"),
        ("<", "less_than_sign"),
        ("greater_than_sign", "greater_than_sign"),
        ("", "none"),
    ],
)
def test_keys_go_by_their_names_or_signs(said: str, key: str) -> None:
    config, problems = read_config(f'[keys]\n"quote.copy" = ["{said}"]')
    assert config.keymap["quote.copy"] == key
    assert all("quote.copy takes" in problem for problem in problems)  # from who else has it


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("theme = \n", 1, "invalid value"),
        ('a = 1\n\n"', 3, ""),
        ("theme = 1\ntheme = 2", 2, "cannot overwrite"),
        ('\ntheme = "sepia"', 2, "must be the name of a theme"),
        ("theme = 4", 1, "must be the name of a theme"),
        ("cache = 0", 1, "cache must be true or false, not 0"),
        ("measure = 20", 1, "30 to 200, not 20"),
        ("measure = true", 1, "not True"),
        ("measure = 72.0", 1, "a whole number from 30 to 200, not 72.0"),
        ('measure = "wide"', 1, "not 'wide'"),
        ("list-width = 5", 1, "16 to 120, not 5 (or 0 to fit the screen)"),
        ("\n\nmesure = 80", 3, "unknown setting 'mesure' (did you mean measure?)"),
        ("[summary]\n\nlength = 0", 3, "3 sentences"),
        ('[summary]\nlength = "101%"', 2, "not '101%'"),
        ('[summary]\nmethod = "magic"', 2, "lexrank"),
        ("[summary]\nspeed = 3", 2, "unknown setting 'summary.speed'"),
        ("keys = 3", 1, "must be a table of commands"),
        ('[keys]\nquote.nxt = "n"', 2, "unknown command 'quote.nxt' (did you mean quote.next?)"),
        ('[keys]\n"quote.next" = "f99"', 2, "'f99'"),
        ('[keys]\n"quote.next" = "hyperdrive+x"', 2, "'hyperdrive+x'"),
        ('[keys]\n"quote.next" = 7', 2, "must be keys"),
        ('[keys]\nquote.next = "x"\nquote.previous = "x"', 3, "quote.next already has"),
        ('[keys.quote]\nnext = "f99"', 2, "'f99'"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_keeps_its_default(
    text: str, line: int, reason: str
) -> None:
    config, (problem,) = read_config(text)
    assert problem.startswith(f"config.toml, line {line}: ")
    assert reason in problem
    assert config.theme == Config().theme
    assert config.measure == Config().measure


def test_one_wrong_setting_leaves_the_others() -> None:
    config, problems = read_config('measure = 7\ntheme = "nord"\n[keys]\n"quote.next" = "x"')
    assert (config.theme, config.measure, dict(config.keymap)) == ("nord", 72, {"quote.next": "x"})
    assert len(problems) == 1


def test_keys_of_panes_that_never_listen_together_may_be_the_same() -> None:
    text = '[keys]\n"text.down" = "w"\n"card.down" = "w"\n"rows.down" = "w"'
    assert read_config(text)[1] == ()


@given(st.text(max_size=60) | st.text("[]=\"'#\n.,abk thems1{}", max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    _, problems = read_config(text)
    for problem in problems:
        assert "\n" not in problem
        assert "\x1b" not in problem
        assert len(problem) < 400


keymaps = st.dictionaries(
    st.sampled_from(["quote.next", "text.down", "card.up", "find.open"]),
    st.sampled_from(["f5", "f6,ctrl+g", "none", "alt+x"]),
    max_size=1,
)


@given(
    st.builds(
        Config,
        st.sampled_from(["nord", "pullquote-light", "dracula"]),
        st.integers(30, 200),
        st.just(0) | st.integers(16, 120),
        st.builds(Length, st.sampled_from(LengthUnit), st.integers(1, 100)),
        st.sampled_from(METHODS),
        keymaps,
    )
)
def test_what_is_written_is_read(config: Config) -> None:
    assert read_config(write_config(config, {"state": '/a "b"\\c\x7f'})) == (config, ())


def test_choices_of_the_reader_go_before_the_file() -> None:
    choices = {
        "theme": "nord",
        "measure": "90",
        "length": "20%",
        "method": "lsa",
        "list_width": "0",
    }
    config = with_choices(Config(list_width=20), choices)
    assert config == Config("nord", 90, 0, Length(LengthUnit.PERCENT, 20), "lsa")
    wrong = {"theme": "x", "measure": "9", "length": "", "method": "", "other": "1", "keymap": "x"}
    assert with_choices(Config(), wrong) == Config()


def test_the_example_of_the_documentation_is_right() -> None:
    (text,) = re.findall(r"^```toml\n(.*?)^```$", SETTINGS.read_text(encoding="utf-8"), re.M | re.S)
    config, problems = read_config(text)
    assert problems == ()
    assert (config.theme, config.measure, len(config.keymap)) == ("nord", 80, 2)


# --- on disk ----------------------------------------------------------------------------------


def test_no_file_is_the_default(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path / "none" / "none.toml", Path("~/none.toml")):
        loaded = load_config(path)
        assert (loaded.config, loaded.problems, loaded.exists) == (Config(), (), False)


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        ("folder", "config.toml: is a "),
        ("fifo", "config.toml: is a named pipe, not a file"),
        ("loop", "config.toml: symbolic links form a loop"),
        (b"a = 1\n\xff", "config.toml, line 2: not valid UTF-8"),
        (b"#" * 1_100_000, "too large"),
        (b"a = " + b"[" * 100_000, "config.toml"),
        (b"measure = " + b"9" * 5_000, "config.toml"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, made: str | bytes, reason: str) -> None:
    path = tmp_path / "config.toml"
    if isinstance(made, bytes):
        path.write_bytes(made)
    else:
        {"folder": path.mkdir, "fifo": lambda: os.mkfifo(path)}.get(
            made, lambda: path.symlink_to(path)
        )()
    loaded = load_config(path)
    assert loaded.config == Config()
    assert reason in loaded.problems[0]


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbfmeasure = 80")
    assert load_config(path).config.measure == 80


# --- the command ------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("keys", "keymap", "told"),
    [
        (
            '"quote.next" = "m"',
            {"quote.next": "m", "summary.method": "none"},
            "line 2: quote.next takes the key m from summary.method (now without a key)",
        ),
        (
            '"pane.next" = "space"',
            {
                "pane.next": "space",
                "rows.page-down": "pagedown,ctrl+f",
                "text.page-down": "pagedown,ctrl+f",
                "card.page-down": "pagedown",
            },
            "line 2: pane.next takes the key space from rows.page-down, text.page-down and "
            "card.page-down",
        ),
        (
            '"text.down" = "n,down"',
            {"text.down": "n,down", "quote.next": "none"},
            "line 2: text.down takes the key n from quote.next (now without a key)",
        ),
        (  # two that change keys lose nothing
            '"quote.next" = "m"\n"summary.method" = "n"',
            {"quote.next": "m", "summary.method": "n"},
            None,
        ),
        (  # in other places the same key means something else as it is
            '"all-quotes.group" = "m"',
            {"all-quotes.group": "m"},
            None,
        ),
        (  # what the file says of a command is its own key is no claim to it
            '"quote.next" = "m"\n"summary.method" = "m"',
            {"quote.next": "m", "summary.method": "none"},
            "line 2: quote.next takes the key m from summary.method (now without a key)",
        ),
        (
            '"text.down" = "x"\n"quote.next" = "x"',
            {"text.down": "x"},
            "line 3: quote.next has a key that text.down already has",
        ),
    ],
)
def test_a_key_that_another_command_has_is_told_and_taken_from_it(
    keys: str, keymap: dict[str, str], told: str | None
) -> None:
    config, problems = read_config(f"[keys]\n{keys}\n")
    assert config.keymap == keymap
    assert problems == ((f"config.toml, {told}",) if told else ())


async def test_no_key_in_the_footer_is_one_that_another_command_took() -> None:
    loaded, problems = read_config('[keys]\n"quote.next" = "m"\n"pane.next" = "space"')
    settings = LoadedConfig(loaded, Path("config.toml"), problems)
    app = PullquoteApp(StillDesk([harbour()], False), loaded=settings)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        footer = screen_text(app).splitlines()[-1]
        assert "m next quote" in footer
        assert "Space pane" in footer
        assert "method" not in footer
        before = app.screen.focused
        await pilot.press("space")
        assert app.screen.focused is not before
        await pilot.press("3", "m")
        await pilot.pause()
        assert app.screen._quote is not None  # type: ignore[attr-defined]
        assert len(app._notifications) == 2
