"""What goes first where the panes of the library have little room."""

from __future__ import annotations

from tui.typesetting.pane_layout import library_shape


def test_the_detail_goes_first_and_the_filter_last() -> None:
    def parts(width: int, height: int) -> list[str]:
        shape = library_shape(width, height)
        shown = {
            "detail": shape.has_detail,
            "progress": shape.has_progress,
            "title": shape.titled,
            "filter": shape.has_filter,
            "keys": shape.has_keys,
        }
        return [name for name, is_shown in shown.items() if is_shown]

    assert parts(120, 40) == ["detail", "progress", "title", "filter", "keys"]
    assert parts(80, 24) == ["detail", "progress", "title", "filter", "keys"]
    assert parts(79, 24) == ["progress", "title", "filter", "keys"]
    assert parts(80, 11) == ["title", "filter", "keys"]
    assert parts(80, 7) == ["filter", "keys"]
    assert parts(80, 5) == ["keys"]
    assert parts(80, 3) == []
