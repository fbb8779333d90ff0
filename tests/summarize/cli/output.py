"""What the commands are run on, and their output read back."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import SEEDS

COMMANDS = ("summary", "quotes", "speakers", "digest", "text")
STORY = SEEDS / "001_9bcfa90aa584db73.txt"


def lines(output: bytes) -> list[Any]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]
