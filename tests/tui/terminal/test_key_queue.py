"""Keys in their order, given to an app that is none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input

from tui.terminal.key_queue import KeyQueue


class Target:
    """An app that takes keys; ``waiting`` keys are about an article, which is settled or not."""

    def __init__(self, focused: Widget | None = None, waiting: str = "") -> None:
        self.focused = focused
        self.is_settled = True
        self.waiting = waiting
        self.delivered: list[str] = []
        self.later: list[Callable[[], Any]] = []

    def waits_for_article(self, key: str) -> bool:
        return key in self.waiting

    async def deliver(self, key: Key) -> None:
        self.delivered.append(key.key)

    def call_later(self, callback: Callable[..., Any], *arguments: Any) -> bool:
        self.later.append(lambda: callback(*arguments))
        return True


def forwarded(key: str) -> Key:
    event = Key(key, key)
    event._set_forwarded()
    return event


async def test_a_key_goes_where_the_focus_is() -> None:
    target = Target()
    queue = KeyQueue(target)
    await queue.take(Key("n", "n"))
    await queue.take(forwarded("n"))
    assert target.delivered == ["n", "n"], "once to the focus, once for its bindings"


async def test_a_key_waits_for_the_article_it_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.terminal.key_queue._PATIENCE", 30)
    target = Target(waiting="B")
    target.is_settled = False
    taking = asyncio.create_task(KeyQueue(target).take(forwarded("B")))
    await asyncio.sleep(0)
    assert target.delivered == []
    target.is_settled = True
    await taking
    assert target.delivered == ["B"]


async def test_no_key_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.terminal.key_queue._PATIENCE", 0)
    target = Target(waiting="B")
    target.is_settled = False
    await KeyQueue(target).take(forwarded("B"))
    assert target.delivered == ["B"]


async def test_what_was_sent_before_a_line_opened_is_typed_into_it() -> None:
    target = Target()
    queue = KeyQueue(target)
    sent = Key("q", "q")
    await queue.take(sent)  # while the text had the focus
    sent._set_forwarded()
    target.focused = Input()
    await queue.take(sent)
    assert target.delivered == ["q", "q"]
    assert queue._sent[-1][1] is target.focused, "the second time it was sent to the line"


async def test_keys_after_one_that_may_close_the_line_are_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.terminal.key_queue._PATIENCE", 0)
    target = Target(Input())
    queue = KeyQueue(target)
    await queue.take(Key("enter", None))
    await queue.take(Key("n", "n"))
    assert target.delivered == ["enter"]
    target.focused = None
    (go_on,) = target.later
    await go_on()
    assert target.delivered == ["enter", "n"]
