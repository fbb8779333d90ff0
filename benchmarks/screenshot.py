"""Write the picture of the README: the reader on the seeds, on a quote, as SVG.

python benchmarks/screenshot.py [tui/screenshot.svg]
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tui.app import PullquoteApp  # noqa: E402
from tui.desk import Desk  # noqa: E402

SIZE = (150, 42)
KEYS = ["J", "J", "n", "n"]


async def take() -> str:
    """Open the seeds, walk to a quote, and return the screen."""
    desk = Desk([str(ROOT / "seeds")])
    desk.start()
    app = PullquoteApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        screen = app.screen
        while not all(entry.analysis for entry in screen.entries) or not screen.entries:
            await pilot.pause(0.02)
        await pilot.press(*KEYS)
        while screen._summary is None:
            await pilot.pause(0.02)
        await pilot.pause()
        return app.export_screenshot(title="pullquote")


def main() -> None:
    if any(argument.startswith("-") for argument in sys.argv[1:]):
        raise SystemExit(__doc__)
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tui" / "screenshot.svg"
    svg = asyncio.run(take())
    target.write_text(re.sub(r"terminal-\d+", "terminal", svg), "utf-8")  # the same every time
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
