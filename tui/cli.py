"""The ``pullquote`` command: the reader, and the commands that print.

Opening the reader comes first and loads nothing that the first paint does not need: click and
the printing commands are imported when one of them is called, or when there is an option to read.
Before Ctrl-C is seen to, nothing is loaded that takes a millisecond.
"""

from __future__ import annotations

import gc
import os
import sys

from summarize.cli.interrupts import (
    end_on_interrupt,
    is_interrupt_unchanged,
    raise_on_interrupt,
)

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    import click

    from summarize.output.stderr import Console
    from summarize.storage.files import Web
    from summarize.workers.input_budget import Budget

__all__ = ["main"]

_COMMANDS: Final = (
    "summary",
    "quotes",
    "speakers",
    "digest",
    "text",
    "config",
    "feed",
    "fetch",
    "read",
)

_READER_OPTIONS: Final = (
    "--allow-private",
    "--keep",
    "--no-keep",
    "--no-cache",
    "--max-time",
    "--max-memory",
)
"""Options of ``read`` that it may be called with though it is not named."""

_NEEDS_CLICK: Final = ("_PULLQUOTE_COMPLETE", "PULLQUOTE_MAX_TIME", "PULLQUOTE_MAX_MEMORY")
"""A shell that completes, and options by the environment: what only click understands."""

_FRAMES: Final = ("TEXTUAL_FPS", "240")
"""Frames a second that Textual draws at most, which it asks for when it is loaded. At its own 60 a
key that comes soon after a frame waits up to 33 ms for the next; few of the frames are ever drawn.
"""

_HINT: Final = "To print, use pullquote summary, quotes, speakers, digest or text"

_HELP: Final = """Read articles in the terminal: summary, full text, quotes and speakers.

Without a command, the reader opens. The commands print the same for pipes and scripts.

PATH is a file, a folder, an address (https://…) or - for standard input. Without a PATH, pullquote
reads standard input if it is a pipe or a file; else your library; else the five sample articles.
If a file has the name of a command, write ./summary.

\b
Examples:
  pullquote stories/                    open a folder in the reader
  pullquote https://example.org/story   open and save a web page
  pullquote summary -n 2 story.txt      print a summary of 2 sentences
  pullquote quotes --speaker petit .    print the quotes by Petit
  pullquote speakers --format csv .     print all speakers as CSV

Exit codes: 0 success, 1 some inputs failed, 2 usage error.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``pullquote`` with ``arguments`` (by default the process's) and return its exit code."""
    if arguments is not None:
        return _run(list(arguments))
    # Where there is nothing to put in order yet, or nothing any more, Ctrl-C just ends us: an
    # exception amid an import, or as the interpreter shuts down, is not always ours to catch.
    is_ours = is_interrupt_unchanged()
    if is_ours:
        end_on_interrupt()
    code = _run(sys.argv[1:])
    if is_ours:
        end_on_interrupt()
    return code


def _run(given: list[str]) -> int:
    if _is_for_reader(given):
        if os.environ.keys().isdisjoint(_NEEDS_CLICK):
            return _read(given)
        if "_PULLQUOTE_COMPLETE" not in os.environ:
            given = ["read", "--", *given]
    from summarize.cli.program import run

    program = _program()
    try:
        raise_on_interrupt()
        return run(program, given)
    except KeyboardInterrupt:  # once more, as the first was being answered
        return 130


def _is_for_reader(arguments: Sequence[str]) -> bool:
    """Whether there is nothing but paths: no command, no option."""
    if arguments and arguments[0] in _COMMANDS:
        return False
    return all(argument == "-" or not argument.startswith("-") for argument in arguments)


