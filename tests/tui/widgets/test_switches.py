"""Switches in as much room as there is."""

from __future__ import annotations

from rich.cells import cell_len

from tui.screens.quote_switches import switches_of
from tui.session.quote_rows import QuoteFilter
from tui.widgets.switches import Switch, set_switches


def switches(on: bool = True) -> list[Switch]:
    names = ["quoted", "in part", "reported", "headline", "marked", "high", "medium", "low",
             "nobody", "★ only"]  # fmt: skip
    return [Switch(str(n), name, name[:4], "“", on) for n, name in enumerate(names)]


def test_switches_are_words_then_shorter_words_then_signs_then_none() -> None:
    def said(width: int, most: int = 2) -> list[str]:
        return [
            "".join(label for _, label in line) for line in set_switches(switches(), width, most)
        ]

    assert said(130)[0].startswith(" 0 quoted ✓  1 in part ✓ ")
    assert len(said(130)) == 1
    assert said(90)[0].startswith(" 0 quoted✓ 1 in part✓ 2 reported✓ 3 head✓")
    assert len(said(60)) == 2
    assert said(60)[0].startswith(" 0 quoted✓ 1 in part✓")
    assert said(40, 1) == ["0“✓1“✓2“✓3“✓4“✓5“✓6“✓7“✓8“✓9“✓"]
    assert said(20, 1) == []
    assert said(90, 0) == []
    for width in range(1, 140):
        for most in range(3):
            lines = said(width, most)
            assert len(lines) <= most
            assert all(cell_len(line) <= width for line in lines)


def test_a_switch_shows_its_state_without_colour() -> None:
    on, off = (set_switches(switches(state), 130, 1)[0] for state in (True, False))
    assert all(a != b for (_, a), (_, b) in zip(on, off, strict=True))


def test_names_are_whole_as_soon_as_they_fit() -> None:
    real = switches_of(QuoteFilter(), {})

    def line(width: int) -> str:
        (placed,) = set_switches(real, width, 1)
        return "".join(label for _, label in placed)

    for name in ("direct", "partial", "reported", "headline", "scare", "medium", "★ only"):
        assert name in line(100)
    assert "partial" in line(90)
    assert "report✓" in line(80)
    assert "5 scare✗" in line(100), "what is off has a sign that is seen"
