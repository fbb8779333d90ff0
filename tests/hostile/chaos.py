"""What pullquote keeps, a program that writes each of it, and what must hold whatever befell it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.faults import AMID, KILL, LATER, Ended, Fault, run_with
from tests.summarize.formats.samples import PAGE
from tests.summarize.web.conftest import Site
from tests.tui.pty_session import environment, stories

__all__ = ["STORES", "Store", "Trial", "faults_of", "stores"]

DATA = Path(".local", "share", "pullquote")

Tree = dict[str, bytes]


@dataclass(frozen=True)
class Store:
    """Something kept, and a program that changes it.

    ``prepare`` makes what is there before. ``done`` is what the program says when all is kept, and
    ``again`` what it may say, for an error, when it finds that all was done before.
    ``tidy`` takes away what killed writers left, where the next writer does not.
    ``errors_are_told`` by the exit code; where they are not, all that was asked for is printed.
    """

    name: str
    program: Callable[[], object]
    prepare: Callable[[], object] = lambda: None
    done: str = ""
    again: str = ""
    errors_are_told: bool = True
    tidy: Callable[[], object] = lambda: None
    drafts: frozenset[str] = field(default_factory=frozenset)
    """Files that may hold something between the old and the new, each of it whole."""


def command(*arguments: str) -> Callable[[], int]:
    """Return the program with these arguments, as it is called."""

    def run() -> int:
        from tui.cli import main

        return main(arguments)

    return run


STORES = (
    "corrections",
    "the list of feeds",
    "articles of a feed",
    "a page under a new title",
    "analyses",
    "a new export",
    "an export over another",
)


def stores(site: Site) -> dict[str, Store]:
    """Return each store that is written by steps of ours (SQLite's own are tried elsewhere)."""
    return {store.name: store for store in _stores(site)}


def _stores(site: Site) -> Iterator[Store]:
    feed = _feed(site)
    page = site.html("/page")
    yield Store("corrections", _correct(3), _correct(2), "3 kept", drafts=frozenset({CORRECTIONS}))
    yield Store(
        "the list of feeds",
        command("feed", "add", "--allow-private", feed),
        done=": added",
        again=f"pullquote: {feed}: already in your feeds\n",
    )
    yield Store(
        "articles of a feed",
        command("fetch", "--allow-private"),
        command("feed", "add", "--allow-private", feed),
        "2 new articles",
        drafts=frozenset({str(DATA / "feeds.json")}),
    )
    yield Store(
        "a page under a new title",
        command("text", "--allow-private", page),
        _keep_older(page),
        "City votes",
        errors_are_told=False,
    )
    yield Store(
        "analyses",
        command("quotes", "--jobs", "2", "stories"),
        lambda: stories(Path("stories"), count=2),
        "Harbour council",
        errors_are_told=False,
        tidy=_sweep,
    )
    yield Store("a new export", _export("new.md", replace=False), done="exported")
    yield Store(
        "an export over another",
        _export("old.md", replace=True),
        lambda: Path("old.md").write_text("old", "utf-8"),
        "exported",
    )


def _sweep() -> None:
    """Do to the cache what is done to it once a day."""
    from summarize.storage.analysis_cache import AnalysisCache

    AnalysisCache().sweep()


CORRECTIONS = str(DATA / "corrections.json")


def _correct(count: int) -> Callable[[], int]:
    """Return a program that makes so many corrections and says of each that it is kept."""

    def run() -> int:
        from summarize.corrections.log import QuotePlace, SetSpeaker
        from summarize.storage.corrections_file import CorrectionsError, change, load
        from summarize.storage.paths import corrections_file

        for number in range(count):
            made = SetSpeaker(QuotePlace("0" * 32, number, number + 1), "Ann Lee")
            try:
                if made not in load(corrections_file()).done:
                    change(corrections_file(), lambda log: log.add(made))  # noqa: B023
            except CorrectionsError as error:
                print(f"pullquote: saving the correction failed: {error}", file=sys.stderr)
                return 1
            print(f"{number + 1} kept", flush=True)
        return 0

    return run


def _export(name: str, *, replace: bool) -> Callable[[], int]:
    def run() -> int:
        from summarize.output.export import write_new

        try:
            write_new(Path(name), "# Quotes\n" * 500, replace=replace)
        except FileExistsError:
            print("exported before")
            return 0
        except OSError as error:
            print(f"pullquote: {name}: {error.strerror}", file=sys.stderr)
            return 1
        print("exported", flush=True)
        return 0

    return run


def _keep_older(page: str) -> Callable[[], object]:
    def run() -> None:
        from summarize.web.pages import keep

        keep(page, "What it was called before", b"# What it was called before\n\nWords.\n")

    return run


def _feed(site: Site) -> str:
    items = "".join(
        f"<item><title>Story {n}</title><guid>id{n}</guid>"
        f"<link>{site.html(f'/{n}', PAGE.replace('City', f'City {n}'))}</link></item>"
        for n in range(2)
    )
    body = f'<rss version="2.0"><channel><title>The Planet</title>{items}</channel></rss>'
    kind = {"Content-Type": "application/rss+xml", "ETag": '"1"'}
    site.pages["/feed"] = (200, kind, body.encode())
    return f"{site.address}/feed"


# --- what must hold ---------------------------------------------------------------------------


class Trial:
    """One store: as it is before, and as it is when nothing goes wrong."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self._folder = folder
        self._before, after = folder / "before", folder / "after"
        self._before.mkdir(parents=True)
        self.run(None, self._before, store.prepare)
        shutil.copytree(self._before, after)
        good = self.run(None, after)
        assert (good.code, good.stderr) == (0, ""), good
        assert store.done in good.stdout, good
        assert good.steps, good
        self.good = good
        self.old, self.new = tree(self._before), tree(after)

    def run(
        self, fault: Fault | None, home: Path, program: Callable[[], object] | None = None
    ) -> Ended:
        """Run the program, or another one, in a home."""
        return run_with(fault, program or self.store.program, home, environment(home))

    def fresh(self) -> Path:
        """Return a home as it is before."""
        home = self._folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self._before, home)
        return home

    def befall(self, fault: Fault) -> Ended:
        """Let a fault befall the program; see that nothing is lost, and that the next run works."""
        home = self.fresh()
        ended = self.run(fault, home)
        if fault.kind == LATER:
            assert ended.code in (-9, 0), ended
        elif fault.kind in (KILL, AMID):
            assert ended.code == -9 or ended.steps < fault.number, ended
        else:
            self._check_told(ended)
        self._check_whole(home, ended)
        again = self.run(None, home)
        assert (again.code, again.stderr) in ((0, ""), (1, self.store.again)), again
        self.run(None, home, self.store.tidy)
        self._check_same(tree(home))
        return ended

    def _check_told(self, ended: Ended) -> None:
        assert "internal error" not in ended.stderr, ended
        assert all(line.startswith("pullquote: ") for line in ended.stderr.splitlines()), ended
        if self.store.errors_are_told:
            assert ended.code == (1 if ended.stderr else 0), ended
            assert ended.stderr or self.store.done in ended.stdout, ended
            assert len(ended.stderr.splitlines()) <= 4, ended  # articles and the list of feeds
        else:
            assert (ended.code, ended.stdout) == (0, self.good.stdout), ended

    def _check_whole(self, home: Path, ended: Ended) -> None:
        """See that every file is the old one or the new, and what was said to be kept is kept."""
        found = tree(home)
        left = [name for name in found if name.endswith(".tmp")]
        assert len(left) <= 1, left
        for name, data in found.items():
            if name not in left and name not in self.store.drafts:
                assert data in (self.old.get(name), self.new.get(name)), (name, data[:80])
        lost = [name for name in self.old if name not in found and name in self.new]
        assert not lost, lost
        is_replaced = [name for name in self.new if name not in self.old]
        for name in self.old:
            if name not in found:  # given another name
                assert all(found.get(new) == self.new[new] for new in is_replaced), name
        if self.store.done in ended.stdout and self.store.errors_are_told and not ended.stderr:
            assert all(found.get(name) == data for name, data in self.new.items()), ended

    def _check_same(self, found: Tree) -> None:
        assert sorted(found) == sorted(self.new)
        assert found == self.new


def tree(home: Path) -> Tree:
    """Return the files of a home but locks, by their names below it."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


def faults_of(kinds: tuple[str, ...], steps: int) -> Iterator[Fault]:
    """Yield each kind of fault at each of so many steps; errors once, and lasting too."""
    for number in range(1, steps + 1):
        for kind in kinds:
            yield Fault(kind, number)
            if kind not in (KILL, AMID):
                yield Fault(kind, number, lasting=True)


def spread(steps: int, most: int = 9) -> list[int]:
    """Return the numbers of at most ``most`` of so many steps, the first and the last among them.

    ``python benchmarks/durability.py`` tries all.
    """
    if steps <= most:
        return [*range(1, steps + 1)]
    return [1 + number * (steps - 1) // (most - 1) for number in range(most)]
