"""Pages: the article in them, and their encodings."""

from __future__ import annotations

import pytest

from summarize.model import StyleKind
from summarize.pipeline import analyse
from tests.summarize.formats.samples import PAGE, SENTENCES, article, blocks


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>“We pay for it.”<footer>— Marta Quist, chair</footer></blockquote>",
        "<blockquote><p>“We pay for it.”</p><footer>— Marta Quist, chair</footer></blockquote>",
        "<figure><blockquote>“We pay for it.”</blockquote>"
        "<figcaption>— Marta Quist, chair</figcaption></figure>",
    ],
)
@pytest.mark.parametrize("size", [1, 9], ids=["short", "long"])
def test_a_block_quote_keeps_the_line_that_says_whose_it_is(quote: str, size: int) -> None:
    told = "<p>On day {} the council met again and nobody left the room before midnight.</p>"
    more = "".join(told.format(day) for day in range(size))
    found = analyse(article(f"<h1>A vote</h1>{more}{quote}<p>It left.</p>", "page.html")).quotes
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Marta Quist"]
    assert [quote.rule for quote in found] == ["signed"]


@pytest.mark.parametrize("name", ["page.html", "short.html", "notes.md"])
def test_quotation_elements_are_drawn_with_their_marks(name: str) -> None:
    said = "She said <q>we were told <q>go <b>home</b></q> at nine</q>, and left."
    more = "<p>The council met again on Monday and nobody left the room before midnight.</p>" * 6
    markup = said if name == "notes.md" else f"<p>{said}</p>"
    text = article(markup + (more if name == "page.html" else ""), name).text
    assert "She said “we were told ‘go home’ at nine”, and left." in text


def test_a_page_is_its_article() -> None:
    read = article(PAGE, "p.html")
    assert (read.title, read.bylines) == ("City votes to keep the library", ("Jane Doe",))
    assert (read.date, read.source) == ("2025-03-04", "The Planet")
    assert read.url == "https://planet.example/votes"
    assert blocks(read)[0] == ("headline", "City votes to keep the library")
    assert ("subhead", "What comes next") in blocks(read)
    assert ("item", "• Another thing") in blocks(read)
    assert ("paragraph", "“We will be back,” Lee said.") in blocks(read)
    assert "newsletter" not in read.text
    assert "News from" not in read.text
    assert "smiled and ›31m left" in read.text  # an entity of 0x9b is cp1252's, as in browsers


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Only <b>this</b>.</p>", ["Only this."]),
        ("<html><body><div>" * 10_000 + SENTENCES, [SENTENCES]),
        ("<h1>Head</h1>One<br>Two<li><p>Three</li>", ["Head", "One", "Two", "• Three"]),
        ("<html><script>bad()</script><style>b{}</style>Good.<!-- no -->", ["Good."]),
        ("<html><script>never closed, but here it is", ["never closed, but here it is"]),
        ('<html><p title="a > b">x &lt;i&gt; y</p>', ["x <i> y"]),
        ("<html>" + "<p>Words that are said.</p>" * 60_000, ["Words that are said."] * 60_000),
    ],
    ids=["bold", "deep", "kinds", "unseen", "unclosed", "attribute", "many"],
)
def test_pages_that_are_no_articles_are_read_whole(page: str, words: list[str]) -> None:
    assert [text for _, text in blocks(article(page, "p.html"))] == words


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1252", "koi8-r", "shift_jis", "utf-16"])
def test_a_page_in_the_encoding_it_names(name: str) -> None:
    words = {"koi8-r": "Он сказал нет.", "shift_jis": "彼は「いいえ」と言った。"}.get(
        name, "Café née."
    )
    data = f'<html><meta charset="{name}"><p>{words}</p>'.encode(name)
    assert words in article(data, "p.html").text


@pytest.mark.parametrize("name", ["rot13", "zip", "unicode_escape", "idna", "utf-7", "nonsense"])
def test_an_encoding_that_is_none_is_not_believed(name: str) -> None:
    data = f'<html><meta charset="{name}"><p>Uryyb café \\x1b[31m +AD4-</p>'.encode()
    assert "Uryyb café \\x1b[31m +AD4-" in article(data, "p.html").text


def test_terms_are_set_in_bold_and_definitions_are_paragraphs() -> None:
    told = "<p>The council met again on Monday and nobody left the room before midnight.</p>" * 4
    listing = "<dl><dt>Why?</dt><dd>It leaks.</dd><dt>Who pays?</dt><dd><p>We do.</p></dd></dl>"
    for page in (f"<h1>Q</h1>{told}{listing}", listing, "<dl><dt>Why?<dd>It leaks.</dl>"):
        read = article(page, "page.html")
        bold = [s.slice(read.text) for s in read.styles if s.kind is StyleKind.STRONG]
        assert bold == ["Why?", "Who pays?"][: page.count("<dt>")]
        assert "Why?\n\nIt leaks." in read.text


def test_questions_in_a_list_of_definitions_are_an_interview() -> None:
    told = "<p>Petra Vogt has built boats for nine years. She spoke to Amos Reed.</p>" * 3
    asked = "<dt>Who built it?</dt><dd>I did.</dd><dt>Alone?</dt><dd>I had help.</dd>"
    found = analyse(article(f"<h1>The boats</h1>{told}<dl>{asked}</dl>", "page.html")).quotes
    answers = [quote.speaker.name for quote in found if quote.rule == "turn" and quote.speaker]
    assert answers == ["Petra Vogt"] * 2
