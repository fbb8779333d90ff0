"""The values of pullquote: frozen, taken and returned by every other module.

All positions are character offsets ``[start, end)`` (Python string indices) into one text,
``Article.text``. Nothing refers to a sentence or a quote by its words, so
``article.text[q.start:q.end]`` is the quote, with its marks, always.
"""

from __future__ import annotations

from enum import StrEnum

from summarize.frozen import frozen


class BlockKind(StrEnum):
    """What a block of an article is. Only ``PARAGRAPH`` and ``ITEM`` are the running text."""

    HEADLINE = "headline"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    BIO = "bio"
    BOILERPLATE = "boilerplate"


BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


class StyleKind(StrEnum):
    """How a stretch of text is set apart.

    The first five lie within one block, the others cover whole blocks: ``LINES`` a paragraph of
    which the writer broke the lines, ``TABLE_HEAD`` the first row of a ``TABLE``. A ``RULE`` is
    empty and stands where a line was drawn.
    """

    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    STRUCK = "struck"
    LINK = "link"
    HEADING = "heading"
    QUOTE = "block quote"
    ITEM = "item"
    CODE_BLOCK = "code block"
    LINES = "lines"
    TABLE = "table"
    TABLE_HEAD = "table head"
    RULE = "rule"


class QuoteKind(StrEnum):
    """What marked (or reported) words are. These eight are the whole of the set."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    SCARE = "scare"
    TERM = "term"
    NICKNAME = "nickname"
    TITLE = "title"
    HEADLINE = "headline"


SPOKEN_KINDS = frozenset(
    {QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT, QuoteKind.HEADLINE}
)
"""The kinds somebody is reported to have said; the others are marks that nobody spoke."""


class PersonKind(StrEnum):
    """Who can speak: a named person, an organization, a group, or somebody left unnamed."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNNAMED = "unnamed"


class MentionForm(StrEnum):
    """How the text refers to a person: full name, shorter name, role ("the mayor"), pronoun."""

    NAME = "name"
    SHORT = "short"
    ROLE = "role"
    PRONOUN = "pronoun"


class Gender(StrEnum):
    """The grammatical gender an article uses for a person, where it is known."""

    FEMALE = "female"
    MALE = "male"


class LinkRule(StrEnum):
    """The rules that give words to a speaker. The JSON and the reader show these names.

    By a cue in the sentence of the words:

    - ``CUE_AFTER``: the cue stands behind them: ``“…,” Smith said``
    - ``CUE_BEFORE``: the cue stands before them: ``Smith said, “…”``
    - ``CUE_AROUND``: they are part of what it reports: ``The plan is “dead,” Smith said``
    - ``ACCORDING_TO``: a phrase names the source: ``“…,” according to Smith``
    - ``PASSIVE``: the speaker stands behind ``by``: ``was called “…” by Smith``
    - ``RELATIVE``: of unmarked words, a relative clause: ``Smith, who said the pier …``
    - ``PARTICIPLE``: of unmarked words, a participle: ``…, saying the pier …``

    By a name beside them:

    - ``COLON``: a name and a colon before them: ``Smith: “…”``
    - ``COLON_AFTER``: a colon and a name behind them, in headlines: ``‘…’: Lila Vane on her tour``
    - ``LABEL``: a name in capitals inside the marks: ``“SMITH: …”``
    - ``SIGNED``: a dash and a name: ``“…” — Jane Doe``
    - ``TURN``: a label at the head of a turn: ``SMITH: …``, ``A: …``
    - ``QUESTION``: the same for who asks: ``Q: …``, a question in bold, ``LEE, HOST: …``
    - ``INTRODUCED``: the line above names who speaks: ``And from Jane Doe, the chair:``

    By what is said elsewhere:

    - ``CONTINUED``: a quote or statement of the paragraph goes on
    - ``REOPENED``: a quote of the paragraph before is opened again
    - ``LEAD_IN``: the sentence before has a subject who can speak: ``Her father sighs. “…”``
    - ``AHEAD``: the speaker is named further on in the paragraph
    - ``TOLD_AFTER``: the next sentence reports: ``“…” Lee explains how it came.``
    - ``EXCHANGE``: a question between two answers of one person
    - ``CHAIN``: who spoke last goes on, across paragraphs
    - ``SUBJECT``: no cue, but the sentence has a subject who can speak
    """

    CUE_AFTER = "cue-after"
    CUE_BEFORE = "cue-before"
    CUE_AROUND = "cue-around"
    ACCORDING_TO = "according-to"
    PASSIVE = "passive"
    RELATIVE = "relative"
    PARTICIPLE = "participle"
    COLON = "colon"
    COLON_AFTER = "colon-after"
    LABEL = "label"
    SIGNED = "signed"
    TURN = "turn"
    QUESTION = "question"
    INTRODUCED = "introduced"
    CONTINUED = "continued"
    REOPENED = "reopened"
    LEAD_IN = "lead-in"
    AHEAD = "ahead"
    TOLD_AFTER = "told-after"
    EXCHANGE = "exchange"
    CHAIN = "chain"
    SUBJECT = "subject"


class Confidence(StrEnum):
    """How far an attribution can be trusted; calibrated by ``benchmarks/attribution.py``."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@frozen
class Span:
    """A stretch ``[start, end)`` of ``Article.text``, in characters."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """Return the words of this span in ``text``."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


