"""Quotes as a document: the same rows as the command prints, in a file nobody else had."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from summarize import analyse, find_files, load
from summarize.model import Article, Quote
from summarize.output.export import EXPORT_FORMATS, export_quotes, write_new
from summarize.output.markdown import escape
from summarize.output.serialize import Format
from tests.conftest import SEEDS, Run


def library() -> list[tuple[Article, tuple[Quote, ...]]]:
    articles = [load(source) for source in find_files([str(SEEDS)])]  # type: ignore[arg-type]
    return [(a, analyse(a).quotes) for a in articles if isinstance(a, Article)]


@pytest.mark.parametrize("format_", EXPORT_FORMATS)
def test_an_export_is_what_the_command_prints(format_: Format, pullquote: Run) -> None:
    printed = pullquote("quotes", "--kind", "all", "--format", format_.value, SEEDS).stdout
    assert export_quotes(library(), format_).encode() == printed


def test_marked_quotes_alone_are_exported_in_their_order() -> None:
    marked = [(article, quotes[1:3]) for article, quotes in library()[:2]]
    rows = json.loads(export_quotes(marked, Format.JSON))
    wanted = [quote.slice(article.text) for article, quotes in marked for quote in quotes]
    assert [row["text"] for row in rows] == wanted
    table = csv.DictReader(io.StringIO(export_quotes(marked, Format.CSV), newline=""))
    assert [row["text"] for row in table] == wanted
    document = export_quotes(marked, Format.MD)
    assert [escape(words) in document for words in wanted] == [True] * len(wanted)


def test_nothing_to_export_is_an_empty_document() -> None:
    assert json.loads(export_quotes([], Format.JSON)) == []
    assert export_quotes([], Format.CSV).startswith("file,title,")
    assert export_quotes([(library()[0][0], ())], Format.MD) == ""


def test_a_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    path = tmp_path / "new" / "quotes.md"
    write_new(path, "one “é”\n")
    with pytest.raises(FileExistsError):
        write_new(path, "two")
    assert path.read_text(encoding="utf-8") == "one “é”\n"
    write_new(path, "two", replace=True)
    assert path.read_text(encoding="utf-8") == "two"
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_new(link, "three")
    with pytest.raises(OSError, match=r"."):
        write_new(path / "below", "four")


def test_a_full_disk_leaves_no_half_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quotes.md"
    write_new(path, "one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarize.storage.atomic_write.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_new(path, "two", replace=True)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "other.md", "two")
    assert [p.name for p in tmp_path.iterdir()] == ["quotes.md"]
    assert path.read_text(encoding="utf-8") == "one"
