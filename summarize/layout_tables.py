"""What the lines around a story look like: patterns, each with an example from a page.

A line is boilerplate only where it is nearly certain; in doubt it stays a paragraph.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "AGENCY",
    "BIO",
    "BOILERPLATE",
    "BYLINE",
    "BYLINE_OUTLET",
    "CAPTION",
    "CLOCK_LINE",
    "COPYRIGHT",
    "DATELINE",
    "DATE_LINE",
    "MONTHS",
    "NAME",
    "NUMERIC_DATE",
    "WRITTEN_DATE",
    "is_boilerplate",
]

_I: Final = re.IGNORECASE


MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY: Final = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)"
)
_CLOCK: Final = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
_ZONE: Final = r"(?:\s*\(?(?:[ECMP][SD]?T|GMT|UTC|BST|IST|Z|[+-]\d\d:?\d\d)\)?)?"

WRITTEN_DATE: Final = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH}),?\s+(?P<year2>(?:19|20)\d\d)\b",
    _I,
)
"""``June 22, 2025``, ``22 June 2025``."""

NUMERIC_DATE: Final = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
    r"|\b(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year2>(?:19|20)\d\d)\b"
)
"""``2025-06-22``, ``06-22-2025``, ``22/06/2025``."""

_DATE: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d)"
)

DATE_LINE: Final = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|date)"
    r"(?: on| at)?:?\s*)?"
    rf"(?:{_WEEKDAY}|(?:{_WEEKDAY},?\s+)?{_DATE})"
    rf"(?:,?\s*(?:at\s+|[|·•-]\s*)?{_CLOCK}{_ZONE})?"
    r"(?:\s*[|·•/,-]?\s*(?:(?:last )?updated\b.{0,40}|vol\.? ?\d+(?:,? no\.? ?\d+)?"
    r"|\d+ min(?:ute)?s? read))?\.?",
    _I,
)
"""A line that is a date: ``Sunday``, ``06-22-2025 Vol 1999``, ``Updated June 3, 2025 at 9:15 a.m.``"""

CLOCK_LINE: Final = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?|noon|midnight|\d\d[:.]\d\d)(?:\s\(?[A-Z]{2,4}\)?)?\.?",
    _I,
)
"""The hour over an entry of a running report: ``2:45 p.m.``"""

_PART: Final = r"(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el|y|dos|das)"
_WORD: Final = r"[A-ZÀ-ÞŠŽ](?:[\w’'.-]*\w)?\.?"
NAME: Final = rf"{_WORD}(?:\s+(?:{_PART}\s+){{0,2}}{_WORD}){{1,3}}"
"""A name of two words to four and some small ones: ``Syra Ortiz Blanes``, ``Ludwig van Beethoven``."""
_NAMES: Final = rf"{NAME}(?:(?:\s*,\s+(?:and\s+)?|\s+and\s+|\s*&\s*){NAME}){{0,5}}"
_OUTLET: Final = r"[A-Z0-9][\w&’'.-]*(?:\s+(?:[A-Z0-9&][\w&’'.-]*|of|the|for|and|on)){0,6}"

BYLINE: Final = re.compile(
    rf"(?:(?:Story |Written |Reported |Report |Posted |Words |Text )?[Bb]y:?|BY:?|Author:|Reporter:)\s+"
    rf"(?P<names>{_NAMES}|[A-ZÀ-Þ][\w’'-]+)(?P<rest>(?:\s*(?:,|\||/|•|·|–|—|-|\bfor\b|\bof\b|\bin\b|\bon\b"
    r"|\bat\b|\().{0,80})?)"
)
"""``By Tess Riski and Syra Ortiz Blanes, Miami Herald``."""

BYLINE_OUTLET: Final = re.compile(
    rf"(?P<names>{_NAMES}),\s+(?P<outlet>{_OUTLET}?)(?:\s+on|\s*[|·•]\s*{_DATE})"
)
"""A byline that has lost its ``By`` and its date: ``Tess Riski and Jo Doe, Miami Herald on``."""

COPYRIGHT: Final = re.compile(
    r"(?:(?:Copyright|\(c\)|©)\s*)+(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?"
    r"(?P<owner>[^.|©]{2,60}?)(?=\s*(?:\.|\||,\s|All rights|Visit|$))",
    _I,
)
"""``©2025 Miami Herald. Visit at miamiherald.com.``"""

BOILERPLATE: Final = (
    (
        r"(?:©|\(c\)|copyright\b(?! (?:law|infring|claim|suit|case|protect|holder))).{0,300}",
        "© 2025 WLRN",
    ),
    (r".{0,120}\ball rights reserved\b.{0,120}", "Copyright 2015 Reuters. All rights reserved."),
    (
        r"(?:image|photo|picture|featured image|video|file photo) (?:source|credit|courtesy)s?(?: from| of| by)?\s*:?.{0,80}",
        "image source from:foxnews",
    ),
    (
        r"(?:image|photo|photograph|picture|courtesy|credit|source|via)s?\s*:.{0,80}",
        "Photo: Getty Images",
    ),
    (r"published in\b.{1,60}(?<![.!?])", "Published in News & Features"),
    (
        r"(?:\d[\d,.]*k? )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|view (?:all )?comments.{0,20}",
        "12 Comments",
    ),
    (r"(?:blog )?comments powered by .{1,40}", "blog comments powered by Disqus"),
    (
        r"play(?: live)? radio|listen live|live radio|next up:?|available on air stations|on air now:?",
        "Play Live Radio",
    ),
    (
        r"listen(?: to this (?:article|story))?\W{0,3}(?:\d+:\d\d)?(?: min(?:ute)?s?)?",
        "Listen 3:45",
    ),
    (r"\d{1,2}:\d\d(?:\s*/?\s*\d{1,2}:\d\d)?", "0:00 0:00"),
    (
        r"(?:read|see|watch|learn|listen) (?:more|also|next|the rest|the full (?:story|article))\b(?:\s*[:|>→-].{0,200}|\s*(?:here|on|at)?\W{0,3}.{0,40})",
        "READ MORE: South Miami mayor worries",
    ),
    (
        r"(?:also (?:read|see|watch)|related(?: (?:stor(?:y|ies)|articles?|links?|content|coverage|topics?))?|recommended|more stories|"
        r"more (?:from|on|about|in) [^.]{1,60}|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|most (?:read|popular)|"
        r"trending(?: now)?|up next|top stories|editors?[’'] picks?|don[’']t miss|what to read next)(?:\s*:.{0,160}|\W{0,3})",
        "More On This Topic",
    ),
    (
        r"(?:topics?|tags?|filed under|categor(?:y|ies)|keywords?|more on):.{0,200}",
        "Tags: Miami, ICE",
    ),
    (
        r"(?:share|tweet|email|print|pin it|save|copy link|like|follow|facebook|twitter|linkedin|whatsapp|reddit|instagram|telegram|x|flipboard|pinterest|"
        r"share this(?: (?:article|story|post|page))?|share on \w+(?: \(opens in (?:a )?new window\))?|share (?:full )?article|share options)"
        r"(?:(?:[\s|•·,/]|\band\b)+(?:share|tweet|email|e-mail|print|pin it|save|copy link|link|like|facebook|twitter|linkedin|whatsapp|reddit|instagram|telegram|x|more)){0,8}\W{0,2}",
        "Share Tweet Email",
    ),
    (
        r"(?:please )?(?:follow|like|find|join) (?:us|our|me|@\w+|[\w ’'.-]{1,60}) on (?:twitter|facebook|instagram|x|linkedin|telegram|whatsapp|threads|bluesky|youtube)\b.{0,80}",
        "Follow Pam Key on Twitter @pamkeyNEN.",
    ),
    (r"follow @\w+.{0,40}", "Follow @htshowbiz for more"),
    (
        r"(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|paid post|story continues below(?: this)?(?: ad(?:vertisement)?)?|article continues below.{0,40}|"
        r"continue reading(?: below| the main story)?|skip (?:to|past) .{1,40}|scroll (?:down )?to continue.{0,30})\W{0,3}",
        "Advertisement",
    ),
    (
        r"(?:sign up|subscribe|register|log ?in|sign in|donate|support us|get the app|download (?:the|our) app)(?: (?:now|today|here|free))?\W{0,3}",
        "Subscribe now",
    ),
    (
        r"(?:sign up|subscribe|get|click here to (?:sign up|subscribe)|enter your email)\b.{0,80}\b(?:newsletters?|inbox|alerts|e-?mail (?:address|updates))\b.{0,120}",
        "Sign up for our daily newsletter",
    ),
    (
        r"(?:this (?:site|website|page) uses|we (?:and our partners )?use|by continuing|by using (?:this|our) (?:site|website)).{0,200}\b(?:cookies?|privacy policy|terms)\b.{0,200}",
        "This site uses cookies to improve your experience.",
    ),
    (
        r"(?:accept|reject|manage)(?: all)?(?: cookies)?|privacy policy|cookie (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions|& conditions)(?: (?:and|[|·•]) privacy policy)?",
        "Accept all cookies",
    ),
    (
        r"(?:skip to (?:main )?content|menu|home|search|close|toggle navigation|main menu|back to top|top|previous(?: article)?|next(?: article)?)\W{0,2}",
        "Skip to content",
    ),
    (
        r"(?:read|click|see|visit|continue reading|get|view) (?:the (?:rest|full|whole|original)[\w ]{0,24}|here|more)\b.{0,60}\b(?:here|link|article|story|report)\W{0,2}",
        "Read the rest here.",
    ),
    (
        r"(?:full text|abstract|word count: \d+|show (?:full )?caption|hide caption|toggle caption|enlarge(?: this image)?|view (?:gallery|photos|slideshow)|loading\W*|photo gallery)\W{0,3}",
        "ABSTRACT.",
    ),
    (
        r"distributed by .{3,60}|visit (?:at )?(?:www\.)?[\w.-]+\.(?:com|org|net)\W*",
        "Distributed by Tribune Content Agency, LLC.",
    ),
    (
        r"\(?(?:additional )?(?:reporting|writing|editing) by .{3,200}",
        "(Reporting by Jo Doe; Editing by Ann Roe.)",
    ),
    (
        r"\W?(?:the )?.{2,160}\bcontributed (?:to|reporting|from)\b.{0,60}(?:report|story|article|reporting|from [A-Z].{0,40})?\W{0,3}",
        "Alan Fram contributed to this report.",
    ),
    (
        r"\d+ (?:min(?:ute)?s?|hours?|days?) (?:read|ago)|reading time:? .{1,20}|(?:est\. )?\d+ minute read",
        "4 min read",
    ),
    (r"[/|•·\-–—_=*#~<>›»+×\s]+", "/"),
    (r"#\w+(?:[\s,]+#\w+)+", "#Miami #ICE"),
    (r"https?://\S+", "https://example.org/story"),
)
"""Patterns for a whole line, each with an example."""

_BOILERPLATE: Final = re.compile("|".join(f"(?:{pattern})" for pattern, _ in BOILERPLATE), _I)


def is_boilerplate(line: str) -> bool:
    """Whether a line is page furniture by its words alone."""
    return _BOILERPLATE.fullmatch(line) is not None


CAPTION: Final = re.compile(
    r"(?:caption|pictured|above|file photo|photo caption)\s*:\s*.{3,300}"
    r"|.{3,400}[(\[](?:(?:file )?photo|picture|image|ap photo|ap|reuters|getty images?|afp|epa)"
    r"(?:\s*(?:by|:|/|courtesy|credit|via)\s*[^()\[\]]{2,60}|)[)\]]\W?"
    r"|.{3,400}[|/]\s*(?:getty images|ap photo|afp|reuters|shutterstock)\b.{0,40}",
    _I,
)
"""``Protesters at City Hall on Tuesday. (AP Photo/Jo Doe)``"""

_JOB: Final = (
    r"(?:reporter|editor|writer|columnist|correspondent|author|journalist|professor|fellow|producer"
    r"|photographer|contributor|analyst|historian|lecturer|scholar|director|president|attorney|lawyer"
    r"|freelancer|intern|blogger|critic|anchor|host)"
)
BIO: Final = re.compile(
    rf"(?P<name>{NAME})(?:,\s[^.]{{3,160}},)?\s+(?:is|was|covers|writes|reports|teaches)\b"
    rf"(?=[^.]{{0,160}}(?:\b{_JOB}\b|\bfor\s|\bat\s))",
)
"""``Sergio Bustos is WLRN's Vice President for News.``"""

