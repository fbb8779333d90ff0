"""Awkward logs of corrections, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from summarize.corrections.log import (
    Correction,
    Corrections,
    LocalSpeaker,
    Merge,
    NotAQuote,
    QuotePlace,
    Rename,
    SetSpeaker,
    Split,
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


class Corrected:
    """An analysis and a log; as long as the text of the article and as the log's file."""

    def __init__(self, analysis: Analysis, log: list[Correction]) -> None:
        from summarize.storage.corrections_file import write

        self.analysis = analysis
        self.corrections = Corrections(tuple(log))
        self.file = write(self.corrections)

    def __len__(self) -> int:
        return len(self.analysis.article.text) + len(self.file)


def apply_it(made: Corrected) -> object:
    from summarize.corrections.apply_log import apply

    return apply(made.analysis, made.corrections)


def follow_it(made: Corrected) -> object:
    """Find what was corrected again in a text with a new beginning, and who is who there."""
    from summarize.corrections.apply_log import apply
    from summarize.corrections.follow import followed, with_contexts

    article = made.analysis.article
    log = with_contexts(made.corrections, {content_hash(article.text): [made.analysis]})
    edited = replace(article, text="New. " + article.text)
    return apply(replace(made.analysis, article=edited), log), followed(log, [edited])


def read_it(made: Corrected) -> object:
    from summarize.storage.corrections_file import read, write

    return write(read(made.file))


def find_speakers(made: Corrected) -> object:
    from summarize.corrections.apply_log import speakers_of

    entries = [(0, position) for position in range(len(made.analysis.quotes))]
    return speakers_of([made.analysis], entries)


UNIT = "“We won the game {},” {} said. "
"""What each speaker says."""


def _analysis(count: int, name: str, kind: QuoteKind) -> Analysis:
    """Return an analysis with ``count`` quotes, the speakers called ``name`` with a new word."""
    text, known = "", dict[str, int]()
    people: list[Person] = []
    quotes: list[Quote] = []
    for number in range(count):
        who = name.format(word(number))
        start, end = len(text), len(text) + len(UNIT.format(word(number), "")) - len(" said.  ")
        text += UNIT.format(word(number), who)
        if who not in known:
            known[who] = len(people)
            people.append(Person(who, PersonKind.PERSON))
        speaker = Speaker(who, PersonKind.PERSON, person=known[who])
        quotes.append(Quote(start, end, kind, start, end, 0, speaker, evidence="said"))
    article = Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),), "a.txt")
    return Analysis(article, (), tuple(people), tuple(quotes))


def _log(
    how: Callable[[str, Analysis, int], Correction],
    name: str = "{} Lee",
    kind: QuoteKind = QuoteKind.DIRECT,
    quotes: int | None = None,
) -> Callable[[int], Corrected]:
    """Return a builder: corrections made by ``how``, one for each quote of an article.

    With ``quotes`` the article has no more than that, however many corrections there are.
    """

    def build(size: int) -> Corrected:
        numbers = range(max(size // 160, 1))
        analysis = _analysis(len(numbers) if quotes is None else quotes, name, kind)
        article = content_hash(analysis.article.text)
        return Corrected(analysis, [how(article, analysis, number) for number in numbers])

    return build


def _place(article: str, analysis: Analysis, number: int) -> QuotePlace:
    quote = analysis.quotes[number]
    return QuotePlace(article, quote.start, quote.end)


def _set(article: str, analysis: Analysis, number: int) -> Correction:
    return SetSpeaker(_place(article, analysis, number), word(number) + " Lee")


def _set_stranger(article: str, analysis: Analysis, number: int) -> Correction:
    return SetSpeaker(_place(article, analysis, number), "Bo Day")


def _set_again(article: str, analysis: Analysis, number: int) -> Correction:
    return SetSpeaker(_place(article, analysis, 0), word(number) + " Lee")


def _set_nearly(article: str, analysis: Analysis, number: int) -> Correction:
    place = _place(article, analysis, number)
    return SetSpeaker(QuotePlace(article, place.start + 3, place.end + 3), "Bo Day")


def _set_everything(article: str, analysis: Analysis, number: int) -> Correction:
    return SetSpeaker(QuotePlace(article, 0, len(analysis.article.text)), "Bo Day")


def _take_away(article: str, analysis: Analysis, number: int) -> Correction:
    return NotAQuote(_place(article, analysis, number))


def _rename(article: str, analysis: Analysis, number: int) -> Correction:
    return Rename((LocalSpeaker(article, word(number) + " Lee"),), "Bo " + word(number))


def _rename_again(article: str, analysis: Analysis, number: int) -> Correction:
    old, new = ("Ann Lee", "Bo Day") if number % 2 == 0 else ("Bo Day", "Ann Lee")
    return Rename((LocalSpeaker(article, old),), new)


def _merge_more(article: str, analysis: Analysis, number: int) -> Correction:
    names = ("Ann Lee", word(number) + " Lee")
    return Merge(tuple(LocalSpeaker(article, name) for name in names), "Ann Lee")


def _split(article: str, analysis: Analysis, number: int) -> Correction:
    return Split((LocalSpeaker(article, word(number) + " Lee"),), "Ann Lee")


def _strangers(article: str, analysis: Analysis, number: int) -> Correction:
    return Rename((LocalSpeaker(article, "Nobody"),), "Bo " + word(number))


APPLIED = (
    ("each speaker set", _log(_set)),
    ("each set to somebody else", _log(_set_stranger)),
    ("one quote set again and again", _log(_set_again)),
    ("places that are nearly those of quotes", _log(_set_nearly)),
    ("places as long as the text", _log(_set_everything)),
    ("each marked as no quote", _log(_take_away)),
    ("each statement taken away", _log(_take_away, kind=QuoteKind.INDIRECT)),
    ("each speaker renamed", _log(_rename)),
    ("one speaker renamed again and again", _log(_rename_again, "Ann Lee", quotes=9)),
    ("each merged into one", _log(_merge_more)),
    ("each split off", _log(_split)),
    ("renames of nobody", _log(_strangers)),
)

FAMILIES = (
    *(Family("corrections, applied", name, build, apply_it) for name, build in APPLIED),
    Family("corrections, file", "each speaker set", _log(_set), read_it),
    Family("corrections, file", "each merged into one", _log(_merge_more), read_it),
    Family("corrections, carried", "each speaker set", _log(_set), follow_it),
    Family("corrections, carried", "each speaker renamed", _log(_rename), follow_it),
    Family("corrections, carried", "each merged into one", _log(_merge_more), follow_it),
    Family("corrections, speakers", "all unlike", _log(_set), find_speakers),
)
