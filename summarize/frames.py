"""Reporting frames: a cue, whom it makes speak, and on which side its words stand.

The subject is found without a parser: in news it is the phrase before the verb once appositions,
relative clauses and fronted phrases are stepped over (``Mike Davey, a former Key Biscayne mayor
and congressional candidate, urged …``), or the phrase after it where the order is inverted
(``“…,” said Paul Namphy``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.narration import NO_MARK, NarratedSentence, Narration
from summarize.tables.cues import CUE_FORMS
from summarize.tables.grammar import FRONTING
from summarize.tables.roles import GROUP_NOUNS, ROLE_NOUNS

__all__ = ["Frame", "find_frames", "main_subject"]

NOUN_TAGS = frozenset({"NN", "NNS", "NAME", "CD", "PRP", "PRN", "DATE"})
PHRASE_TAGS = frozenset(
    {"NN", "NNS", "JJ", "JJR", "JJS", "NAME", "CD", "POS", "VBG", "VBN", "IN", "CC", "DATE"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "AUX", "MD"})
VERBS = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "gets", "got"})
HAVE = frozenset({"has", "have", "had", "having", "'ve", "’ve"})
PARENTHESIS = frozenset({",", "—", "–", "--", "-", ")"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue and its subject; all places are item indices of the narration.

    ``order`` is ``before`` (subject, cue), ``after`` (cue, subject), ``participle`` (the subject
    is another frame's), ``relative`` (``X, who said``), ``according``, ``colon`` or ``passive``.
    """

    cue: int
    cue_end: int
    lemma: str
    kinds: frozenset[str]
    subject: tuple[int, int] | None
    order: str


def find_frames(told: Narration, sentence: NarratedSentence) -> list[Frame]:
    """Return the reporting frames of one sentence, in order."""
    frames: list[Frame] = []
    for index in range(sentence.first, sentence.last):
        lower = told.tokens.lowers[index]
        if lower == "according" or lower in ("per", "via"):
            frame = _according(told, sentence, index)
            if frame is not None:
                frames.append(frame)
            continue
        if lower == ":":
            frame = _colon(told, sentence, index)
            if frame is not None:
                frames.append(frame)
            continue
        kinds = CUE_FORMS.get(lower)
        if frames and frames[-1].subject is not None and index < frames[-1].subject[1]:
            continue
        if kinds is None or not _is_verb(told, sentence, index):
            continue
        frame = _verb_frame(told, sentence, index, kinds, frames)
        if frame is not None:
            frames.append(frame)
    return frames


def _previous(told: Narration, sentence: NarratedSentence, index: int) -> int:
    """Step back over adverbs and auxiliaries; return the item before them."""
    at = index - 1
    tags = told.tokens.tags
    while at >= sentence.first and (
        tags[at] in ("RB", "AUX", "MD") or told.tokens.lowers[at] == "all"
    ):
        at -= 1
    return at


def _is_verb(told: Narration, sentence: NarratedSentence, index: int) -> bool:
    """Whether a form that can be a cue is a verb where it stands."""
    tag = told.tokens.tags[index]
    before = told.tokens.tags[index - 1] if index > sentence.first else "."
    after = told.tokens.tags[index + 1] if index + 1 < sentence.last else "."
    lower = told.tokens.lowers[index]
    if tag == "NAME":
        return False
    if lower in ("said", "says"):
        return before != "DT"
    if (
        tag in ("VBN", "VBD")
        and before in ("NNS", "NN")
        and lower.endswith("ed")
        and after in ("IN", "TO")
    ):
        # people suspected of …: no verb of theirs, unless it can only be one (argued for).
        return "blame" in CUE_FORMS[lower] and tag == "VBD"
    if tag in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return before not in ("DT", "POS", "JJ")
    if tag == "VB":
        return before in ("TO", "MD", "AUX", "NNS", "NAME", "PRP", "RB", "NN", "CC")
    if before in ("DT", "POS", "JJ", "IN", "CD", "TO", "VBG"):
        return False
    if before in ("NAME", "NNS", "NN", "PRP", "RB", "WH", ",", "QUOTE", "AUX"):
        following = told.tokens.words[index + 1] if index + 1 < sentence.last else "."
        if lower.endswith("s") or before in ("NNS", "PRP"):
            return after in (
                "SUB",
                "QUOTE",
                "DT",
                "PRP",
                "NAME",
                "WH",
                "IN",
                "TO",
                "PRN",
            ) or following in (":", ",")
    return False


