"""Lines of a text as they are meant: prose that is wrapped put together, all else line by line."""

from __future__ import annotations

from summarize.text.lines import logical_lines

PROSE = (
    "The council voted on Tuesday to build a bridge over the river, ending years of debate about "
    "the ferry, which has crossed the sound for ninety years and needs new engines by spring."
)


def lines_of(text: str) -> list[str]:
    return [line.slice(text) for line in logical_lines(text)]


def wrapped(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_wrapped_prose_is_one_line() -> None:
    text = wrapped(PROSE, 60)
    assert text.count("\n") > 2
    assert lines_of(text) == [text]


def test_a_blank_line_always_separates() -> None:
    text = wrapped(PROSE, 60)
    assert lines_of(f"{text}\n\n{text}") == [text, text]
    assert lines_of(f"{text}\n\u00a0\n{text}") == [text, text]


def test_headlines_stay_line_by_line() -> None:
    headlines = ["Council votes for a bridge", "Ferry to go in spring", "Harbour gets new engines"]
    assert lines_of("\n".join(headlines)) == headlines


def test_items_stay_line_by_line() -> None:
    items = [
        "- a bridge over the river, at last",
        "- a ferry that crosses the sound",
        "- new engines",
    ]
    assert lines_of("\n".join(items)) == items


def test_a_long_line_that_has_not_ended_goes_on_in_lower_case() -> None:
    text = "The council voted on Tuesday to build a bridge\nover the river."
    assert lines_of(text) == [text]


def test_lines_lie_inside_the_part_that_is_asked_for() -> None:
    text = "one\n  two  \n\nthree"
    assert [(line.start, line.end) for line in logical_lines(text, 4, 11)] == [(6, 9)]
    assert logical_lines("") == []
