"""The quotes of the library in their groups, with the best matches of a filter first."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.session.quote_rows import Arranged, Grouping, QuoteFilter, QuoteRow, arrange, filter_quotes
from tui.session.text_filter import Rank, TypedWords, searchable

WORDS = st.text("ab ", max_size=5)


@st.composite
def quote_rows(draw: st.DrawFn) -> list[QuoteRow]:
    """Quotes of a few articles, in their order."""
    rows = []
    for number, article in enumerate(sorted(draw(st.lists(st.integers(0, 3), max_size=9)))):
        speaker, words = draw(WORDS), draw(WORDS)
        role, title = f"role b {speaker}", f"a{article}"
        sought = searchable(speaker, role, words, title)
        mark = draw(st.integers(0, 2))
        rows.append(
            QuoteRow(article, number, mark, 0, 0, words, speaker, role, title, False, sought)
        )
    return rows


@given(quote_rows(), st.sampled_from(Grouping), WORDS)
def test_groups_and_quotes_with_the_best_match_come_first_and_equals_keep_their_order(
    rows: list[QuoteRow], grouping: Grouping, words: str
) -> None:
    typed = TypedWords(words)
    passed = filter_quotes(rows, QuoteFilter(words=words))
    plain, found = arrange(passed, grouping), arrange(passed, grouping, typed=typed)

    def groups_of(arranged: Arranged) -> list[list[QuoteRow]]:
        starts = [*arranged.groups, len(arranged.rows)]
        return [arranged.rows[a:b] for a, b in pairwise(starts)]

    def rank_of(item: QuoteRow) -> Rank:
        return typed.rank_held(item.sought)

    sorted_groups = [sorted(group, key=rank_of) for group in groups_of(plain)]
    assert groups_of(found) == sorted(sorted_groups, key=lambda group: rank_of(group[0]))
    assert [rank_of(item) for item in found.rows[:1]] == sorted(map(rank_of, found.rows))[:1]


def test_a_word_of_a_quote_comes_before_letters_inside_its_speakers_name() -> None:
    said = [("Ann Essen", "Nothing"), ("Bo Day", "A sensible thing")]
    rows = [
        QuoteRow(0, n, 0, 0, 0, words, name, "", "", False, searchable(name, "", words, ""))
        for n, (name, words) in enumerate(said)
    ]
    found = arrange(rows, Grouping.SPEAKER, typed=TypedWords("sen"))
    assert [item.speaker for item in found.rows] == ["Bo Day", "Ann Essen"]
