"""Block quotations are quotations, with or without marks, and what says whose they are is not."""

from __future__ import annotations

import pytest

from summarize.model import QuoteKind
from summarize.pipeline import analyse
from tests.summarize.formats.samples import article

LEAD = (
    "The mill in Orrin will close in the spring, its owner said on Monday, and three hundred "
    "people who work there will have to look for something else to do in the valley."
)
AFTER = (
    "The town will meet on Thursday to decide what is to be done with the empty land by the river."
)


def told(text: str, file: str = "m.md") -> list[tuple[str, str | None]]:
    """The words and the speaker of each quotation of a document."""
    read = article(text, file)
    return [
        (quote.slice(read.text), None if quote.speaker is None else quote.speaker.name)
        for quote in analyse(read).quotes
        if quote.kind is not QuoteKind.INDIRECT
    ]


def markdown(*paragraphs: str) -> list[tuple[str, str | None]]:
    return told("\n\n".join(["# Mill closes", LEAD, *paragraphs, AFTER]))


def page(body: str) -> list[tuple[str, str | None]]:
    return told(
        f"<html><head><title>Mill closes</title></head><body><article><h1>Mill closes</h1>"
        f"<p>{LEAD}</p>{body}<p>{AFTER}</p></article></body></html>",
        "m.html",
    )


def test_each_paragraph_is_one_quotation_of_who_is_introduced() -> None:
    assert markdown("Mayor Rosa Quint wrote to them:", "> We are sorry.\n>\n> We did try.") == [
        ("We are sorry.", "Rosa Quint"),
        ("We did try.", "Rosa Quint"),
    ]


def test_the_kind_is_direct_and_nobody_goes_on_with_it() -> None:
    read = article(f"# Mill\n\n“No,” said Hugo Tamm.\n\n> The deed ends in May.\n\n{AFTER}", "m.md")
    assert [(quote.kind, quote.speaker is None) for quote in analyse(read).quotes[:2]] == [
        (QuoteKind.DIRECT, False),
        (QuoteKind.DIRECT, True),
    ]


SIGNED = {
    "a dash below": "> We are sorry.\n>\n> — Rosa Quint, Orrin Weavers’ Guild",
    "a name below": "> We are sorry.\n>\n> Rosa Quint, weaver",
    "a dash behind": "> We are sorry. — Rosa Quint",
    "a closing formula": "> We are sorry.\n>\n> Yours sincerely,\n>\n> Rosa Quint",
    "a cue and no colon": "Rosa Quint posted a reply on her page.\n\n> We are sorry.",
    "its own marks": "> “We are sorry.”\n>\n> ― Rosa Quint",
}


@pytest.mark.parametrize("text", SIGNED.values(), ids=SIGNED)
def test_who_signs_or_introduces_it(text: str) -> None:
    ((words, speaker),) = markdown(text)[:1]
    assert (words.strip("“”"), speaker) == ("We are sorry.", "Rosa Quint")


def test_what_nobody_is_told_to_have_said_is_nobodys() -> None:
    found = markdown("“No,” said Hugo Tamm.", "> A tenant shall be told sixty days before.")
    assert found[1] == ("A tenant shall be told sixty days before.", None)


def test_marks_inside_words_of_nobody_stay_marks() -> None:
    found = markdown("> The hall was packed. Rosa Quint said “never again” and left.")
    assert found == [("“never again”", "Rosa Quint")]


@pytest.mark.parametrize(
    "source",
    [
        "<footer>Rosa Quint, <cite>weaver</cite></footer></blockquote>",
        "<p>—Rosa Quint, Orrin Weavers’ Guild</p></blockquote>",
        "&mdash; Rosa Quint (@rquint) <a href='https://x.example/1'>March 4, 2025</a></blockquote>",
    ],
)
def test_the_source_in_a_page(source: str) -> None:
    assert page(f"<blockquote><p>We paid for it with our backs.</p>{source}")[0] == (
        "We paid for it with our backs.",
        "Rosa Quint",
    )


