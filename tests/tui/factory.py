"""Articles and analyses built by hand, and a desk that answers at once: no files, no threads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from textual._context import visible_screen_stack

from summarize.corrections.apply_log import apply
from summarize.corrections.log import NO_CORRECTIONS, Corrections
from summarize.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Confidence,
    Mention,
    MentionForm,
    Person,
    PersonKind,
    Quote,
    QuoteKind,
    Reason,
    Sentence,
    Speaker,
    Summary,
    SummarySentence,
)
from summarize.speakers.index import index_speakers
from tui.app import PullquoteApp
from tui.session.quote_spans import find_spans
from tui.worker.reports import (
    Analysed,
    Corrected,
    Indexed,
    Listed,
    Opened,
    Progress,
    Report,
    Summarised,
    Unreadable,
    Wanted,
)
from tui.worker.scheduler import Worker

HARBOUR = [
    ("boilerplate", "Skip to main content"),
    ("headline", "Harbour council votes to keep its ferry"),
    ("byline", "By Ida Lund"),
    (
        "paragraph",
        "HOLM — The harbour council voted 5-4 on Monday to keep the ferry that has crossed the "
        "sound for ninety years, after an evening of speeches that ran past midnight.",
    ),
    (
        "paragraph",
        "“Nobody here wants to be the one who sank it,” said Marta Quist, the council’s chair. "
        "“We found the money because we had to,” Quist added.",
    ),
    ("subhead", "A close vote"),
    (
        "paragraph",
        "Olaf Brandt, a former captain, called the decision “a long time coming” and said the "
        "boats would need new engines by spring.",
    ),
    ("caption", "The ferry at Holm in March. Photo: Ida Lund"),
    (
        "paragraph",
        "Not all agreed. The so-called “sunset budget” leaves the school without a roof, and "
        "parents filled the back rows.",
    ),
    (
        "paragraph",
        "“[T]his is [sic] the wrong boat to save,” said Pia Holm, who has three children at the "
        "school. “Ask the children, they sit under buckets.”",
    ),
    (
        "paragraph",
        "“I hear them,” Quist said after the vote. The council meets again in June, when the "
        "engines, the roof and the budget are all on its list.",
    ),
    ("bio", "Ida Lund writes about the coast."),
]

_ROLES = {
    "Marta Quist": "chair of the harbour council",
    "Olaf Brandt": "former captain",
    "Pia Holm": None,
}

# words, kind, speaker, mention, cue
_D, _M, _I, _T = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT, QuoteKind.TERM
_SAID: list[tuple[str, QuoteKind, str | None, str | None, str | None]] = [
    ("“Nobody here wants to be the one who sank it,”", _D, "Marta Quist", "Marta Quist", "said"),
    ("“We found the money because we had to,”", _D, "Marta Quist", "Quist", "added"),
    ("“a long time coming”", _M, "Olaf Brandt", "Olaf Brandt", "called"),
    ("the boats would need new engines by spring", _I, "Olaf Brandt", None, "said"),
    ("“sunset budget”", _T, None, None, None),
    ("“[T]his is [sic] the wrong boat to save,”", _D, "Pia Holm", "Pia Holm", "said"),
    ("“Ask the children, they sit under buckets.”", _D, "Pia Holm", None, None),
    ("“I hear them,”", _D, "Marta Quist", "Quist", "said"),
]


def article(parts: Sequence[tuple[str, str]], file: str = "holm.txt", **facts: str) -> Article:
    """Set parts of (kind, words) with blank lines between them as an article."""
    text, blocks = "", []
    for kind, words in parts:
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(words), BlockKind(kind)))
        text += words
    title = next((words for kind, words in parts if kind == "headline"), file)
    return Article(text, tuple(blocks), file=file, title=title, **facts)  # type: ignore[arg-type]


def harbour(
    file: str = "holm.txt",
    doubtful: Sequence[str] = (),
    unnamed: Sequence[str] = (),
    headline: str = "",
) -> Analysis:
    """The article most tests read: three speakers, eight marks, every kind of block.

    Words that are ``doubtful`` are of low confidence; those that are ``unnamed`` have no speaker.
    """
    parts = [(kind, headline or words) if kind == "headline" else (kind, words)
             for kind, words in HARBOUR]  # fmt: skip
    story = article(parts, file, source="Holm Gazette", date="2024-05-06")
    names = list(_ROLES)
    quotes = []
    for words, kind, name, mention, cue in _SAID:
        start = story.text.index(words)
        end = start + len(words)
        block = next(n for n, b in enumerate(story.blocks) if start in b)
        near = story.blocks[block].start
        speaker = None
        if name is not None and words not in unnamed:
            at = story.text.index(mention, near) if mention else None
            speaker = Speaker(
                name,
                PersonKind.PERSON,
                _ROLES[name],
                mention,
                at,
                at + len(mention) if at is not None and mention else None,
                names.index(name),
            )
        cue_start = story.text.index(cue, near) if cue else None
        evidence = f"“{cue} {mention}” after the quote" if cue and mention else ""
        confidence = Confidence.HIGH if cue else Confidence.MEDIUM
        confidence = Confidence.LOW if words in doubtful else confidence
        quotes.append(
            Quote(start, end, kind, start, end, block, speaker, cue, cue_start, "cue-after",
                  evidence, confidence)
        )  # fmt: skip
    people = tuple(
        Person(name, PersonKind.PERSON, _ROLES[name], mentions=_mentions(story.text, name))
        for name in names
    )
    return Analysis(story, _sentences(story), people, tuple(quotes))


def _mentions(text: str, name: str) -> tuple[Mention, ...]:
    last = name.split()[-1]
    return tuple(
        Mention(m.start(), m.end(), MentionForm.NAME if " " in m[0] else MentionForm.SHORT)
        for m in re.finditer(rf"{name}|{last}", text)
    )


def _sentences(story: Article) -> tuple[Sentence, ...]:
    found = []
    for index, block in enumerate(story.blocks):
        if block.is_body:
            for m in re.finditer(r"\S.*?[.”](?=\s|$)", block.slice(story.text)):
                found.append(Sentence(block.start + m.start(), block.start + m.end(), index))
    return tuple(found)


def plain(title: str, file: str, paragraphs: int = 3) -> Analysis:
    """An article without quotes."""
    body = [
        ("paragraph", f"Paragraph {n} of this story says nothing new.") for n in range(paragraphs)
    ]
    story = article([("headline", title), *body], file)
    return Analysis(story, _sentences(story), (), ())


def many(articles: int, quotes: int) -> list[Analysis]:
    """So many articles with so many quotes each, by ten speakers."""
    found = []
    for number in range(articles):
        said = [f"“This is quote {n} of story {number}.”" for n in range(quotes)]
        parts = [("headline", f"Story {number}"), *[("paragraph", words) for words in said]]
        story = article(parts, f"{number}.txt")
        speakers = [Speaker(f"Person {n % 10}", PersonKind.PERSON) for n in range(quotes)]
        found.append(
            Analysis(
                story,
                (),
                (),
                tuple(
                    Quote(b.start, b.end, _D, b.start, b.end, n + 1, speakers[n])
                    for n, b in enumerate(story.blocks[1:])
                ),
            )
        )
    return found


def desk_of(app: PullquoteApp) -> StillDesk:
    """The desk of a reader of tests."""
    assert isinstance(app._worker, StillDesk)
    return app._worker


def said(app: PullquoteApp) -> list[str]:
    """The notices that are shown or wait, in that order."""
    return app.notices.said


def screen_text(app: PullquoteApp) -> str:
    """What is on the screen, a line each."""
    visible_screen_stack.set(app._background_screens)  # else a dialog is drawn before nothing
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def summary_of(analysis: Analysis, wanted: Wanted) -> Summary:
    """The first sentences: enough for what the reader does with a summary."""
    reasons = (Reason("position", 0.6), Reason("centrality", 0.4))
    chosen = analysis.sentences[: wanted.length.amount * 2 : 2]
    return Summary(
        wanted.method,
        "en",
        tuple(SummarySentence(s.start, s.end, 1.0, reasons) for s in chosen),
        ("harbour ferry",) if analysis.quotes else (),
    )


class StillDesk(Worker):
    """Answers every wish at once; with ``held`` it keeps its answers until ``release``."""

    def __init__(self, found: Sequence[Analysis | tuple[str, str]], held: bool = False) -> None:
        super().__init__(())
        self.found = list(found)
        self.held = held
        self.wishes: list[Wanted] = []
        self.gathering = False
        self.uncorrected = list(found)
        self.log = NO_CORRECTIONS
        self.tell: Callable[[Sequence[Report]], object] | None = None
        self._kept: list[list[Report]] = []

    def start(self) -> None:
        pass

    def close(self) -> None:
        self.tell = None

    def drain(self, patience: float = 0.0) -> list[Report]:
        files = tuple(f[0] if isinstance(f, tuple) else f.article.file for f in self.found)
        reports: list[Report] = [Listed(files, complete=True)]
        for index, found in enumerate(self.found):
            if isinstance(found, tuple):
                reports.append(Unreadable(index, found[1]))
            else:
                reports.append(Opened(index, found.article))
        return reports

    def listen(self, listener: Callable[[Sequence[Report]], object], answers: bool = False) -> None:
        self.tell = listener
        if self.gathering:
            self.gather(True)

    def want(self, wanted: Wanted) -> None:
        self.wishes.append(wanted)
        found = self.found[wanted.entry]
        if isinstance(found, tuple):
            return
        answer: list[Report] = [
            Analysed(wanted.entry, found, find_spans(found)),
            Summarised(wanted, summary_of(found, wanted)),
        ]
        if self.held:
            self._kept.append(answer)
        elif self.tell:
            self.tell(answer)

    def correct(self, how: Callable[[Corrections], Corrections]) -> None:
        """Put right at once what a person did."""
        before, self.log = self.log, how(self.log)
        self.found = [f if isinstance(f, tuple) else apply(f, self.log) for f in self.uncorrected]
        self.gathering = True
        self.gather(True)
        if self.tell:
            self.tell([Corrected(before, self.log)])

    def gather(self, going: bool) -> None:
        """Answer at once with the whole library, or, while ``held``, with how far it is."""
        self.gathering = going
        if not self.tell:
            return
        if self.held or not going:
            self.tell([Progress(0, len(self.found), going)])
            return
        real = [(n, f) for n, f in enumerate(self.found) if isinstance(f, Analysis)]
        records = tuple(
            replace(r, entries=tuple((real[a][0], q) for a, q in r.entries))
            for r in index_speakers([f for _, f in real], self.log)
        )
        answer: list[Report] = [Analysed(n, f, find_spans(f)) for n, f in real]
        self.tell([*answer, Indexed(records), Progress(len(self.found), len(self.found), False)])

    def release(self, count: int = 100) -> None:
        """Hand over the answers that were kept, oldest first."""
        ready, self._kept = self._kept[:count], self._kept[count:]
        for answer in ready:
            if self.tell:
                self.tell(answer)


def reader(*found: Analysis | tuple[str, str], held: bool = False) -> PullquoteApp:
    """The reader over articles given as values; with none, over three of them."""
    default = [harbour(), plain("A quiet day", "quiet.txt"), harbour("again.txt")]
    return PullquoteApp(StillDesk(found or default, held))
