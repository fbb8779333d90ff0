"""What the splitter knows of English: abbreviations, words that open a sentence, rules.

Each rule is a pattern for what stands before a possible boundary, one for what follows it, and
an example. Patterns for the left are searched at its end, patterns for the right at its start.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "ABBREVIATIONS",
    "BREAKS",
    "CAPITAL_ABBREVIATIONS",
    "JOINS",
    "LOWER_NAME",
    "SHORT_TITLES",
    "STARTERS",
    "Rule",
]

Rule = tuple[re.Pattern[str], re.Pattern[str], str]
"""What stands before a possible boundary, what follows it, an example: a row of a table."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _rule(left: str, right: str, example: str) -> Rule:
    return re.compile(rf"(?:{left})\Z"), re.compile(right), example


ABBREVIATIONS: Final = _words(
    # titles that may also end a name: Martin Luther King Jr.
    "jr sr esq messrs mmes msgr "
    # places: Ft. Worth, Boca Raton, Fla.
    "ft mts ala ariz calif colo conn del fla ga kan ky md mich minn mont neb nev okla pa tenn "
    "tex vt va wis wyo ont que alta sask w.va n.mex "
    # months and days: Sept. 11
    "jan feb apr jun jul aug sept sep oct nov dec tues thurs thur fri "
    # companies: Apple Inc. said
    "inc corp co ltd bros llc plc cos mfg intl assn univ "
    # addresses: 123 N. Main St.
    "st ave blvd rd hwy pkwy dept bldg rte "
    # units and Latin: 110 lbs. at birth
    "oz lb lbs est approx ca etc al viz cf ph.d ed eds"
)
"""Words that a full stop may abbreviate, in lower case, without it; ``U.S.`` needs no entry."""

CAPITAL_ABBREVIATIONS: Final = _words(
    "Ark Ill Ind Mass Miss Ore Wash Me Mar Mon Wed Sat Sun Mt La Mo Del Dist Dir Det Insp Apt"
)
"""Abbreviations only when capitalised so: ``Springfield, Ill.``, but ``He was ill.``"""

STARTERS: Final = _words(
    "the a this that these those he it they we i you she her his its their our my your there "
    "here but and then in on at for from with after before when while if as however although "
    "though because since until unless once during under despite among other others some "
    "many most more all both each every several such nobody none neither everyone someone "
    "who what why how where which whether yet still also instead meanwhile moreover "
    "nevertheless according asked not now today yesterday last next "
    "critics officials opponents supporters"
)
"""Words that, capitalised after an abbreviation or an initial, open a sentence."""

LOWER_NAME: Final = re.compile(
    r"[a-z]{1,2}[A-Z]|(?:de|da|del|della|di|du|van|von|al|bin|el|la|le|ter)\s[A-Z]"
)
"""Names that open a sentence in lower case: ``iPad``, ``eBay``, ``de Blasio``."""

SHORT_TITLES: Final = _words(
    "mr mrs ms mx dr drs prof profs sen sens rep reps gov govs lt gen maj brig col capt cmdr cpl "
    "sgt pvt adm rev revs hon pres supt asst assoc coun const insp det fr atty amb messrs"
)
"""Titles that a full stop abbreviates, in lower case, without it: ``Mr. He``, ``Gov. DeSantis``."""

_TITLES: Final = rf"\b(?=[A-Z])(?i:{'|'.join(sorted(SHORT_TITLES))})\."
"""One of them with its full stop: ``Mr.``."""
_CLOCK: Final = (
    r"(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    r"|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z]{2,4}|Eastern|Central|Mountain"
    r"|Pacific|Atlantic|Alaska|Hawaii|Greenwich|London|Local|Moscow)\b|(?:January|February|March"
    r"|April|August|September|October|November|December)\b)"
)
"""What follows an hour inside a sentence, as no sentence opens: 9 a.m. Tuesday, 5 p.m. EST."""

_TAG: Final = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?(?:[A-Z][\w’'-]+ ){1,3}"
    r"(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|shouted|yelled|joked|cried"
    r"|tweeted|exclaimed|wondered|recalled|continued|responded|quipped|demanded|declared)"
    r"(?:[.,]| (?:in|at|during|on|as|of|to|with|when|while|after|before)\b)"
)
"""Who spoke a quotation that ends with its own mark: ``Smith asked.``"""

JOINS: Final[tuple[Rule, ...]] = (
    _rule(_TITLES, r"[^\W\d_]|\d(?:st|nd|rd|th)\b", "Mr. He"),
    _rule(r"[?!][\"”’']+", _TAG, "“Is it?” Smith asked."),
    _rule(r"\b(?:vs?|e\.g|i\.e|viz|cf|Cf|E\.g)\.", r"[^\W\d_]", "Roe v. Wade"),
    _rule(
        r"\b(?:[Nn]os?|NO|[Aa]rt|[Ff]igs?|[Ss]ec|[Vv]ol|[Pp]p?|[Cc]h|ca|approx|est|ft|[Rr]te)\.",
        r"[$£€#]?\d|[IVXLC]+\b",
        "No. 10 Downing Street",
    ),
    _rule(r"!", r"(?:Inc|Corp|Ltd|LLC|Co)\b", "Yahoo! Inc."),
    _rule(r"[.?!…][\"”’')]*", r"[—–―]|--|-[A-Z]", "“That’s what we do.” —Jane Doe"),
    _rule(r"[.?!…][\"”’')]*", r"[.,;:?!…)\]]", "We asked him to leave. . . ."),
)
"""Where no sentence ends, whatever Punkt would say. The first rule that fits holds."""

BREAKS: Final[tuple[Rule, ...]] = (
    _rule(r"\b[ap]\.?m\.[\"”’')]*", rf"[“\"‘(]*{_CLOCK}[A-Z]", "at 9 a.m. Opponents"),
    _rule(r"\betc\.[\"”’')]*", r"[“\"‘(]?[A-Z]", "drinks, etc. Prices"),
    _rule(
        r"\d(?:st|nd|rd|th) (?:St|Ave|Blvd|Rd|Pl|Ct|Ter)\.", r"[A-Z]", "near NW 36th St. Traffic"
    ),
    _rule(r"[^\s.…](?:…|\.{3,})[\"”’')]*", r"[“\"‘(]?(?!I\b)[A-Z]", "He paused… Then he ran."),
    _rule(r"\. \. \. \.", r"[“\"‘(]?[A-Z]", "leave. . . . Smith stayed"),
    _rule(
        r"\.", r"“[A-Z][^“”]{0,300}[.,?!…]”|\"[A-Z][^\"]{0,300}[.,?!…]\"", "D-Calif. “Trust me.”"
    ),
)
"""Where a sentence ends though Punkt may not see it. Tried after :data:`JOINS`."""
