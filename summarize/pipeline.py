"""The order of the steps of an analysis, and nothing else."""

from __future__ import annotations

from summarize.article.seen_article import see_article
from summarize.attribution.attributor import attribute
from summarize.attribution.build_analysis import build_analysis
from summarize.attribution.continuation import attribute_continuations
from summarize.attribution.turn_links import link_turns
from summarize.coreference.author_notes import pronouns_of_bios
from summarize.coreference.resolver import Resolver
from summarize.model import Analysis, Article, BlockKind, Person, Sentence
from summarize.people.acronyms import find_acronyms
from summarize.people.cast import Cast, find_people
from summarize.people.full_names import label_names
from summarize.people.name_runs import NameRun, find_name_runs
from summarize.people.turn_people import name_turns
from summarize.quotes.block_quotations import find_block_quotations
from summarize.quotes.dash_dialogue import add_dash_dialogue
from summarize.quotes.posts import add_posts
from summarize.quotes.quotation_marks import find_marks
from summarize.reported_speech.parse import parse_statements
from summarize.syntax.narration import narrate
from summarize.text.sentences import split_sentences
from summarize.text.tokens import Tokens, tokenize
from summarize.turns.find_turns import find_turns
from summarize.turns.turn import Turns

__all__ = ["analyse", "survey"]

READ_KINDS = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.BIO}
)
"""The blocks in which people are looked for; quotes come from the body and the headline."""
QUOTED_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADLINE})


def analyse(article: Article) -> Analysis:
    """Find the sentences, people and quotes of ``article``.

    A pure function: the same article gives the same analysis. Quotes and people are looked for
    in English alone; an article in another language gets its sentences and no more.
    """
    seen = see_article(article)
    return _analyse(article) if seen is None else seen.put_back(_analyse(seen.article))


def _analyse(article: Article) -> Analysis:
    """Find the sentences, people and quotes of an article without note markers in it."""
    turns = find_turns(article)
    sentences = split_sentences(article, turns.starts)
    if article.language != "en":
        return Analysis(article, sentences, (), ())
    tokens, runs, cast = _named(article, sentences, turns)
    cast, named_turns = name_turns(article, turns, tokens, runs, cast)
    quoted = tuple(i for i, block in enumerate(article.blocks) if block.kind in QUOTED_KINDS)
    marks = find_marks(article.text, [(i, article.blocks[i]) for i in quoted])
    marks = add_dash_dialogue(article, marks, quoted)
    marks = add_posts(article, marks, quoted)
    marks, quoted = find_block_quotations(article, sentences, marks, quoted)
    narration = narrate(article, sentences, tokens, marks, runs, quoted)
    parsed = parse_statements(narration)
    resolver = Resolver(article.text, cast, find_acronyms(article.text))
    links = link_turns(article, named_turns, resolver)
    found = attribute(parsed, marks, resolver, _headlines(article), links)
    found = attribute_continuations(found, article.text)
    found = found.with_mentions(pronouns_of_bios(article, tokens, runs, cast))
    return build_analysis(article, sentences, cast, found)


def survey(article: Article) -> Analysis:
    """Find the sentences and the people who are named, but no quotes: all a summary needs."""
    seen = see_article(article)
    read = article if seen is None else seen.article
    turns = find_turns(read)
    sentences = split_sentences(read, turns.starts)
    people: tuple[Person, ...] = ()
    if read.language == "en":
        tokens, runs, cast = _named(read, sentences, turns)
        people = name_turns(read, turns, tokens, runs, cast)[0].people
    found = Analysis(read, sentences, people, ())
    return found if seen is None else seen.put_back(found)


def _headlines(article: Article) -> frozenset[int]:
    """Return the indices of the blocks that are headlines."""
    kinds = enumerate(block.kind for block in article.blocks)
    return frozenset(index for index, kind in kinds if kind is BlockKind.HEADLINE)


def _named(
    article: Article, sentences: tuple[Sentence, ...], turns: Turns
) -> tuple[Tokens, list[NameRun], Cast]:
    """Return the tokens that are read for people, the names among them and whose they are."""
    read = [s for s in sentences if article.blocks[s.block].kind in READ_KINDS]
    headlines = frozenset(
        s.start for s in read if article.blocks[s.block].kind is BlockKind.HEADLINE
    )
    spans = [(_after_dateline(article, s), s.end) for s in read]
    tokens = tokenize(article.text, spans, headlines)
    runs = find_name_runs(tokens)
    known = (*article.bylines, *label_names(article, turns))
    return tokens, runs, find_people(article.text, tokens, runs, known)


def _after_dateline(article: Article, sentence: Sentence) -> int:
    """Return where a sentence's own words begin: ``(CNN)`` and ``MIAMI —`` are nobody's name."""
    dateline = article.dateline
    if dateline is not None and sentence.start <= dateline.start and dateline.end < sentence.end:
        return dateline.end
    return sentence.start
