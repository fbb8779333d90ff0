"""What is done with the input of a family: the public ways in, whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

__all__ = ["analyse_text", "nested", "numbered", "read_as", "repeat", "summarise_text", "warm_up"]


@cache
@cache
def warm_up() -> None:
    """Load what is loaded once and for any input: the languages, the libraries of the formats."""
    french = "Le conseil a voté lundi pour garder le bac, qui porte chaque jour trois cents gens."
    read_as("page.html")(f"<html><body><p>{french}</p><p>{french}</p></body></html>" * 4)
    read_as("page.md")(f"---\ntitle: a\n---\n{french}")
    analyse_text("“We won,” said Ann Lee on Monday, when the council met to vote.")


def repeat(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    """Return a builder: ``unit`` as often as it fits, between ``start`` and ``end``."""
    return lambda size: start + unit * max((size - len(start) - len(end)) // len(unit), 1) + end


def numbered(unit: str, start: str = "", end: str = "") -> Callable[[int], str]:
    """Return a builder like :func:`repeat` that puts a number of its own for each ``@``."""

    def build(size: int) -> str:
        count = max((size - len(start) - len(end)) // (len(unit) + 3), 1)
        return start + "".join(unit.replace("@", str(i)) for i in range(count)) + end

    return build


def nested(
    opening: str, closing: str, inside: str = "word", start: str = "", end: str = ""
) -> Callable[[int], str]:
    """Return a builder: openings and closings in one another, as many as fit."""

    def build(size: int) -> str:
        count = max((size - len(start) - len(end)) // (len(opening) + len(closing)), 1)
        return start + opening * count + inside + closing * count + end

    return build


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
