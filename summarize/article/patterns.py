"""How bylines, datelines, dates, captions, links and notes on authors look, with examples."""

from __future__ import annotations

import re
from typing import Final

from summarize.english.dates import WEEKDAY

__all__ = [
    "AGENCY",
    "BIO",
    "BYLINE",
    "BYLINE_OUTLET",
    "CAPTION",
    "CLOCK_LINE",
    "CONTACT",
    "COPYRIGHT",
    "CREDIT",
    "DATELINE",
    "DATE_LINE",
    "JOB_LINE",
    "LEAD_WORD",
    "LINKS_FOLLOW",
    "NAME",
    "NUMERIC_DATE",
    "SENTENCE_OPENING",
    "WRITTEN_DATE",
]

_I: Final = re.IGNORECASE


_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY: Final = rf"(?:{WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)"
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
    r"(?:\s*(?:[|·•/,-]\s*)?(?:(?:last )?updated\b.{0,40}|vol\.? ?\d+(?:,? no\.? ?\d+)?"
    r"|\d+ min(?:ute)?s? read))?\.?",
    _I,
)
"""A line that is a date: ``Sunday``, ``06-22-2025 Vol 1999``, ``Updated June 3, 2025 at 9 a.m.``"""

CLOCK_LINE: Final = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?|noon|midnight|\d\d[:.]\d\d)"
    r"(?:\s\(?[A-Z]{2,4}\)?)?\.?",
    _I,
)
"""The hour over an entry of a running report: ``2:45 p.m.``"""

_PART: Final = r"(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el|y|dos|das)"
_WORD: Final = r"[A-ZÀ-ÞŠŽ](?:[\w’'.-]*\w)?\.?"
NAME: Final = rf"{_WORD}(?:\s+(?:{_PART}\s+){{0,2}}{_WORD}){{1,3}}"
"""A name of two words to four and some small ones: ``Syra Ortiz Blanes``, ``Bill de Blasio``."""
_NAMES: Final = rf"{NAME}(?:(?:,\s+{NAME}){{0,8}},?\s+(?:and|&)\s+{NAME})?"
_OUTLET: Final = r"[A-Z0-9][\w&’'.-]*(?:\s+(?:[A-Z0-9&][\w&’'.-]*|of|the|for|and|on)){0,6}"

BYLINE: Final = re.compile(
    r"(?:(?:Story |Written |Reported |Report |Posted |Words |Text )?[Bb]y:?|BY:?|Author:|Reporter:)"
    rf"\s+(?!{_WEEKDAY}|{_MONTH}\b)(?P<names>{_NAMES}|[A-ZÀ-Þ][\w’'-]+)"
    r"(?P<rest>(?:\s*(?:,|\||/|•|·|–|—|-|\bfor\b|\bof\b|\bin\b|\bon\b|\bat\b|\().{0,80})?)"
)
"""``By Tess Riski and Syra Ortiz Blanes, Miami Herald``."""

BYLINE_OUTLET: Final = re.compile(
    rf"(?P<names>{_NAMES}),\s+(?P<outlet>{_OUTLET}?)(?:\s+on|\s*[|·•]\s*{_DATE})"
)
"""A byline that has lost its ``By`` and its date: ``Tess Riski and Jo Doe, Miami Herald on``."""

COPYRIGHT: Final = re.compile(
    r"(?:(?:Copyright|\(c\)|©)\s*){1,6}(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?"
    r"(?P<owner>[^.|©]{2,60}?)(?=\s*(?:\.|\||,\s|All rights|Visit|$))",
    _I,
)
"""``©2025 Miami Herald. Visit at miamiherald.com.``"""

CAPTION: Final = re.compile(
    r"(?:caption|pictured|above|file photo|photo caption)\s*:\s*.{3,300}|image caption,.{3,300}"
    r"|.{3,400}[(\[](?:(?:file )?photo|picture|image|ap photo|ap|reuters|getty images?|afp|epa)"
    r"(?:\s*(?:by|:|/|courtesy|credit|via)\s*[^()\[\]]{2,60}|)[)\]]\W?"
    r"|.{3,400}[|/]\s*(?:getty images|ap photo|afp|reuters|shutterstock)\b.{0,40}",
    _I,
)
"""``Protesters at City Hall on Tuesday. (AP Photo/Jo Doe)``"""

CREDIT: Final = re.compile(rf"\(?{NAME}\s*[/|]\s*{_OUTLET}\)?\.?")
"""Who made a picture, on a line of its own: ``(Jo Doe/Reuters)``, ``Jo Doe | Bay News``."""

_JOB: Final = (
    r"(?:reporter|editor|writer|columnist|correspondent|author|journalist|professor|fellow|producer"
    r"|photographer|contributor|analyst|historian|lecturer|scholar|director|president|attorney|lawyer"
    r"|freelancer|intern|blogger|critic|anchor|host)"
)
JOB_LINE: Final = re.compile(rf"(?=.{{4,60}}\Z)[A-Z][\w,&’' -]*\b{_JOB}(?:[,\s][\w,&’' -]*)?", _I)
"""What stands under a byline: ``Political correspondent``, ``Staff Writer, Miami Herald``."""

BIO: Final = re.compile(
    rf"(?P<name>{NAME})(?:,\s[^.]{{3,160}},)?\s+(?:is|was|covers|writes|reports|teaches)\b"
    rf"(?=[^.]{{0,160}}(?:\b{_JOB}\b|\bfor\s|\bat\s))",
)
"""``Sergio Bustos is WLRN's Vice President for News.``"""

AGENCY: Final = (
    r"(?:AP|UPI|AFP|Reuters|REUTERS|CNN|PTI|IANS|ANI|DPA|dpa|EFE|Xinhua|XINHUA|TASS|Bloomberg"
    r"|BBC|CBC|CP|NPR|PA|KUNA|WAM|ANSA|[A-Z][A-Za-z]+ News)"
)
_CITY: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: (?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|de|la)){0,4}"
_PLACE: Final = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}"
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

SENTENCE_OPENING: Final = re.compile(
    r"(?:A|An|The|In|On|At|It|He|She|We|I|They|This|That|There|When|If|But|And|You|My|Our)\s"
)
"""How sentences open and headlines seldom do: ``The council voted``."""

LEAD_WORD: Final = re.compile(rf"\b(?:said|told|{WEEKDAY})\b")
"""Words of a first paragraph and of no headline: ``said``, ``on Thursday``."""

LINKS_FOLLOW: Final = re.compile(
    r"(?:related|recommended|most (?:read|popular)|trending|more (?:from|on|stories)|top stories"
    r"|you (?:may|might)|up next|what to read next|editors?[’'] picks?)\b",
    _I,
)
"""What stands over a list of links: ``More from this section``."""

CONTACT: Final = re.compile(
    r"(?:reach|contact|e-?mail|follow|write to|you can (?:reach|follow|email))\s"
    r"(?:him|her|them|me|the (?:author|writer|reporter)|[A-Z]\w+(?: [A-Z]\w+)?)\s(?:at|on|via)\s",
    _I,
)
"""``Reach him at sbustos@wlrnnews.org``."""
