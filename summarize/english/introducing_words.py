"""The words of lines that introduce somebody's words, and of what people publish as their own."""

from __future__ import annotations

ISSUED_DOCUMENTS = frozenset(
    """statement post tweet retweet letter email e-mail message memo release communique communiqué
    note dispatch telegram toot thread blog petition diary journal memoir postcard text affidavit
    submission""".split()
)
"""What somebody writes and gives out, and speaks in: her statement read, a post by the union."""
SPOKEN_DOCUMENTS = frozenset("statement statements tweet tweets post posts communique".split())
"""Those that are somebody’s by the noun before them: a White House statement."""
DOCUMENT_VERBS = frozenset("read begin continue conclude finish open close run end state".split())
"""What a document does with its words: it read, it went on: “…”"""
ISSUING_VERBS = frozenset(
    """post posted posts posting issue issued issues issuing release released releases releasing
    publish published publishes publishing write wrote writes written send sent sends sending
    share shared shares sharing sign signed signs signing tweet tweeted tweets put gave give
    gives circulate circulated pen penned upload uploaded distribute distributed deliver
    delivered mail mailed emailed e-mailed text texted made make""".split()
)
"""What is done with one's own words: posted a statement, sent a letter."""
ISSUER_PREPOSITIONS = frozenset({"by", "from"})
"""Words before whose a document is: a letter from the union, a post by Lee."""
SOURCE_PREPOSITIONS = frozenset({"from", "by"})
"""Words that open a line which tells where words come from: From Ann Lee, the chair:"""
OPENING_WORDS = frozenset(
    """and also then now next finally meanwhile but so again here first second third last more
    elsewhere lastly later earlier this these that yet plus still""".split()
)
"""Words before what a line says of the source: And this from Ann Lee:"""
CREDITING_VERBS = frozenset("goes go went comes come came belongs belong belonged".split())
"""Verbs of lines that give somebody the word: The last word goes to Ann Lee:"""
CREDITING_PREPOSITIONS = frozenset({"to", "from"})
"""Words behind such a verb, before who speaks: came from Ann Lee."""
ANSWERS = frozenset(
    """answer reply response statement comment remark verdict take view reaction message words
    word explanation advice letter post tweet email e-mail memo note testimony plea warning
    promise argument opinion conclusion assessment account description version summary quote
    thoughts side position point defence defense apology motto slogan speech speeches answers
    replies responses statements comments remarks reactions messages posts tweets letters
    retort rejoinder rebuttal prediction pitch plan recollection memory""".split()
)
"""What is somebody’s words behind a possessive: The tram company’s answer:"""
CLOSING_FORMULAS = frozenset(
    """sincerely yours faithfully truly regards respectfully cordially signed love cheers thanks
    best kind warm warmly""".split()
)
"""Words of the line above the name under a letter: Yours sincerely,"""
DESK_WORDS = frozenset({"desk", "office", "pen", "keyboard", "account", "page", "feed", "team"})
"""Words between ``from`` and who writes: From the desk of Ann Lee:"""
PAGES = frozenset("page account feed website site profile channel newsletter blog".split())
"""Where somebody posts, and speaks: a post on the guild’s page. On a wall others write too."""
TOLD_BELOW = (
    ("that", "is", "how"), ("that", "was", "how"), ("this", "is", "how"), ("this", "was", "how"),
    ("so", "said"), ("so", "says"), ("so", "spoke"), ("thus", "spoke"), ("thus", "said"),
    ("that", "was"), ("that", "is"), ("this", "was"), ("this", "is"), ("it", "was"),
    ("those", "were", "the", "words", "of"), ("these", "were", "the", "words", "of"),
    ("those", "are", "the", "words", "of"), ("these", "are", "the", "words", "of"),
    ("the", "words", "are", "those", "of"), ("the", "words", "were", "those", "of"),
    ("the", "words", "of"), ("the", "speaker", "was"), ("the", "voice", "was", "that", "of"),
    ("that", "was", "the", "verdict", "of"), ("that", "was", "the", "view", "of"),
    ("that", "was", "the", "answer", "of"), ("that", "was", "the", "reaction", "of"),
)  # fmt: skip
"""Openings of a sentence below words that tells who said them: So said Ann Lee."""
NEW_DETERMINERS = frozenset("a an his her its their another".split())
"""What stands before a document that somebody gives out now: blamed the gas firm in a statement."""