def test_the_caption_of_a_quoted_figure() -> None:
    figure = (
        "<figure><blockquote><p>We paid for it with our backs.</p></blockquote>"
        "<figcaption>Rosa Quint, a weaver for thirty years</figcaption></figure>"
    )
    assert page(figure)[0] == ("We paid for it with our backs.", "Rosa Quint")


@pytest.mark.parametrize(
    "copy",
    [
        "<blockquote class='wp-block-pullquote'><p>The orders went abroad.</p></blockquote>",
        "<blockquote><p>“The orders went abroad.”</p></blockquote>",
    ],
)
def test_a_pull_quote_is_counted_once(copy: str) -> None:
    told_once = "<p>“The orders went abroad,” Hugo Tamm said. “We tried for years.”</p>"
    assert page(told_once + copy) == [
        ("“The orders went abroad,”", "Hugo Tamm"),
        ("“We tried for years.”", "Hugo Tamm"),
    ]


def test_a_pull_quote_of_a_plain_text_is_counted_once() -> None:
    text = (
        f"Mill closes\n\n{LEAD}\n\n“The orders all went abroad last year, and nobody told us,” "
        f"Hugo Tamm said. “No.”\n\n“The orders all went abroad last year”\n\n{AFTER}"
    )
    assert [words for words, _ in told(text, "m.txt")] == [
        "“The orders all went abroad last year, and nobody told us,”",
        "“No.”",
    ]


def test_a_page_that_is_all_block_quote_is_none() -> None:
    paragraphs = "\n>\n".join(f"> {LEAD}" for _ in range(4))
    assert told(f"# Mill\n\n{paragraphs}\n\n{AFTER}") == []


def test_a_page_that_is_all_block_quote_but_signed_is_one() -> None:
    paragraphs = "\n>\n".join(f"> {LEAD}" for _ in range(4))
    found = told(f"# Mill\n\n{paragraphs}\n>\n> — Rosa Quint, weaver\n\n{AFTER}")
    assert [speaker for _, speaker in found] == ["Rosa Quint"] * 4


def test_what_a_letter_answers_is_of_who_wrote_that() -> None:
    letter = (
        "From: Lena Orr <lena@x.example>\nSubject: Re: the mill\nMIME-Version: 1.0\n"
        "Content-Type: text/plain\n\nDear Rosa,\n\nI read it with care and will ask the others.\n\n"
        "On Mon, 3 Mar 2025 at 10:22, Rosa Quint <rosa@x.example> wrote:\n"
        "> The mill will be closed in May, and\n> we have no plan.\n>\n"
        "> On Sun, 2 Mar 2025 at 09:00, Lena Orr <lena@x.example> wrote:\n>> When does it close?\n"
    )
    assert told(letter, "m.eml") == [
        ("The mill will be closed in May, and we have no plan.", "Rosa Quint"),
        ("When does it close?", "Lena Orr"),
    ]


def test_a_table_of_words() -> None:
    table = "| Worker | Words |\n|---|---|\n| Rosa Quint | “I have worked here for years.” |"
    assert markdown(table) == [("“I have worked here for years.”", "Rosa Quint")]


def test_what_somebody_else_said_within_a_block_quotation_stays_theirs() -> None:
    quoted = "> We asked the owner. “There is no money,” said Hugo Tamm, who runs it. We left."
    assert markdown("Rosa Quint wrote:", quoted) == [
        ("We asked the owner.", "Rosa Quint"),
        ("“There is no money,”", "Hugo Tamm"),
        ("We left.", "Rosa Quint"),
    ]


def test_a_term_in_marks_within_a_block_quotation_is_a_part_of_it() -> None:
    assert markdown("Rosa Quint wrote:", "> We got the “new plan” late.") == [
        ("We got the “new plan” late.", "Rosa Quint")
    ]


def test_flowed_lines_of_an_answer_are_joined() -> None:
    letter = (
        "From: Lena Orr <lena@x.example>\nSubject: Re: the mill\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; format=flowed\n\n> The mill needs ten \n> new looms.\n\n"
        "I have read it with care and will ask the others on the board about it.\n"
    )
    assert told(letter, "m.eml") == [("The mill needs ten new looms.", None)]
