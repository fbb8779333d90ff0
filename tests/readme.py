"""Keep the README true: its output is what the commands print, its keys those of the
reader, its list of modules theirs.

``python -m tests.readme`` writes all anew; ``test_readme.py`` compares.

In a block of ``console`` the lines after ``$ …`` are what that command printed, run in a shell in
the checkout, 80 columns wide. Between ``<!-- keys -->`` and ``<!-- /keys -->`` stands the table
of the reader's commands, between those of ``modules`` the first line of every module.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

from tests.conftest import ROOT

README = ROOT / "README.md"

_CONSOLE = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_PART = re.compile(r"^<!-- (keys|modules) -->\n.*?^<!-- /\1 -->$", re.MULTILINE | re.DOTALL)


def render(text: str) -> str:
    """Return the README with every output and the table of keys as they are now."""
    text = _CONSOLE.sub(lambda match: _console(match[0]), text)
    made = {"keys": _keys, "modules": _modules}
    return _PART.sub(
        lambda match: f"<!-- {match[1]} -->\n{made[match[1]]()}<!-- /{match[1]} -->", text
    )


def _console(block: str) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_printed(command)}" for command in commands)


def _printed(command: str) -> str:
    environment = {
        **{name: value for name, value in os.environ.items() if name != "NO_COLOR"},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
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


def _keys() -> str:
    from tui.commands.bindings import COMMANDS, key_names

    lines = ["", "| keys | |", "|---|---|"]
    for scope, commands in groupby(COMMANDS, key=lambda command: command.scope):
        lines.append(f"| **{scope.value}** | |")
        for command in commands:
            keys = " ".join(f"`{key}`" for key in key_names(command, {}))
            lines.append(f"| {keys} | {command.help} |")
    return "\n".join([*lines, "", ""])


def _modules() -> str:
    lines = [""]
    for package in ("summarize", "tui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            name = str(path.relative_to(ROOT)).removesuffix("/__init__.py").removesuffix(".py")
            if path.stem != "__main__" and about:
                lines.append(f"- `{name}` {_sentence(about)}")
    return "\n".join([*lines, "", ""])


def _sentence(about: str) -> str:
    """Return the first sentence of a docstring on one line, roles of Sphinx undone."""
    first = " ".join(about.split("\n\n")[0].split())
    first = re.split(r"(?<=[.:]) (?=[A-Z])", first)[0]
    return re.sub(r":\w+:`~?([^`]+)`|``([^`]+)``", r"`\1\2`", first)


if __name__ == "__main__":
    README.write_text(render(README.read_text(encoding="utf-8")), encoding="utf-8")
