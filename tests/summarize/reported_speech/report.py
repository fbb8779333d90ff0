"""A sentence that reports marked words, and what is to be found of it."""

from __future__ import annotations

from typing import NamedTuple

from tests.summarize.telling import speaker_of, tell, the_quote

STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'"})


class Report(NamedTuple):
    """A text with one marked stretch: who said it, by which rule, beside which cue."""

    text: str
    speaker: str
    rule: str
    cue: str | None

    def check(self) -> None:
        """See that the report is found, with its cue where it stands."""
        quote = the_quote(tell(self.text))
        assert speaker_of(quote) == self.speaker
        assert (quote.rule or "").partition("/")[0] == self.rule
        assert quote.cue == self.cue
        assert quote.evidence
        if self.cue is not None:
            assert quote.cue_start is not None
            assert self.text[quote.cue_start :].startswith(self.cue)

    def with_straight_marks(self) -> Report:
        """The same report as it is typed without curly marks."""
        return self._replace(text=self.text.translate(STRAIGHT))

    def break_off(self) -> None:
        """Analyse the text up to each of its words: whatever is found, nothing breaks."""
        words = self.text.replace(",", " ,").split(" ")
        for end in range(1, len(words)):
            tell(" ".join(words[:end]).replace(" ,", ","))
