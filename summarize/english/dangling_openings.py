"""Openings of sentences that lean on the sentence before."""

__all__ = [
    "CONNECTIVES",
    "DANGLING_PHRASES",
    "DANGLING_PRONOUNS",
    "DEMONSTRATIVES",
    "TAG_VERBS",
]

DANGLING_PRONOUNS = (
    *("he", "she", "it", "they", "him", "his", "her", "hers", "its", "their", "theirs", "them"),
    *("himself", "herself", "itself"),
)
"""Pronouns for something said before: She voted against it."""
DEMONSTRATIVES = ("this", "that", "these", "those", "such", "another")
"""The same, unless a time follows (This week …): This drew an outcry."""
CONNECTIVES = tuple(
    """but and or so yet nor also however instead still then thus therefore hence moreover
    furthermore besides likewise similarly otherwise conversely nevertheless nonetheless
    accordingly consequently indeed additionally meantime anyway plus too""".split()
)
"""Words that join on to the sentence before: But the vote stood."""
DANGLING_PHRASES = (
    *("as a result", "as such", "at the same time", "at that time", "at the time"),
    *("because of this", "because of that", "by contrast", "despite this", "despite that"),
    *("for example", "for instance", "for this", "for that", "if so", "in addition"),
    *("in contrast", "in fact", "in other words", "in particular", "in response"),
    *("in the meantime", "in this case", "in turn", "instead of that", "not only that"),
    *("of those", "of these", "of them", "on the contrary", "on the other hand", "one of them"),
    *("some of them", "that said", "the former", "the latter", "the other", "the others"),
    *("the pair", "the same", "the two", "until then", "with that", "with this"),
)
"""Phrases that do the same: As a result, the city …"""
TAG_VERBS = (
    *("said", "says", "added", "adds", "told", "wrote", "explained", "continued", "noted"),
    *("recalled", "asked", "joked", "tweeted"),
)
"""Verbs of a quotation that is credited to a bare pronoun: “…,” she added."""
