"""A program made of commands, and how one run of it ends."""

from __future__ import annotations

from collections.abc import Sequence

import click

from summarize.cli.process_setup import settle
from summarize.output.stderr import PROGRAM, Console, ExitCode, guarded
from summarize.output.stdout import prepare
from summarize.workers.worker_process import NoProcessError

__all__ = ["CommandGroup", "run"]


def _version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"{PROGRAM} {version(PROGRAM)}")
        ctx.exit()


class _InterruptedError(Exception):
    """Ctrl-C, in a guise that click leaves alone."""


class CommandGroup(click.Group):
    """A program made of commands, listed in the order they are given."""

    def __init__(self, commands: Sequence[click.Command], help_text: str) -> None:
        version = click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help="Print the version and exit.",
        )
        super().__init__(
            PROGRAM,
            {str(command.name): command for command in commands},
            params=[version],
            help=help_text,
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        )

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an interrupt is ours to answer, click writes an empty line for it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise _InterruptedError from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order the commands were given."""
        return list(self.commands)


def run(program: click.Group, arguments: Sequence[str]) -> int:
    """Run ``program`` with ``arguments`` and return its exit code."""
    return guarded(lambda: _run(program, arguments))


def _run(program: click.Group, arguments: Sequence[str]) -> int:
    console = Console()
    settle()
    prepare()
    try:
        code = program.main(list(arguments), PROGRAM, standalone_mode=False, obj=console)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else PROGRAM
        if not arguments:
            click.echo(program.get_help(click.Context(program, info_name=PROGRAM)))
            return ExitCode.USAGE
        return console.usage(error.format_message(), f"Try: {path} --help")
    except click.ClickException as error:
        return console.usage(error.format_message())
    except NoProcessError as error:
        console.note(str(error))
        return ExitCode.SOME_FAILED
    except (click.Abort, _InterruptedError):
        console.end_line()
        return ExitCode.INTERRUPTED
    return code if isinstance(code, int) and code else console.exit_code
