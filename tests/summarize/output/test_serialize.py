"""JSON and CSV give back every string."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.output.csv_columns import COLUMNS
from summarize.output.json_objects import quote_rows
from summarize.output.serialize import Format, encode
from tests.summarize.output.samples import QUOTES, article


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-rf", "'-rf"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("-", "-"),
        ("3-2", "3-2"),
        ("“=1”", "“=1”"),
        ("", ""),
        ('a "b", c', 'a "b", c'),
        ("two\nlines", "two lines"),
    ],
)
def test_a_spreadsheet_runs_nothing(cell: str, kept: str) -> None:
    rows = quote_rows(article(file=cell), QUOTES[:1])
    (line,) = encode("quotes", rows, Format.CSV)
    (record,) = csv.reader(io.StringIO(line, newline=""))
    assert dict(zip(COLUMNS["quotes"], record, strict=True))["file"] == kept


@given(st.text(), st.text())
def test_json_gives_back_every_string_and_prints_no_control(title: str, file: str) -> None:
    rows = quote_rows(article(title=title, file=file), QUOTES)
    for line, row in zip(encode("quotes", rows, Format.JSONL), rows, strict=True):
        assert json.loads(line) == row
        assert line.count("\n") == 1
        assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in line[:-1])
        assert "\u202e" not in line
        line.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_csv_gives_back_every_string(title: str) -> None:
    rows = quote_rows(article(title=title), QUOTES[:1])
    (line,) = encode("quotes", rows, Format.CSV)
    (record,) = csv.reader(io.StringIO(line, newline=""))
    assert dict(zip(COLUMNS["quotes"], record, strict=True))["title"].removeprefix("'") == (
        title.removeprefix("'")
    )
