"""What holds of every analysis, of news and of rubbish."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import Analysis, analyse, index_speakers, read_article
from summarize.model import Confidence, MentionForm, PersonKind, QuoteKind, Span
from summarize.quotes.quotation_marks import find_marks
from tests.conftest import SEEDS
from tests.summarize.telling import paragraphs

OPENERS = "“ ‘ \" ' « ‹ `` „ ‚ ” 「".split()
CLOSERS = "” ’ \" ' » › '' “ ‘ 」".split()
NAMES = (
    "Maria Ortiz|Peter Lowe|Ortiz|Mr. Lowe|Mayor Maria Ortiz|J. R. Hartwell|Ludwig van der Meer|"
    "Siobhan O’Hara|Edward “Ned” Farrow|the mayor|the Harbor Union (HU)|the HU|officials|police|"
    "a spokesman|she|he|they|it|WALLACE|the ministry|residents of the harbor|Sens. Holt and Lowe|"
    "Dana Holt, 43, the mayor of Brandville,|his lawyer|Lowe’s lawyer|nobody|who|Said Ali"
).split("|")
CUES = (
    "said|says|told|told reporters|asked|added|wrote|according to|saying|, who said|said that|"
    "urged the council to|called it|was described by|criticized|did not say|was quoted as saying|"
    ":|—|in a statement|laughed|noting"
).split("|")
CLAUSES = (
    "the pier is closed|We are sorry|It rained|a death trap|whether it would close|No|Absurd|"
    "the so-called|in the ’90s|12\" wide|6' 4\" tall|the boys' room|rock 'n' roll|which is old|"
    "Harbor Lights|[T]he pier|[sic]|[/]|40 boats|don’t know|the song|287(g)|…|…and so on"
).split("|")
JOINTS = [" ", " ", " ", ", ", ". ", "? ", "! ", " and ", "\n", "\n\n", "\n\n", " — ", "; ", ""]
RUBBISH = [
    "\t",
    "\u200b",
    "\u202e",
    "\x1b[31m",
    "\xa0",
    "\u2028",
    "e\u0301",
    "🙂",
    "好",
    "((",
    "”“",
]

PIECES = st.one_of(
    st.sampled_from(OPENERS),
    st.sampled_from(CLOSERS),
    st.sampled_from(NAMES),
    st.sampled_from(CUES),
    st.sampled_from(CLAUSES),
    st.sampled_from(RUBBISH),
)


@st.composite
def jumbles(draw: st.DrawFn) -> str:
    """Marks, names, cues, clauses, newlines and rubbish in any order."""
    count = draw(st.integers(0, 24))
    return "".join(
        part for _ in range(count) for part in (draw(PIECES), draw(st.sampled_from(JOINTS)))
    )


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Something like news: names, cues and marked words in the usual order, joints at random."""
    name, cue = draw(st.sampled_from(NAMES)), draw(st.sampled_from(CUES))
    words = draw(st.sampled_from(CLAUSES))
    at = draw(st.integers(0, len(CLOSERS) - 2))
    quote = f"{OPENERS[at]}{words},{CLOSERS[at]}"
    shape = draw(st.integers(0, 4))
    return (
        f"{quote} {cue} {name}.",
        f"{quote} {name} {cue}.",
        f"{name} {cue} {quote}",
        f"{quote} {name} {cue}, {quote}",
        f"{quote}",
    )[shape]


SEED_WORDS = tuple(
    word for path in sorted(SEEDS.glob("*.txt")) for word in path.read_text("utf-8").split(" ")
)


@st.composite
def cut_news(draw: st.DrawFn) -> str:
    """A stretch of news that begins and breaks off anywhere, as it stands or out of order."""
    start = draw(st.integers(0, len(SEED_WORDS) - 1))
    words = list(SEED_WORDS[start : start + draw(st.integers(1, 60))])
    if draw(st.booleans()):
        draw(st.randoms(use_true_random=False)).shuffle(words)
    return " ".join(words)


NEWS = st.lists(st.tuples(sentences(), st.sampled_from([" ", "\n\n"])), max_size=8).map(
    lambda parts: "".join(text + joint for text, joint in parts)
)
TEXTS = st.one_of(jumbles(), NEWS, cut_news(), st.text(max_size=80))


def told(text: str) -> Analysis:
    return analyse(read_article(text, file="story.txt"))


@pytest.mark.parametrize(
    "text",
    ["The game was at the stadium. Maria Ortiz, the", "Maria Ortiz,", "Maria Ortiz, 43,",
     "Maria Ortiz, also a", "Lowe’s boat Ortiz found was", "Ortiz found", "The first was Maria",
     "Ortiz said on “The Hour”", "It passed with some shouting", "It passed with one",
     "It passed with Ortiz and one saying", "A man who asked not to be", "Maria Ortiz, who was",
     "(Maria"],
)  # fmt: skip
def test_a_text_may_break_off_anywhere(text: str) -> None:
    for end in range(len(text) + 1):
        told(text[:end])


MARKS_THAT_OPEN = (*"“”„‟\"＂«»‹›「」『』'‘’‚", "``", "''")


