"""Fuzz everything that takes bytes from strangers, by coverage, with atheris.

    python -m tools.fuzz [-max_total_time=300] [FOLDER_OF_SEEDS…]

Needs ``pip install atheris``; options are libFuzzer's. Each input's first byte picks a format. What
is found is written to ``crash-…`` or ``timeout-…`` in the current folder: make a case of it in
``tests/hostile/``. A find is an exception that is not :class:`NotTextError`, an input that takes
over 10 seconds, text that is not clean, or a block that is not in the text.
"""

from __future__ import annotations

import sys

FORMATS = ("a.txt", "a.md", "a.html", "a.eml", "a.epub", "a.txt.gz", "", "feed")
LARGEST = 1_000_000


def one(data: bytes) -> None:
    """Read one input as one format, and hold what comes out against what was promised."""
    from summarize.article.read import read_article
    from summarize.formats.registry import extract
    from summarize.text.clean import NotTextError, clean, one_line
    from summarize.web.download import Page
    from summarize.web.feed_parser import read_entries

    if not data:
        return
    name, data = FORMATS[data[0] % len(FORMATS)], data[1:]
    if name == "feed":
        read = read_entries(Page("http://x.example/", data))
        for entry in read[1] if read else ():
            assert one_line(entry.title or "") == (entry.title or "")
        return
    try:
        found = extract(name, data, LARGEST)
    except NotTextError:
        return
    article = read_article(found.text, hints=found.hints)
    assert clean(article.text) == article.text
    for style in article.styles:
        assert 0 <= style.start <= style.end <= len(article.text)
        assert clean(style.address) == style.address
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        end = block.end
    for label in (article.title, *article.bylines, article.source or "", article.url or ""):
        assert one_line(label) == label


def main() -> None:
    """Run libFuzzer over :func:`one`."""
    import atheris

    with atheris.instrument_imports(include=["summarize", "email", "markdown_it", "yaml"]):
        import summarize.article.read
        import summarize.formats.epub
        import summarize.formats.html
        import summarize.formats.mail
        import summarize.formats.markdown
        import summarize.web.feed_parser  # noqa: F401

    atheris.Setup([*sys.argv, "-timeout=10", "-rss_limit_mb=2048"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
