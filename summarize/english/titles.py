"""Titles and role nouns where they stand beside a name: which is a title, which a surname."""

__all__ = [
    "APPOSITION_OPENERS",
    "COURT_SIDES",
    "OFFICES",
    "OFFICES_WITH_OF",
    "PAGEANTS",
    "PLURAL_TITLES",
    "POSTPOSED_MODIFIERS",
    "ROLE_NAMES",
    "ROLE_PARTICIPLES",
    "ROLE_PREFIXES",
    "SINGULAR_TITLES",
    "TITLE_MODIFIERS",
    "VAGUE_TITLES",
]

SINGULAR_TITLES = {"sens.": "sen.", "reps.": "rep.", "govs.": "gov.", "drs.": "dr."}
"""Title of several -> title of one: Sens. Rubio and Scott, each a Sen."""
PLURAL_TITLES = SINGULAR_TITLES.keys() | {"messrs."}
"""Titles that stand before several names: Messrs. Hale and Ito."""
VAGUE_TITLES = frozenset({"dr.", "dr", "prof.", "rev.", "hon."})
"""Titles that give way to a role said elsewhere: Dr. Ann Lee, the director of the clinic."""
TITLE_MODIFIERS = frozenset(
    """state federal former deputy acting city county district assistant vice senior chief interim
    retired then-state ex- then then-u.s. first national outgoing incoming late longtime veteran
    freshman embattled police fire school army navy air marine""".split()
)
"""Lower-case words that belong to a title behind them: state Sen., former President."""

ROLE_PREFIXES = frozenset("vice co ex then sub under deputy".split())
"""What stands before a role and a hyphen: co-producer, ex-mayor."""
ROLE_PARTICIPLES = frozenset(
    """acting bestselling superintending leading managing founding sitting visiting outgoing
    incoming supervising presiding ruling reigning aspiring practicing practising serving
    surviving starting commanding contributing
    consulting investigating attending ranking rising running deciding voting nursing operating
    banking marketing engineering housing boxing racing cycling rowing sailing skating skiing
    swimming wrestling training coaching fishing mining building planning advertising publishing
    licensing manufacturing shipping trading casting directing designing testing counseling
    counselling teaching programming polling lobbying filmmaking wedding king viking spring morning
    evening young living dying caring loving working fighting warring opposing""".split()
)
"""Words in -ing that say which holder of a role: the acting director, a managing editor."""
POSTPOSED_MODIFIERS = frozenset({"emeritus", "elect", "general"})
"""Words that a role noun has behind it: professor emeritus, attorney general."""
APPOSITION_OPENERS = frozenset("a an the also now then".split())
"""Words that open a role behind a name and are no part of it: Ann Lee, now the mayor."""

OFFICES = frozenset(
    """president governor mayor senator representative minister premier secretary chairman
    chairwoman chair ambassador chancellor attorney general director commissioner chief officer
    spokesman spokeswoman""".split()
)
"""Role nouns that are hardly anybody's surname: Ann Mayor is none, Tom Baker may be one."""
OFFICES_WITH_OF = frozenset({"secretary", "minister", "chief"})
"""Offices that go on with ``of`` and a name inside one title: Secretary of State."""
ROLE_NAMES = frozenset("dean king prince earl page bishop pope fellow guy mark".split())
"""Role nouns that are a given name or surname as often: Dean Smith, Stephen King."""
COURT_SIDES = {
    "prosecuting": "prosecutor",
    "for the prosecution": "prosecutor",
    "for the crown": "prosecutor",
    "defending": "defence lawyer",
    "mitigating": "defence lawyer",
    "for the defence": "defence lawyer",
    "for the defense": "defense lawyer",
    "presiding": "judge",
}
"""How courts in Britain and its kin name a side behind a name -> the role: Ann Lee, prosecuting,"""
PAGEANTS = frozenset("universe world earth international supranational grand".split())
"""What the winner of a pageant is called by, besides a place: Miss Universe, Miss World."""
