"""What is kept on disk: how quickly, and whether it lives through kills and failing disks.

    python benchmarks/durability.py [FOLDER] [--kills 50] [--errors]

Prints what the cache costs and saves on the articles of FOLDER (the seeds). Then programs that
write what is kept are killed: at each step on the disk, and so many times for each store at random;
readers on a terminal too, and processes that work on inputs. With ``--errors`` each step fails,
with each error a disk gives, once and from then on. What was told to be kept and is lost, what is
neither the old nor the new, what is left behind for good, and a next run that does not work are
wrong.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from summarize import Problem, analyse, find_files, load, seeds_folder
from summarize.article.read import read_article
from summarize.corrections.log import SetSpeaker
from summarize.library.read_cached import CachedArticle, read_cached
from summarize.storage.analysis_cache import AnalysisCache
from summarize.storage.corrections_file import load as load_corrections
from summarize.workers.in_order import work_in_order
from summarize.workers.input_budget import Stop
from tests.hostile.chaos import Trial, faults_of
from tests.hostile.chaos import stores as stores_of
from tests.hostile.faults import AMID, ERRORS, KILL, LATER, Fault
from tests.hostile.state_faults import Memory, can_be_traced
from tests.summarize.web.conftest import Site
from tests.tui.pty_session import Session, stories
from tui.state.store import ReadMark, State


def milliseconds(work: Callable[[], object], times: int = 1) -> float:
    began = time.perf_counter()
    for _ in range(times):
        work()
    return 1000 * (time.perf_counter() - began) / times


def measure_cache(folder: str) -> None:
    sources = [found for found in find_files([folder]) if not isinstance(found, Problem)]
    made, kept, recalled = [], [], []
    with tempfile.TemporaryDirectory() as place:
        cache = AnalysisCache(Path(place, "analyses"))
        for source in sources:  # what is imported once is not counted
            article = load(source)
            if not isinstance(article, Problem):
                analyse(article)
                break
        for source in sources:
            began = time.perf_counter()
            article = load(source)
            if isinstance(article, Problem):
                continue
            analysis = analyse(article)
            made.append(1000 * (time.perf_counter() - began))
            read = read_cached(cache, source)
            assert isinstance(read, CachedArticle)
            key = read.key
            kept.append(milliseconds(lambda: cache.keep(key, analysis)))  # noqa: B023
            recalled.append(milliseconds(lambda: read_cached(cache, source)))  # noqa: B023
            assert read_cached(cache, source) == replace(read, analysis=analysis)
        size = sum(entry.stat().st_size for entry in Path(place).rglob("*.json"))
    costs = [f"{statistics.median(times):.2f}" for times in (made, kept, recalled)]
    print(f"{len(made)} articles, medians in ms: read and analyse {costs[0]}, keep {costs[1]},")
    print(f"recall {costs[2]}; {size / len(made) / 1000:.1f} KB each")


def measure_state() -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "state.sqlite")
        opened = milliseconds(lambda: State(path))
        state = State(path)
        marked = milliseconds(lambda: state.mark("0" * 32, ReadMark(True)), 500)
        for number in range(10_000):
            state.mark(f"{number:032x}", ReadMark(True))
        state.close()
        again = milliseconds(lambda: State(path).read_marks())
    print(
        f"state, ms: made {opened:.2f}, a step {marked:.3f}, opened with 10,000 marks {again:.1f}"
    )


# --- kills ------------------------------------------------------------------------------------


@dataclass
class Tally:
    """What came of the kills of one kind."""

    kills: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, ordeal: Callable[[], object], what: object) -> None:
        """Let something be killed, and note what is wrong then."""
        self.kills += 1
        try:
            ordeal()
        except Exception as error:  # also what a store cannot be opened for
            self.wrong.append(f"{what}: {error}")

    def __str__(self) -> str:
        found = "".join(f"\n    {line}" for line in self.wrong)
        return f"{self.kills:>5}  {len(self.wrong):>5}{found}"


def kill_at_steps(trial: Trial, kinds: tuple[str, ...]) -> Tally:
    """Let each kind of fault befall each step on the disk."""
    tally = Tally()
    for fault in faults_of(kinds, trial.good.steps):
        tally.count(lambda: trial.befall(fault), fault)  # noqa: B023
    return tally


def kill_at_random(trial: Trial, times: int, chance: random.Random) -> Tally:
    """Kill a program so many times while it runs."""
    tally = Tally()
    began = time.monotonic()
    trial.run(None, trial.fresh())
    taken = 1000 * (time.monotonic() - began)
    for _ in range(times):
        fault = Fault(LATER, int(chance.uniform(0, taken)))
        tally.count(lambda: trial.befall(fault), fault)  # noqa: B023
    return tally


def kill_memory(folder: Path, whats: tuple[str, ...]) -> Tally:
    """Let each system call of the reader's database be the last, or fail."""
    tally = Tally()
    if not can_be_traced():
        return tally
    memory = Memory(folder)
    for call, count in sorted(memory.calls().items()):
        for number in range(1, count + 1):
            for what in whats:
                kind, _, lasts = what.partition(" ")
                tally.count(
                    lambda: memory.befall(call, number, kind, lasting=bool(lasts)),  # noqa: B023
                    (call, number, what),
                )
    return tally