def _program() -> click.Group:
    """Return the whole program: the printing commands, ``read``, and paths alone as ``read``."""
    import click

    from summarize.cli.commands import COMMANDS
    from summarize.cli.options import allows_private, keeps, no_cache, takes_budget
    from summarize.cli.program import CommandGroup
    from summarize.storage.files import Web

    class Program(CommandGroup):
        """Takes what is no command for paths to read, as ``pullquote -- -odd-name`` is."""

        def resolve_command(
            self, ctx: click.Context, args: list[str]
        ) -> tuple[str | None, click.Command | None, list[str]]:
            if args and args[0] not in self.commands:
                args = ["read", "--", *args]
            return super().resolve_command(ctx, args)

        def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
            if args and args[0] in _READER_OPTIONS:
                args = ["read", *args]
            return super().parse_args(ctx, args)

        def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
            formatter.write_usage(ctx.command_path, "[PATH]...")
            formatter.write_usage(ctx.command_path, "COMMAND [OPTION]... [PATH]...", " " * 7)

    @click.command(
        short_help="Open the reader (the default).", epilog="Example: pullquote read stories/"
    )
    @click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(readable=False))
    @allows_private
    @keeps
    @no_cache
    @takes_budget
    def read(paths: tuple[str, ...], allow_private: bool, keep: bool, budget: Budget) -> int:
        """Open the reader, as pullquote does without a command."""
        return _read(paths, Web(allow_private, keep), budget)

    from tui.config.config_command import config

    return Program([*COMMANDS, config, read], _HELP)


def _read(paths: Sequence[str], web: Web | None = None, budget: Budget | None = None) -> int:
    """Open the reader; its keys come from the terminal even if an article comes by a pipe."""
    from summarize.cli.process_setup import settle
    from summarize.output.stderr import Console, guarded, is_terminal
    from summarize.storage.files import (
        STANDARD_INPUT,
        Problem,
        read_stream,
        standard_input_is_given,
    )

    settle()
    console = Console()
    if not (is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        meant = "" if not paths or _is_something(paths[0]) else _command_meant(paths[0])
        if meant:
            from summarize.storage.files import label

            return console.usage(
                f"no command, file or folder is called {label(paths[0])}",
                f"Did you mean: pullquote {meant}?",
            )
        return console.usage(
            "the reader needs a terminal",
            _HINT,
        )
    if os.environ.get("TERM", "").lower() == "dumb":
        return console.usage(
            "the reader needs a terminal that supports full-screen programs (TERM is dumb)", _HINT
        )
    if paths and not any(map(_is_something, paths)):
        return _report_missing(console, paths)
    stdin = None
    if STANDARD_INPUT in paths or (not paths and standard_input_is_given()):
        data = read_stream(0)
        if isinstance(data, Problem):
            console.problem(data)
            return console.exit_code
        stdin = data
    if not is_terminal(sys.__stdin__):
        try:
            _take_keys_from_terminal()
        except OSError:
            return console.usage("the reader needs a terminal to read keys from")
    gc.disable()  # collecting while modules load frees nothing; the reader enables it again
    from summarize.workers.input_budget import Budget
    from tui.worker.article_work import ArticleDesk

    desk = ArticleDesk(budget or Budget())
    desk.start()  # it loads what it needs while the reader loads what paints
    os.environ.setdefault(*_FRAMES)
    from tui.app import run_reader

    listed = paths or ([STANDARD_INPUT] if stdin is not None else [])
    return guarded(lambda: run_reader(listed, stdin, web, desk))


def _is_something(path: str) -> bool:
    return path == "-" or "://" in path or os.path.lexists(path)


def _take_keys_from_terminal() -> None:
    """Put the terminal in the place of standard input, where Textual reads keys."""
    terminal = os.open("/dev/tty", os.O_RDWR)
    if terminal != 0:  # it is where standard input was closed
        os.dup2(terminal, 0)
        os.close(terminal)
    if sys.__stdin__ is None:
        stream = os.fdopen(0, encoding="utf-8", closefd=False)
        sys.__stdin__ = sys.stdin = stream  # type: ignore[misc]


def _report_missing(console: Console, paths: Sequence[str]) -> int:
    """Say of each path that it is not there; the first may have been meant for a command."""
    from summarize.library.find_files import find_files
    from summarize.storage.files import Problem

    for problem in find_files(paths):
        assert isinstance(problem, Problem)
        console.problem(problem)
    if meant := _command_meant(paths[0]):
        console.note(f"did you mean the command {meant}?")
    return console.exit_code


def _command_meant(word: str) -> str:
    """Return the command that a path was perhaps meant for, or ""."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, _COMMANDS, 1)), "")