def _verb_frame(
    told: Narration,
    sentence: NarratedSentence,
    index: int,
    kinds: dict[str, str],
    earlier: list[Frame],
) -> Frame | None:
    tags, lowers = told.tokens.tags, told.tokens.lowers
    lemma = next(iter(kinds.values()))
    names = frozenset(kinds)
    before = index - 1
    while before >= sentence.first and tags[before] == "RB":
        before -= 1
    helper = lowers[before] if before >= sentence.first else ""
    form = told.tokens.tags[index]
    ing = lowers[index].endswith("ing")
    if helper in BE and not ing and tags[index] != "VBP":
        return _passive(told, sentence, index, lemma, names)
    if helper == "to":
        subject = _governor(told, sentence, before, earlier)
        return Frame(index, index + 1, lemma, names, subject, "infinitive")
    if ing and helper not in BE and not _has_be(told, sentence, index):
        return Frame(
            index,
            index + 1,
            lemma,
            names,
            _participle_subject(told, sentence, index, earlier),
            "participle",
        )
    after = _inverted(told, sentence, index)
    if after is not None:
        return Frame(index, index + 1, lemma, names, after, "after")
    stop = _previous(told, sentence, index)
    if stop >= sentence.first and tags[stop] == "WH":
        subject = _antecedent(told, sentence, stop)
        return Frame(index, index + 1, lemma, names, subject, "relative")
    subject = subject_before(told, sentence, index)
    if subject is None and form != "VB":
        subject = _shared_subject(told, sentence, index, earlier)
    if subject is None and form == "VB":
        return None
    return Frame(index, index + 1, lemma, names, subject, "before")


def _has_be(told: Narration, sentence: NarratedSentence, index: int) -> bool:
    at = index - 1
    while at >= sentence.first and told.tokens.tags[at] in ("RB", "AUX"):
        if told.tokens.lowers[at] in BE:
            return True
        at -= 1
    return False


def _passive(
    told: Narration, sentence: NarratedSentence, index: int, lemma: str, kinds: frozenset[str]
) -> Frame | None:
    """``was quoted as saying`` keeps its subject; ``was criticized by X`` makes X speak."""
    lowers = told.tokens.lowers
    for at in range(index + 1, min(index + 6, sentence.last)):
        if lowers[at] == "by":
            end = _phrase_end(told, sentence, at + 1)
            if end > at + 1 and told.tokens.tags[at + 1] != "VBG":
                return Frame(index, index + 1, lemma, kinds, (at + 1, end), "passive")
        if told.tokens.tags[at] in (",", ".", "QUOTE"):
            break
    return None


def _governor(
    told: Narration, sentence: NarratedSentence, to: int, earlier: list[Frame]
) -> tuple[int, int] | None:
    """The subject of an infinitive is that of the verb before it: went on to say."""
    if earlier and earlier[-1].subject is not None:
        return earlier[-1].subject
    return main_subject(told, sentence)


def _participle_subject(
    told: Narration, sentence: NarratedSentence, index: int, earlier: list[Frame]
) -> tuple[int, int] | None:
    """``…, saying …`` has the subject of the frame before it, or of the sentence.

    Right behind a noun it has that noun: with one poster writing “…”.
    """
    tags = told.tokens.tags
    if index > sentence.first and tags[index - 1] in ("NN", "NNS", "NAME"):
        run = told.runs[index - 1]
        if run != NO_MARK:
            start = index - 1
            while start > sentence.first and told.runs[start - 1] == run:
                start -= 1
            return (start, index)
        beside = _phrase_back(told, sentence, index)
        if beside is not None and (
            beside[0] == sentence.first or tags[beside[0] - 1] in ("IN", ",", "AUX", "VBD", "VBZ")
        ):
            return beside
    for frame in reversed(earlier):
        if frame.subject is not None and frame.order in (
            "before",
            "after",
            "participle",
            "relative",
            "passive",
        ):
            return frame.subject
    return main_subject(told, sentence)


