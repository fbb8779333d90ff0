"""Cues of words that are of deeds too: attacked the convoy, found a letter, felt betrayed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarize.attribution.attributor import Attributor
from summarize.attribution.links import WORDS_KINDS, ReportedStatement
from summarize.english.reporting_verbs import (
    ASKING_VERBS,
    CLAUSE_OPENERS,
    DEED_WORDS,
    DEEDS,
    SELDOM_STATEMENTS,
    SPEECH_NOUNS,
    STANCE_VERBS,
)
from summarize.english.roles import TALKED_OF, singular
from summarize.syntax.narration import Narration
from summarize.syntax.noun_phrases import FINITE, phrase_end

__all__ = ["is_non_speech", "reports_statement"]


def _is_clause(narration: Narration, report: ReportedStatement, first: int) -> bool:
    """Whether content opens a clause: found that …, found the pier was old; not found a letter."""
    tokens = narration.tokens
    if tokens.lowers[first] in CLAUSE_OPENERS:
        return True
    end = phrase_end(narration, narration.sentences[report.sentence], first)
    return first < end < len(tokens) and tokens.tags[end] in FINITE


OBJECT_REACH = 6
"""How many words of an object are read for what it is."""


def _of_words(words: Sequence[str]) -> bool:
    """Whether an object is what one can only speak of: the allegations, the city’s decision."""
    nouns = [singular(word) for word in words[:OBJECT_REACH]]
    return any(noun in SPEECH_NOUNS | TALKED_OF or noun.endswith(SPOKEN_OF) for noun in nouns)


SPOKEN_OF = ("tion", "sion", "ment", "ance", "ence", "ism", "ity", "ness")
"""Endings of nouns that are no persons or things."""


def is_non_speech(narration: Narration, report: ReportedStatement) -> bool:
    """Whether the cue tells what was done or felt, and no words.

    Attacked the convoy; found a letter that was old; help the mayor maintain the image; felt
    betrayed when …; the target it pledged to reach.
    """
    frame, tokens = report.frame, narration.tokens
    assert report.content is not None
    first = bisect_left(tokens.starts, report.content.start)
    last = bisect_left(tokens.starts, report.content.end)
    words = tokens.lowers[first:last]
    promised = frame.lemma == "threaten" and tokens.tags[first] == "TO"
    if (
        frame.lemma in DEEDS
        and not promised
        and DEED_WORDS.isdisjoint(words)
        and not _of_words(words)
    ):
        return True
    before = frame.cue - 1
    while before > 0 and tokens.tags[before] == "RB":
        before -= 1
    helped = tokens.tags[before] in ("NN", "NAME") and not tokens.lowers[before].endswith("s")
    if tokens.tags[frame.cue] == "VB" and helped:
        return True
    if frame.lemma == "find" and not _is_clause(narration, report, first):
        return True
    if frame.lemma == "feel" and tokens.tags[first] in ("VBN", "JJ", "RB", "IN"):
        return True
    start = frame.subject[0] if frame.subject is not None and frame.order == "before" else 0
    gap = start and tokens.tags[start] == "PRP" and tokens.tags[start - 1] in ("NN", "NNS")
    return bool(gap) and tokens.tags[first] == "TO"


PLAIN_CUES = frozenset({"say", "tell", "add", "ask", "write", "according to", ":"})
"""The cues that make even an unknown noun a speaker of unmarked words."""


def reports_statement(walk: Attributor, report: ReportedStatement) -> bool:
    """Whether a frame without marks reports a statement, and not a wish or an act."""
    frame = report.frame
    if report.content is None or frame.order == "infinitive":
        return False
    if frame.order == "relative" and not frame.kinds & WORDS_KINDS:
        return False  # residents who opposed the plan: it tells who they are
    if report.who is not None and report.who.form == "noun" and frame.lemma not in PLAIN_CUES:
        return False
    if report.who is not None and report.who.form == "thing" and frame.lemma == "ask":
        return False  # did not answer an email asking whether …
    if _unnamed(walk, report) or _denied(walk, report) or _supposed(walk, report):
        return False
    if is_non_speech(walk.narration, report):
        return False
    return frame.order in WHOLE_ORDERS or _is_statement(walk, report)


WHOLE_ORDERS = frozenset({"after", "according", "colon"})
"""The orders of a frame in which the words around it are reported, whatever the verb."""


NAMING = frozenset("named identified quoted published used disclosed released anonymous".split())
"""What sources ask not to be, or not to have done with their names."""


def _unnamed(walk: Attributor, report: ReportedStatement) -> bool:
    """Whether it is told on what terms somebody spoke: asked not to be named."""
    content, lowers = report.content, walk.narration.tokens.lowers
    if content is None or "ask" not in report.frame.kinds:
        return False
    first = bisect_left(walk.narration.tokens.starts, content.start)
    words = {*lowers[first : first + TERMS_REACH]}
    return not NAMING.isdisjoint(words) and any(terms <= words for terms in TERMS)


TERMS = ({"not", "to", "be"}, {"to", "remain"}, {"name", "not"}, {"names", "not"})
"""Words of such terms: not to be named, to remain anonymous, that her name not be used."""


TERMS_REACH = 8
"""How many words such terms take: that her name not be used."""


NEGATIONS = frozenset({"not", "n't", "never", "cannot"})


def _denied(walk: Attributor, report: ReportedStatement) -> bool:
    """Whether it is said that nothing was said: did not say, would not comment."""
    lowers = walk.narration.tokens.lowers
    cue = report.frame.cue
    before = lowers[max(0, cue - 3) : cue]
    return any(word in NEGATIONS or word.endswith("n't") for word in before)


OWN_WORDS = frozenset("say tell add argue note claim insist maintain".split())
"""Verbs that report even behind a modal: he would later say that …"""


ANSWERING = frozenset({"respond", "reply", "object"})
"""Verbs whose ``to`` says what was answered: officers responding to reports."""


SUPPOSING = frozenset("could might may should would can".split())


FRONTED = frozenset("as while after before when since although though if".split())
"""Words that open a clause before the main one: As he welcomed his guests, …"""


CEASING = frozenset(
    """stop stops stopped stopping start starts started begin begins began keep keeps kept avoid
    avoids avoided without from for of risk risked consider considered""".split()
)
"""Words before a participle that is an act: stop attacking, refrain from attacking."""


def _supposed(walk: Attributor, report: ReportedStatement) -> bool:
    """Whether something is only a possibility, an answer, a circumstance or an act.

    Leaders could call on their help; responding to reports; as he welcomed his guests, …; stop
    attacking them.
    """
    frame, tokens = report.frame, walk.narration.tokens
    before = tokens.lowers[frame.cue - 1] if frame.cue else ""
    if before in SUPPOSING and frame.lemma not in OWN_WORDS:
        return True
    if frame.lemma in ANSWERING and tokens.lowers[frame.cue_end : frame.cue_end + 1] == ["to"]:
        return True
    if not frame.kinds <= STANCE_KINDS:
        return False
    if frame.order == "participle" and before in CEASING:
        return True
    first = walk.narration.sentences[report.sentence].first
    fronted = tokens.lowers[first] in FRONTED and frame.order == "before"
    return fronted and "," not in tokens.words[first : frame.cue]


STANCE_KINDS = frozenset({"blame", "urge"})


def _is_statement(walk: Attributor, report: ReportedStatement) -> bool:
    """Whether a cue with a subject before it has the kind of content that it reports."""
    content, frame, tokens = report.content, report.frame, walk.narration.tokens
    assert content is not None
    first = bisect_left(tokens.starts, content.start)
    last = bisect_left(tokens.starts, content.end)
    tags = tokens.tags[first:last]
    clause = tokens.lowers[first] in CLAUSE_OPENERS or any(tag in FINITE for tag in tags)
    if frame.kinds & {"say", "ask", "claim", "think", "show"} and clause:
        return frame.lemma not in SELDOM_STATEMENTS or tokens.lowers[first] in CLAUSE_OPENERS
    if frame.kinds & {"urge", "say", "claim"} and "TO" in tags and frame.lemma in ASKING_VERBS:
        return True
    if frame.lemma == "call" and tokens.lowers[first] not in ("for", "on"):
        return "QUOTE" in tags or tags.count("DT") > 1
    return bool(frame.kinds & {"blame"}) and frame.lemma in STANCE_VERBS
