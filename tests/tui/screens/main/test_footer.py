"""Which commands do nothing now: a pure function of what is open."""

from __future__ import annotations

from dataclasses import replace

from tests.tui.factory import harbour, plain
from tests.tui.screens.main.fakes import opened
from tui.screens.main.footer import FooterState, idle_commands, renamed_commands
from tui.session.entry import ArticleEntry


def idle(state: FooterState) -> set[str]:
    return set(idle_commands(state))


def test_without_an_article_nothing_of_an_article_is_offered() -> None:
    assert {"find.open", "quote.next", "quote.copy", "summary.longer"} <= idle(FooterState())
    assert "quote.next" not in idle(FooterState(has_next=True)), "it goes on to the next article"


def test_with_quotes_ahead_they_are_offered() -> None:
    state = FooterState(opened(harbour()).entry, has_summary=True)
    assert "quote.next" not in idle(state)
    assert {"correct.speaker", "quote.copy", "speaker.next"} <= idle(state)
    at_quote = replace(state, quote=0)
    assert not {"correct.speaker", "quote.copy", "speaker.next"} & idle(at_quote)


def test_a_quote_of_nobody_has_no_next_by_the_same_speaker() -> None:
    state = FooterState(opened(harbour()).entry, quote=4, has_summary=True)
    assert "speaker.next" in idle(state)
    assert "quote.copy" not in idle(state)


def test_the_last_quote_of_a_speaker_in_the_last_article_has_none_after_it() -> None:
    entry = opened(harbour()).entry
    assert entry is not None
    brandt = next(n for n, q in enumerate(entry.spans.quotes) if q.speaker.name == "Olaf Brandt")
    state = FooterState(entry, quote=brandt)
    assert "speaker.next" in idle(state)
    assert "speaker.next" not in idle(replace(state, has_next=True))


def test_the_last_article_has_none_after_it() -> None:
    state = FooterState(opened(plain("Quiet", "q.txt")).entry)
    assert {"article.next", "quote.next"} <= idle(state)
    assert "quote.next" not in idle(replace(state, has_matches=True))


def test_the_key_of_find_filters_the_list_there() -> None:
    state = FooterState(opened(harbour()).entry)
    assert {"list.sift", "list.order"} <= idle(state)
    in_list = idle(replace(state, in_list=True))
    assert "find.open" in in_list
    assert "list.sift" not in in_list


def test_a_sentence_of_the_summary_can_be_copied() -> None:
    state = FooterState(opened(harbour()).entry, has_summary=True, in_summary=True)
    assert "quote.copy" not in idle(state)
    assert {"summary.longer", "summary.method"} <= idle(replace(state, has_summary=False))


def test_while_something_is_found_the_next_is_a_match() -> None:
    assert renamed_commands(FooterState(has_matches=True)) == {"quote.next": "next match"}
    assert renamed_commands(FooterState()) == {}


def test_what_cannot_be_read_offers_what_does_something_about_it() -> None:
    entry = ArticleEntry("a.bin", problem="is no text", path="/x/a.bin")
    state = FooterState(entry, has_next=True)
    assert not {"article.reload", "article.edit", "article.next"} & idle(state)
    assert {"quote.next", "find.open", "summary.longer"} <= idle(state)
    nowhere = replace(state, entry=ArticleEntry("a.bin", problem="is no text"))
    assert "article.edit" in idle(nowhere)
    readable = replace(state, entry=opened(harbour()).entry)
    assert {"article.reload", "article.edit"} <= idle(readable)


def test_the_summary_is_not_changed_where_it_is_not_seen() -> None:
    state = FooterState(opened(harbour()).entry, has_summary=True, is_alone=True)
    assert not {"summary.longer", "summary.method"} & idle(state)
    unseen = replace(state, is_summary_seen=False)
    assert {"summary.longer", "summary.method"} <= idle(unseen)
