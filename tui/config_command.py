"""``pullquote config``: the settings in force, and where everything is, as TOML."""

from __future__ import annotations

from collections.abc import Mapping

import click

from summarize.console import Console
from summarize.files import Problem, label
from summarize.library import library_folder, seeds_folder
from summarize.output.machine import Frame
from summarize.output.stdout import Writer
from summarize.user_files import cache_folder, config_file, corrections_file, state_file
from tui.config import Config, load_config, with_choices
from tui.config_text import default_text, write_config

__all__ = ["config"]


@click.command(
    short_help="The settings in force, and where things are kept.",
    epilog="Example: pullquote config --default > settings.toml",
)
@click.option("--default", "is_default", is_flag=True, help="The settings as they come.")
@click.pass_obj
def config(console: Console, /, is_default: bool) -> None:
    """Print the reader's settings in force, and where pullquote keeps things, as TOML.

    Saved as the file that paths.config names, it holds from the next start of the reader.
    """
    writer = Writer(Frame())
    if is_default:
        writer.write([default_text()])
    else:
        loaded = load_config()
        for problem in loaded.problems:
            reason = problem.removeprefix(loaded.path.name).lstrip(",: ")
            console.problem(Problem(str(loaded.path), reason))
        writer.write([write_config(_chosen(loaded.config, console), _paths())])
    writer.close()


def _chosen(settings: Config, console: Console) -> Config:
    """Return the settings with what was chosen in the reader, which goes before the file."""
    if not state_file().is_file():
        return settings
    from tui.state import State

    state = State()
    if state.problem is not None:
        console.note(state.problem)
    settings = with_choices(settings, state.choices())
    state.close()
    return settings


def _paths() -> Mapping[str, str]:
    places = {
        "config": config_file(),
        "state": state_file(),
        "cache": cache_folder(),
        "corrections": corrections_file(),
        "library": library_folder(),
        "seeds": seeds_folder(),
    }
    return {name: label(str(place)) for name, place in places.items()}