def _shared_subject(
    told: Narration, sentence: NarratedSentence, index: int, earlier: list[Frame]
) -> tuple[int, int] | None:
    """``nodded and said``: a second verb has the subject of the first.

    After a statement (``said her party has supported …, and said``) that of the statement.
    """
    for frame in earlier:
        if frame.subject is not None and frame.order == "before" and "say" in frame.kinds:
            return frame.subject
    for frame in reversed(earlier):
        if frame.subject is not None and frame.order in ("before", "participle", "relative"):
            return frame.subject
    return main_subject(told, sentence)


def _inverted(told: Narration, sentence: NarratedSentence, index: int) -> tuple[int, int] | None:
    """Return the subject after the cue where words stand before it: “…,” said X."""
    tags, words, lowers = told.tokens.tags, told.tokens.words, told.tokens.lowers
    if (tags[index] in ("VBG", "VBN") and lowers[index] not in ("said",)) or tags[index] == "VB":
        if lowers[index] not in (
            "added",
            "asked",
            "explained",
            "noted",
            "recalled",
            "argued",
            "stated",
        ):
            return None
    before = index - 1
    while before >= sentence.first and tags[before] == "RB":
        before -= 1
    if before < sentence.first:
        if index != sentence.first or index + 1 >= sentence.last:
            return None
    elif not (tags[before] == "QUOTE" or words[before] == ","):
        return None
    start = index + 1
    while start < sentence.last and tags[start] == "RB":
        start += 1
    if start >= sentence.last:
        return None
    tag = tags[start]
    if (
        tag not in ("NAME", "DT", "NN", "NNS", "JJ", "PRP", "CD", "VBN", "VBG")
        or lowers[start] == "that"
    ):
        return None
    if tag == "PRP" and start + 1 < sentence.last and tags[start + 1] in FINITE | VERBS:
        return None
    end = _phrase_end(told, sentence, start)
    if end <= start:
        return None
    if words[before] == "," and tags[before] != "QUOTE" and before > sentence.first:
        # “X, a nurse, said officials …” is no inversion: after it nothing may go on as a clause.
        after_tag = tags[end] if end < sentence.last else "."
        has_quote = tags[before - 1] == "QUOTE"
        if after_tag in FINITE or (after_tag in VERBS and after_tag != "VBG"):
            return None
        if not has_quote and _closes_apposition(told, sentence, before):
            return None
        if (
            not has_quote
            and end < sentence.last
            and tags[end] not in (".", ",", "IN", "WH", "CC", "DATE", "VBG", "SUB")
        ):
            return None
    elif (
        end < sentence.last
        and tags[end] in FINITE
        and tags[before] == "QUOTE"
        and words[before] != ","
    ):
        return None
    return (start, end)


def _closes_apposition(told: Narration, sentence: NarratedSentence, comma: int) -> bool:
    """Whether the comma before a cue closes an apposition opened after a name or noun."""
    words, tags = told.tokens.words, told.tokens.tags
    at = comma - 1
    steps = 0
    while at > sentence.first and steps < 24:
        if words[at] == ",":
            following = tags[at + 1]
            opener = tags[at - 1]
            if opener in ("NAME", "NN", "NNS", "CD") and (
                following in ("DT", "WH", "CD", "NN", "NNS", "JJ", "NAME", "VBN", "VBG", "IN", "RB")
            ):
                run_verbs = any(
                    tags[i] in ("VBD", "VBZ", "VBP", "AUX") for i in range(sentence.first, at)
                )
                return not run_verbs
        at -= 1
        steps += 1
    return False


def _phrase_end(told: Narration, sentence: NarratedSentence, start: int) -> int:
    """Return the end of the noun phrase at ``start``: up to a mark, a verb or a new clause."""
    tags, words, lowers = told.tokens.tags, told.tokens.words, told.tokens.lowers
    at = start
    depth = 0
    if tags[start] == "PRP":
        return start + 1
    while at < sentence.last:
        tag = tags[at]
        if words[at] == "(":
            depth += 1
        elif words[at] == ")" and depth:
            depth -= 1
        elif depth == 0:
            if (
                tag in (".", "QUOTE", "SUB", "WH", "AUX", "PRP", "PRN", "TO", "VBD", "VBZ", "VBP")
                and at > start
            ):
                if not (
                    tag == "TO"
                    and lowers[at - 1] in ("ambassador", "adviser", "advisor", "envoy", "aide")
                ):
                    break
            if tag == "," and words[at] not in ("&", "/", "-", "’", "'"):
                break
            if tag == "VBG" and at > start and tags[at - 1] not in ("DT", "IN", "JJ"):
                break
            if (
                tag == "CC"
                and at + 1 < sentence.last
                and tags[at + 1] in ("VBD", "VBZ", "VBP", "PRP", "AUX", "RB", "VBN")
            ):
                break
            if tag == "DATE" or (tag == "RB" and at > start):
                break
            if tag == "IN" and lowers[at] in (
                "in",
                "on",
                "during",
                "after",
                "before",
                "at",
                "as",
                "about",
                "by",
                "when",
                "while",
                "since",
                "because",
                "following",
                "with",
                "until",
                "among",
                "against",
                "like",
            ):
                if at > start and not (
                    lowers[at] in ("in", "at", "with") and _role_at(told, start, at)
                ):
                    break
        at += 1
    return at


