"""The text pane on a 1 MB article with 5,000 quotes, beside a Static and a TextArea.

    python benchmarks/reader.py [--size 1000000] [--quotes 5000]

Each widget runs in a process of its own on a pseudo-terminal of 120 by 40 cells, whose bytes are
read as a terminal would. ``text`` is from process start to the first words on the screen (of
pullquote: of the whole reader, opened on the file), ``down``
the time from pressing the key to the bytes of the next line, ``quote`` the CPU time of moving the
current quote, ``resize`` from the new size to the last bytes, ``memory`` what the process holds.
``keys answered`` is the time from pressing a key to the bytes that answer it while a library of
20,000 articles fills in the background: listed and read with one of them on the screen, then
analysed with the screen of all quotes open, which lists what has come.

``event loop held`` are the longest times it stood still, in ms, while an article was read,
analysed and summarised, and while the screen of all quotes filled for the first time, measured
by a timer that should come every 5 ms, in the reader as it is started from the command line.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from terminal import ROOT, Terminal

_PARTS = (("median", 0.5), ("p95", 0.95), ("p99", 0.99), ("longest", 1.0))
_BETWEEN_KEYS = 0.03
"""Seconds between two keys: a keyboard repeats some thirty times a second."""

NAMES = ["Marta Quist", "Olaf Brandt", "Pia Holm", "Ida Lund", "Bo Vang"]


def write_article(path: Path, size: int, quotes: int) -> None:
    """Write an article of about ``size`` characters with so many quotes."""
    filler = "The council met again and nobody left the room before midnight, as everybody knew. "
    room = size // quotes
    parts = ["A very long story\n\n"]
    for number in range(quotes):
        quote = f"“We will vote on number {number},” said {NAMES[number % 5]}. "
        text = quote + filler * 4
        parts.append(text[: max(len(quote), room - 2)].rstrip() + ".\n\n")
    path.write_text("".join(parts), "utf-8")


def run_pane(path: str, widget: str, report: str) -> None:
    """Show a file in one widget, marked, and take the keys of the benchmark."""
    from textual.app import App
    from textual.content import Content
    from textual.widgets import Static, TextArea

    sys.path.insert(0, str(ROOT))
    from summarize.model import (
        Analysis,
        Article,
        Block,
        BlockKind,
        PersonKind,
        Quote,
        QuoteKind,
        Speaker,
    )
    from tui.session.quote_spans import find_spans
    from tui.theme.shades import shades_of
    from tui.widgets.article_view import ArticleView

    text = Path(path).read_text("utf-8")
    blocks, quotes, at = [], [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(at, at + len(line), BlockKind.PARAGRAPH))
            if line.startswith("“"):
                end = at + line.index("”") + 1
                name = NAMES[len(quotes) % 5]
                speaker = Speaker(name, PersonKind.PERSON)
                quotes.append(
                    Quote(at, end, QuoteKind.DIRECT, at, end, len(blocks) - 1, speaker, "said")
                )
        at += len(line) + 1
    article = Article(text, tuple(blocks))

    class PaneApp(App[None]):
        CSS_PATH = str(ROOT / "tui" / "app.tcss")

        def get_css_variables(self):  # type: ignore[no-untyped-def]
            variables = super().get_css_variables()
            self.theme_variables = variables | shades_of(variables)
            return self.theme_variables

        def compose(self):  # type: ignore[no-untyped-def]
            if widget == "pullquote":
                self.pane = ArticleView(id="text")
            elif widget == "Static":
                from textual.containers import VerticalScroll

                self.pane = Static(self.content(0))
                with VerticalScroll(id="scroll"):
                    yield self.pane
                return
            else:
                self.pane = TextArea(text, read_only=True, soft_wrap=True)
            yield self.pane

        def content(self, current: int) -> Content:
            from textual.content import Span

            spans = [
                Span(q.start, q.end, "reverse" if n == current else "underline")
                for n, q in enumerate(quotes)
            ]
            return Content(text, spans)

        def on_mount(self) -> None:
            self.animation_level = "none"
            self.current = 0
            if widget == "pullquote":
                self.pane.show(article)
                self.pane.show_spans(find_spans(Analysis(article, (), (), tuple(quotes))))
                self.pane.focus()
            elif widget == "Static":
                self.query_one("#scroll").focus()
            else:
                self.pane.focus()

        def on_key(self, event) -> None:  # type: ignore[no-untyped-def]
            if event.key == "n":
                if not self.current:
                    self.begun = time.process_time()
                self.current += 1
                if widget == "pullquote":
                    self.pane.point_at_quote(self.current)
                elif widget == "Static":
                    self.pane.update(self.content(self.current))
                else:
                    from textual.widgets.text_area import Selection

                    line = 2 * self.current
                    self.pane.selection = Selection((line, 0), (line, 20))
            elif event.key == "x":
                spent = (time.process_time() - self.begun) * 1000
                Path(report).write_text(json.dumps(spent / self.current))
                self.exit()

    PaneApp().run()


def measure(path: str, widget: str, bytecode: str, first: bytes) -> dict[str, float]:
    """Run one widget through the benchmark."""
    report = Path(bytecode) / "report.json"
    report.unlink(missing_ok=True)
    command = [sys.executable, __file__, "--pane", widget, "--report", str(report), path]
    terminal = Terminal(command, bytecode=bytecode)
    try:
        found = {"text": (terminal.wait_for(first) - terminal.started) * 1000}
        terminal.settle()
        downs = []
        for _ in range(60):
            begun = terminal.press(b"\x1b[B")
            terminal.read(1.0)
            downs.append((time.perf_counter() - begun) * 1000)
            terminal.settle(0.02)
        found["down"] = sorted(downs)[int(len(downs) * 0.95)]
        begun = time.perf_counter()
        terminal.resize(100, 40)
        terminal.read(10)
        found["resize"] = (terminal.settle(0.3) - begun) * 1000
        for _ in range(25 if widget != "Static" else 4):
            terminal.press(b"n")
            terminal.settle(0.06 if widget != "Static" else 3)
        terminal.press(b"x")
        found["memory"] = terminal.memory()
        deadline = time.perf_counter() + 20
        while not report.exists() and time.perf_counter() < deadline:
            terminal.read(0.05)
        found["quote"] = json.loads(report.read_text())
    finally:
        terminal.close()
    if widget == "pullquote":
        terminal = Terminal([sys.executable, "-m", "tui", path], bytecode=bytecode)
        try:
            found["text"] = (terminal.wait_for(first) - terminal.started) * 1000
        finally:
            terminal.close()
    return found


def run_watchdog(path: str, report: str) -> None:
    """Open the reader on a path and write down the longest times its event loop stood still.

    On a folder it opens the quotes of the library at once, and watches until all are listed.
    """
    sys.path.insert(0, str(ROOT))
    import asyncio

    from tui import app as module
    from tui.cli import main as pullquote

    class Watched(module.PullquoteApp):
        CSS_PATH = str(ROOT / "tui" / "app.tcss")

        def on_ready(self) -> None:
            self.watcher = asyncio.create_task(self.guard())

        async def guard(self) -> None:
            main = self.screen_stack[0]
            holds, end, fills = [0.0], time.perf_counter() + 120, Path(path).is_dir()
            done = False
            while not done and time.perf_counter() < end:
                begun = time.perf_counter()
                await asyncio.sleep(0.005)
                holds.append((time.perf_counter() - begun - 0.005) * 1000)
                if fills and len(self.screen_stack) == 1:
                    await main.action_all_quotes()
                session = main.session
                done = (
                    0 < session.total <= session.done
                    if fills
                    else main.reader.summary.shown is not None
                )
            Path(report).write_text(json.dumps([done, *sorted(holds)[-5:]]))
            self.exit()

    module.PullquoteApp = Watched  # type: ignore[misc]
    pullquote([path])


def watchdog(path: str, bytecode: str) -> list[float]:
    """Return whether all was done, and the longest holds in milliseconds, the longest last."""
    report = Path(bytecode) / "holds.json"
    report.unlink(missing_ok=True)
    command = [sys.executable, __file__, "--watchdog", "--report", str(report), path]
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(command, bytecode=bytecode, home=home)
        deadline = time.perf_counter() + 150
        try:
            while not (report.exists() or terminal.ended) and time.perf_counter() < deadline:
                terminal.read(0.1)
            terminal.settle(0.5)
            return list(json.loads(report.read_text()))
        finally:
            terminal.close()


def keys_answered(folder: str, bytecode: str, seconds: float) -> dict[str, list[float]]:
    """Return how long each key took, in ms, in the text and in the list of all quotes.

    Down and up in turn, so that every key changes the screen; both while the library fills.
    """
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([sys.executable, "-m", "tui", folder], bytecode=bytecode, home=home)
        try:
            terminal.wait_for(b"midnight")
            found["in the text"] = _press_in_turn(terminal, b"midnight", seconds)
            terminal.press(b"Q")
            terminal.wait_for(b"Reading:", since=len(terminal.output))
            found["in all quotes"] = _press_in_turn(terminal, b"number", seconds)
        finally:
            terminal.close()
    return found


def _press_in_turn(terminal: Terminal, words: bytes, seconds: float) -> list[float]:
    """Press down and up in turn, as quickly as a keyboard repeats; return the times in ms.

    A key is answered when ``words`` come that the pane shows and nothing else that is drawn.
    """
    answered = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for key in (b"\x1b[B", b"\x1b[A"):
            terminal.drain(_BETWEEN_KEYS)
            since = len(terminal.output)
            begun = terminal.press(key)
            answered.append((terminal.wait_for(words, since=since) - begun) * 1000)
    return answered


def measure_keys(articles: int, seconds: float) -> None:
    """Print how quickly keys are answered while a library of so many articles fills."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as bytecode:
        for number in range(articles):
            write_article(Path(folder) / f"story{number:06}.txt", 4000, 8)
        for where, times in keys_answered(folder, bytecode, seconds).items():
            parts = ", ".join(f"{name} {_share(times, part):.1f}" for name, part in _PARTS)
            print(f"keys answered, {where}, {articles:,} articles: {parts} ms, {len(times)} keys")


