"""Corrections of an article whose text was edited since, found again by their words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import analyse, index_speakers
from summarize.article.read import read_article
from summarize.corrections.apply_log import apply, place_of, speakers_of
from summarize.corrections.follow import with_contexts
from summarize.corrections.log import (
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
    Split,
)
from summarize.model import Analysis, PersonKind, Quote, QuoteKind, Speaker
from summarize.storage.corrections_file import read, write
from summarize.text.content_hash import content_hash
from tests.summarize.corrections.samples import log_of

TEXT = """Harbour council counts its boats

The council of Holm met on Monday, and the session was long.

“We counted every boat in the harbour twice,” said Ann Lee, the mayor of Holm.

Bo Day, a captain, disagreed. “Nobody asked the people who sail them,” said Day.

The so-called “boat budget” is passed in June.
"""
QUOTE = "“We counted every boat in the harbour twice,”"


def found_in(text: str, file: str = "stories/holm.txt") -> Analysis:
    article = read_article(text)
    return analyse(replace(article, file=file))


def kept(log: Corrections, *analyses: Analysis) -> Corrections:
    """Return a log as its file gives it back, with contexts from these analyses."""
    known: dict[str, list[Analysis]] = {}
    for analysis in analyses:
        known.setdefault(content_hash(analysis.article.text), []).append(analysis)
    return read(write(with_contexts(log, known)))


def place(analysis: Analysis, words: str) -> QuotePlace:
    text = analysis.article.text
    return place_of(analysis, next(q for q in analysis.quotes if words in q.slice(text)))


def speaker_of(analysis: Analysis, words: str) -> str | None:
    text = analysis.article.text
    quote = next(q for q in analysis.quotes if words in q.slice(text))
    return quote.speaker.name if quote.speaker else None


class Edit(NamedTuple):
    name: str
    text: str


EDITS = [
    Edit("a word added before it", TEXT.replace("and the session", "and the whole session")),
    Edit("the headline changed", TEXT.replace("Harbour council counts", "Council of Holm counts")),
    Edit(
        "its paragraph moved",
        TEXT.replace(f"{QUOTE} said Ann Lee, the mayor of Holm.\n\n", "")
        + f"\n{QUOTE} said Ann Lee, the mayor of Holm.\n",
    ),
    Edit("a typo mended beside it", TEXT.replace("said Ann Lee, the mayor", "said Ann Lee, mayor")),
    Edit("a comma in it", TEXT.replace("in the harbour twice", "in the harbour, twice")),
    Edit("a word in it", TEXT.replace("in the harbour twice", "in our harbour twice")),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_a_set_speaker_follows_the_words_of_the_quote(edit: Edit) -> None:
    before = found_in(TEXT)
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    after = apply(found_in(edit.text, "/elsewhere/stories/holm.txt"), log)
    assert speaker_of(after, "We counted") == "Pia Holm"
    assert sum(quote.rule == "user" for quote in after.quotes) == 1


def test_of_words_that_are_there_twice_those_with_the_old_neighbours_are_meant() -> None:
    before = found_in(TEXT)
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    after = apply(found_in(f"{TEXT}\nA day later: {QUOTE} said Bo Day.\n"), log)
    assert [q.speaker.name for q in after.quotes if q.rule == "user" and q.speaker] == ["Pia Holm"]
    assert speaker_of(after, "We counted") == "Pia Holm"


def test_what_is_no_quote_follows_its_words() -> None:
    before = found_in(TEXT)
    log = kept(log_of(NotAQuote(place(before, "Nobody asked"))), before)
    after = apply(found_in(TEXT.replace("on Monday", "on Tuesday")), log)
    assert speaker_of(after, "Nobody asked") is None


GONE = [
    Edit("gone", TEXT.replace(f"{QUOTE} said Ann Lee, the mayor of Holm.\n\n", "")),
    Edit("there twice", f"{TEXT}\n{TEXT}"),
    Edit("other words in its place", TEXT.replace(QUOTE, "“They sold all the nets last year,”")),
    Edit("another article", "A fire in Leam\n\n“It burnt down,” said Cy Orr, a guard.\n"),
]


@pytest.mark.parametrize("edit", GONE, ids=lambda edit: edit.name)
def test_a_correction_whose_words_are_gone_is_kept_and_applies_to_nothing(edit: Edit) -> None:
    before = found_in(TEXT)
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    edited = found_in(edit.text)
    assert apply(edited, log) is edited
    assert speaker_of(apply(found_in(TEXT), log), "We counted") == "Pia Holm"  # if it comes back


@pytest.mark.parametrize("file", ["other.txt", "drafts/holm.txt", "-", ""])
def test_another_file_with_nearly_the_same_text_is_left_alone(file: str) -> None:
    before = found_in(TEXT)
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    other = found_in(TEXT + "\nMore.\n", file)
    assert apply(other, log) is other


@pytest.mark.parametrize("file", ["holm.txt", "./holm.txt", "../holm.txt", "C:\\stories\\holm.txt"])
def test_a_file_is_the_same_from_wherever_it_is_opened(file: str) -> None:
    before = found_in(TEXT)
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    assert speaker_of(apply(found_in(f"{TEXT}\nMore.\n", file), log), "We counted") == "Pia Holm"


def test_of_two_files_with_one_text_the_edited_one_and_the_other_keep_the_correction() -> None:
    one, other = found_in(TEXT, "a/one.txt"), found_in(TEXT, "b/other.txt")
    log = kept(log_of(SetSpeaker(place(one, "We counted"), "Pia Holm")), one, other)
    for analysis in (found_in(f"{TEXT}\nMore.\n", "b/other.txt"), one):
        assert speaker_of(apply(analysis, log), "We counted") == "Pia Holm"


def test_what_was_said_of_this_very_text_goes_before_what_was_said_of_another() -> None:
    before, after = found_in(TEXT), found_in(f"{TEXT}\nMore.\n")
    log = kept(
        log_of(
            SetSpeaker(place(after, "We counted"), "Of This Text"),
            SetSpeaker(place(before, "We counted"), "Of Another"),
        ),
        before,
        after,
    )
    assert speaker_of(apply(after, log), "We counted") == "Of This Text"
    assert speaker_of(apply(before, log), "We counted") == "Of Another"


def test_undo_takes_back_what_was_found_again_and_redo_brings_it() -> None:
    before, after = found_in(TEXT), found_in(f"{TEXT}\nMore.\n")
    log = kept(log_of(SetSpeaker(place(before, "We counted"), "Pia Holm")), before)
    undone = read(write(log.undo()))
    assert apply(after, undone) is after
    assert speaker_of(apply(after, undone.redo()), "We counted") == "Pia Holm"


def test_a_renamed_speaker_is_renamed_in_the_edited_text_and_among_all_speakers() -> None:
    before, after = found_in(TEXT), found_in(TEXT.replace("on Monday", "on Tuesday"))
    old = content_hash(before.article.text)
    log = kept(log_of(Rename((LocalSpeaker(old, "Ann Lee"),), "Anna B. Lee")), before)
    corrected = apply(after, log)
    assert speaker_of(corrected, "We counted") == "Anna B. Lee"
    (record,) = (r for r in index_speakers([corrected], log) if r.name == "Anna B. Lee")
    assert "Ann Lee" in record.aliases


def test_a_rename_after_a_rename_follows_too() -> None:
    before = found_in(TEXT)
    old = content_hash(before.article.text)
    log = kept(log_of(Rename((LocalSpeaker(old, "Ann Lee"),), "A. Lee")), before)
    log = log.add(Rename((LocalSpeaker(old, "A. Lee"),), "Anna Lee"))
    log = kept(log, apply(before, log.undo()))
    edited = found_in(f"{TEXT}\nMore.\n")
    assert speaker_of(apply(edited, log), "We counted") == "Anna Lee"


def test_merged_and_split_speakers_stay_so_in_the_edited_text() -> None:
    other = found_in(TEXT.replace("boat in the harbour", "bus in the town"), "stories/b.txt")
    before = found_in(TEXT)
    edited = found_in(f"{TEXT}\nMore.\n")
    both = (before, other)
    entries = [(n, p) for n, a in enumerate(both) for p, q in enumerate(a.quotes)]
    ann = tuple(s for s in speakers_of(both, entries) if s.name == "Ann Lee")
    split = kept(log_of(Split(ann[:1], "Ann Lee")), before, other)
    now = [apply(analysis, split) for analysis in (edited, other)]
    assert [r.name for r in index_speakers(now, split)].count("Ann Lee") == 2
    two = tuple(s for s in speakers_of(both, entries) if s.article == ann[0].article)
    merged = kept(log_of(Merge(two, "Ann Lee")), before)
    assert {q.speaker.name for q in apply(edited, merged).quotes if q.speaker} == {"Ann Lee"}


def test_who_bears_the_name_in_quite_another_text_of_the_file_is_somebody_else() -> None:
    before = found_in(TEXT)
    old = content_hash(before.article.text)
    log = kept(log_of(Rename((LocalSpeaker(old, "Ann Lee"),), "Anna B. Lee")), before)
    other = found_in("A fire in Leam\n\n“It burnt down,” said Ann Lee, a guard.\n")
    assert apply(other, log) is other


def test_a_log_of_an_earlier_version_is_what_it_was() -> None:
    before, after = found_in(TEXT), found_in(f"{TEXT}\nMore.\n")
    log = log_of(SetSpeaker(place(before, "We counted"), "Pia Holm"))
    assert "context" not in write(log)
    assert apply(after, read(write(log))) is after
    assert speaker_of(apply(before, read(write(log))), "We counted") == "Pia Holm"


@pytest.mark.parametrize(("start", "end"), [(5, 9), (10**9, 10**9 + 5), (0, 10**9)])
def test_odd_places_have_odd_contexts_and_break_nothing(start: int, end: int) -> None:
    before, after = found_in(TEXT), found_in(f"{TEXT}\nMore.\n")
    odd = QuotePlace(content_hash(before.article.text), start, end)
    log = kept(log_of(SetSpeaker(odd, "Pia Holm"), NotAQuote(odd)), before)
    assert len(apply(after, log).quotes) == len(after.quotes)


def quoted(words: str, before: str, after: str) -> Analysis:
    """An analysis of three paragraphs, the second one a quote and who says it."""
    article = read_article(f"Boats\n\n{before}\n\n“{words}” said Ann.\n\n{after}\n")
    start = article.text.index(f"“{words}”")
    end = start + len(words) + 2
    ann = Speaker("Ann", PersonKind.PERSON)
    quote = Quote(start, end, QuoteKind.DIRECT, start, end, 0, ann)
    return Analysis(replace(article, file="stories/holm.txt"), (), (), (quote,))


LEAD, TAIL = "The council of Holm met on Monday, and it was long.", "The captains meet in June."
OTHER = "Somebody wrote this paragraph quite anew, in words of his own."


@given(st.integers(8, 160), st.integers(0, 9), st.sampled_from([(OTHER, TAIL), (LEAD, OTHER)]))
def test_of_a_quote_of_any_length_an_edit_beside_it_keeps_the_correction(
    count: int, shift: int, around: tuple[str, str]
) -> None:
    words = " ".join(["x" * (shift + 1), *(f"boat{n}" for n in range(count)), "so"])
    before = quoted(words, LEAD, TAIL)
    log = kept(log_of(SetSpeaker(place_of(before, before.quotes[0]), "Pia Holm")), before)
    assert speaker_of(apply(quoted(words, *around), log), words) == "Pia Holm"


@pytest.mark.parametrize("shift", range(9))
def test_a_long_quote_of_which_an_earlier_version_kept_a_part_of_a_word_is_found(
    shift: int,
) -> None:
    words = "x" * shift + " ".join(f"boat{n}" for n in range(120))
    before = quoted(words, LEAD, TAIL)
    spot = place_of(before, before.quotes[0])
    ann = LocalSpeaker(spot.article, "Ann")
    log = kept(log_of(SetSpeaker(spot, "Pia Holm"), Rename((ann,), "Anna Lee")), before)
    now = str(json.loads(write(log))["done"][0]["context"]["words"][0])
    old = f"“{words}”"[:400]
    written = write(log).replace(now, old).replace('"cut": true', '"only": false')
    assert "cut" not in written
    after = quoted(words, OTHER, TAIL)
    assert speaker_of(apply(after, read(written)), words) == "Pia Holm"
    naming = Corrections(read(written).done[1:])
    assert speaker_of(apply(after, naming), words) == "Anna Lee"
