"""A speaker whom a person set is the one of that name in the library."""

from __future__ import annotations

import pytest

from summarize import Analysis, SpeakerRecord, index_speakers
from summarize.corrections.apply_log import apply, place_of, speakers_of
from summarize.corrections.log import Correction, Corrections, SetSpeaker, Split
from summarize.model import PersonKind
from tests.summarize.speakers.samples import WORDS, stories


def library(*speakers: str) -> list[Analysis]:
    """As many articles, each with the same words of one of the speakers."""
    return stories(*(WORDS.format(speaker) for speaker in speakers))


def set_in(analysis: Analysis, name: str, kind: PersonKind) -> SetSpeaker:
    """The correction that the first quote of an article is by somebody."""
    return SetSpeaker(place_of(analysis, analysis.quotes[0]), name, None, kind)


def corrected(analyses: list[Analysis], *corrections: Correction) -> tuple[SpeakerRecord, ...]:
    """The index after corrections."""
    log = Corrections(corrections)
    return index_speakers([apply(analysis, log) for analysis in analyses], log)


@pytest.mark.parametrize(
    ("theirs", "name", "kind"),
    [
        ("the harbor commission", "harbor commission", PersonKind.ORGANIZATION),
        ("Madonna", "Madonna", PersonKind.PERSON),
        ("Tessa Petit", "Tessa Petit", PersonKind.PERSON),
    ],
)
@pytest.mark.parametrize("at", [0, 2])
def test_who_is_set_is_who_has_that_name_in_the_library(
    theirs: str, name: str, kind: PersonKind, at: int
) -> None:
    speakers = [theirs, theirs, theirs]
    speakers[at] = "Ann Bo"
    analyses = library(*speakers)
    was = next(r for r in index_speakers(analyses) if name.casefold() in r.name.casefold())
    records = corrected(analyses, set_in(analyses[at], was.name, was.kind))
    alike = [record for record in records if record.name == was.name]
    assert was.kind is kind
    assert (at, 0) in alike[0].entries
    before = [record for record in index_speakers(analyses) if record.name == was.name]
    assert len(alike) == len(before), "no other of that name is made"
    assert list(alike[0].entries) == sorted(alike[0].entries)


def test_a_name_that_is_typed_is_supposed_to_be_a_person_s_unless_an_organization_has_it() -> None:
    analyses = library("Ann Bo", "the harbor commission")
    log = set_in(analyses[0], "Harbor Commission", PersonKind.PERSON)
    records = corrected(analyses, log)
    assert [(len(r.entries), r.kind) for r in records] == [(2, PersonKind.ORGANIZATION)]


def test_a_new_name_that_is_set_in_two_articles_is_one_speaker() -> None:
    analyses = library("Ann Bo", "Cy Day")
    log = [set_in(a, "pier campaign", PersonKind.ORGANIZATION) for a in analyses]
    assert [len(record.entries) for record in corrected(analyses, *log)] == [2]


def test_who_is_unnamed_in_one_article_is_not_the_unnamed_of_another() -> None:
    analyses = library("a spokesman", "Ann Bo")
    log = set_in(analyses[1], "a spokesman", PersonKind.UNNAMED)
    assert all(len(record.articles) == 1 for record in corrected(analyses, log))


def test_who_was_split_off_is_nobody_who_is_set_elsewhere() -> None:
    analyses = library("Tessa Petit", "director Tessa Petit", "Ann Bo")
    apart = Split(speakers_of(analyses, [(0, 0)]), "Tessa Petit")
    records = corrected(analyses, apart, set_in(analyses[2], "Tessa Petit", PersonKind.PERSON))
    assert sorted(record.entries for record in records) == [((0, 0),), ((1, 0), (2, 0))]