def _share(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--quotes", type=int, default=5000)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--library", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--only-keys", action="store_true")
    parser.add_argument("--pane", help=argparse.SUPPRESS)
    parser.add_argument("--watchdog", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--report", help=argparse.SUPPRESS)
    parser.add_argument("path", nargs="?", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.watchdog:
        return run_watchdog(options.path, options.report)
    if options.pane:
        return run_pane(options.path, options.pane, options.report)
    measure_keys(options.library, options.seconds)
    if options.only_keys:
        return None
    with tempfile.TemporaryDirectory() as folder:
        large, small = str(Path(folder) / "large.txt"), str(Path(folder) / "small.txt")
        write_article(Path(large), options.size, options.quotes)
        write_article(Path(small), 20_000, 100)
        seed = str(sorted((ROOT / "seeds").iterdir())[4])
        columns = ("text", "down", "quote", "resize", "memory")
        units = "ms; down p95; quote CPU ms; MB"
        print(f"{'':20}" + "".join(f"{name:>9}" for name in columns) + f"   {units}")
        for name, path, widget in (
            ("pullquote, small", small, "pullquote"),
            ("pullquote", large, "pullquote"),
            ("TextArea", large, "TextArea"),
            ("Static", large, "Static"),
        ):
            measure(small, widget, folder, b"number")  # compiles the modules
            found = measure(path, widget, folder, b"number")
            print(f"{name:20}" + "".join(f"{found[column]:9.1f}" for column in columns))
        library = Path(folder) / "library"
        library.mkdir()
        for number in range(options.articles):
            write_article(library / f"story{number}.txt", 4000, 8)
        for name, path in (
            ("a seed", seed),
            ("small", small),
            ("large", large),
            (f"all quotes of {options.articles} articles", str(library)),
        ):
            watchdog(path, folder)  # compiles the modules
            done, *holds = watchdog(path, folder)
            ended = "until all was done" if done else "in 120 s"
            longest = ", ".join(f"{hold:.0f}" for hold in reversed(holds))
            print(f"event loop held, {name}, {ended}: {longest} ms")


if __name__ == "__main__":
    main()
