"""Hash what every command prints, so that a change that should change nothing can show it.

    python tools/compare_outputs.py OUT [GOLD.jsonl…] [--program PULLQUOTE] [--against OLD]

Runs every printing command in every format over the seeds and over the articles of the GOLD files
(one JSON object a line with ``text``, or ``docs`` that have ``text``), each written out as a file,
under one PYTHONHASHSEED, without the cache and with folders of its own. Writes what was printed
into the folder OUT, one file an output, and ``hashes.txt`` beside them. With ``--against`` it
compares with the folder of an earlier run, names each output that differs, and exits with 1 if any
does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMATS = ("text", "md", "json", "jsonl", "csv")
METHODS = ("lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "edmundson")
SLOW_METHOD_ARTICLES = 40
"""How many articles of each set the methods of sumy read: some cost the square of a length."""


def write_out(gold: Path, into: Path) -> tuple[list[str], list[list[str]]]:
    """Write the articles of a gold file as files; return the folders and the groups for digests."""
    folder = into / gold.stem
    folder.mkdir(parents=True)
    groups: list[list[str]] = []
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines()):
        entry = json.loads(line)
        documents = entry.get("docs", [entry])
        group = []
        for place, document in enumerate(documents):
            if "text" not in document:
                continue
            path = folder / f"{number:04}-{place}.txt"
            title = document.get("title") or ""
            text = document["text"]
            path.write_text(f"{title}\n\n{text}" if title else text, encoding="utf-8")
            group.append(str(path.relative_to(into)))
        if "docs" in entry:
            groups.append(group)
    return [gold.stem], groups


def outputs(folders: list[str], groups: list[list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Yield a name and a command line for each output."""
    for form in FORMATS:
        for folder in folders:
            for command in ("summary", "quotes", "speakers", "text"):
                yield f"{command}.{form}.{folder}", [command, "--format", form, folder]
            yield (
                f"all-kinds.{form}.{folder}",
                ["quotes", "--kind", "all", "--format", form, folder],
            )
        for number, group in enumerate(groups):
            if form in ("json", "text") or number < 5:
                yield f"digest.{form}.{number:02}", ["digest", "--format", form, *group]
        yield f"digest.{form}.seeds", ["digest", "--format", form, "seeds"]
    for folder in folders:
        for option in (["-n", "1"], ["--words", "60"], ["--percent", "20"]):
            name = "".join(option).strip("-")
            yield f"summary.{name}.{folder}", ["summary", "--format", "jsonl", *option, folder]
        for option in (["--speaker", "clinton"], ["--confidence", "low"], ["--unattributed"]):
            name = "".join(option).strip("-")
            yield f"quotes.{name}.{folder}", ["quotes", "--format", "jsonl", *option, folder]
    for method in METHODS:
        for folder in folders:
            command = ["summary", "--format", "jsonl", "--method", method]
            yield f"summary.{method}.{folder}", [*command, folder]


def run(program: str, arguments: list[str], folder: Path, home: Path) -> bytes:
    """Return what one command printed on both streams, and its exit code."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONHASHSEED": "0",
        "PULLQUOTE_NO_CACHE": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    slow = "--method" in arguments
    if slow:
        name = arguments.pop()
        files = sorted(path.relative_to(folder) for path in (folder / name).iterdir())
        arguments += [str(path) for path in files[:SLOW_METHOD_ARTICLES]]
    done = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.stdout + b"\n-- standard error\n" + done.stderr + b"\n-- %d\n" % done.returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--program", default=str(ROOT / ".venv" / "bin" / "pullquote"))
    parser.add_argument("--against", type=Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder, home = Path(scratch) / "articles", Path(scratch) / "home"
        home.mkdir()
        folders, groups = ["seeds"], []
        (folder / "seeds").mkdir(parents=True)
        for seed in (ROOT / "seeds").iterdir():
            (folder / "seeds" / seed.name).write_bytes(seed.read_bytes())
        for gold in given.gold:
            names, events = write_out(gold, folder)
            folders += names
            groups += events
        todo = list(outputs(folders, groups))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            printed = pool.map(lambda item: run(given.program, item[1], folder, home), todo)
            hashes = {}
            for (name, _), content in zip(todo, printed, strict=True):
                (given.out / name).write_bytes(content)
                hashes[name] = hashlib.sha256(content).hexdigest()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(hashes.items())]
    (given.out / "hashes.txt").write_text("".join(lines), encoding="utf-8")
    whole = hashlib.sha256("".join(lines).encode()).hexdigest()
    sys.stdout.write(f"{len(hashes)} outputs, {whole}\n")
    if given.against is None:
        return 0
    old = dict(
        reversed(line.split("  ", 1))
        for line in (given.against / "hashes.txt").read_text(encoding="utf-8").splitlines()
    )
    differ = [name for name, digest in sorted(hashes.items()) if old.get(name) != digest]
    for name in differ:
        sys.stdout.write(f"differs: {name}\n")
    sys.stdout.write(f"{len(hashes) - len(differ)} of {len(hashes)} the same")
    missing = len(old.keys() - hashes)
    sys.stdout.write(f"; {missing} of the earlier run were not made\n" if missing else "\n")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
