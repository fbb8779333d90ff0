"""Settings are written as they are read."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from summarize.model import Length, LengthUnit
from summarize.summary.summarise import METHODS
from tui.commands.command_table import COMMANDS
from tui.config.config import Config
from tui.config.config_file import read_config
from tui.config.write_toml import default_text, write_config

DEFAULT = (Config(), ())


def test_the_documented_default_changes_nothing() -> None:
    assert read_config(default_text()) == DEFAULT
    assert read_config("") == DEFAULT
    told = tomllib.loads(default_text())
    assert told["keys"] == {c.id: ",".join(c.own_keys) for c in COMMANDS}


keymaps = st.dictionaries(
    st.sampled_from(["quote.next", "text.down", "card.up", "find.open"]),
    st.sampled_from(["f7", "f6,ctrl+g", "none", "alt+x"]),
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
