"""Awkward texts for who said what: quotations without, beside and between speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.families.naming import count_up, filled
from tests.hostile.families.works import analyse_text, repeat
from tests.hostile.growth import Family

SIZE: Final = 10_000


def _long_name_quoted(size: int) -> str:
    """Return words of somebody whose name is half of a text, quoted in the other half."""
    named = f"“We won,” said the {'ba' * (size // 4)} Union. "
    return named + "“We lost.” " * ((size - len(named)) // 11)


def _long_phrase_quoted(size: int) -> str:
    """Return many quotations beside one phrase that is half of a text."""
    marks = "“so,” " * (size // 12)
    return f"{marks} said the {'ba' * (size // 4)} Union.\n"


SHAPES: Final[tuple[tuple[str, Callable[[int], str]], ...]] = (
    ("quotations of one speaker", repeat("“We won,” Ann Lee said. ")),
    ("quotations, a speaker each", count_up("“We won,” Ann {} said.\n\n")),
    ("quotations of nobody", repeat("“We won and we lost.” ")),
    ("quotations of nobody, a paragraph each", repeat("“We won and we lost.”\n\n")),
    ("quotations that go on", repeat("“We won and we lost.”\n\n", "Ann Lee said:\n\n")),
    ("quotations opened again", repeat("“We won and we lost.\n\n", "Ann Lee said:\n\n")),
    ("marks in one sentence", repeat("“one” and ", "Ann Lee said ", "“two.”")),
    ("marks and cues in one sentence", repeat("“one,” Ann Lee said, ", "", "“two.”")),
    ("marks beside nothing", repeat("“one”“two”")),
    ("marks of one letter", repeat("“a” ")),
    ("quotations of one letter", repeat("“a,” said Ann Lee. ")),
    ("items of one letter", repeat("- a\n")),
    ("marks within marks", repeat("“We ‘won’ it ", "Ann Lee said: ", "”")),
    ("marks opened", repeat("“We won ")),
    ("marks closed", repeat("We won” ")),
    ("single marks", repeat("‘We won,’ Ann Lee said. ")),
    ("straight marks", repeat('"We won," Ann Lee said. ')),
    ("signatures", count_up("“We won.”\n\n— Ann {}\n\n")),
    ("labels within marks", count_up("“LEE: We {low} it.” ")),
    ("retold words", repeat("Bob Ray said, “We won,” she recalled. ", "Ann Lee spoke. ")),
    ("words ahead of their speaker", repeat("“We won.” “We lost.” “So it is,” Ann Lee said.\n\n")),
    ("questions and answers", repeat("“Who won?”\n\n“We did,” Ann Lee said.\n\n")),
    ("lead-ins", repeat("Her father sighs. “We tried.”\n\n", "Ann Lee met her father.\n\n")),
    ("words told after", repeat("“We tried.” Ann Lee explained how it came.\n\n")),
    ("numbered quotations", repeat("3. “We tried and we lost.”\n\n")),
    ("headlines", repeat("Ann Lee: “We won”\n\n")),
    ("interrupted quotations", repeat("“We won,” Ann Lee said, “and we lost.” ")),
    ("partial quotations", repeat("Ann Lee called it “dead” and “gone”. ")),
    ("scare quotes", repeat("The “task force” model was a “plan”. ")),
    ("subjects without a cue", repeat("Ann Lee sees a “strong leader” in him. ")),
    ("statements", repeat("Ann Lee said that the pier was old. ")),
    ("statements within statements", repeat("that Ann Lee said ", "Bob Ray said ", "it rained.")),
    ("stances", repeat("Ann Lee criticized the plan and welcomed the vote. ")),
    ("deeds", repeat("Ann Lee attacked the convoy and found a letter. ")),
    ("denials", repeat("Ann Lee did not say that it rained. ")),
    ("terms of anonymity", repeat("The man asked not to be named. ")),
    ("one quotation", filled("“{}” Ann Lee said.", "We won. ")),
    ("one long sentence quoted in pieces", filled("Ann Lee said {}.", "it was “old” and ")),
    ("a long name, often quoted", _long_name_quoted),
    ("a long name beside many marks", _long_phrase_quoted),
    (
        "a name of long words, often quoted",
        repeat("“We lost,” he said. ", f"{' '.join(['Ba' * 45] * 15)} met Ann Lee. "),
    ),
    (
        "a long role, often quoted",
        repeat("“We lost.” ", f"“We won,” said Ann Lee, the {'ba' * 45} {'bo' * 45} director. "),
    ),
)

FAMILIES = tuple(Family("attribution", name, build, analyse_text, SIZE) for name, build in SHAPES)
