"""Write the generated parts of README.md, CONTRIBUTING.md and docs/, or check them.

    python tools/generate_docs.py            write them
    python tools/generate_docs.py --check    print what is out of date; exit code 1 if anything is

Generated are:

- The output of commands. In a ``console`` code block, the lines after ``$ command`` are what that
  command prints: run by a shell in the repository, 80 columns wide, with an empty home folder.
- What stands between ``<!-- NAME -->`` (or ``<!-- NAME: ARGUMENTS -->``) and ``<!-- /NAME -->``:

  ========================  =============================================================
  ``keys``                  every key of the reader, by scope, with the command's id
  ``keys: ID ID …``         the keys of these commands, in this order
  ``options``               the options that all printing commands share
  ``command: NAME``         usage, description and other options of one command
  ``layers``                the folders of both packages, highest first, as the import
                            contract orders them
  ``python``                the public names of ``summarize``
  ========================  =============================================================
"""

from __future__ import annotations

import ast
import difflib
import inspect
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
"""The files with generated parts."""

_CONSOLE = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_PART = re.compile(
    r"^(?P<open><!-- (?P<name>keys|options|command|layers|python)(?:: (?P<of>[^\n]*))? -->)\n"
    r".*?^(?P<close><!-- /(?P=name) -->)$",
    re.MULTILINE | re.DOTALL,
)
_SHARED = "options-of-every-printing-command"
"""The heading of the shared options, as a link."""

_EXPORTED = ("PATH", "LANG", "PYTHONHASHSEED")


def render(text: str) -> str:
    """Return a document's text with its generated parts as they should be now."""
    text = _CONSOLE.sub(lambda match: _console(match[0]), text)
    return _PART.sub(
        lambda match: (
            f"{match['open']}\n{_PARTS[match['name']](match['of'] or '')}\n{match['close']}"
        ),
        text,
    )


# --- output of commands -----------------------------------------------------------------------


def _console(block: str) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_output(command)}" for command in commands)


def _output(command: str) -> str:
    """Return what a shell command prints on standard output and standard error."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **{name: os.environ[name] for name in _EXPORTED if name in os.environ},
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": home,
            "COLUMNS": "80",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
        )
    return done.stdout.decode("utf-8")


# --- keys -------------------------------------------------------------------------------------


def _keys(ids: str) -> str:
    from tui.commands.bindings import BY_ID, COMMANDS, key_names

    if ids:
        rows = ((_codes(key_names(BY_ID[id_], {})), BY_ID[id_].help) for id_ in ids.split())
        return _table(("key", "what it does"), rows)
    parts = []
    for scope, commands in groupby(COMMANDS, key=lambda command: command.scope):
        entries = ((_codes(key_names(each, {})), each.help, f"`{each.id}`") for each in commands)
        parts.append(f"### {scope.value}\n\n{_table(('keys', 'what they do', 'id'), entries)}")
    return "\n\n".join(parts)


# --- commands and options ---------------------------------------------------------------------


def commands() -> dict[str, click.Command]:
    """Return the commands by their names: ``quotes``, ``feed add``; all but ``read``."""
    import click

    from summarize.cli.commands import COMMANDS
    from tui.config.config_command import config

    found: dict[str, click.Command] = {}
    for command in (*COMMANDS, config):
        if isinstance(command, click.Group):
            found |= {f"{command.name} {name}": each for name, each in command.commands.items()}
        else:
            found[str(command.name)] = command
    return found


def _options(_: str) -> str:
    return _table(("option", "what it does"), _rows(commands()["text"]).items())


def _command(name: str) -> str:
    import click

    every = commands()
    usage = every[name].get_usage(click.Context(every[name], info_name=f"pullquote {name}"))
    rows = _rows(every[name])
    shared = _rows(every["text"])  # which has no others
    own = {option: help_ for option, help_ in rows.items() if option not in shared}
    parts = [
        f"```text\n{' '.join(usage.removeprefix('Usage: ').split())}\n```",
        *(" ".join(part.split()) for part in (every[name].help or "").split("\n\n")),
    ]
    if own:
        parts.append(_table(("option", "what it does"), own.items()))
    if rows.keys() >= shared.keys():
        parts.append(f"It takes the [shared options](#{_SHARED}) too.")
    elif also := [option for option in rows if option in shared]:
        parts.append(f"Of the [shared options](#{_SHARED}) it takes {', '.join(also)}.")
    return "\n\n".join(parts)


def _rows(command: click.Command) -> dict[str, str]:
    """Return the options of a command as ``--help`` shows them, and what it says of each."""
    import click

    context = click.Context(command)
    records = [
        each.get_help_record(context) for each in command.params if isinstance(each, click.Option)
    ]
    return {f"`{_cell(record[0])}`": _cell(record[1]) for record in records if record}


# --- folders and names ------------------------------------------------------------------------


def _layers(_: str) -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = (each["layers"] for each in contracts if each["type"] == "layers")
    rows = []
    for level, layer in zip(range(len(layers), 0, -1), layers, strict=True):
        for name in layer.split("|"):
            path = ROOT / name.strip().replace(".", "/")
            path = path if path.is_dir() else path.with_suffix(".py")
            rows.append((str(level), f"`{path.relative_to(ROOT)}`", _about(path)))
    return _table(("level", "folder or module", "what is in it"), rows)


def _about(path: Path) -> str:
    """Return the first sentence of the docstring of a package's folder or of a module."""
    file = path / "__init__.py" if path.is_dir() else path
    return _sentence(ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "")


def _python(_: str) -> str:
    import summarize

    rows = []
    for name in summarize.__all__:
        value = getattr(summarize, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            rows.append((f"`{name}`", _sentence(inspect.getdoc(value) or "")))
    return _table(("name", "what it is"), rows)


def _sentence(docstring: str) -> str:
    """Return the first sentence of a docstring on one line, its markup turned into Markdown."""
    first = " ".join(docstring.split("\n\n")[0].split())
    first = re.split(r"(?<=[.]) (?=[A-Z])", first)[0]
    return _cell(re.sub(r":\w+:`~?([^`]+)`|``([^`]+)``", r"`\1\2`", first))


# --- Markdown ---------------------------------------------------------------------------------


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in (head, *rows)]
    return "\n".join([lines[0], f"|{'---|' * len(head)}", *lines[1:]])


def _codes(names: Iterable[str]) -> str:
    from tui.commands.bindings import NO_KEY

    return " ".join(f"`{name}`" for name in names if name != NO_KEY)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


_PARTS: dict[str, Callable[[str], str]] = {
    "keys": _keys,
    "options": _options,
    "command": _command,
    "layers": _layers,
    "python": _python,
}


def out_of_date(document: Path) -> str:
    """Return the difference between a document and what it should be, ``""`` if there is none."""
    text = document.read_text(encoding="utf-8")
    name = str(document.relative_to(ROOT))
    lines = difflib.unified_diff(
        text.splitlines(), render(text).splitlines(), name, f"{name}, generated", lineterm="", n=1
    )
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write the generated parts, or check them; return the exit code."""
    if arguments == ["--check"]:
        changes = [change for document in DOCUMENTS if (change := out_of_date(document))]
        print("\n".join(changes), end="\n" if changes else "")
        return 1 if changes else 0
    if arguments:
        print(__doc__)
        return 2
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        document.write_text(render(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
