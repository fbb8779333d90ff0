"""Name the sets of part-of-speech tags that show what a word can be in a sentence.

The tags are those of ``summarize.text.tokens``, and ``QUOTE`` for a whole marked stretch.
"""

from __future__ import annotations

__all__ = ["COMMON_NOUN_TAGS", "FINITE_TAGS", "FULL_VERB_TAGS", "NOMINAL_TAGS", "NOUN_TAGS"]

FULL_VERB_TAGS = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ"})
"""Tags of full verbs in any form: said, saying, to say."""
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "AUX", "MD"})
"""Tags of verbs that have a subject of their own: said, has, would."""
COMMON_NOUN_TAGS = frozenset({"NN", "NNS"})
"""Tags of common nouns: mayor, residents."""
NOUN_TAGS = COMMON_NOUN_TAGS | {"NAME"}
"""Tags of nouns: mayor, residents, Ortiz."""
NOMINAL_TAGS = NOUN_TAGS | {"CD", "PRP", "PRN", "DATE"}
"""Tags of whatever can end a noun phrase: mayor, 500, she, them, Tuesday."""
