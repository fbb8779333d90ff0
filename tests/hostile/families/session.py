"""Awkward articles for what the reader keeps and looks for: finding, filters, rows, bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000


def find(pattern: str) -> Callable[[str], object]:
    """Return a work: find in a text what a reader typed."""

    def find_it(text: str) -> object:
        from tui.session.text_search import TooSlowError, finder_of

        finder = finder_of(pattern)
        assert finder is not None
        try:
            return finder(text, 0.2)
        except TooSlowError:
            return ()

    return find_it


def screens(text: str) -> object:
    """Lay out the quotes of an article as the reader does, and sift, arrange and walk them."""
    from summarize.article.read import read_article
    from summarize.model import Hints
    from summarize.pipeline import analyse
    from tui.session.cards import face_of
    from tui.session.quote_context import around
    from tui.session.quote_rows import (
        Grouping,
        QuoteFilter,
        arrange,
        build_quote_rows,
        filter_quotes,
        hidden_by,
    )
    from tui.session.quote_spans import find_spans
    from tui.session.quote_steps import VisitMode, same_speaker, step

    analysis = analyse(read_article(text, hints=Hints(language="en")))
    spans = find_spans(analysis)
    rows = build_quote_rows(0, analysis, spans)
    sifted = QuoteFilter(words="we won it")
    done: list[object] = [filter_quotes(rows, sifted), hidden_by(rows, sifted)]
    done += [arrange(rows, grouping) for grouping in Grouping]
    done += [around(analysis.article, quote, 400) for quote in analysis.quotes]
    done += [list(spans.between(at, at + 80)) for at in range(0, len(text), 80)]
    for number in range(0, len(spans.quotes), 1 + len(spans.quotes) // 4):
        done.append(face_of(analysis.article, spans, VisitMode.EVERYTHING, number))
        done.append(same_speaker(spans, VisitMode.EVERYTHING, number, 1))
        done.append(step(spans.quotes, VisitMode.SPOKEN, number, 0, 1))
    return done


def carry(text: str) -> object:
    """Carry bookmarks, a short one and one of half a text, to that text with a new beginning."""
    from summarize.text.relocate import find_again, find_once

    half = text[: len(text) // 2]
    after = f"New. {text}"
    found = [find_again(after, words) for words in (half + " x", half, text, "a b c x")]
    return [*found, find_once(after, half + "x"), find_once(after, text[-60:])]


def edit(text: str) -> object:
    """Find in a file the line that stands at a place of its cleaned text."""
    from tui.session.line_in_file import line_in_file

    return line_in_file(f"---\ntitle: x\n---\n{text}", text, len(text) // 2)


def sift(text: str) -> object:
    """Filter one long entry by many words."""
    from tui.session.text_filter import TypedWords, searchable

    many, long = TypedWords("a b c ä x y z " * 20), TypedWords("aab" * 100)
    texts = [searchable(text, text)] * 2
    return [many.passing(texts, str), *(typed.rank_held(texts[0]) for typed in (many, long))]


BLANKS: Final = repeat(" ", "a", "b")

FAMILIES = (
    Family("session", "find a word", repeat("word "), find("word")),
    Family("session", "find words", repeat("word "), find("word word x")),
    Family("session", "find many words", repeat("a "), find("a " * 240 + "b")),
    Family("session", "find a long word", repeat("a"), find("a" * 499 + "b")),
    Family("session", "find blanks", BLANKS, find("a" + " " * 20 + "c")),
    Family("session", "find blanks, then a word", BLANKS, find("   c")),
    Family("session", "find a word, then blanks", BLANKS, find("c   ")),
    Family("session", "find marks", repeat('"a" '), find('"b"')),
    Family("session", "find an expression", repeat("word "), find(r"w\w+d\b")),
    Family("session", "find nested repeats", repeat("a", "", "b"), find(r"(a|aa)+$")),
    Family("session", "find any two words", repeat("a "), find(r"(.*) (.*)x")),
    *(
        Family("session", name, build, screens, SIZE)
        for name, build in (
            ("quotes of one speaker", repeat("“We won it,” Ann Lee said. ")),
            ("quotes, a speaker each", count_up("“We won it,” Ann {} said.\n\n")),
            ("quotes of nobody", repeat("“We won and we lost.”\n\n")),
            ("marks of one letter", repeat("“a” ", "Ann Lee said ", ".")),
            ("marks within marks", repeat("‘a “b’ c” ", "Ann Lee said ", ".")),
            ("marks opened", repeat("“We won ")),
            ("parts of one statement", repeat("“one” and ", "Ann Lee said it was ", "“two.”")),
            ("statements within statements", repeat("Bob Ray said ", "", "it rained.")),
            ("names of who speaks", repeat("Ann Lee and ", "“So it is,” Ann Lee said. ", "left.")),
            ("a long first sentence", repeat("of the town ", "The mayor ", "left. “We won it.”")),
        )
    ),
    *(
        Family("session", f"carried bookmarks, {name}", build, carry)
        for name, build in (
            ("words", repeat("a b c ")),
            ("one word", repeat("a")),
            ("blanks", BLANKS),
            ("lines", repeat("a\n\n\n")),
            ("other words", count_up("the {} of {low} ")),
        )
    ),
    *(
        Family("session", f"the line of a file, {name}", build, edit)
        for name, build in (
            ("words", repeat("a b c ")),
            ("lines", repeat("a b c\n")),
            ("tags", repeat("a <")),
            ("marks", repeat("=\n", "a", "b c d")),
            ("links", repeat("a](b ")),
            ("blanks", BLANKS),
        )
    ),
    Family("session", "filter", repeat("äb "), sift),
)
