"""The walls of the house: who may import whom, who may print, what is loaded when."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarize
from tests.conftest import ROOT, SEEDS

EDGES = {"__main__", "cli", "formats", "library", "output", "storage", "web", "workers"}
"""Folders of the core that know of files, processes, terminals and options; all others are pure."""

OUTSIDE = {
    "click",
    "http",
    "multiprocessing",
    "platformdirs",
    "resource",
    "shutil",
    "signal",
    "socket",
    "subprocess",
    "tempfile",
    "urllib",
}

HEAVY = {
    "textual",
    "rich",
    "nltk",
    "sumy",
    "numpy",
    "click",
    "trafilatura",
    "httpx",
    "platformdirs",
}


HEAVY_HOMES = {"punkt", "quick_sumy", "sumy_methods"}
"""Modules that import them at the top, and are themselves imported only inside functions."""


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in it, but for the type checker's eyes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for part in block.body
        for node in ast.walk(part)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "summarize":
                yield from (f"summarize.{alias.name}" for alias in node.names)


def is_edge(path: Path) -> bool:
    return path.relative_to(ROOT / "summarize").parts[0].removesuffix(".py") in EDGES


@pytest.mark.parametrize("path", modules("summarize"), ids=lambda path: path.stem)
def test_the_core_is_headless_and_its_steps_are_pure(path: Path) -> None:
    for name in imported(path):
        top, *rest = name.split(".")
        assert top not in {"tui", "textual", "rich"}
        if not is_edge(path) and path.stem != "__init__":
            assert top not in OUTSIDE, f"{path.stem} imports {name}"
            assert not (top == "summarize" and rest and rest[0] in EDGES), (
                f"{path.stem} imports {name}"
            )


def test_the_model_imports_nothing_of_ours_but_how_values_are_built() -> None:
    names = list(imported(ROOT / "summarize" / "model.py"))
    ours = {name for name in names if name.split(".")[0] in ("summarize", "tui")}
    assert {".".join(name.split(".")[:2]) for name in ours} == {"summarize.frozen"}
    names = list(imported(ROOT / "summarize" / "frozen.py"))
    assert not [name for name in names if name.split(".")[0] in ("summarize", "tui")]


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_each_stream_has_one_owner(stream: str) -> None:
    owners = {"stdout": "output/stdout.py", "stderr": "output/stderr.py"}
    writers = {
        str(path.relative_to(ROOT / "summarize"))
        for path in modules("summarize")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"sys.{stream}.write"
    }
    assert writers == {owners[stream]}


def test_nobody_prints_by_the_way() -> None:
    for path in [*modules("summarize"), *modules("tui")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Call) and ast.unparse(node.func) == "print"), path


def loaded(code: str, environment: dict[str, str]) -> set[str]:
    """Return the top-level modules that are loaded after ``code`` ran in a new process."""
    code += "\nimport sys\nsys.stderr.write(' '.join({n.split('.')[0] for n in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=True,
        text=True,
    )
    return set(done.stderr.split())


def test_importing_the_core_is_cheap(environment: dict[str, str]) -> None:
    names = loaded("import summarize", environment)
    assert not names & (HEAVY | {"dataclasses", "json", "multiprocessing"})


def test_no_step_loads_the_heavy_libraries_before_it_runs(environment: dict[str, str]) -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in modules("summarize")
        if not is_edge(path) and path.stem not in HEAVY_HOMES
    ]
    assert not loaded("import " + ", ".join(names), environment) & HEAVY


def test_a_summary_loads_no_textual(environment: dict[str, str]) -> None:
    story = str(SEEDS / "001_9bcfa90aa584db73.txt")
    for command in ("summary", "quotes"):
        names = loaded(f"from tui.cli import main; main([{command!r}, {story!r}])", environment)
        assert "click" in names
        assert not names & {"textual", "rich"}


def test_the_reader_starts_without_what_the_first_paint_does_not_need(
    environment: dict[str, str],
) -> None:
    names = loaded("import tui.cli, tui.app", environment)
    assert "textual" in names
    assert not names & {"nltk", "sumy", "numpy", "click", "trafilatura", "httpx"}


# --- the public face --------------------------------------------------------------------------


def test_every_public_name_is_there() -> None:
    for name in summarize.__all__:
        assert getattr(summarize, name) is not None
    assert set(summarize.__all__) <= set(dir(summarize))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = summarize.nonsense  # type: ignore[attr-defined]


def test_the_type_checker_sees_what_the_program_sees() -> None:
    tree = ast.parse((ROOT / "summarize" / "__init__.py").read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    typed = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert sorted(typed) == sorted(summarize.__all__)
    for name, module in typed.items():
        value = getattr(summarize, name)
        assert value is getattr(sys.modules[module or ""], name)


# --- the shape of the packages ----------------------------------------------------------------

PACKAGES = ("summarize", "tui")

MOST_LINES = 400

SAME_NAME = {
    "__init__.py": "a package",
    "summarize/*/markdown.py": "formats reads Markdown, output writes it",
}
"""Names that several files of a package have, and why."""


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def import_graph() -> dict[str, set[str]]:
    """Return what each module imports of ours, in functions and for the type checker too."""
    names = {module_name(path): path for package in PACKAGES for path in modules(package)}
    graph: dict[str, set[str]] = {}
    for name, path in names.items():
        found: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    below = f"{node.module}.{alias.name}"
                    found.add(below if below in names else node.module)
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
        graph[name] = (found & names.keys()) - {name}
    return graph


def test_no_modules_import_each_other_in_a_circle() -> None:
    try:
        graphlib.TopologicalSorter(import_graph()).prepare()
    except graphlib.CycleError as error:
        pytest.fail(f"a circle of imports: {' -> '.join(error.args[1])}")


def test_no_file_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for package in PACKAGES
        for path in modules(package)
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long, f"more than {MOST_LINES} lines"


@pytest.mark.parametrize("package", PACKAGES)
def test_a_file_is_known_by_its_name(package: str) -> None:
    paths = modules(package)
    count = Counter(path.name for path in paths)
    allowed = {
        path
        for path in paths
        for pattern in SAME_NAME
        if path.name == pattern or path.relative_to(ROOT).match(pattern)
    }
    same = [path for path in paths if count[path.name] > 1 and path not in allowed]
    assert not same


def test_no_screen_is_put_together_of_mixins() -> None:
    screens = [*(ROOT / "tui" / "screens").rglob("*.py"), ROOT / "tui" / "app.py"]
    for path in screens:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                assert len(node.bases) < 2, f"{path.name}: {node.name} has several bases"
