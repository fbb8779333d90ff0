"""Awkward archives for the index of speakers: many articles of one sentence, made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, pairwise

from summarize.corrections.log import (
    Correction,
    Corrections,
    LocalSpeaker,
    Merge,
    Rename,
)
from summarize.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Speaker,
)
from summarize.text.content_hash import content_hash
from tests.hostile.families.naming import word
from tests.hostile.growth import Family


class Archive:
    """Analyses, and the corrections of them; as long as the texts of its articles."""

    def __init__(self, analyses: list[Analysis], log: tuple[Correction, ...] = ()) -> None:
        self.analyses = analyses
        self.corrections = Corrections(log)

    def __len__(self) -> int:
        return sum(len(analysis.article.text) for analysis in self.analyses)


def index_it(archive: Archive) -> object:
    from summarize.speakers.index import index_speakers

    return index_speakers(archive.analyses, archive.corrections)


WORDS = "“We will mend the pier this year,” "
"""What everybody says; their names follow."""
Named = tuple[str, str | None, PersonKind]
"""Somebody by name, role and kind."""


def _analysis(number: int, named: list[Named], notice: str, is_silent: bool) -> Analysis:
    """Return the analysis of an article in which each of ``named`` says :data:`WORDS`."""
    text, people, quotes = notice, [], []
    for name, role, kind in named:
        start = len(text)
        text += f"{WORDS}{name} said. "
        person = len(people) if kind is PersonKind.PERSON else None
        if person is not None:
            people.append(Person(name, kind, role))
        if not is_silent:
            end = start + len(WORDS) - 1
            speaker = Speaker(name, kind, role, person=person)
            quotes.append(Quote(start, end, QuoteKind.DIRECT, start, end, 0, speaker))
    article = Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),), f"{number}.txt")
    return Analysis(article, (), tuple(people), tuple(quotes))


def _archive(
    name: str,
    role: str | None = None,
    kind: PersonKind = PersonKind.PERSON,
    *,
    each: int = 1,
    notice: str = "",
    silent: str = "",
) -> Callable[[int], Archive]:
    """Return a builder of archives: ``each`` speakers an article, words numbered as in names.

    ``notice`` opens each article; who is called ``silent`` is named in as many and says nothing.
    """

    def build(size: int) -> Archive:
        analyses: list[Analysis] = []
        length, number = 0, count()

        def made(template: str) -> Iterator[Named]:
            for _ in range(each):
                one, two = word(next(number)), word(next(number))
                yield (
                    template.format(one, two, low=one.lower()),
                    role and role.format(one, low=one.lower()),
                    kind,
                )

        while length < size:
            opening = notice.format(*(word(next(number)) for _ in range(notice.count("{}"))))
            analyses.append(_analysis(len(analyses), list(made(name)), opening, False))
            length += len(analyses[-1].article.text)
            if silent:
                analyses.append(_analysis(len(analyses), list(made(silent)), "", True))
                length += len(analyses[-1].article.text)
        return Archive(analyses)

    return build


def _mixed(*builders: Callable[[int], Archive]) -> Callable[[int], Archive]:
    """Return a builder of archives in which those of several builders stand by turns."""

    def build(size: int) -> Archive:
        parts = [builder(size // len(builders)).analyses for builder in builders]
        return Archive([one for row in zip(*parts, strict=False) for one in row])

    return build


def _corrected(
    builder: Callable[[int], Archive], how: Callable[[list[LocalSpeaker]], list[Correction]]
) -> Callable[[int], Archive]:
    """Return a builder of archives with the corrections that ``how`` makes of their speakers."""

    def build(size: int) -> Archive:
        analyses = builder(size).analyses
        speakers = [
            LocalSpeaker(content_hash(analysis.article.text), quote.speaker.name)
            for analysis in analyses
            for quote in analysis.quotes
            if quote.speaker
        ]
        return Archive(analyses, tuple(how(speakers)))

    return build


def _renames(speakers: list[LocalSpeaker]) -> list[Correction]:
    return [Rename((speaker,), "Ann Lee") for speaker in speakers]


def _renames_of_one(speakers: list[LocalSpeaker]) -> list[Correction]:
    article = speakers[0].article
    names = [speakers[0].name, *(f"Ann {word(number)}" for number in range(len(speakers)))]
    return [Rename((LocalSpeaker(article, old),), new) for old, new in pairwise(names)]


def _one_merge(speakers: list[LocalSpeaker]) -> list[Correction]:
    return [Merge(tuple(speakers), "Ann Lee")]


GROUP, UNNAMED, ORGANIZATION = PersonKind.GROUP, PersonKind.UNNAMED, PersonKind.ORGANIZATION
BARE, FULL = _archive("Lee"), _archive("Ann Lee")
ARCHIVES = (
    ("one name", FULL),
    ("one surname", _archive("{} Lee")),
    ("one surname, many an article", _archive("{} Lee", each=50)),
    ("one surname and a role", _archive("{} Lee", "mayor")),
    ("one surname, named in as many articles", _archive("{} Lee", silent="{} Lee")),
    ("one given name", _archive("Ann {}")),
    ("all middle names", _archive("Ann {} Lee")),
    ("names unlike", _archive("{} {}")),
    ("names of one word", _archive("{}")),
    ("the same one word", BARE),
    ("the same one word, each with a role", _archive("Lee", "mayor of {}")),
    ("the surname alone beside the full name", _mixed(BARE, FULL)),
    ("the surname alone beside many full names", _mixed(BARE, _archive("{} Lee"))),
    ("the surname and a role beside the full name",
     _mixed(_archive("Lee", "mayor of {}"), _archive("Ann Lee", "mayor"))),
    ("the surname beside a name of many roles",
     _mixed(_archive("Lee", "mayor"), _archive("Ann Lee", "mayor of {}"))),
    ("one name, all roles", _archive("Ann Lee", "mayor of {}")),
    ("one name, roles that clash", _mixed(_archive("Ann Lee", "suspect in {}"),
                                          _archive("Ann Lee", "lawyer of {}"))),
    ("fathers and sons", _mixed(FULL, _archive("Ann Lee Jr."))),
    ("officials", _archive("officials", None, UNNAMED)),
    ("officials no two alike", _archive("{low} officials", None, UNNAMED)),
    ("a ministry", _archive("the ministry", None, ORGANIZATION)),
    ("organizations unlike", _archive("the {} Union", None, ORGANIZATION)),
    ("one short name, all full names",
     _archive("HU", None, ORGANIZATION, notice="The H{} U{} (HU) met. ")),
    ("organizations and short names, many an article",
     _archive("the {} Union", None, ORGANIZATION, each=50, notice="The {} {} (HU) met. " * 50)),
)  # fmt: skip
CORRECTED = (
    ("each renamed", FULL, _renames),
    ("one surname, each renamed", _archive("{} Lee"), _renames),
    ("one speaker renamed again and again", FULL, _renames_of_one),
    ("all merged into one", _archive("{} {}"), _one_merge),
    ("all merged into one, and as many beside", _archive("{} Lee", each=1, silent="{} Lee"),
     _one_merge),
)  # fmt: skip

FAMILIES = (
    *(Family("speakers", name, build, index_it, 20_000) for name, build in ARCHIVES),
    *(
        Family("speakers, corrected", name, _corrected(build, how), index_it, 20_000)
        for name, build, how in CORRECTED
    ),
)
