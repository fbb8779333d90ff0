"""Articles that are awkward to write as Markdown: read from HTML or Markdown, and written."""

from __future__ import annotations

from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def write_page(page: str) -> bytes:
    """Read the markup of a page whole, and write it as Markdown."""
    from summarize.article.read import read_article
    from summarize.formats.markup import add_markup
    from summarize.formats.text_builder import TextBuilder
    from summarize.formats.write_markdown import write_markdown

    builder = TextBuilder()
    add_markup(page, builder, address="http://a.example/")
    found = builder.extract({"language": "en"})
    return write_markdown(read_article(found.text, hints=found.hints))


def write_text(text: str) -> bytes:
    """Read Markdown, and write it again."""
    from summarize.article.read import read_article
    from summarize.formats.markdown import extract
    from summarize.formats.write_markdown import write_markdown

    found = extract(text.encode(), len(text))
    return write_markdown(read_article(found.text, hints=found.hints))


def family(name: str, unit: str, start: str = "", size: int = 10_000) -> Family:
    return Family("write Markdown", name, repeat(unit, start), write_page, size)


def again(name: str, unit: str, start: str = "", size: int = 10_000) -> Family:
    return Family("write Markdown again", name, repeat(unit, start), write_text, size)


FAMILIES = (
    family("bold paragraphs", "<p><b>word</b> word word</p>"),
    family("bold in one paragraph", "<b>word</b> word ", "<p>"),
    family("links in one paragraph", "<a href=/b>word</a> word ", "<p>"),
    family("a long link", "<a href='http://a.example/" + "b" * 1900 + "'>word</a> word "),
    family("code of backticks", "<code>``</code> word ", "<p>"),
    family("crossing marks", "<b>word <i>word</b> word</i> ", "<p>"),
    family("marks never closed", "<b>word <i>word "),
    family("items", "<li>word word</li>", "<ul>"),
    family("items of several lines", "<li><p>word word</p><p>word</p></li>", "<ul>"),
    family("lists in lists", "<ul><li>word word"),
    family("quotes in quotes", "<blockquote>word word"),
    family("quotes", "<blockquote>word word</blockquote>"),
    family("rules", "<p>word</p><hr>"),
    family("headings", "<h2>word word</h2><p>word"),
    family("headings of many signs", "#", "<h2>a"),
    family("stars", "* ", "<p>"),
    family("brackets", "[", "<p>"),
    family("ampersands", "&amp;a", "<p>"),
    family("tildes", "~", "<p>"),
    family("backticks", "`", "<p>"),
    family("lines like lists", "<p>- a</p>"),
    family("lines like fences", "<p>~~~</p>"),
    family("lines like tables", "<p>a | b</p>"),
    family("lines like rules", "<p>* * *</p>"),
    family("a long line", "word ", "<p>"),
    again("listings", "```\ncode code\n```\n\n"),
    again("a listing of fences", "~~~\n", "```\n"),
    again("tables", "|word|word|\n|-|-|\n|word|word|\n\n"),
    again("one table", "|*word*|word|\n", "|a|b|\n|-|-|\n"),
    again("one wide row", "*a*|", "|"),
    again("hard breaks", "*word*  \n"),
    again("lines of marks", "*word* **word** `code` [a](b)\n\n"),
    again("numbered", "1. word *word*\n"),
    again("nested lists", "- word\n  - word\n    - word\n"),
    again("empty headings after words", "word\n\n#\n\n"),
    again("headings", "# word\n\n"),
    again("quotes in quotes", "> word\n>> word\n\n"),
    again("pictures", "![word](a)\n\n"),
)
