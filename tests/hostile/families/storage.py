"""Awkward inputs for what keeps analyses: encoded as text, and read back."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.families.naming import count_up
from tests.hostile.families.works import repeat
from tests.hostile.growth import Family


def keep_it(text: str) -> object:
    """Encode an analysis with a person and a sentence for each line of a text, and read it back."""
    from summarize.model import Analysis, Article, Block, BlockKind, Person, PersonKind, Sentence
    from summarize.storage.analysis_json import decode, encode
    from summarize.text.lines import logical_lines

    lines = logical_lines(text)
    blocks = tuple(Block(line.start, line.end, BlockKind.PARAGRAPH) for line in lines)
    sentences = tuple(Sentence(line.start, line.end, at) for at, line in enumerate(lines))
    people = tuple(Person(line.slice(text), PersonKind.PERSON) for line in lines)
    return decode(encode(Analysis(Article(text, blocks), sentences, people, ())), "a.txt")


def decode_it(text: str) -> object:
    """Read an analysis, or what is none."""
    from summarize.storage.analysis_json import DecodingError, decode

    try:
        return decode(text, "a.txt")
    except DecodingError as error:
        return error


def listed(unit: str, start: str, end: str) -> Callable[[int], str]:
    """Return a builder: ``unit`` with commas between, from ``start`` to ``end``."""
    return lambda size: start + ",".join([unit] * max(size // (len(unit) + 1), 1)) + end


HEAD = '["word",[0,4,3],"","",[],null,null,null,null,"en",['
"""An analysis up to its styles; its sentences, people and quotes follow."""
KEPT = (
    ("lists in lists", repeat("[")),
    ("objects in objects", repeat('{"":')),
    ("a number without end", repeat("9", "[", "]")),
    ("one string of escapes", repeat("\\u0041", '["', '"]')),
    ("styles that are none", listed("[0,4,0,0,0]", HEAD, "],[],[],[]]")),
    ("styles", listed('[0,4,0,0,""]', HEAD, "],[],[],[]]")),
    ("sentences", listed("0,4,0", HEAD + "],[", "],[],[]]")),
    ("people", listed('["","person",null,[],[],null]', HEAD + "],[],[", "],[]]")),
    ("mentions", listed("0,4,0", HEAD + '],[],[["A","person",null,[],[', "],null]],[]]")),
)

FAMILIES = (
    Family("storage", "names", count_up("{}\n"), keep_it, 20_000),
    Family("storage", "lines of one letter", repeat("a\n"), keep_it, 10_000),
    *(Family("storage", name, build, decode_it, 200_000) for name, build in KEPT),
)
