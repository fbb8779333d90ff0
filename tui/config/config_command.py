"""``pullquote config``: the settings in force, and where everything is, as TOML."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click

from summarize.library.find_files import seeds_folder
from summarize.output.serialize import Delimiters
from summarize.output.stderr import Console
from summarize.output.stdout import Writer
from summarize.storage.files import Problem, label
from summarize.storage.paths import (
    cache_folder,
    config_file,
    corrections_file,
    library_folder,
    state_file,
)
from tui.config.config_file import load_config, origins, with_choices
from tui.config.write_toml import default_text, write_config

__all__ = ["config"]


@click.command(
    short_help="Print settings and file locations.",
    epilog="Example: pullquote config --default > settings.toml",
)
@click.option("--default", "is_default", is_flag=True, help="Print the default settings.")
@click.option("--reset", is_flag=True, help="Reset the settings chosen in the reader.")
@click.pass_obj
def config(console: Console, /, is_default: bool, reset: bool) -> None:
    """Print the settings in use, and where pullquote keeps its files, as TOML.

    Each setting shows where it comes from: the defaults, the settings file or the reader. One that
    was chosen in the reader applies until you change it in the file or use --reset. To change
    settings, save this output as the file that paths.config names. The reader reads it at start.
    """
    if reset:
        _choices(console, forget=True)
    writer = Writer(Delimiters())
    if is_default:
        writer.write([default_text()])
    else:
        loaded = load_config()
        for problem in loaded.problems:
            reason = problem.removeprefix(loaded.path.name).lstrip(",: ")
            console.problem(Problem(str(loaded.path), reason))
        choices = _choices(console)
        settings = with_choices(loaded.config, choices, loaded.named)
        writer.write([write_config(settings, _paths(), origins(choices, loaded.named))])
    writer.close()


def _choices(console: Console, forget: bool = False) -> dict[str, str]:
    """Return what was chosen in the reader, or forget it and say what it was."""
    if not os.path.lexists(state_file()):
        return {}
    from tui.state.store import State

    state = State()
    choices = state.choices()
    if forget:
        state.forget_choices()
        console.note(f"reset: {', '.join(sorted(choices)) or 'nothing to reset'}")
    if state.problem is not None:
        console.note(state.problem)
    state.close()
    return choices


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