@settings(max_examples=250)
@given(TEXTS)
def test_every_analysis_is_sound(text: str) -> None:
    analysis = told(text)
    article = analysis.article
    whole = article.text
    marked = [q for q in analysis.quotes if q.kind is not QuoteKind.INDIRECT]

    # Spans: inside the text, in order, marked ones never over one another.
    for quote in analysis.quotes:
        assert 0 <= quote.start < quote.end <= len(whole)
        assert 0 <= quote.statement_start < quote.statement_end <= len(whole)
        block = article.blocks[quote.paragraph]
        assert block.start <= quote.start < block.end
    places = [(q.start, q.end) for q in analysis.quotes]
    assert places == sorted(places)
    for one, other in pairwise(marked):
        assert one.end <= other.start

    for quote in analysis.quotes:
        words = quote.slice(whole)
        statement = Span(quote.statement_start, quote.statement_end)
        # A marked stretch starts with its mark; the statement holds the words.
        if quote.kind is QuoteKind.INDIRECT:
            assert words == words.strip()
        else:
            assert words.startswith(MARKS_THAT_OPEN)
        if quote.kind is QuoteKind.MIXED:
            assert statement.start <= quote.start
            assert quote.end <= statement.end
        else:
            assert (statement.start, statement.end) == (quote.start, quote.end)

        # Who, by which cue, why and how surely.
        assert quote.evidence.strip()
        assert "\n" not in quote.evidence
        assert quote.confidence in Confidence
        assert (quote.speaker is None) == (quote.rule is None)
        assert (quote.cue is None) == (quote.cue_start is None)
        if quote.cue is not None and quote.cue_start is not None:
            assert whole[quote.cue_start : quote.cue_start + len(quote.cue)] == quote.cue
        if quote.kind in (QuoteKind.SCARE, QuoteKind.TERM, QuoteKind.NICKNAME, QuoteKind.TITLE):
            assert quote.speaker is None
        speaker = quote.speaker
        if speaker is not None:
            assert speaker.name.strip()
            assert speaker.person is not None
            assert analysis.people[speaker.person].name == speaker.name
            assert analysis.people[speaker.person].kind is speaker.kind
            assert (speaker.mention is None) == (speaker.mention_start is None)
            if speaker.mention_start is not None:
                assert whole[speaker.mention_start : speaker.mention_end] == speaker.mention

    # Indirect statements lie beside the marks, or hold them whole: nothing crosses.
    spans = [(q.start, q.end) for q in analysis.quotes]
    for (start, end), (start_2, end_2) in combinations(spans, 2):
        assert not start < start_2 < end < end_2


@settings(max_examples=200)
@given(TEXTS)
def test_the_people_of_every_analysis_are_sound(text: str) -> None:
    analysis = told(text)
    whole = analysis.article.text
    for person in analysis.people:
        assert person.name.strip()
        forms = {mention.form for mention in person.mentions}
        places = [(mention.start, mention.end) for mention in person.mentions]
        assert places == sorted(set(places))
        for mention in person.mentions:
            assert 0 <= mention.start < mention.end <= len(whole)
            words = mention.slice(whole)
            if person.kind is not PersonKind.PERSON:
                continue
            if mention.form is MentionForm.NAME:
                assert words == person.name
            elif mention.form is MentionForm.SHORT:
                assert words in person.aliases
            elif mention.form is MentionForm.PRONOUN:
                assert words.lower() in {
                    "he", "she", "him", "her", "his", "hers", "himself", "herself",
                }  # fmt: skip
        if person.kind is PersonKind.PERSON:
            assert forms & {MentionForm.NAME, MentionForm.SHORT}
    names = [p.name for p in analysis.people if p.kind is PersonKind.PERSON]
    assert len(names) == len(set(names)) or "Mr." in text or "Sens." in text


@settings(max_examples=60)
@given(TEXTS)
def test_analysis_is_deterministic(text: str) -> None:
    assert told(text) == told(text)


@settings(max_examples=60)
@given(st.lists(TEXTS, max_size=4))
def test_the_index_of_speakers_accounts_for_every_quote(texts: list[str]) -> None:
    analyses = [told(text) for text in texts]
    records = index_speakers(analyses)
    entries = [entry for record in records for entry in record.entries]
    assert sorted(entries) == [
        (number, position)
        for number, analysis in enumerate(analyses)
        for position, quote in enumerate(analysis.quotes)
        if quote.speaker is not None
    ]
    for record in records:
        assert record.entries
        assert 0 <= record.share <= 1
        assert record.quotes + record.statements > 0
        assert sum(article.quotes for article in record.articles) == record.quotes
    assert sum(record.share for record in records) <= 1 + 1e-9


@settings(max_examples=300)
@given(TEXTS)
def test_marks_of_any_text_lie_in_order_and_start_with_a_mark(text: str) -> None:
    blocks = [(index, Span(*ends)) for index, ends in enumerate(paragraphs(text))]
    found = find_marks(text, blocks)
    for mark in found:
        assert text.startswith(MARKS_THAT_OPEN, mark.start)
        assert blocks[mark.block][1].start <= mark.start
        assert mark.end <= len(text)
    for one, other in pairwise(found):
        assert one.end <= other.start


QUOTED = st.text(alphabet="abc XYZ,.", min_size=1, max_size=30).map(
    lambda words: f"The {words.strip()} end."
)


@pytest.mark.parametrize(
    ("opener", "closer"),
    [
        "“”",
        "«»",
        '""',
        ("``", "''"),
    ],
)
@given(words=QUOTED, name=st.sampled_from(["Maria Ortiz", "Peter Lowe", "Zorvath Quillimane"]))
def test_a_plain_quote_is_found_whole_with_its_speaker(
    opener: str, closer: str, words: str, name: str
) -> None:
    quote = f"{opener}{words[:-1]},{closer}"
    analysis = told(f"{quote} said {name}.")
    (found,) = analysis.quotes
    assert found.slice(analysis.article.text) == quote
    assert found.kind is QuoteKind.DIRECT
    assert found.speaker is not None
    assert found.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "What the trade calls",
        "Maria Ortiz said it was old.\n\nFrom",
        "Maria Ortiz laughed so",
        "“It can be used here,” such",
        "Maria Ortiz said that the",
        "A letter sent to",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    assert analyse(read_article(f"Late news\n\n{text}")).article.text.endswith(text)
