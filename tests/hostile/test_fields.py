"""Every field of every format filled with what terminals obey: not one byte of it comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.library.find_files import find_files
from summarize.library.load import load
from summarize.model import Article
from tests.hostile.fields import DOCUMENTS
from tests.hostile.oracle import unsafe, unsafe_bytes
from tests.hostile.protocols import GROUPS, PROTOCOLS, UNFINISHED
from tests.hostile.test_commands import read_once
from tui.cli import main

pytestmark = pytest.mark.long

__all__ = ["read_once"]

PRINTED = (
    ("text", "text"), ("summary", "text"), ("summary", "json"), ("quotes", "text"),
    ("quotes", "md"), ("quotes", "csv"), ("speakers", "text"), ("digest", "jsonl"),
)  # fmt: skip
"""What else there is of these goes through the corpus of every place."""

UNTITLED = {"Latin-1", "front matter, raw", "front matter, block", "damaged book"}
"""Documents whose title is nothing, or not certain to be found."""


def written(document: str, folder: Path) -> list[str]:
    suffix, build = DOCUMENTS[document]
    folder.mkdir(exist_ok=True)
    files = []
    for number, words in enumerate(GROUPS.values()):
        path = folder / f"{number:02}.{suffix}"
        path.write_bytes(build(words))
        files.append(str(path))
    return files


def test_every_trick_is_one_that_would_be_noticed() -> None:
    for trick, words in {**PROTOCOLS, **UNFINISHED}.items():
        assert unsafe(words), trick
        assert any(words in group for group in GROUPS.values()), trick


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_field_of_any_format_acts_on_a_terminal(
    document: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = written(document, tmp_path / "corpus")
    for command, format_ in PRINTED:
        main([command, "--format", format_, *files])
        out, err = capfdbinary.readouterr()
        out = out.replace(b"\r\n", b"\n") if format_ == "csv" else out
        assert not unsafe_bytes(out), (command, format_)
        assert not unsafe_bytes(err), (command, format_)
        assert b"internal error" not in err, err
        assert b"UFdORUQ=\x07" not in out


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if name not in UNTITLED])
def test_the_field_is_read_at_all(document: str, tmp_path: Path) -> None:
    """A trick that is thrown away with its field shows nothing."""
    whole = written(document, tmp_path / "corpus")[: -len(UNFINISHED)]
    for source in find_files(whole):
        article = load(source)  # type: ignore[arg-type]
        assert isinstance(article, Article), article
        assert "Ferry" in article.title, article.title
        assert "found the money" in article.text
        for style in article.styles:
            assert not unsafe(style.address)
