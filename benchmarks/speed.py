"""How quick summaries are: LexRank beside sumy's own, an article, a digest, a whole process.

    python benchmarks/speed.py [FILE]

FILE is the article for the whole process; the first seed if none is given. All in one run,
medians of CPU time. LexRank is timed on sentences of 22 words drawn from the seeds, most of those
that are no stop words made different ones, so that as many sentences share a word as do in texts
of that length.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from summarize.article.read import read_article
from summarize.cli.process_setup import settle
from summarize.digest.make_digest import make_digest
from summarize.library.find_files import seeds_folder
from summarize.pipeline import analyse
from summarize.summary.summarise import summarise
from summarize.text.sentences import split_sentences
from summarize.text.vocabulary import get_vocabulary

SUMY = """
import sys
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words
from summarize.text.vocabulary import Tokenizer

tokenizer = Tokenizer()
text = open(sys.argv[1], encoding="utf-8").read()
paragraphs = [
    Paragraph([Sentence(s, tokenizer) for s in tokenizer.to_sentences(line)])
    for line in text.splitlines() if line.strip()
]
summarizer = LexRankSummarizer(Stemmer("english"))
summarizer.stop_words = get_stop_words("english")
for sentence in summarizer(ObjectDocumentModel(paragraphs), 3):
    print(sentence)
"""


def median_ms(run: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        start = time.process_time()
        run()
        took.append(time.process_time() - start)
    return 1000 * statistics.median(took)


def make_sentences(texts: list[str], size: int) -> list[str]:
    draw = random.Random(size)
    words = [word for text in texts for word in text.split()]
    stop_words = get_vocabulary("en").stop_words
    return [
        " ".join(
            word
            if word.lower() in stop_words or draw.random() < 0.3
            else f"{word}{draw.randrange(30)}"
            for word in draw.choices(words, k=22)
        )
        for _ in range(size)
    ]


def compare_lexrank(texts: list[str]) -> None:
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from summarize.summary.quick_sumy import QuickLexRank
    from summarize.summary.sumy_methods import make_document

    vocabulary = get_vocabulary("en")
    print("LexRank, after tokenisation          sumy ms    ours ms   times   same choice")
    for size, times in ((200, 5), (800, 3)):
        document = make_document([make_sentences(texts, size)])
        for sentence in document.sentences:
            _ = sentence.words  # worked out once, here
        pair = []
        for kind in (LexRankSummarizer, QuickLexRank):
            summarizer = kind(vocabulary.stem)
            summarizer.stop_words = vocabulary.stop_words
            pair.append(summarizer)
        theirs, ours = pair
        slow = median_ms(lambda s=theirs, d=document: s(d, 3), times if size < 500 else 1)
        quick = median_ms(lambda s=ours, d=document: s(d, 3), 5 * times)
        same = theirs(document, 10) == ours(document, 10) if size < 500 else "not compared"
        print(f"  {size:4} sentences {slow:25.1f} {quick:10.2f} {slow / quick:7.0f}   {same}")


def whole_process(file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "minimal.py"
        script.write_text(SUMY)
        ours = [sys.executable, "-m", "summarize", "summary", file]
        theirs = [sys.executable, str(script), file]
        plain = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
        for name, command in (("pullquote summary", ours), ("minimal sumy LexRank", theirs)):
            took = []
            for _ in range(7):
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(command, check=True, capture_output=True, env=plain)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            print(f"whole process, CPU: {name:22} {1000 * statistics.median(took):6.0f} ms")


def main() -> None:
    settle()  # as the program does, before numpy is loaded
    warnings.simplefilter("ignore")
    files = sorted(seeds_folder().glob("*.txt"))
    texts = [file.read_text("utf-8") for file in files]
    articles = [read_article(text) for text in texts]
    compare_lexrank(texts)
    analyses = [analyse(article) for article in articles]

    def summarise_all() -> None:
        for article, analysis in zip(articles, analyses, strict=True):
            split_sentences(article)
            summarise(analysis)

    summarise_all()
    words = sum(len(text.split()) for text in texts)
    once = median_ms(summarise_all, 20) * 700 / words
    print(f"summary of 700 words, sentences split: {once:6.2f} ms")
    ten = analyses * 2
    make_digest(ten)
    print(
        f"digest of 10 articles:                 {median_ms(lambda: make_digest(ten), 10):6.1f} ms"
    )
    whole_process(sys.argv[1] if len(sys.argv) > 1 else str(files[0]))


if __name__ == "__main__":
    main()
