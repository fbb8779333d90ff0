"""The card of the current quote: its words, who says them, and how far that can be trusted."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from summarize.corrections.corrected_quotes import is_corrected
from summarize.model import Confidence, PersonKind, Quote
from summarize.output.quoted_statements import kind_words
from tui.commands.bindings import Scope, bindings
from tui.session.cards import CardFace
from tui.theme.speaker_colours import speaker_sign, speaker_style
from tui.theme.themes import sign_of
from tui.typesetting.control_characters import displayable
from tui.typesetting.joined_parts import fold_parts
from tui.widgets.pane_title import PaneTitle
from tui.widgets.selectable_text import SelectableText

__all__ = ["QuoteCard"]

_METER: Final = {
    Confidence.HIGH: "●●● high confidence",
    Confidence.MEDIUM: "●●○ medium confidence",
    Confidence.LOW: "●○○ low confidence, check",
}


class QuoteCard(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Stands below the text while quotes are walked; scrolls where there is little room.

    Who speaks, and how far that can be trusted, stands before the words, which are lit in the text.
    """

    DEFAULT_CLASSES = "pane"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.CARD)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._face: CardFace | None = None
        self._text = SelectableText(classes="face")

    def compose(self) -> ComposeResult:
        """One piece of text, which wraps by itself."""
        yield self._text

    @property
    def face(self) -> CardFace | None:
        """What is shown."""
        return self._face

    @property
    def text(self) -> str:
        """The words on the card, as shown."""
        return self._content(self._face).plain if self._face else ""

    def show(self, face: CardFace | None) -> None:
        """Show a quote, or fold the card away."""
        before, self._face = self._face, face
        self.display = face is not None
        if face is None:
            self._text.update()  # nothing of it stays selected
        else:
            star = "★ " if face.starred else ""
            self.border_title = PaneTitle(f"{star}Quote {face.position}")
            self._text.update(self._content(face))
            if before is None or (before.quote, before.words) != (face.quote, face.words):
                self.scroll_home(animate=False)

    def _content(self, face: CardFace) -> Content:
        """Return what is shown; its styles are names of variables, and so follow the theme."""
        quote = face.quote
        own = speaker_style(face.speaker_number)
        parts: list[str | tuple[str, str]] = [
            *self._speaker(face, own),
            "\n",
            *self._account(face),
        ]
        if quote.evidence:
            parts += ["\n", (displayable(quote.evidence), "$quiet")]
        parts += ["\n", *self._words(face, own)]
        if face.source:
            parts += ["\n", (self._folded(face.source), "italic $quiet")]
        return Content.assemble(*parts)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap between the parts of a line at the new width."""
        if self._face is not None:
            self._text.update(self._content(self._face))

    def _folded(self, line: str) -> str:
        """Return a line of parts wrapped between them, as soon as the width is known."""
        width = self.scrollable_content_region.width
        return "\n".join(fold_parts(line, width)) if width else displayable(line)

    def _account(self, face: CardFace) -> list[tuple[str, str]]:
        """Return the star, and what kind of quote it is, by what word tied, and how surely."""
        star = "★ bookmarked · " if face.starred else ""
        line = self._folded(star + account_of(face.quote))
        return [(line[: len(star)], "$accent"), (line[len(star) :], "$quiet")]

    @staticmethod
    def _words(face: CardFace, own: str) -> list[str | tuple[str, str]]:
        """Return the words, marked where others stand around them."""
        before, after = (displayable_lines(text) for text in (face.before, face.after))
        stands_out = f"bold {own}" if before or after else own
        return [before, (displayable(face.words), stands_out), after]

    @staticmethod
    def _speaker(face: CardFace, own: str) -> list[str | tuple[str, str]]:
        speaker = face.quote.speaker
        if speaker is None:
            return [("No speaker", "bold $quiet")]
        parts: list[str | tuple[str, str]] = [
            (f"{speaker_sign(face.speaker_number)} ", own),
            (displayable(speaker.name), f"bold {own}"),
        ]
        if speaker.role:
            parts.append((f"  {displayable(speaker.role)}", "$quiet"))
        elif speaker.kind is not PersonKind.PERSON:
            parts.append((f"  {speaker.kind.value}", "$quiet"))
        if face.quote.quoted_by is not None:
            parts.append((f"  quoted by {displayable(face.quote.quoted_by.name)}", "$quiet"))
        return parts


def displayable_lines(text: str) -> str:
    """Return ``text`` safe for a terminal, its line breaks kept."""
    return "\n".join(map(displayable, text.split("\n")))


def account_of(quote: Quote) -> str:
    """Say in one line what kind of quote it is, by what word it is tied, and how surely."""
    parts = ["✎ corrected"] if is_corrected(quote) else []
    parts.append(kind_words(quote, sign_of(quote.kind).name))
    if quote.cue:
        parts.append(f"cue “{quote.cue}”")
    if quote.speaker is not None:
        parts.append(_METER[quote.confidence])
    return " · ".join(parts)
