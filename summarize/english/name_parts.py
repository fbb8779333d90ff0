"""Small words and capitals inside names, and common words that are names."""

__all__ = [
    "ALWAYS_NAMES",
    "ARABIC_ARTICLES",
    "ARABIC_PREFIXES",
    "CAPITAL_PREFIXES",
    "ELIDED_PARTICLES",
    "FUNCTION_WORDS_IN_NAMES",
    "INITIALS_SKIP",
    "NAME_JOINERS",
    "NAME_LIKE_VERBS",
    "OPENING_VERBS",
    "ORIGIN_ENDINGS",
    "OWNER_ENDINGS",
    "SURNAME_PARTICLES",
]

SURNAME_PARTICLES = frozenset("van von der den ter ten de bin ibn".split())
"""Particles that open a surname: the critics met van der Meer."""
ARABIC_ARTICLES = frozenset({"al", "el"})
"""Articles inside a name that a capital does not stop: Sheikh Al Thani."""
ARABIC_PREFIXES = ("al", "el", "as", "ash", "an", "ad", "ar", "at", "az", "ul", "ud")
"""Articles before a hyphen and a surname: Bashar al-Hamdi."""
ELIDED_PARTICLES = ("d", "l", "dell", "dall", "degl", "sant", "t")
"""Particles before an apostrophe and a surname: Luc d’Orly, Anna dell’Acqua, Jan ’t Hart."""
CAPITAL_PREFIXES = ("Mc", "Mac", "De", "Du", "Di", "La", "Le", "Lo", "Van", "Fitz", "St")
"""Openings of surnames with a capital inside: McDonald, DeSantis; PotashCorp has none."""
NAME_JOINERS = frozenset({"of", "for", "and", "de", "del", "di", "du", "von", "van", "bin"})
"""Words between two capitals of one name: the Bureau of Labor Statistics."""
INITIALS_SKIP = frozenset({"of", "for", "and", "the", "on", "in", "de", "&"})
"""Words of a full name that its initials leave out: Bureau of Land Management (BLM)."""
ALWAYS_NAMES = frozenset({"Downing", "Buckingham"})
"""Words that are names wherever they have a capital: Downing Street said …"""
OPENING_VERBS = frozenset({"said", "says", "adds"})
"""Verbs that open a sentence before the name of its subject: Said Ann Lee: …"""
FUNCTION_WORDS_IN_NAMES = frozenset({"an", "do"})
"""Function words that end a name if they have a capital there: Nguyen Van An, Kim Do."""
NAME_LIKE_VERBS = frozenset({"said", "says", "adds", "asked", "added"})
"""Verbs that are given names somewhere and open sentences here: Said Maria Ortiz: …"""
ORIGIN_ENDINGS = ("-based", "-born", "-owned", "-listed", "-headquartered", "-raised", "-backed")
"""Ends of what tells where somebody is from, and is no part of a name: London-based Ann Lee."""
OWNER_ENDINGS = ("-owned", "-listed", "-headquartered")
"""Those of them that only a company has: Dutch-owned Kroon."""
