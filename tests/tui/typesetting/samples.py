"""An article with styles of all kinds, and lines as they are drawn."""

from __future__ import annotations

from summarize.library.load import load
from summarize.model import (
    Analysis,
    Article,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Sentence,
    Speaker,
)
from summarize.storage.files import Source
from tui.typesetting.page import Page

STORY = """---
title: Harbour council keeps the ferry
author: Ida Lund
date: 2026-03-02
---
# Harbour council keeps the ferry

**HOLM** — The council voted *5-4* on Monday to keep the ferry. The [full
minutes](https://holm.example/minutes) run to ~~31~~ 33 pages; see `minutes.txt`.

“Nobody here wants to be the one who **sank it**,” said Marta Quist, the chair.

## What the plan says

1. The boats stay.
2. New engines by spring:
   - the *Ida* gets the first one, and a coat of paint that the yard throws in for nothing
     - if it is dry

   The council pays for the second.

### What it costs

| Item | 2026 | 2027 |
|---|---|---|
| Engines | 1,200,000 | 300,000 |
| Roof of the school | 0 | 90,000 |

> The ferry is a promise, “and a promise is not something you sell by the pound,” Olaf Brandt,
> a former captain, wrote.
>
> > It is a boat, the council wrote to him.

```
def fare(trips):
    return trips * 4.50

```

---

Roses are red,\\
violets are blue.

#### How to get there

By *ferry*.
"""


def read(words: str, name: str = "a.md") -> Article:
    found = load(Source(name, name, words.encode()))
    assert isinstance(found, Article), found
    return found


def said(article: Article) -> Analysis:
    """The analysis of the story, made by hand: what is drawn depends on no rule of language."""
    quotes, people = [], []
    for words, name in (("“Nobody", "Marta Quist"), ("“and", "Olaf Brandt")):
        start = article.text.index(words)
        end = article.text.index("”", start) + 1
        block = next(n for n, block in enumerate(article.blocks) if start in block)
        at = article.text.index(name)
        speaker = Speaker(name, PersonKind.PERSON, None, name, at, at + len(name), len(people))
        mention = Mention(at, at + len(name), MentionForm.NAME)
        people.append(Person(name, PersonKind.PERSON, mentions=(mention,)))
        quotes.append(Quote(start, end, QuoteKind.DIRECT, start, end, block, speaker))
    sentences = tuple(Sentence(b.start, b.end, n) for n, b in enumerate(article.blocks[:8]))
    return Analysis(article, sentences, tuple(people), tuple(quotes))


def drawn(page: Page) -> list[str]:
    """The lines of a page with their signs and gaps, as on the screen."""
    lines = []
    for number in range(len(page)):
        words = page.shown(number)
        for offset, cells in reversed(page.gaps.get(number, ())):
            at = offset - page.starts[number]
            words = words[:at] + " " * cells + words[at:]
        lines.append((page.signs.get(number, "").ljust(page.indents[number]) + words).rstrip())
    return lines
