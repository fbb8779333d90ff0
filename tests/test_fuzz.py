"""The structure-aware fuzzer makes the same inputs again, keeps sizes, finds what is planted."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

import pytest

from tools.fuzzing.campaign import Plan, judge, search
from tools.fuzzing.formats import FORMATS, LARGEST, Input, make_input
from tools.fuzzing.invariants import holds
from tools.fuzzing.limits import Limits
from tools.fuzzing.packing import Packing
from tools.fuzzing.runner import Work
from tools.fuzzing.tree import Node, leaf, scaled, size, text
from tools.fuzzing.work import Step

ALL = tuple(FORMATS)
FAST = Limits(second=1e-7, floor=0.1, patience=5)
forks = pytest.mark.skipif(sys.platform == "win32", reason="needs processes made by fork")


def test_the_same_seed_makes_the_same_inputs() -> None:
    made = [make_input(7, number, ALL, 5_000) for number in range(33)]
    again = [make_input(7, number, ALL, 5_000) for number in range(33)]
    assert made == again
    assert [each.pack() for each in made] == [each.pack() for each in again]
    assert {each.format for each in made} == set(ALL)
    assert made != [make_input(8, number, ALL, 5_000) for number in range(33)]


def test_no_input_is_much_larger_than_asked_for_and_some_are_as_large() -> None:
    sizes = [make_input(1, number, ALL).pack()[1] for number in range(70)]
    assert max(sizes) < 3 * LARGEST
    assert any(each > LARGEST / 4 for each in sizes)
    assert max(make_input(1, number, ALL, 3_000).pack()[1] for number in range(33)) < 20_000


def test_a_tree_is_as_long_as_it_says_and_can_be_made_smaller() -> None:
    inner = Node("name", "Ann ", (leaf("name", "Lee", 3),), ", ")
    tree = Node("article", "<b>", (Node("names", parts=(inner,), times=40),), "</b>", depth=20)
    assert len(text(tree)) == size(tree)
    assert text(tree).count("Ann LeeLeeLee, ") == 40
    assert size(scaled(tree, 0.25)) == pytest.approx(size(tree) / 4, rel=0.1)


def test_a_word_that_varies_is_another_one_each_time() -> None:
    tree = Node("names", "said ", (leaf("name", "Ann Lee"),), ".\n", times=500, vary="Ann")
    lines = text(tree).splitlines()
    assert len(set(lines)) == 500
    assert all(line.startswith("said V") and line.endswith(" Lee.") for line in lines)


# --- planted faults ---------------------------------------------------------------------------


def raises(name: str, data: bytes, step: Step) -> None:
    step("read")
    if data.count(b"x") > 2:
        raise KeyError("planted")


def breaks_a_promise(name: str, data: bytes, step: Step) -> None:
    step("check")
    holds(b"xx" not in data, "no two of them: planted")


def spins(name: str, data: bytes, step: Step) -> None:
    step("read")
    while data.count(b"x") > 2:
        pass


def waits(name: str, data: bytes, step: Step) -> None:
    step("read")
    os.read(os.pipe()[0], 1)


def eats(name: str, data: bytes, step: Step) -> None:
    step("read")
    step("eat")
    with contextlib.suppress(MemoryError):
        bytearray(b"x") * 60_000_000


def devours(name: str, data: bytes, step: Step) -> None:
    step("eat")
    bytearray(4_000_000_000)


def dies(name: str, data: bytes, step: Step) -> None:
    step("die")
    os.abort()


def grows(name: str, data: bytes, step: Step) -> None:
    step("read")
    for _ in range(len(data) // 6):
        sum(data)
    step("end")


def is_fine(name: str, data: bytes, step: Step) -> None:
    step("read")


def made(count: int) -> Input:
    tree = Node("", parts=(leaf("", "some words"), leaf("", "x", count), leaf("", "more words")))
    return Input("text", "a.txt", tree, Packing())


@forks
@pytest.mark.parametrize(
    ("work", "fault", "step"),
    [
        (raises, "exception", "read"),
        (breaks_a_promise, "broken promise", "check"),
        (spins, "time", "read"),
        (eats, "memory", "eat"),
        (devours, "memory", "eat"),
        (dies, "crash", "die"),
        (is_fine, "", ""),
    ],
)
def test_a_planted_fault_is_seen(work: Work, fault: str, step: str) -> None:
    limits = Limits(second=1e-7, floor=0.2, constant=50_000_000, patience=60)
    verdict = judge(work, made(100), limits)
    assert (verdict.fault, verdict.step if fault else "") == (fault, step)
    assert not fault or fault == "crash" or verdict.detail


@forks
def test_a_step_that_only_waits_is_ended() -> None:
    verdict = judge(waits, made(1), Limits(patience=0.2))
    assert verdict.fault == "hang"


@forks
def test_a_step_whose_time_grows_steeply_is_seen_before_it_takes_long() -> None:
    limits = Limits(second=1e-7, cost=1_000, suspicion=0.5, shortest=0.01)
    verdict = judge(grows, made(30_000), limits)
    assert (verdict.fault, verdict.step) == ("growth", "read")


@forks
def test_a_find_is_written_once_made_smaller_with_a_note(tmp_path: Path) -> None:
    said: list[str] = []
    plan = Plan(("text",), tmp_path, seed=3, seconds=60, largest=3_000, minimising=0.7)
    tally = search(plan, dislikes_blanks, FAST, iter(range(4)), said.append)
    assert tally.tried["text"] == 4
    assert sum(tally.found.values()) > 1
    assert len(said) == 1
    files = sorted(path.name for path in tmp_path.iterdir())
    (note,) = (tmp_path / name for name in files if name.endswith(".note.txt"))
    (find,) = (tmp_path / name for name in files if not name.endswith(".note.txt"))
    assert find.suffix == ".txt"
    assert b" " in find.read_bytes()
    assert len(find.read_bytes()) < 1_000
    assert note.read_text().startswith("broken promise check no blanks\n")
    assert "seed 3" in note.read_text()


def dislikes_blanks(name: str, data: bytes, step: Step) -> None:
    step("check")
    holds(b" " not in data, "no blanks: planted")
