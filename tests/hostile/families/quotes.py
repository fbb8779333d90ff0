"""Awkward inputs for the pairing of quotation marks and for their kinds."""

from __future__ import annotations

from summarize.model import LinkRule
from tests.hostile.families.naming import filled
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def pair_marks(text: str) -> object:
    """Pair the marks of a text whose lines are its paragraphs."""
    from summarize.quotes.quotation_marks import find_marks
    from summarize.text.lines import logical_lines

    return find_marks(text, list(enumerate(logical_lines(text))))


def name_kinds(text: str) -> object:
    """Pair the marks of a text and decide what kind each is, tied and not."""
    from summarize.quotes.kinds import kind_of
    from summarize.quotes.quotation_marks import find_marks
    from summarize.text.lines import logical_lines

    marks = find_marks(text, list(enumerate(logical_lines(text))))
    return [
        kind_of(text, mark, tied=tied, in_headline=False)
        for mark in marks
        for tied in (None, LinkRule.CUE_BEFORE, LinkRule.SUBJECT)
    ]


MARKS = (
    ("opened and never closed", repeat("“a ")),
    ("opened in each paragraph", repeat("“a\n\n")),
    ("opened in each paragraph, and apostrophes", repeat("“a 'b it's\n\n")),
    ("closed and never opened", repeat("a” ")),
    ("nested and never closed", repeat("“‘a ")),
    ("straight marks", repeat('"')),
    ("straight marks in curly ones", repeat('“a "b" c ')),
    ("inches", repeat('6\'4" wide 12" ')),
    ("inches with a wide gap", repeat('12"' + 200 * " ", '"')),
    ("single marks never closed", repeat("‘a ")),
    ("single marks closed by none", repeat("‘x‘ ")),
    ("possessives in single marks", repeat("'a boys' ")),
    ("double marks in single ones", repeat("‘a“ " * 300 + "b.’ ")),
    ("pairs in single marks", repeat("‘a “b” " * 150 + "“b.’ ")),
    ("guillemets both ways", repeat("»a« ")),
    ("corner brackets nested", repeat("「")),
    ("closed paragraphs further", repeat("“a\n\nb\n\nc\n\nd”\n\n")),
    ("every mark there is", repeat("“”„‟«»‹›＂「」『』``'''‘’‚")),
)
KINDS = (
    ("quotations", repeat("“A” ")),
    ("titles in brackets", repeat("(“The Big House”) ")),
    ("a wide gap before each mark", repeat(200 * " " + "“Aa bb cc dd ee.”")),
    ("one wide gap before many marks", filled("a{}b", "“A.” ")),
    ("a stage direction and a wide gap", filled("“(laughs){}x”", " ")),
    ("a wide gap in a quotation", filled("“{}x”", " ")),
    ("one quotation of many words", repeat("Word ", "“", "”")),
    ("one quotation of closing marks", repeat("’'", "“A", "”")),
    ("works", repeat("the novel “The Big House” by ")),
)
FAMILIES = (
    *(Family("quotes, marks", name, build, pair_marks, 12_000) for name, build in MARKS),
    *(Family("quotes, kinds", name, build, name_kinds, 10_000) for name, build in KINDS),
)
