"""Fuzzing by coverage, over small inputs, with atheris (libFuzzer)."""

from __future__ import annotations

import sys
from typing import Final

__all__ = ["run_covered"]

_FILES: Final = ("a.txt", "a.md", "a.html", "a.eml", "a.epub", "a.txt.gz", "", "feed.xml")
"""What the first byte of an input may name."""


def run_covered(arguments: list[str]) -> None:
    """Run libFuzzer over what reads an article; it ends the process."""
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    # Nothing of ours may be loaded before, or it is not counted.
    with atheris.instrument_imports(include=["summarize", "email", "markdown_it", "yaml"]):
        import summarize.article.read
        import summarize.formats.epub
        import summarize.formats.html
        import summarize.formats.mail
        import summarize.formats.markdown
        import summarize.web.feed_parser  # noqa: F401
        from tools.fuzzing.invariants import check_article
        from tools.fuzzing.work import read_articles

    def one(data: bytes) -> None:
        if data:
            for article in read_articles(_FILES[data[0] % len(_FILES)], data[1:]):
                check_article(article)

    atheris.Setup([sys.argv[0], *arguments, "-timeout=10", "-rss_limit_mb=2048"], one)
    atheris.Fuzz()
