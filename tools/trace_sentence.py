"""Count the files that one sentence passes through on its way to a quote with a speaker.

    python tools/trace_sentence.py [SENTENCE]

Analyses an article of the sentence (by default one with several cues) and
follows the calls from the end of ``narrate`` to the end of ``analyse``. Prints for each step of the
pipeline, and for all of them: how many files are visited, how often the file changes (stays), and
how many of these stays are returns to a file that was left before. Questions to frozen values
(``span.slice(text)``) do not count.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from types import FrameType

import summarize
from summarize import analyse, read_article

SENTENCE = (
    "“We’re thrilled that Secretary Rubio is going to be here,” Mike Davey, a former Key Biscayne "
    "mayor and candidate, said, urging the commission to resist and stressing that the town must "
    "choose what he called “its own way.”"
)
PACKAGE = Path(summarize.__file__).parent
PIPELINE = PACKAGE / "pipeline.py"


def is_of_frozen_value(frame: FrameType) -> bool:
    """Whether a call is a question to a frozen value, such as ``span.slice(text)``."""
    owner = type(frame.f_locals.get("self"))
    parameters = getattr(owner, "__dataclass_params__", None)
    return parameters is not None and parameters.frozen


class Trace:
    """The files that are entered and left after the narration is made, by step of the pipeline."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, list[str]]] = []
        self.tracing = False

    def event(self, frame: FrameType, event: str, _: object) -> None:
        """Take one event of the interpreter: ``call`` enters a file, ``return`` goes back to it."""
        path = Path(frame.f_code.co_filename)
        if event == "return" and frame.f_code.co_name == "narrate":
            self.tracing = True
            return
        caller = frame.f_back
        if not self.tracing or event not in ("call", "return") or caller is None:
            return
        if is_of_frozen_value(frame) or is_of_frozen_value(caller):
            return
        if event == "return":
            path = Path(caller.f_code.co_filename)
        elif Path(caller.f_code.co_filename) == PIPELINE and path != PIPELINE:
            name = frame.f_code.co_qualname
            if frame.f_code.co_name == "__init__":
                name = type(frame.f_locals["self"]).__name__
            self.steps.append((name, []))
        if PACKAGE not in path.parents or path == PIPELINE or not self.steps:
            return
        stays = self.steps[-1][1]
        file = str(path.relative_to(PACKAGE))
        if not stays or stays[-1] != file:
            stays.append(file)


def count(stays: list[str]) -> tuple[int, int, int]:
    """Return the files, the stays, and the stays that are returns."""
    files = len(set(stays))
    return files, len(stays), len(stays) - files


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentence", nargs="?", default=SENTENCE)
    article = read_article(parser.parse_args().sentence, file="sentence.txt")
    analyse(article)  # loads what is loaded once
    trace = Trace()
    sys.setprofile(trace.event)
    analyse(article)
    sys.setprofile(None)
    row = "{:32} {:>6} {:>6} {:>8}"
    print(row.format("step", "files", "stays", "returns"))
    whole: list[str] = []
    for name, stays in trace.steps:
        if stays:
            print(row.format(name, *count(stays)))
        whole += stays
    print(row.format("all", *count(whole)))


if __name__ == "__main__":
    main()
