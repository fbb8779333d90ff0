"""The steps of an analysis, each made alone on a short text."""

from __future__ import annotations

from typing import NamedTuple

from summarize import read_article
from summarize.attribution.attributions import Attributions
from summarize.attribution.attributor import attribute
from summarize.coreference.resolver import Resolver
from summarize.model import Article, Span
from summarize.people.cast import Cast, find_people
from summarize.people.name_runs import find_name_runs
from summarize.quotes.quotation_marks import QuotedSpan, find_marks
from summarize.reported_speech.parse import parse_statements
from summarize.syntax.narration import NarratedSentence, Narration, narrate
from summarize.syntax.noun_phrases import Phrase
from summarize.text.sentences import split_sentences
from summarize.text.tokens import tokenize


class Story(NamedTuple):
    """A text as it is before anything is parsed: its narration, marks and people."""

    article: Article
    cast: Cast
    marks: tuple[QuotedSpan, ...]
    narration: Narration

    def resolver(self) -> Resolver:
        return Resolver(self.article.text, self.cast, {})

    def words(self, span: Span | None) -> str | None:
        return None if span is None else span.slice(self.article.text)


def story(*paragraphs: str) -> Story:
    """Make the narration of these paragraphs, none of them a headline."""
    article = read_article("\n\n".join(paragraphs), file="story.txt")
    sentences = split_sentences(article)
    tokens = tokenize(article.text, [(sentence.start, sentence.end) for sentence in sentences])
    runs = find_name_runs(tokens)
    cast = find_people(article.text, tokens, runs)
    blocks = range(len(article.blocks))
    marks = tuple(find_marks(article.text, [(i, article.blocks[i]) for i in blocks]))
    narration = narrate(article, sentences, tokens, marks, runs, blocks)
    return Story(article, cast, marks, narration)


def sentence_of(text: str) -> NarratedSentence:
    """The only sentence of a text."""
    (sentence,) = story(text).narration
    return sentence


def words_of(sentence: NarratedSentence, phrase: Phrase | None) -> str | None:
    """The words of a phrase, marks as “”."""
    return None if phrase is None else " ".join(sentence.words[slice(*phrase)])


def item_of(sentence: NarratedSentence, word: str) -> int:
    """The place of the first such word in a sentence."""
    return sentence.words.index(word, sentence.first, sentence.last)


def attributed(*paragraphs: str) -> tuple[Story, Attributions]:
    """Attribute what these paragraphs report, before speakers go on."""
    given = story(*paragraphs)
    parsed = parse_statements(given.narration)
    return given, attribute(parsed, given.marks, given.resolver())


def speaker_names(found: Attributions) -> list[str | None]:
    """The name of who speaks each mark, None for nobody."""
    return [
        None if link is None else found.entities[link.speaker.entity].name for link in found.links
    ]


def rules(found: Attributions) -> list[str | None]:
    """The rule that links each mark, None without a link."""
    return [None if link is None else str(link.rule) for link in found.links]
