"""The quotes of the library in their groups, with the best match of a filter first."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.session.quote_rows import Arranged, Grouping, QuoteFilter, QuoteRow, arrange, filter_quotes
from tui.session.text_filter import TypedWords, searchable

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
def test_groups_with_the_best_match_come_first_and_nothing_else_is_moved(
    rows: list[QuoteRow], grouping: Grouping, words: str
) -> None:
    typed = TypedWords(words)
    passed = filter_quotes(rows, QuoteFilter(words=words))
    plain, found = arrange(passed, grouping), arrange(passed, grouping, typed=typed)
    ranks = [typed.rank(item.sought) for item in found.rows]
    if found.rows:
        assert found.best == ranks.index(min(ranks))  # type: ignore[type-var]
    if not typed or grouping is Grouping.KIND:
        assert (found.rows, found.groups) == (plain.rows, plain.groups)
        return

    def groups_of(arranged: Arranged) -> list[list[QuoteRow]]:
        starts = [*arranged.groups, len(arranged.rows)]
        return [arranged.rows[a:b] for a, b in pairwise(starts)]

    def best_of(group: list[QuoteRow]) -> object:
        return min(typed.rank_held(item.sought) for item in group)

    assert groups_of(found) == sorted(groups_of(plain), key=best_of)  # type: ignore[type-var]
