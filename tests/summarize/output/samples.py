"""An article of three quotes."""

from __future__ import annotations

from summarize.model import (
    Article,
    Block,
    BlockKind,
    Confidence,
    PersonKind,
    Quote,
    QuoteKind,
    Speaker,
)

TEXT = (
    "Head\n\nShe said: “[T]his is *wrong*,” and left.\n“Nobody” knows.\n"
    "=HYPERLINK says the mayor would resist “cruel” and “unjust” plans."
)


def article(text: str = TEXT, file: str = "a.txt", title: str = "Head") -> Article:
    return Article(text, (Block(0, len(text), BlockKind.PARAGRAPH),), file=file, title=title)


def quote(words: str, kind: QuoteKind, speaker: str | None = None, whole: str = "") -> Quote:
    start = TEXT.index(words)
    statement = TEXT.index(whole) if whole else start
    return Quote(
        start,
        start + len(words),
        kind,
        statement,
        statement + len(whole or words),
        0,
        Speaker(speaker, PersonKind.PERSON, "Mayor") if speaker else None,
        evidence="“said” before the quote" if speaker else "",
        confidence=Confidence.HIGH if speaker else Confidence.LOW,
    )


MIXED = "resist “cruel” and “unjust” plans"
QUOTES = (
    quote("“[T]his is *wrong*,”", QuoteKind.DIRECT, "Ann Lee"),
    quote("“Nobody”", QuoteKind.SCARE),
    quote("“cruel”", QuoteKind.MIXED, "José Díaz", MIXED),
    quote("“unjust”", QuoteKind.MIXED, "José Díaz", MIXED),
)
