"""The settings file: what it says holds, what it gets wrong is told and keeps its default."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Length, LengthUnit
from summarize.summary.summarise import METHODS
from tests.conftest import ROOT
from tests.tui.factory import StillDesk, harbour, reader, said, screen_text
from tui.app import PullquoteApp
from tui.config.config import Config, LoadedConfig
from tui.config.config_file import load_config, read_config, with_choices

SETTINGS = ROOT / "docs" / "settings-and-files.md"


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


class Wrong(NamedTuple):
    text: str
    line: int
    reason: str


@pytest.mark.parametrize(
    "case",
    [
        Wrong("theme = \n", line=1, reason="invalid value"),
        Wrong('a = 1\n\n"', line=3, reason=""),
        Wrong("theme = 1\ntheme = 2", line=2, reason="cannot overwrite"),
        Wrong('\ntheme = "sepia"', line=2, reason="must be the name of a theme"),
        Wrong("theme = 4", line=1, reason="must be the name of a theme"),
        Wrong("cache = 0", line=1, reason="cache must be true or false, not 0"),
        Wrong("measure = 20", line=1, reason="30 to 200, not 20"),
        Wrong("measure = true", line=1, reason="not True"),
        Wrong("measure = 72.0", line=1, reason="a whole number from 30 to 200, not 72.0"),
        Wrong('measure = "wide"', line=1, reason="not 'wide'"),
        Wrong("list-width = 5", line=1, reason="16 to 120, not 5 (or 0 to fit the screen)"),
        Wrong("\n\nmesure = 80", line=3, reason="unknown setting 'mesure' (did you mean measure?)"),
        Wrong("[summary]\n\nlength = 0", line=3, reason="3 sentences"),
        Wrong('[summary]\nlength = "101%"', line=2, reason="not '101%'"),
        Wrong('[summary]\nmethod = "magic"', line=2, reason="lexrank"),
        Wrong("[summary]\nspeed = 3", line=2, reason="unknown setting 'summary.speed'"),
        Wrong("keys = 3", line=1, reason="must be a table of commands"),
        Wrong(
            '[keys]\nquote.nxt = "n"',
            line=2,
            reason="unknown command 'quote.nxt' (did you mean quote.next?)",
        ),
        Wrong('[keys]\n"quote.next" = "f99"', line=2, reason="'f99'"),
        Wrong('[keys]\n"quote.next" = "hyperdrive+x"', line=2, reason="'hyperdrive+x'"),
        Wrong('[keys]\n"quote.next" = 7', line=2, reason="must be keys"),
        Wrong(
            '[keys]\nquote.next = "x"\nquote.previous = "x"',
            line=3,
            reason="quote.next already has",
        ),
        Wrong('[keys.quote]\nnext = "f99"', line=2, reason="'f99'"),
    ],
    ids=lambda case: case.text,
)
def test_what_is_wrong_is_told_by_line_and_keeps_its_default(case: Wrong) -> None:
    config, (problem,) = read_config(case.text)
    assert problem.startswith(f"config.toml, line {case.line}: ")
    assert case.reason in problem
    assert config.theme == Config().theme
    assert config.measure == Config().measure


def test_one_wrong_setting_leaves_the_others() -> None:
    config, problems = read_config('measure = 7\ntheme = "nord"\n[keys]\n"quote.next" = "x"')
    assert (config.theme, config.measure, dict(config.keymap)) == ("nord", 72, {"quote.next": "x"})
    assert len(problems) == 1


@given(st.text(max_size=60) | st.text("[]=\"'#\n.,abk thems1{}", max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    _, problems = read_config(text)
    for problem in problems:
        assert "\n" not in problem
        assert "\x1b" not in problem
        assert len(problem) < 400


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
        assert app.screen.reader.walk.number is not None  # type: ignore[attr-defined]
        assert len(said(app)) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = 'nord'\n" + "a." * 200_000 + "b = 1\n", "line 2: key of too many parts"),
        ("".join(f"a{n} = 1\n" for n in range(20_000)), "line 1: unknown setting 'a0'"),
        (
            "[keys]\n" + "".join(f"a{n} = 'n'\n" for n in range(20_000)),
            "line 2: unknown command 'a0'",
        ),
        (f"[{'a' * 200_000}]\n" + "".join(f"b{n} = 1\n" for n in range(20_000)), "unknown setting"),
        ('x = """\n[' + " " * 20_000 + '\n"""\n', "line 1: unknown setting 'x'"),
        ('x = """\na' + " " * 200_000 + '\n"""\n', "line 1: unknown setting 'x'"),
        ("theme = '" + "nord" * 100_000 + "'\n", "line 1: theme must be the name of a theme"),
        ("theme = " + "[" * 200_000, "not a settings file"),
        ("measure = 1" + "1" * 200_000, "not a settings file"),
    ],
    ids=["deep", "settings", "commands", "table", "bracket", "blanks", "theme", "lists", "digits"],
)
def test_no_file_takes_more_than_its_share(text: str, told: str) -> None:
    read_config("[keys]\ntheme = 'nord'\n")  # loads what is loaded once
    began = time.process_time()
    config, problems = read_config(text)
    assert time.process_time() - began < 4
    assert config == Config()
    assert told in problems[0]
    assert len(problems[0]) < 300


def test_what_is_wrong_is_told_with_what_was_meant() -> None:
    text = "thme = 'nord'\n[summary]\n'lenght' = 3\n[ keys ]\nquote.nxt = 'n'\n"
    assert read_config(text)[1] == (
        "config.toml, line 1: unknown setting 'thme' (did you mean theme?)",
        "config.toml, line 3: unknown setting 'summary.lenght' (did you mean summary.length?)",
        "config.toml, line 5: unknown command 'quote.nxt' (did you mean quote.next?)",
    )
