"""Where the quotes and names of an article stand."""

from __future__ import annotations

from tests.tui.factory import harbour
from tui.session.quote_spans import find_spans


def test_marks_cover_each_quote_and_name_and_never_overlap() -> None:
    analysis = harbour()
    marks = find_spans(analysis)
    assert [voice.name for voice in marks.speakers] == ["Marta Quist", "Olaf Brandt", "Pia Holm"]
    for before, after in zip(marks.runs, marks.runs[1:], strict=False):
        assert before.end <= after.start
    for number, quote in enumerate(analysis.quotes):
        assert all(marks.at(offset) == number for offset in range(quote.start, quote.end))
    name = analysis.article.text.index("Olaf Brandt")
    assert [run.speaker_number for run in marks.between(name, name + 5)] == [1]