@frozen
class Block(Span):
    """A paragraph, heading or other run of lines that belongs together."""

    kind: BlockKind

    @property
    def is_body(self) -> bool:
        """Whether the block is running text: summaries and quotes come from these alone."""
        return self.kind in BODY_KINDS


@frozen
class Sentence(Span):
    """A sentence; ``block`` is the index of its block in ``Article.blocks``."""

    block: int


@frozen
class Style(Span):
    """A stretch that the article's format sets apart: emphasis, a link, a heading, a block quote.

    ``level`` is that of a heading (1 to 6), or how deep a list item or block quote is nested.
    ``address`` is where a link leads, ``""`` where that is no address of the web.
    """

    kind: StyleKind
    level: int = 0
    address: str = ""


@frozen
class Article:
    """One cleaned text and what its layout says about it.

    ``file`` is the name it was given by (a path as given, ``-`` for standard input, ``""`` for a
    string). ``title_source`` says where ``title`` came from: ``headline`` (a block of the text),
    ``format`` (front matter, HTML, mail), ``first sentence`` or ``file name``. ``dateline`` covers
    the opening ``MIAMI — `` of a story, dash and blanks included. ``date`` is ISO 8601 where the
    text or the format gives one, else None. ``styles`` is what the format sets apart, an outer
    one before those in it; a plain text has none.
    """

    text: str
    blocks: tuple[Block, ...]
    file: str = ""
    title: str = ""
    title_source: str = "file name"
    bylines: tuple[str, ...] = ()
    dateline: Span | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str = "en"
    styles: tuple[Style, ...] = ()

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of running text."""
        return tuple(block for block in self.blocks if block.is_body)


@frozen
class Mention(Span):
    """One place where a person is named or referred to."""

    form: MentionForm


@frozen
class Person:
    """One entity that an article names and that can speak.

    ``name`` is canonical: the fullest name the article gives. ``aliases`` are the other names it
    goes by here. ``mentions`` are in text order and include pronouns that were resolved.
    """

    name: str
    kind: PersonKind
    role: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    gender: Gender | None = None


@frozen
class Speaker:
    """Who is quoted. ``mention`` is the words beside the quote ("She"), ``name`` whom they mean.

    ``person`` is the index into ``Analysis.people``, or None for somebody who is not there.
    ``mention_start`` and ``mention_end`` are None where nothing beside the quote names anybody.
    """

    name: str
    kind: PersonKind
    role: str | None = None
    mention: str | None = None
    mention_start: int | None = None
    mention_end: int | None = None
    person: int | None = None


@frozen
class Quote(Span):
    """Marked words, or an indirect statement, and who is said to have said it.

    ``start``/``end`` are the marked part with its marks; for an indirect statement the content
    clause. ``statement_start``/``statement_end`` are the whole reported content. ``paragraph`` is
    the index of the block. ``rule`` names the rule that tied speaker and words; ``evidence`` says
    the same in words a reader can check; ``cue`` is the reporting word as it stands in the text.
    ``quoted_by`` is who retells the speaker's words, where that is somebody else who is quoted:
    Holcomb, in ``Holcomb said that Lindgren had called it “a farce”``.
    """

    kind: QuoteKind
    statement_start: int
    statement_end: int
    paragraph: int
    speaker: Speaker | None = None
    cue: str | None = None
    cue_start: int | None = None
    rule: str | None = None
    evidence: str = ""
    confidence: Confidence = Confidence.LOW
    quoted_by: Speaker | None = None


class LengthUnit(StrEnum):
    """What the length of a summary is counted in."""

    SENTENCES = "sentences"
    WORDS = "words"
    PERCENT = "percent"


@frozen
class Length:
    """How long a summary may be: so many sentences, words, or percent of the body's words."""

    unit: LengthUnit = LengthUnit.SENTENCES
    amount: int = 3


@frozen
class Reason:
    """One part of a sentence's score: ``position``, ``centrality``, ``headline`` …"""

    name: str
    value: float


@frozen
class SummarySentence(Span):
    """A chosen sentence: its place, its score and what the score is made of."""

    score: float
    reasons: tuple[Reason, ...] = ()


@frozen
class Summary:
    """The sentences chosen from one article, in reading order."""

    method: str
    language: str
    sentences: tuple[SummarySentence, ...]
    keyphrases: tuple[str, ...] = ()


@frozen
class Analysis:
    """An article and all that was found in it. Quotes are in text order."""

    article: Article
    sentences: tuple[Sentence, ...]
    people: tuple[Person, ...]
    quotes: tuple[Quote, ...]


@frozen
class Hints:
    """What the format of a file (front matter, HTML, mail, a feed) says of its article.

    What is given here wins over what the text suggests. ``date`` is ISO 8601, ``language`` an
    ISO 639-1 code. ``blocks`` are the blocks of the text, which is clean already, where the format
    marks them: in order, white space left out, every word in one of them. A ``PARAGRAPH`` among
    them says nothing of its kind (it may be a byline still), any other kind is what it is.
    ``styles`` are what the format sets apart in that clean text, an outer one before those in it.
    """

    title: str | None = None
    bylines: tuple[str, ...] = ()
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    styles: tuple[Style, ...] = ()
