"""What a page says around its story: share buttons, credits, notices, links.

Each row is a pattern for a whole line, case aside, and an example. A row is here only where a
line of running text is nearly certain never to look like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["BOILERPLATE", "is_boilerplate"]

_SITES: Final = (
    r"(?:facebook|twitter|linkedin|whatsapp|reddit|instagram|telegram|x|flipboard|pinterest"
    r"|threads|bluesky|youtube)"
)
_BUTTON: Final = (
    rf"(?:{_SITES}|share|tweet|e-?mail|print|pin it|save|copy link|link|like|follow|more)"
)
_OVER: Final = r"\W{0,3}"  # a colon, an arrow, a full stop that an archive added

BOILERPLATE: Final[tuple[tuple[str, str], ...]] = (
    # rights and credits
    (r"(?:©|\(c\)|copyright (?:by\b|\W*\d{4}|©)).{0,300}", "© 2025 WLRN"),
    (r".{0,120}\ball rights reserved\b.{0,120}", "Jo Doe Media. All rights reserved."),
    (r"distributed by .{3,60}", "Distributed by Tribune Content Agency, LLC."),
    (r"published (?:in|under) [^.!?]{1,60}", "Published in News & Features"),
    (
        r"(?:featured |file |lead )?(?:image|photo|picture|video) "
        r"(?:source|credit|courtesy)s?\b[^.!?]{0,80}",
        "image source from:foxnews",
    ),
    (
        r"(?:image|photo|photograph|picture|courtesy|credit|source|via)s?:.{0,80}",
        "Photo: Getty Images",
    ),
    (r"\(?(?:additional )?(?:reporting|writing|editing) by .{3,200}", "(Editing by Ann Roe.)"),
    (
        r"\W?.{2,200}\bcontributed (?:to|reporting)\b.{0,40}",
        "Alan Fram contributed to this report.",
    ),
    (
        r"[(\[](?:eds?|editor(?:s|[’']s|s[’'])? note|updates?|recasts?|adds|corrects)\b"
        r"[^()\[\]]{0,160}[)\]]",
        "(Eds: Updating with fresh quotes)",
    ),
    # buttons
    (
        rf"{_BUTTON}(?:(?:[\s|•·,/]|\band\b)+{_BUTTON}){{0,8}}{_OVER}",
        "Share Tweet Email",
    ),
    (
        r"share (?:this )?(?:full )?(?:article|story|post|page|options)" + _OVER,
        "Share this article",
    ),
    (
        rf"(?:share|post|save|send) (?:on|to|via|by) (?:{_SITES}|e-?mail)(?: \(.{{0,40}}\))?",
        "Share on Facebook (Opens in new window)",
    ),
    (
        r"(?:please )?(?:follow|like|find|join) (?:us|our|me|[@A-Z][\w ’'.@-]{1,60}) on "
        rf"{_SITES}\b.{{0,80}}",
        "Follow Pam Key on Twitter @pamkeyNEN.",
    ),
    (r"follow @\w+.{0,40}", "Follow @pullquote for more"),
    (r"#\w+(?:[\s,]+#\w+)+", "#Miami #ICE"),
    (r"https?://\S+", "https://example.org/story"),
    # comments
    (r"(?:\d[\d,.]*k? )?comments?(?: \(?\d+\)?)?" + _OVER, "12 Comments"),
    (r"leave a (?:comment|reply)|(?:view|show|read) (?:all )?comments.{0,20}", "Leave a reply"),
    (r"(?:blog )?comments powered by .{1,40}", "blog comments powered by Disqus"),
    # sound and pictures
    (r"(?:play )?live radio|listen live|on air now:?|available on air stations", "Play Live Radio"),
    (r"next up:?|now playing:?", "Next Up:"),
    (r"listen(?: to this (?:article|story))?\W{0,3}(?:\d+:\d\d)?(?: min\w*)?", "Listen 3:45"),
    (r"\d{1,2}:\d\d(?:\s*/?\s*\d{1,2}:\d\d)?", "0:00 0:00"),
    (r"(?:show|hide|toggle|view) (?:full )?caption|enlarge(?: this image)?", "Toggle caption"),
    (r"(?:view|see|photo|image) (?:gallery|photos|slideshow)" + _OVER, "Photo gallery"),
    # other stories
    (r"(?:read|see|watch|learn) (?:more|also|next)(?:\s*[:|>→-].{1,200}|\W{0,3})", "READ MORE: X"),
    (
        r"(?:read|see|view|continue reading) (?:the )?(?:rest|full|whole|original)\b.{0,40}"
        r"\b(?:here|story|article|post|report)\W{0,2}",
        "Read the rest here.",
    ),
    (r"click here\b.{0,80}", "Click here to read the report"),
    (r"(?:also (?:read|see|watch)|more):.{1,160}", "ALSO READ: Mayor resigns"),
    (
        r"related(?: (?:stor(?:y|ies)|articles?|links?|content|coverage|topics?))?(?::.{0,160})?",
        "Related stories",
    ),
    (
        r"more (?:on|from|in) (?:this|the|our) (?:topic|story|author|section|series)",
        "More On This Topic",
    ),
    (
        r"(?:recommended(?: for you)?|more stories|most (?:read|popular|viewed)|trending(?: now)?"
        r"|up next|top stories|editors?[’'] picks?|what to read next|don[’']t miss|latest news)"
        + _OVER,
        "Most Popular",
    ),
    (r"you (?:may|might) (?:also )?(?:like|be interested in).{0,40}", "You may also like"),
    (r"(?:topics?|tags?|filed under|categor(?:y|ies)|keywords?):.{0,200}", "Tags: Miami, ICE"),
    # advertising and subscriptions
    (
        r"(?:advertisement|advertising|sponsored(?: content)?|promoted|paid post)" + _OVER,
        "Advertisement",
    ),
    (r"(?:story|article) continues (?:below|after).{0,40}", "Article continues below"),
    (r"scroll (?:down )?to continue.{0,30}|continue reading(?: below)?", "Scroll to continue"),
    (
        r"(?:sign up|subscribe|register|log ?in|sign in|donate|support us|get the app)"
        r"(?: (?:now|today|here|free))?" + _OVER,
        "Subscribe now",
    ),
    (
        r"(?:sign up|subscribe|get|enter your email)\b.{0,80}"
        r"\b(?:newsletters?|inbox|alerts|e-?mail (?:address|updates))\b.{0,120}",
        "Sign up for our daily newsletter",
    ),
    # the site
    (
        r"(?:this (?:site|website|page) uses|we (?:and our partners )?use|by (?:continuing|using))"
        r"\b.{0,200}\b(?:cookies?|privacy policy)\b.{0,200}",
        "This site uses cookies to improve your experience.",
    ),
    (r"(?:accept|reject|manage)(?: all)? cookies|(?:accept|reject) all", "Accept all cookies"),
    (
        r"(?:privacy|cookie) (?:policy|settings|notice)|terms (?:of (?:use|service)|"
        r"(?:and|&) conditions)(?: (?:and|[|·•]) privacy policy)?",
        "Terms of Use | Privacy Policy",
    ),
    (r"skip (?:to|past) .{1,40}|back to top|toggle navigation|main menu", "Skip to content"),
    (r"menu|home|search|previous(?: article)?|next(?: article)?", "Home"),
    (r"visit (?:at |us at )?(?:www\.)?[\w.-]+\.(?:com|org|net)\W*", "Visit at miamiherald.com."),
    (r"full text\W*|abstract\W*|word count: \d+|loading\W*", "FULL TEXT."),
    (r"\d+[ -]min(?:ute)?s? read|reading time:? .{1,20}", "4 min read"),
    (r"\d+ (?:min(?:ute)?s?|hours?|days?) ago", "3 hours ago"),
    (r"[/|•·\-–—_=*#~<>›»+×\s]+", "* * *"),
)

_NEEDED: Final = {"all rights reserved": "rights reserved", "contributed (?:to": "contributed"}
"""Part of a pattern that may begin with anything -> words without which it is not tried."""


def _joined(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _needed(pattern: str) -> str:
    return next((words for part, words in _NEEDED.items() if part in pattern), "")


_BOILERPLATE: Final = _joined(row[0] for row in BOILERPLATE if not _needed(row[0]))
_ANYWHERE: Final = _joined(row[0] for row in BOILERPLATE if _needed(row[0]))


def is_boilerplate(line: str) -> bool:
    """Whether a line is boilerplate by its words alone."""
    if _BOILERPLATE.fullmatch(line):
        return True
    lower = line.lower()
    if not any(words in lower for words in _NEEDED.values()):
        return False
    return _ANYWHERE.fullmatch(line) is not None
