"""Tell marked words that name a thing something is done with from words that are spoken.

``decided to try “the slide”``, ``opened a “quiet room”``, ``the band’s “Long Road” tour``: the
marks set a name apart, and nobody is quoted.
"""

from __future__ import annotations

from summarize.english.doing_verbs import DOING_FORMS, PUSHING_FORMS, SCENE_PREPOSITIONS
from summarize.english.reporting_verbs import CUE_FORMS, SPEECH_NOUNS, CueKind
from summarize.english.work_titles import PHRASE_NOUNS
from summarize.syntax.narration import NarratedSentence
from summarize.syntax.tags import FULL_VERB_TAGS

__all__ = ["is_of_deed"]

DEED_REACH = 5
"""How many words before marked words the verb may stand whose object they are part of."""
LONGEST_NAME_OF_THING = 5
"""Words of such a name at most: what is longer is somebody’s words."""
NOUN_MAKING_TAGS = frozenset({"DT", "POS", "JJ"})
"""Tags before a verb form that is a noun or an adjective: the sharing economy, his driving."""
INNER_TAGS = frozenset(
    {"DT", "JJ", "POS", "CD", "PRN", "RB", "NN", "NNS", "NAME", "QUOTE", "IN", "CC"}
)
"""Tags of words between such a verb and the marks: opened [its first] “quiet room”."""


def is_of_deed(sentence: NarratedSentence, item: int, words: str) -> bool:
    """Whether the mark at an item, with ``words`` in it, names a thing something is done with."""
    return words.count(" ") < LONGEST_NAME_OF_THING and (
        _is_object_of_deed(sentence, item) or _is_place_of_deed(sentence, item)
    )


def _is_object_of_deed(sentence: NarratedSentence, item: int) -> bool:
    """Whether the mark at an item is part of the object of a verb of doing.

    Not where a noun of speech stands before it: used the phrase “…”, made the claim “…”.
    """
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[item - 1] in PUSHING_FORMS:
        return True
    for at in range(item - 1, max(sentence.first, item - DEED_REACH) - 1, -1):
        if tags[at] in FULL_VERB_TAGS and tags[at - 1] not in NOUN_MAKING_TAGS:
            return lowers[at] in DOING_FORMS
        if lowers[at] in SPEECH_NOUNS or lowers[at] in PHRASE_NOUNS:
            return False
        if tags[at] not in INNER_TAGS and tags[at] not in FULL_VERB_TAGS:
            return False
    return False


def _is_place_of_deed(sentence: NarratedSentence, item: int) -> bool:
    """Whether the mark at an item names where or to what something is done: sat in the “pit”.

    The preposition stands right behind a full verb that is no cue, and a determiner may follow it:
    turned to “solo sailing”, but spoke of a “mess” and is in “deep trouble”.
    """
    tags, lowers = sentence.tags, sentence.lowers
    at = item - 1
    is_determined = tags[at] in ("DT", "PRN")
    at -= is_determined
    if at <= sentence.first or lowers[at] not in SCENE_PREPOSITIONS:
        return False
    if lowers[at] == "in" and not is_determined:
        return False  # lives in “constant fear”
    kinds = CUE_FORMS.get(lowers[at - 1], {}).keys()
    return tags[at - 1] in FULL_VERB_TAGS and kinds <= {CueKind.ACT}