def _role_at(told: Narration, start: int, at: int) -> bool:
    lower = told.tokens.lowers[at - 1]
    return lower in ROLE_NOUNS or lower in GROUP_NOUNS


def subject_before(
    told: Narration, sentence: NarratedSentence, index: int
) -> tuple[int, int] | None:
    """Return the noun phrase before the verb at ``index`` that is its subject, or None."""
    tags, words = told.tokens.tags, told.tokens.words
    at = _previous(told, sentence, index)
    if at < sentence.first:
        return None
    if words[at] in PARENTHESIS:
        over = _step_over(told, sentence, at)
        if over is None or over < sentence.first:
            return None
        at = over
    if tags[at] not in NOUN_TAGS and words[at] not in (")",):
        if tags[at] == "DT" and told.tokens.lowers[at] in (
            "one",
            "many",
            "some",
            "most",
            "others",
            "another",
            "both",
            "several",
            "all",
            "few",
            "this",
            "that",
        ):
            return (at, at + 1)
        if tags[at] not in ("VBN", "VBG", "JJ", "VB"):
            return None
    return _phrase_back(told, sentence, at + 1)


def _step_over(told: Narration, sentence: NarratedSentence, close: int) -> int | None:
    """Step back over what stands between commas, dashes or brackets before the verb."""
    tags, words = told.tokens.tags, told.tokens.words
    mark = words[close]
    if mark == ")":
        depth = 0
        for at in range(close, sentence.first - 1, -1):
            depth += words[at] == ")"
            depth -= words[at] == "("
            if depth == 0:
                return _before_comma(told, sentence, at - 1)
        return None
    best: int | None = None
    at = close - 1
    while at > sentence.first:
        if words[at] == mark or (mark == "," and tags[at] == "QUOTE"):
            if tags[at] == "QUOTE":
                break
            person = told.runs[at - 1] != NO_MARK or tags[at - 1] in ("NAME",)
            if tags[at - 1] in NOUN_TAGS or words[at - 1] == ")":
                if person:
                    best = at - 1
                    if not _is_list_or_place(told, sentence, at):
                        break
                elif best is None:
                    best = at - 1
        at -= 1
    return best


def _before_comma(told: Narration, sentence: NarratedSentence, at: int) -> int:
    return at


def _is_list_or_place(told: Narration, sentence: NarratedSentence, comma: int) -> bool:
    """Whether the name before a comma is itself part of an apposition: , mayor of Miami, Fla.,"""
    tags, lowers = told.tokens.tags, told.tokens.lowers
    at = comma - 1
    while at > sentence.first and tags[at] == "NAME":
        at -= 1
    return lowers[at] in ("of", "in", "at", "for", "from", "the", "with", "near", "and") and any(
        told.tokens.words[i] == "," for i in range(sentence.first, at)
    )


