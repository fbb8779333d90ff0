"""Who said what: accuracy, calibration and speed on gold sets, beside peers where installed.

    python benchmarks/attribution.py [--scorer SCORE.PY] [--peers] [--errors N] [--view V] GOLD…

GOLD has one JSON object a line: ``doc_id``, ``text`` and ``quotes``, each with ``start``, ``end``,
``speaker`` (a name or null), ``kind`` (direct, mixed or partial, indirect, headline; scare,
nickname and title are marks nobody spoke), and optionally ``mention`` and ``speaker_alt``. Halves
are the even and the odd lines, counted from 0: the rules were tuned on the even ones.

A span counts where it overlaps a gold span by an intersection over union of 0.8 or more; joint F1
asks for the span and the speaker. By default a speaker is right if it has the same last name and
given names that agree, or one name has all the other's words; ``--scorer`` takes the functions
``score`` and ``name_ok`` from a file instead. ``--peers`` runs textacy (with spaCy's small English
model) in the same process, where both are installed. ``--errors N`` prints the first N errors of
the even halves, the only ones to learn from; ``--view`` keeps them to marked quotes or to the full
view.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from summarize import analyse, read_article
from summarize.model import Analysis, Quote, QuoteKind

SPOKEN = {QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.HEADLINE}
SILENT = {"scare", "term", "nickname", "title"}
MARKS = "“”\"„«»'‘’` \t\n\u00a0,.;:"
OVERLAP = 0.8
ARTICLE_WORDS = 700

Document = dict[str, Any]
Prediction = tuple[int, int, str | None, str, str]
"""Start, end, speaker, confidence, evidence."""
System = Callable[[str], list[Prediction]]


@dataclass
class Tally:
    gold: int = 0
    predicted: int = 0
    spans: int = 0
    joint: int = 0
    errors: list[str] = field(default_factory=list)

    def f1(self, right: int) -> float:
        return 2 * right / (self.gold + self.predicted) if self.gold + self.predicted else 0.0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


STOP = {"the", "a", "an", "of", "mr", "mrs", "ms", "dr", "sen", "gov", "rep", "president", "mayor"}


def words_of(name: str) -> list[str]:
    words = re.findall(r"[\w’'-]+", name.lower().replace("’s", "").replace("'s", ""))
    return [word for word in words if word not in STOP] or words


def same_speaker(gold: str | Sequence[str] | None, predicted: str | None) -> bool:
    if isinstance(gold, list | tuple):
        return any(same_speaker(each, predicted) for each in gold)
    if not gold or not predicted:
        return not gold and not predicted
    one, other = words_of(str(gold)), words_of(predicted)
    if one[-1] == other[-1]:
        given = set(one[:-1]), set(other[:-1])
        return not given[0] or not given[1] or bool(given[0] & given[1])
    return set(one) <= set(other) or set(other) <= set(one)


def marked(analysis: Analysis) -> list[Prediction]:
    return [
        _row(quote, quote.start, quote.end) for quote in analysis.quotes if quote.kind in SPOKEN
    ]


def statements(analysis: Analysis) -> list[Prediction]:
    rows = {
        (quote.statement_start, quote.statement_end): quote
        for quote in reversed(analysis.quotes)
        if quote.kind in SPOKEN | {QuoteKind.INDIRECT}
    }
    return [_row(quote, start, end) for (start, end), quote in sorted(rows.items())]


def _row(quote: Quote, start: int, end: int) -> Prediction:
    speaker = quote.speaker.name if quote.speaker else None
    return start, end, speaker, str(quote.confidence), quote.evidence


def in_context(text: str, start: int, end: int, margin: int = 160) -> str:
    """The words of a span between double bars, with what stands around them, on one line."""
    around = text[max(0, start - margin) : start], text[start:end], text[end : end + margin]
    return " ".join("‖".join(around).split())


def gold_spans(document: Document, view: str) -> list[Document]:
    """The gold of a view: whole statements, or the marked stretches inside them."""
    if view == "full":
        return [dict(quote) for quote in document["quotes"]]
    from summarize.quotes.quotation_marks import find_marks

    article = read_article(document["text"])
    found = []
    blocks = [(index, block) for index, block in enumerate(article.blocks)]
    for mark in find_marks(document["text"], blocks):
        inside = [
            quote
            for quote in document["quotes"]
            if min(mark.end, quote["end"]) - max(mark.start, quote["start"]) >= OVERLAP * len(mark)
        ]
        if inside:
            quote = min(inside, key=lambda quote: quote["end"] - quote["start"])
            found.append({**quote, "start": mark.start, "end": mark.end})
    return found


def compare(
    document: Document,
    rows: Sequence[Prediction],
    view: str,
    tally: Tally,
    levels: dict[str, list[int]],
) -> None:
    text = document["text"]
    gold = gold_spans(document, view)
    silent = [q for q in gold if q.get("kind") in SILENT]
    gold = [q for q in gold if q.get("kind") not in SILENT]
    spans = [trimmed(text, q["start"], q["end"]) for q in gold]
    kept = []
    for row in rows:
        place = trimmed(text, row[0], row[1])
        nobody = row[2] is None and any(
            overlap(place, trimmed(text, q["start"], q["end"])) >= 0.5 for q in silent
        )
        if not nobody:
            kept.append((place, row))
    tally.gold += len(gold)
    tally.predicted += len(kept)
    free = set(range(len(gold)))
    for place, row in kept:
        best = max(free, key=lambda index: overlap(place, spans[index]), default=None)
        if best is None or overlap(place, spans[best]) < OVERLAP:
            tally.errors.append(f"extra   {row[2]!r} {in_context(text, *place)} [{row[4]}]")
            continue
        free.discard(best)
        tally.spans += 1
        speaker = gold[best].get("speaker")
        if gold[best].get("speaker_alt"):
            speaker = [speaker, *gold[best]["speaker_alt"]]
        right = same_speaker(speaker, row[2])
        tally.joint += right
        if not right:
            seen = in_context(text, *place)
            tally.errors.append(f"speaker {row[2]!r} for {speaker!r}: {seen} [{row[3]}: {row[4]}]")
        if view == "marked":
            levels[row[3]][0] += right
            levels[row[3]][1] += 1
    for index in sorted(free):
        seen = in_context(text, *spans[index])
        tally.errors.append(f"missed  {gold[index].get('speaker')!r}: {seen}")


def ours(view: str) -> System:
    pick = marked if view == "marked" else statements
    return lambda text: pick(analyse(read_article(text)))


def peers() -> dict[str, System]:
    if importlib.util.find_spec("textacy") is None or importlib.util.find_spec("spacy") is None:
        return {}
    import spacy
    import textacy

    small = [
        name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_sm")
    ]
    if not small:
        raise SystemExit("--peers needs spaCy's small English model")
    model = spacy.load(small[0])

    def run(text: str) -> list[Prediction]:
        try:
            found = list(textacy.extract.direct_quotations(model(text)))
        except Exception:
            return []
        return [
            (q.content.start_char, q.content.end_char, " ".join(t.text for t in q.speaker), "-", "")
            for q in found
        ]

    return {"textacy": run}


def load_scorer(path: str) -> ModuleType:
    sys.path.insert(0, str(Path(path).resolve().parent))
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def official(
    scorer: ModuleType, documents: Sequence[Document], system: System, view: str
) -> tuple[float, float]:
    predictions = {
        document["doc_id"]: [
            {"start": start, "end": end, "speaker": speaker}
            for start, end, speaker, *_ in system(document["text"])
        ]
        for document in documents
    }
    copies = [json.loads(json.dumps(document)) for document in documents]
    result, _ = scorer.score(copies, predictions, view)
    return result["span_f1"], result["joint_f1"]


def table(
    files: Iterable[str],
    scorer: ModuleType | None,
    systems: dict[str, System | None],
    view_of_errors: str | None = None,
) -> list[str]:
    """Print the table; return the errors of the even halves, of one view where it is named."""
    errors: list[str] = []
    levels: dict[str, dict[str, list[int]]] = {
        half: defaultdict(lambda: [0, 0]) for half in ("even", "odd")
    }
    print(
        f"{'set':24} {'view':8} {'half':5} {'system':10} {'gold':>5} {'span F1':>8} {'joint F1':>9}"
    )
    for file in files:
        documents = [
            json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines()
        ]
        kinds = {quote.get("kind") for document in documents for quote in document["quotes"]}
        for view in ("marked", "full") if "indirect" in kinds else ("marked",):
            for number, half in enumerate(("even", "odd")):
                for name, given in systems.items():
                    system = given or ours(view)
                    tally = Tally()
                    seen: dict[str, list[int]] = defaultdict(lambda: [0, 0])
                    for document in documents[number::2]:
                        compare(document, system(document["text"]), view, tally, seen)
                    if name == "pullquote":
                        is_listed = half == "even" and view_of_errors in (None, view)
                        errors += tally.errors if is_listed else []
                        for level, (right, total) in seen.items():
                            levels[half][level][0] += right
                            levels[half][level][1] += total
                    span, joint = tally.f1(tally.spans), tally.f1(tally.joint)
                    if scorer is not None:
                        span, joint = official(scorer, documents[number::2], system, view)
                    print(
                        f"{Path(file).stem[:24]:24} {view:8} {half:5} {name:10} {tally.gold:5} "
                        f"{100 * span:8.1f} {100 * joint:9.1f}"
                    )
    print("\nhow far the confidence can be trusted (marked quotes whose span is right)")
    for half, rows in levels.items():
        total = sum(count for _, count in rows.values()) or 1
        for level in ("high", "medium", "low"):
            right, count = rows[level]
            share = 100 * right / count if count else 0.0
            part = 100 * count / total
            print(
                f"  {half:5} {level:7} right {right:4} of {count:4} = {share:5.1f}%"
                f"   {part:5.1f}% of all"
            )
    return errors


def speed(files: Sequence[str], systems: dict[str, System | None]) -> None:
    texts = [
        json.loads(line)["text"]
        for file in files
        for line in Path(file).read_text(encoding="utf-8").splitlines()
    ]
    words = sum(len(text.split()) for text in texts)
    for name, given in systems.items():
        system = given or ours("full")
        system(texts[0])
        start = time.process_time()
        for text in texts:
            system(text)
        taken = time.process_time() - start
        rate = words / ARTICLE_WORDS / taken
        print(f"{name:10} {rate:8.1f} articles of {ARTICLE_WORDS} words a second, one core")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--scorer", help="a file with score() and name_ok() to use instead")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--view", choices=("marked", "full"), help="whose errors to print")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer) if options.scorer else None
    if scorer is not None:
        globals()["same_speaker"] = scorer.name_ok
    systems: dict[str, System | None] = {"pullquote": None}
    if options.peers:
        systems.update(peers())
    errors = table(options.gold, scorer, systems, options.view)
    print("", *errors[: options.errors], "", sep="\n")
    speed(options.gold, systems)


if __name__ == "__main__":
    main()