AGENCY: Final = r"(?:AP|UPI|AFP|Reuters|REUTERS|CNN|PTI|IANS|ANI|DPA|dpa|EFE|Xinhua|XINHUA|TASS|Bloomberg|BBC|CBC|CP|NPR|PA|KUNA|WAM|ANSA|[A-Z][A-Za-z]+ News)"
_CITY: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'’-]+(?:[ -](?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|de|la)){0,4}"
_PLACE: Final = r"[A-ZÀ-Þ][\w.’'-]*(?:[ -][A-ZÀ-Þ][\w.’'-]*){0,3}"
_DASH: Final = r"(?:\s*[—–―]\s*|\s+--?\s+)"
DATELINE: Final = re.compile(
    rf"(?:(?!By\s)(?:{_CITY}(?:/{_CITY})?(?:,\s{_PLACE}){{0,2}}(?:,?\s{_DATE}(?:,\s(?:19|20)\d\d)?)?"
    rf"(?:\s*\((?P<agency>{AGENCY})\))?{_DASH}"
    rf"|{_PLACE}(?:,\s{_PLACE})?(?:,\s{_DATE})?\s*\((?P<agency2>{AGENCY})\)(?:{_DASH}|\s*)"
    rf"|\((?P<agency3>{AGENCY})\)(?:{_DASH}|\s*)"
    rf"|{_PLACE},\s{_PLACE}(?:,\s{_PLACE})?\s[—–-]\s(?=[A-Z“])"
    rf"|{_WEEKDAY},?\s{_MONTH}\s\d{{1,2}},?\s(?:19|20)\d\d\s(?=[A-Z“\"])))"
)
"""``MIAMI, FL – ``, ``LOS ANGELES, Sept. 28 (UPI) — ``, ``Moscow (CNN)``."""
