"""Characters that show nothing of their own, and what becomes of each: the reason in its row.

They are Unicode's format characters (Cf), line and paragraph separators, default ignorable code
points, deprecated format characters and noncharacters, all of them. The table is written out, and
does not follow the version of Unicode that Python happens to know.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

__all__ = ["INVISIBLE", "Fate", "InvisibleRange", "character_class"]


class Fate(Enum):
    """What :func:`summarize.text.clean.clean` does with a character."""

    GONE = "it is taken out"
    LINE_END = "it becomes a newline"
    FEW = "it stays, but counts as a combining mark where many follow one another"
    SELECTOR = "it stays after a character that may have variants, and only one there"
    KEPT = "it stays: it shows, whatever its category"


class InvisibleRange(NamedTuple):
    """The characters from ``first`` to ``last``."""

    first: int
    last: int
    fate: Fate
    name: str
    reason: str


def _rows(text: str) -> tuple[InvisibleRange, ...]:
    rows = []
    for line in text.strip().splitlines():
        codes, fate, name, reason = map(str.strip, line.split("|"))
        first, _, last = codes.partition("-")
        rows.append(
            InvisibleRange(int(first, 16), int(last or first, 16), Fate[fate], name, reason)
        )
    return tuple(rows)


INVISIBLE: Final = _rows("""
00AD        | FEW      | soft hyphen                    | says where a word may be broken
034F        | FEW      | grapheme joiner                | keeps Hebrew points in their order
0600-0605   | KEPT     | Arabic number signs            | drawn around or under a number
061C        | GONE     | Arabic letter mark             | changes the order of what is shown
06DD        | KEPT     | Arabic end of ayah             | drawn around a number
070F        | KEPT     | Syriac abbreviation mark       | drawn over letters
0890-0891   | KEPT     | Arabic currency marks          | drawn over an amount
08E2        | KEPT     | Arabic disputed end of ayah    | drawn around a number
115F-1160   | FEW      | Hangul fillers                 | stand for a missing letter in old Hangul
17B4-17B5   | GONE     | Khmer inherent vowels          | should not be used, says the standard
180B-180D   | FEW      | Mongolian variation selectors  | choose between forms of a letter
180E        | FEW      | Mongolian vowel separator      | chooses the form of a final vowel
180F        | FEW      | Mongolian variation selector   | chooses between forms of a letter
200B        | FEW      | zero-width space               | says where a line may be broken
200C-200D   | FEW      | zero-width joiners             | Persian, the scripts of India, emoji
200E-200F   | GONE     | direction marks                | change the order of what is shown
2028-2029   | LINE_END | line and paragraph separators  | end a line
202A-202E   | GONE     | embeddings and overrides       | change the order of what is shown
2060        | FEW      | word joiner                    | says where no line may be broken
2061-2064   | FEW      | invisible operators            | formulas that were copied have them
2065        | GONE     | not assigned                   | invisible, and means nothing
2066-2069   | GONE     | isolates                       | change the order of what is shown
206A-206F   | GONE     | deprecated format characters   | change digits and the forms of letters
3164        | GONE     | Hangul filler                  | a letter that cannot be seen
FDD0-FDEF   | GONE     | noncharacters                  | not for text, says the standard
FE00-FE0F   | SELECTOR | variation selectors            | emoji or text, forms of signs
FEFF        | GONE     | byte-order mark                | belongs to the file, not to its text
FFA0        | GONE     | halfwidth Hangul filler        | as the Hangul filler
FFF0-FFF8   | GONE     | not assigned                   | invisible, and mean nothing
FFF9-FFFB   | GONE     | interlinear annotations        | for programs among themselves
FFFE-FFFF   | GONE     | noncharacters                  | not for text; one is a reversed order mark
110BD       | KEPT     | Kaithi number sign             | drawn under a number
110CD       | KEPT     | Kaithi number sign above       | drawn over a number
13430-1343F | GONE     | hieroglyph format controls     | move signs above and into one another
1BCA0-1BCA3 | GONE     | shorthand format controls      | move strokes above one another
1D173-1D17A | GONE     | musical format controls        | begin and end beams and slurs
E0000-E007F | GONE     | tags                           | hide a text in a text
E0080-E00FF | GONE     | not assigned                   | invisible, and mean nothing
E0100-E01EF | SELECTOR | variation selectors            | forms of Chinese characters
E01F0-E0FFF | GONE     | not assigned                   | invisible, and mean nothing
""") + tuple(
    InvisibleRange(code, code + 1, Fate.GONE, "noncharacters", "not for text, says the standard")
    for code in range(0x1FFFE, 0x110000, 0x10000)
)


def character_class(*fates: Fate, last: int = 0x10FFFF) -> str:
    """Return what stands between the brackets of a pattern for the characters of these fates.

    Those of rows that begin after ``last`` are left out.
    """
    rows = (row for row in INVISIBLE if row.fate in fates and row.first <= last)
    return "".join(f"{chr(row.first)}-{chr(row.last)}" for row in rows)
