"""What is done with the input of a family: the public ways in, whole."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["analyse_text", "read_as", "repeat", "summarise_text"]


def repeat(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    """Return a builder: ``unit`` as often as it fits, between ``start`` and ``end``."""
    return lambda size: start + unit * max((size - len(start) - len(end)) // len(unit), 1) + end


def read_as(name: str) -> Callable[[bytes | str], object]:
    """Return a work: read the bytes as a file called ``name``, from its format to its blocks."""

    def read(data: bytes | str) -> object:
        from summarize.library.load import load
        from summarize.storage.files import Source

        given = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        return load(Source(name, name, given))

    return read


def analyse_text(text: str) -> object:
    """Read a plain text as an English article and find its people and quotes."""
    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import analyse

    return analyse(read_article(text, hints=Hints(language="en")))


def summarise_text(text: str) -> object:
    """Read a plain text as an English article and summarise it."""
    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import survey
    from summarize.summary.summarise import summarise

    return summarise(survey(read_article(text, hints=Hints(language="en"))))
