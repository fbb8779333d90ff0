"""An article as the analysis reads it, without what is seen through, and the way back.

The steps of the analysis know nothing of note markers and hidden characters: they get an article
without them, and what they find is put back to where it stands in the whole text.
"""

from __future__ import annotations

from dataclasses import replace

from summarize.frozen import frozen
from summarize.model import (
    Analysis,
    Article,
    Block,
    Mention,
    Person,
    Quote,
    Sentence,
    Speaker,
    Style,
)
from summarize.text.transparent import SeenThrough, see_through

__all__ = ["SeenArticle", "see_article"]


@frozen
class SeenArticle:
    """An ``article`` that is read for the ``whole`` one."""

    whole: Article
    article: Article
    seen: SeenThrough

    def put_back(self, analysis: Analysis) -> Analysis:
        """Return an analysis of ``article`` as one of the whole article: every offset is of it."""
        return Analysis(
            self.whole,
            tuple(self._sentence(sentence) for sentence in analysis.sentences),
            tuple(self._person(person) for person in analysis.people),
            tuple(self._quote(quote) for quote in analysis.quotes),
        )

    def _sentence(self, sentence: Sentence) -> Sentence:
        place = self.seen.span(sentence.start, sentence.end)
        return Sentence(place.start, place.end, sentence.block)

    def _person(self, person: Person) -> Person:
        mentions = []
        for mention in person.mentions:
            place = self.seen.span(mention.start, mention.end)
            mentions.append(Mention(place.start, place.end, mention.form))
        return replace(person, mentions=tuple(mentions))

    def _quote(self, quote: Quote) -> Quote:
        place = self.seen.span(quote.start, quote.end)
        statement = self.seen.span(quote.statement_start, quote.statement_end)
        cue, cue_start = quote.cue, quote.cue_start
        if cue is not None and cue_start is not None:
            cue_span = self.seen.span(cue_start, cue_start + len(cue))
            cue, cue_start = cue_span.slice(self.whole.text), cue_span.start
        return replace(
            quote,
            start=place.start,
            end=place.end,
            statement_start=statement.start,
            statement_end=statement.end,
            speaker=self._speaker(quote.speaker),
            quoted_by=self._speaker(quote.quoted_by),
            cue=cue,
            cue_start=cue_start,
        )

    def _speaker(self, speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.mention_start is None or speaker.mention_end is None:
            return speaker
        place = self.seen.span(speaker.mention_start, speaker.mention_end)
        return replace(
            speaker,
            mention=place.slice(self.whole.text),
            mention_start=place.start,
            mention_end=place.end,
        )


def see_article(article: Article) -> SeenArticle | None:
    """Return an article without what is seen through, None where there is nothing of the kind."""
    seen = see_through(article.text, article.blocks)
    if seen is None:
        return None
    dateline = article.dateline
    if dateline is not None:
        dateline = replace(
            dateline, start=seen.inward(dateline.start), end=seen.inward(dateline.end)
        )
    read = replace(
        article,
        text=seen.text,
        blocks=tuple(
            Block(seen.inward(block.start), seen.inward(block.end), block.kind)
            for block in article.blocks
        ),
        dateline=dateline,
        styles=tuple(
            Style(
                seen.inward(style.start),
                seen.inward(style.end),
                style.kind,
                style.level,
                style.address,
            )
            for style in article.styles
        ),
    )
    return SeenArticle(article, read, seen)
