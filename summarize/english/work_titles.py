"""Words before quotation marks that show a name in them: of a work, a term or a broadcast."""

__all__ = [
    "BROADCAST_PREPOSITIONS",
    "MAKING_VERBS",
    "NAME_DETERMINERS",
    "NICKNAMING_VERBS",
    "PHRASE_NOUNS",
    "SMALL_TITLE_WORDS",
    "TERM_OPENERS",
    "WORK_OPENERS",
    "WORK_PARTS",
    "WORK_PREPOSITIONS",
]

WORK_OPENERS = (
    "called", "named", "titled", "entitled", "dubbed", "nicknamed", "labell?ed", "known as",
    "so-called", "termed", "song", "songs", "book", "novel", "film", "movie", "documentary",
    "show", "series", "album", "single", "play", "poem", "essay", "article", "episode", "podcast",
    "program", "programme", "column", "blog", "game", "hit", "musical", "painting", "sketch",
    "memoirs?", "website", "magazine", "newspaper", "autobiography", "biography", "diary",
    "thriller", "opera", "ballet", "ballad", "exhibition", "exhibit", "comedy", "drama", "sitcom",
    "anthem", "track", "tune", "hymn", "lullaby", "trilogy", "books", "novels", "films", "movies",
    "albums", "poems", "plays", "stories", "story", "short story", "collection", "anthology",
    "picture book", "video", "pamphlet", "manifesto", "newsletter", "sculpture", "portrait",
    "mural", "installation", "aria", "serial", "miniseries", "franchise", "app", "yacht", "ship",
)  # fmt: skip
"""Words right before the name of a work: the novel “Beloved”."""
MAKING_VERBS = (
    "wrote", "writes", "written", "sang", "sings", "sung", "co-wrote", "penned", "hummed",
    "recited", "directed", "recorded", "composed",
)  # fmt: skip
"""Verbs right before the name of a work, with no comma: wrote “Kestrel” in a week."""
WORK_PARTS = (
    "work", "role", "part", "stars?", "starred", "starring", "appeared", "author", "creator",
    "director", "writer", "cast", "season", "sequel", "remake", "version", "premiere", "screening",
    "production", "adaptation", "finale", "score", "soundtrack",
)  # fmt: skip
"""Words that a preposition joins to the name of a work: the cast of “Hamilton”."""
WORK_PREPOSITIONS = ("of", "in", "on", "to", "for")
"""Prepositions between such a word and the name: starred in “Evita”."""
TERM_OPENERS = (
    "nicknamed", "codenamed", "code-named", "known as", "class(?:ed|ified) as", "so-called",
    "the word", "under the heading", "marked", "stamped", "the banner", "the caption",
)  # fmt: skip
"""Words that make a term of what follows, nobody's remark: a pattern nicknamed “the wince”."""
PHRASE_NOUNS = frozenset(
    """word words phrase phrases term terms expression slogan motto line lines sentence name names
    adjective label epithet euphemism nickname headline hashtag caption sign banner placard letters
    note message text question answer threat insult slur curse""".split()
)
"""Nouns of what is spoken or written: used the phrase “…”, carried a sign “…”."""
NAME_DETERMINERS = ("the", "an?", "his", "her", "its", "their", "our", "this", "that")
"""Determiners before marks that make a name a part of the clause: at the “Hall of Fame” dinner."""
BROADCAST_PREPOSITIONS = ("on", "of", "for", "in", "at", "from", "to")
"""Prepositions right before the name of a broadcast: on “Harbor News Sunday,” Ortiz said …"""
SMALL_TITLE_WORDS = frozenset(
    "a an the of and or in on at to for with from by as is it vs de la".split()
)
"""Words that stay small inside a title: “The Lord of the Rings”."""
NICKNAMING_VERBS = (
    *("call", "calls", "called", "nickname", "nicknamed", "dubbed", "christened", "rechristened"),
)
"""Verbs that give somebody a name: friends called him “Tank”."""
