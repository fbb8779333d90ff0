"""Awkward inputs for the choice of a summary's sentences, by each ranking, and its keyphrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat, summarise_text
from tests.hostile.growth import Family

STEP: Final = "summary"


def by(method: str) -> Callable[[str], object]:
    """Return a work: read a plain text as an English article and summarise it by a method."""

    def summarise_by(text: str) -> object:
        from summarize.article.read import read_article
        from summarize.model import Hints
        from summarize.pipeline import survey
        from summarize.summary.summarise import summarise

        article = read_article(text, hints=Hints(language="en"))
        return summarise(survey(article), method=method)

    return summarise_by


def cut_to(percent: int) -> Callable[[str], object]:
    """Return a work: read a plain text and summarise it to a share of its words."""

    def summarise_to(text: str) -> object:
        from summarize.article.read import read_article
        from summarize.model import Hints, Length, LengthUnit
        from summarize.pipeline import survey
        from summarize.summary.summarise import summarise

        article = read_article(text, hints=Hints(language="en"))
        return summarise(survey(article), length=Length(LengthUnit.PERCENT, percent))

    return summarise_to


UNSIGNED: Final = repeat("“We won,” he said.\n\n", "Ann Lee and Bob Ray met.\n\n")
LEANING: Final = count_up("He saw {low}. ", "Ann Lee met Bob Ray. ")
PROSE: Final = count_up(
    "The {low} of the town met on Monday and {} saw it, but the plan was lost. "
)
SHORT: Final = count_up("The {low} met. ")
EQUAL: Final = repeat("The council met on Monday. ")
WORDY: Final = count_up("The {low} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} met.\n")
ONE_SENTENCE: Final = count_up("the {low} and ", "It was ", "it.")
SHARED: Final = count_up(
    "Boats, ships, rafts, ferries, barges, tugs, yachts and canoes took {low} to harbors. "
)
METHODS: Final = (
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)

FAMILIES = (
    Family(STEP, "quotations without speakers", UNSIGNED, summarise_text),
    Family(STEP, "quotations without speakers, half of them", UNSIGNED, cut_to(50)),
    Family(STEP, "quotations without speakers, all of them", UNSIGNED, cut_to(100)),
    Family(STEP, "sentences that lean on the one before", LEANING, summarise_text),
    Family(STEP, "sentences that lean on the one before, half", LEANING, cut_to(50)),
    Family(STEP, "equal sentences", EQUAL, summarise_text),
    Family(STEP, "equal sentences, all of them", EQUAL, cut_to(100)),
    Family(STEP, "short sentences", SHORT, summarise_text),
    Family(STEP, "prose", PROSE, summarise_text),
    Family(STEP, "one sentence", ONE_SENTENCE, summarise_text),
    Family(STEP, "sentences with the same words", SHARED, summarise_text),
    Family(STEP, "sentences of many words", WORDY, summarise_text),
    Family(STEP, "quotations never closed", repeat("He said: “We won. "), summarise_text),
    Family(
        STEP,
        "a quotation of many paragraphs",
        repeat("“We won. We lost.\n\n", "Ann Lee said: ", "“So it is.”"),
        summarise_text,
    ),
    Family(STEP, "items of a list", count_up("- {} of {low}\n"), summarise_text),
    Family(STEP, "marks of notes", repeat("[1] ", "It rained in town. "), summarise_text),
    Family(STEP, "bars", repeat("a | b ", "It rained in town. "), summarise_text),
    Family(STEP, "sentences without a word", repeat("…! ", "It rained. "), summarise_text),
    Family(STEP, "figures", repeat("1.1,", "It was ", "1a."), summarise_text),
    Family(STEP, "numbers with letters in brackets", repeat("287(g)"), summarise_text),
    Family(STEP, "a name without end", repeat("Bababa ", "It was "), summarise_text),
    Family(STEP, "joiners of names", repeat("of Of ", "It was Ann "), summarise_text),
    Family(STEP, "openings of names", repeat("The Of ", "It was "), summarise_text),
    Family(
        STEP, "names twice", count_up("It was {} {} and {same}. It was {same}. "), summarise_text
    ),
    Family(
        STEP,
        "nouns within phrases",
        count_up("The {low} plan was old. The {low} plan was new. The {low} plan met. "),
        summarise_text,
    ),
    Family(
        STEP,
        "phrases within names",
        count_up("It was {} Plan and {same} Plan, and so was {same}, as {same}, as {same}. "),
        summarise_text,
    ),
    Family(
        STEP,
        "people with many short names",
        count_up("Ann {} Lee met the mayor. Ann {same} won. "),
        summarise_text,
    ),
    *(Family(STEP, f"{method}, prose", PROSE, by(method)) for method in METHODS),
    *(Family(STEP, f"{method}, short sentences", SHORT, by(method)) for method in METHODS),
    *(
        Family(STEP, f"{method}, the same words", SHARED, by(method))
        for method in ("lexrank", "textrank", "sumbasic", "reduction")
    ),
    *(
        Family(STEP, f"{method}, many words", WORDY, by(method))
        for method in ("textrank", "lsa", "luhn", "kl", "sumbasic", "reduction")
    ),
    *(
        Family(STEP, f"{method}, one sentence", ONE_SENTENCE, by(method))
        for method in ("textrank", "lsa", "luhn", "reduction")
    ),
)