def _phrase_back(told: Narration, sentence: NarratedSentence, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before ``end``, its fronted phrase taken off."""
    tags, words, lowers = told.tokens.tags, told.tokens.words, told.tokens.lowers
    if tags[end - 1] == "PRP":
        return (end - 1, end)
    start = end
    while start > sentence.first:
        tag = tags[start - 1]
        if words[start - 1] == ")":
            opener = start - 2
            while opener > sentence.first and words[opener] != "(":
                opener -= 1
            start = opener
            continue
        if tag == "DT" or tag in PHRASE_TAGS or words[start - 1] in ("&", "-", "/"):
            if (
                tag in ("VBN", "VBG")
                and start - 1 > sentence.first
                and tags[start - 2] in NOUN_TAGS
                and tag == "VBN"
            ):
                break
            start -= 1
            continue
        if (
            tag == "TO"
            and start - 1 > sentence.first
            and lowers[start - 2] in ("ambassador", "adviser", "advisor", "envoy", "aide")
        ):
            start -= 1
            continue
        break
    while start < end and (tags[start] == "CC" or words[start] in ("-", "/")):
        start += 1
    if start >= end:
        return None
    if (
        tags[start] == "IN"
        and end - start > 1
        and start > sentence.first
        and tags[start - 1] == "VBN"
    ):
        start += 1
    elif tags[start] == "IN" or lowers[start] in FRONTING or tags[start] in ("DATE", "VBG"):
        start = _last_phrase(told, start, end)
    return (start, end) if start < end else None


def _last_phrase(told: Narration, start: int, end: int) -> int:
    """Return where the last noun phrase after a fronted one begins: In a statement Friday DeSantis."""
    tags, lowers = told.tokens.tags, told.tokens.lowers
    for at in range(end - 1, start, -1):
        if tags[at] == "DT" and tags[at - 1] not in ("IN",):
            return at
        run = told.runs[at]
        if (
            run != NO_MARK
            and told.runs[at - 1] != run
            and tags[at - 1] not in ("IN", "DT", "JJ", "CC", "POS")
        ):
            return at
    for at in range(end - 1, start, -1):
        if lowers[at] in GROUP_NOUNS or lowers[at] in ROLE_NOUNS:
            while at - 1 > start and tags[at - 1] in ("JJ", "NN"):
                at -= 1
            return at
    for at in range(end - 1, start, -1):
        if tags[at - 1] in ("IN",):
            return at
    return start


def _antecedent(
    told: Narration, sentence: NarratedSentence, relative: int
) -> tuple[int, int] | None:
    """Return the phrase a relative pronoun stands for: X, who said …"""
    at = relative - 1
    if at >= sentence.first and told.tokens.words[at] == ",":
        at -= 1
    if at < sentence.first or (
        told.tokens.tags[at] not in NOUN_TAGS and told.tokens.words[at] != ")"
    ):
        return None
    return _phrase_back(told, sentence, at + 1)


def main_subject(told: Narration, sentence: NarratedSentence) -> tuple[int, int] | None:
    """Return the subject of the sentence: what stands before its first finite verb."""
    tags, lowers = told.tokens.tags, told.tokens.lowers
    first = sentence.first
    if first < sentence.last and (
        lowers[first] in FRONTING or tags[first] in ("IN", "VBG", "VBN", "SUB")
    ):
        for at in range(first, sentence.last):
            if told.tokens.words[at] == ",":
                first = at + 1
                break
    for at in _finite(told, first, sentence.last):
        subject = subject_before(told, NarratedSentence(first, sentence.last, sentence.block), at)
        if subject is not None:
            return subject
    return None


def _finite(told: Narration, first: int, last: int) -> Iterator[int]:
    tags = told.tokens.tags
    for at in range(first, last):
        if tags[at] in FINITE or (
            tags[at] == "VBN"
            and at > first
            and tags[at - 1] in ("NAME", "NN", "NNS", "PRP", "RB", ",")
        ):
            yield at


def _according(told: Narration, sentence: NarratedSentence, index: int) -> Frame | None:
    """``according to X``: whoever follows speaks."""
    lowers = told.tokens.lowers
    if lowers[index] != "according" or index + 2 >= sentence.last or lowers[index + 1] != "to":
        return None
    end = _phrase_end(told, sentence, index + 2)
    if end <= index + 2:
        return None
    return Frame(
        index, index + 2, "according to", frozenset({"say"}), (index + 2, end), "according"
    )


def _colon(told: Narration, sentence: NarratedSentence, index: int) -> Frame | None:
    """``WALLACE: …`` and ``Mayor Jones: “…”``: a name, a colon, and what is said."""
    if index - sentence.first > 6 or index == sentence.first:
        return None
    if told.runs[index - 1] == NO_MARK and told.tokens.tags[index - 1] != "NAME":
        return None
    if any(told.tokens.tags[at] in FINITE | {"IN"} for at in range(sentence.first, index)):
        return None
    return Frame(index, index + 1, ":", frozenset({"say"}), (sentence.first, index), "colon")
