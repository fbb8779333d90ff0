"""Write the pictures of docs/, as SVG: the reader on the seeds, on a quote; all their quotes.

python tools/take_screenshots.py [FOLDER, by default docs]
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tui.app import PullquoteApp  # noqa: E402
from tui.worker.scheduler import Worker  # noqa: E402

SIZE = (150, 42)
PICTURES = {"screenshot": ("J", "J", "n", "n"), "all-quotes": ("Q", "3", "j", "j", "j", "j")}
"""Names of files, and the keys that lead to what is in the picture."""


async def take(keys: tuple[str, ...]) -> str:
    """Open the seeds, press the keys, and return the screen."""
    worker = Worker([str(ROOT / "seeds")])
    worker.start()
    app = PullquoteApp(worker)
    async with app.run_test(size=SIZE) as pilot:
        screen = app.screen
        while not all(entry.analysis for entry in screen.entries) or not screen.entries:
            await pilot.pause(0.02)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        while screen._summary is None:
            await pilot.pause(0.02)
        app.clear_notifications()
        await pilot.pause()
        return app.export_screenshot(title="pullquote")


def main() -> None:
    if any(argument.startswith("-") for argument in sys.argv[1:]):
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    for name, keys in PICTURES.items():
        svg = asyncio.run(take(keys))
        target = folder / f"{name}.svg"
        target.write_text(re.sub(r"terminal-\d+", "terminal", svg), "utf-8")  # always the same
        print(f"wrote {target}")


if __name__ == "__main__":
    main()
