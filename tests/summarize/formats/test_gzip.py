"""Compressed files: any format in them, and no more than the limit."""

from __future__ import annotations

import gzip
import time
import zlib
from pathlib import Path

import pytest

from summarize.formats.extract import UnpackedTooLargeError
from summarize.formats.gzip import inflate
from summarize.formats.registry import extract
from summarize.library.load import load
from summarize.storage.files import Problem, Source
from summarize.text.clean import NotTextError
from tests.summarize.formats.samples import MARKDOWN, article


@pytest.mark.parametrize("name", ["a.md.gz", "A.MD.GZ"])
def test_gzip_of_anything(name: str) -> None:
    assert article(gzip.compress(MARKDOWN.encode()), name) == article(MARKDOWN, name)


def test_members_of_gzip_are_joined_and_padding_is_no_matter() -> None:
    data = gzip.compress(b"One. ") + gzip.compress(b"Two.") + bytes(20)
    assert extract("a.txt.gz", data).text == "One. Two."


@pytest.mark.parametrize("size", [999_999, 1_000_000])
def test_a_bomb_is_stopped_at_the_limit(size: int) -> None:
    data = gzip.compress(b"a" * 1_000_000)
    if size < 1_000_000:
        with pytest.raises(UnpackedTooLargeError):
            extract("a.txt.gz", data, size)
    else:
        assert len(extract("a.txt.gz", data, size).text) == size


def test_a_bomb_takes_no_more_memory_than_its_limit(tmp_path: Path) -> None:
    import tracemalloc

    packer = __import__("zlib").compressobj(9, 8, 31)
    data = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    tracemalloc.start()
    found = load(Source("bomb.gz", "bomb.gz", data), max_size=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Problem)
    assert found.reason == "too large: over 1 MB (see --max-size)"
    assert peak < 10_000_000


@pytest.mark.parametrize("cut", [5, 12, 30, 60])
def test_gzip_that_was_cut_off(cut: int) -> None:
    with pytest.raises(NotTextError, match="gzip"):
        extract("a.gz", gzip.compress(MARKDOWN.encode())[:cut])


def test_members_take_time_in_proportion() -> None:
    data = gzip.compress(b"word ") * 200_000
    began = time.process_time()
    assert len(extract("a.txt.gz", data).text) == 1_000_000
    assert time.process_time() - began < 5


@pytest.mark.parametrize("size", [10, 1_000, 1_024, 1_025, 100_000, 3_000_000])
def test_members_of_any_size_are_joined(size: int) -> None:
    words = (b"%d " % size) * (size // 5)
    data = gzip.compress(words, 0) + gzip.compress(b"") + gzip.compress(words)
    assert extract("a.txt.gz", data).text.encode() == words * 2


def test_deflate_is_zlib_data_or_raw() -> None:
    packer = zlib.compressobj(wbits=-15)
    raw = packer.compress(b"We voted. " * 9_000) + packer.flush()
    assert inflate(raw, 90_000) == inflate(zlib.compress(b"We voted. " * 9_000), 90_000)
    for data in (raw, zlib.compress(b"We voted. " * 9_000)):
        with pytest.raises(UnpackedTooLargeError):
            inflate(data, 89_999)
        with pytest.raises(NotTextError, match="damaged deflate data"):
            inflate(data[:-9], 90_000)