def kill_readers(folder: Path, times: int, chance: random.Random) -> Tally:
    """Kill a reader on a terminal while it corrects, marks, reads on and quits."""
    tally = Tally()
    home = folder / "home"
    home.mkdir(parents=True)
    library = stories(home / "stories", count=3)
    for number in range(times):
        tally.count(lambda: kill_reader(home, library, chance, number), number)  # noqa: B023
    return tally


def kill_reader(home: Path, library: Path, chance: random.Random, number: int) -> None:
    session = Session([library], home)
    moment = time.monotonic() + chance.uniform(0, 2.5)
    name = f"Zoe Q{number}"
    said = f"Corrected: speaker set to {name}"
    keys = iter(["n", "c", name + "\r", "B", "]", "n", "B", "]", "X", "[", "Z", "q"])
    is_corrected = False
    try:
        while time.monotonic() < moment and not session.ended:
            session.read(0.05)
            is_corrected |= said in session.text
            if "quote" in session.text and chance.random() < 0.7:
                session.press(next(keys, ""))
        with suppress(ProcessLookupError):
            os.kill(session.child.pid, signal.SIGKILL)
        while session.read(0.2):
            is_corrected |= said in session.text
    finally:
        session.close()
    data = home / ".local" / "share" / "pullquote"
    log = load_corrections(data / "corrections.json")
    names = [made.name for made in (*log.done, *log.undone) if isinstance(made, SetSpeaker)]
    assert names.count(name) <= 1, "a correction is there twice"
    assert not is_corrected or name in names, "a correction that was told is lost"
    state = State(home / ".local" / "state" / "pullquote" / "state.sqlite")
    problem = state.problem
    state.close()
    assert problem is None, problem
    left = [path.name for path in home.rglob("*.tmp")]
    assert len(left) <= 2, left
    broken = [path.name for path in home.rglob("*.broken-*")]
    assert not broken, broken


def kill_workers(times: int, chance: random.Random) -> Tally:
    """Kill one of two workers while they have inputs to work on."""
    tally = Tally()
    began = time.monotonic()
    expected = list(work_in_order(count_quotes, range(_INPUTS), tell, jobs=2))
    taken = time.monotonic() - began
    for _ in range(times):
        after = chance.uniform(0, taken)
        tally.count(lambda: kill_worker(expected, after, chance), f"{after:.3f} s")  # noqa: B023
    return tally


def kill_worker(expected: Sequence[int | str], after: float, chance: random.Random) -> None:
    def kill() -> None:
        workers = multiprocessing.active_children()
        if workers:
            chance.choice(workers).kill()

    timer = threading.Timer(after, kill)
    results = work_in_order(count_quotes, range(_INPUTS), tell, jobs=2)
    first = next(results)
    timer.start()
    found = [first, *results]
    timer.join()
    lost = [told for told, right in zip(found, expected, strict=True) if told != right]
    assert len(lost) <= 1, lost
    assert all(isinstance(told, str) and "was killed" in told for told in lost), lost
    assert not multiprocessing.active_children()


_INPUTS = 60


def count_quotes(number: int) -> int | str:
    said = "“We counted the boats,” said Ann Lee, the mayor of Holm.\n\n" * number
    return len(analyse(read_article(said)).quotes)


def tell(number: int, stop: Stop) -> int | str:
    return f"{number}: {stop.reason}"


def print_kills(options: argparse.Namespace) -> int:
    """Print how many kills each store took, and what was found wrong; return how many kills."""
    chance = random.Random(options.seed)
    total = 0
    print(f"\n{'kept':<28} {'befallen by':<34} {'tried':>5}  {'wrong':>5}")

    def row(kept: str, what: str, tally: Tally, *, is_kill: bool = True) -> None:
        nonlocal total
        total += tally.kills * is_kill
        print(f"{kept:<28} {what:<34} {tally}", flush=True)

    site = Site()
    try:
        for store in stores_of(site).values():
            with tempfile.TemporaryDirectory() as place:
                trial = Trial(store, Path(place))
                row(store.name, "a kill at each step", kill_at_steps(trial, (KILL, AMID)))
                row(store.name, "kills at random", kill_at_random(trial, options.kills, chance))
                if options.errors:
                    tally = kill_at_steps(trial, ERRORS)
                    row(store.name, "each error at each step", tally, is_kill=False)
    finally:
        site.close()
    with tempfile.TemporaryDirectory() as place:
        tally = kill_memory(Path(place), ("signal=SIGKILL",))
        row("the reader's memory", "a kill at each system call", tally)
        if options.errors:
            errors = tuple(f"error={name}{lasts}" for name in ERRORS for lasts in ("", " lasting"))
            tally = kill_memory(Path(place), errors)
            row("the reader's memory", "each error at each call", tally, is_kill=False)
        tally = kill_readers(Path(place), options.kills, chance)
        row("all that a reader keeps", "kills at random, on a terminal", tally)
    tally = kill_workers(options.kills, chance)
    row("nothing: a worker of two", "kills at random, one input lost", tally)
    print(f"{total} kills")
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=str(seeds_folder()))
    parser.add_argument("--kills", type=int, default=50, help="at random, for each store")
    parser.add_argument("--errors", action="store_true", help="try errors of the disk as well")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    measure_cache(options.folder)
    measure_state()
    print_kills(options)


if __name__ == "__main__":
    main()
