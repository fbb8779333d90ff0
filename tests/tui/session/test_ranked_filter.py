"""Which of what a filter passes matches best, and where in a text the words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.session.text_filter import (
    Fit,
    Rank,
    TypedWords,
    matched_places,
    passing,
    searchable,
    simplify,
    word_start,
)

LETTERS = st.text("abÄ’ \n-", max_size=7)
FIELDS = st.tuples(LETTERS, LETTERS, LETTERS)


def begins(word: str, field: str) -> bool:
    """Whether a word of the field begins with the letters."""
    return word_start(word, field) >= 0


@pytest.mark.parametrize(
    ("typed", "fields", "rank"),
    [
        ("hillary cl", ("Hillary Clinton", "", ""), (0, Fit.BEGUN)),
        ("hillary clinton", ("Hillary Clinton", "", ""), (0, Fit.WHOLE)),
        ("clinton", ("Hillary Clinton", "", ""), (0, Fit.WHOLE)),
        ("clinton", ("Clinton campaign", "", ""), (0, Fit.WHOLE)),
        ("clint", ("Hillary Clinton", "", ""), (0, Fit.BEGUN)),
        ("clint", ("Clintonites", "", ""), (0, Fit.BEGUN)),
        ("ann", ("Anna Annan\nAunt Ann", "Ann", ""), (0, Fit.WHOLE)),
        ("ann", ("Anna Annan", "friend of Ann", ""), (0, Fit.BEGUN)),
        ("j", ("Donald J. Trump", "", ""), (0, Fit.BEGUN)),
        ("cl hil", ("Hillary Clinton", "", ""), (0, Fit.WORDS)),
        ("lint", ("Hillary Clinton", "", ""), (0, Fit.INSIDE)),
        ("lint hil", ("Hillary Clinton", "", ""), (0, Fit.INSIDE)),
        ("hillary cl", ("Bo Day", "aide to Hillary Clinton", ""), (1, Fit.BEGUN)),
        ("hillary cl", ("Bo Day", "", "Why Hillary Clinton lost"), (2, Fit.BEGUN)),
        ("hillary bo", ("Bo Day", "", "Why Hillary Clinton lost"), (2, Fit.WORDS)),
        ("illary bo", ("Bo Day", "", "Why Hillary Clinton lost"), (2, Fit.INSIDE)),
        ("secretary", ("Hillary Clinton\nSecretary Clinton", "", ""), (0, Fit.WHOLE)),
        ("nobody", ("", "“Nobody here wants it”", ""), (1, Fit.WHOLE)),
        ("brien", ("Ann O’Brien", "", ""), (0, Fit.WHOLE)),
        ("ann", ("Joanna Ann Lee", "", ""), (0, Fit.WHOLE)),
        ("émile", ("Emile Zola", "", ""), (0, Fit.WHOLE)),
        ("", ("Ann Lee", "", ""), (0, Fit.BEGUN)),
        ("zola", ("Ann Lee", "", ""), None),
        ("sen", ("union representing pilots", "Sen. from Ohio", ""), (1, Fit.WHOLE)),
        ("sen oh", ("union representing pilots", "Sen. from Ohio", ""), (1, Fit.WORDS)),
        ("sen un", ("union representing pilots", "Sen. from Ohio", ""), (1, Fit.WORDS)),
        ("b-b", ("xb-b-b", "", ""), (0, Fit.INSIDE)),
    ],
)
def test_a_match_ranks_by_field_then_by_how_the_words_stand_in_it(
    typed: str, fields: tuple[str, str, str], rank: tuple[int, Fit] | None
) -> None:
    assert TypedWords(typed).rank(searchable(*fields)) == (rank and Rank.of(*rank))


@given(st.lists(FIELDS, max_size=8), LETTERS)
def test_what_passes_is_what_holds_every_word_and_equals_keep_their_order(
    items: list[tuple[str, str, str]], typed: str
) -> None:
    numbers = range(len(items))
    words = TypedWords(typed)
    texts = [searchable(*fields) for fields in items]
    held = ["\n".join(map(simplify, fields)) for fields in items]
    found = words.best_first(numbers, texts.__getitem__)
    assert sorted(found) == [
        n for n in numbers if all(word in held[n] for word in simplify(typed).split())
    ]
    assert sorted(found) == passing(numbers, typed, texts.__getitem__)
    ranks = [words.rank(texts[n]) for n in found]
    assert None not in ranks
    assert list(zip(ranks, found, strict=True)) == sorted(zip(ranks, found, strict=True))  # type: ignore[type-var]


@given(st.text("abcd ", min_size=1, max_size=6), FIELDS, st.text("abcd ", max_size=3))
def test_the_beginning_of_a_name_never_ranks_below_a_headline(
    typed: str, fields: tuple[str, str, str], more: str
) -> None:
    words = TypedWords(typed)
    named = words.rank(searchable(" ".join(typed.split()) + more, *fields[1:]))
    other = words.rank(searchable(*fields[:2], f"{typed} {fields[2]}"))
    assert named is not None
    assert other is not None
    assert named <= other or other.field == 0


@given(st.text("abcd", min_size=1, max_size=3), FIELDS, FIELDS)
def test_letters_inside_a_word_rank_below_any_beginning_of_a_word(
    typed: str, fields: tuple[str, str, str], others: tuple[str, str, str]
) -> None:
    words = TypedWords(typed)
    inside = words.rank(searchable(f"x{typed}", "", *(f"x{field}" for field in fields)))
    begun = words.rank(searchable(*(f"x{field}" for field in others), f"at last {typed}x"))
    assert inside is not None
    assert begun is not None
    assert begun < inside or not inside.is_inside


@given(FIELDS, LETTERS)
def test_a_rank_names_the_first_fields_that_hold_all_words(
    fields: tuple[str, str, str], typed: str
) -> None:
    words = TypedWords(typed)
    rank = words.rank(searchable(*fields))
    plain = [simplify(field) for field in fields]
    is_inside = rank is not None and rank.is_inside
    firsts = [
        next((n for n, f in enumerate(plain) if word in f and (is_inside or begins(word, f))), None)
        for word in words.words
    ]
    if rank is None:
        assert any(all(word not in field for field in plain) for word in words.words)
    else:
        assert None not in firsts
        assert rank.field == max((n for n in firsts if n is not None), default=0)


@pytest.mark.parametrize(
    ("text", "typed", "places"),
    [
        ("Export quotes…", "quo", ["quo"]),
        ("Joanna Ann", "ann", ["Ann"]),
        ("Straße nach Köln", "strasse koln", ["Straße", "Köln"]),
        ("[sic] “a”", '"a', ["“a"]),
        ("nothing", "z", []),
    ],
)
def test_matched_words_are_found_in_the_text_as_it_is_shown(
    text: str, typed: str, places: list[str]
) -> None:
    found = [text[start:end] for start, end in matched_places(text, TypedWords(typed))]
    assert found == places


@given(st.text(max_size=12), st.text(max_size=4))
def test_matched_places_stand_in_the_text(text: str, typed: str) -> None:
    for start, end in matched_places(text, TypedWords(typed)):
        assert 0 <= start < end <= len(text)
