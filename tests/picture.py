"""Make the picture of the README: ``python -m tests.picture`` opens the reader on the seeds.

The third article is shown with its second quote current; what is drawn is exported as SVG.
"""

from __future__ import annotations

import asyncio
import os
import re

from tests.conftest import ROOT

SIZE = (120, 40)
SETTLE = 6.0
"""Seconds in which all five articles have been analysed."""


async def draw() -> str:
    """Return the reader's screen as SVG."""
    from tui.app import PullquoteApp
    from tui.desk import Desk

    desk = Desk(["seeds"])
    desk.start()
    app = PullquoteApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(SETTLE)
        await pilot.press("right_square_bracket", "right_square_bracket", "n", "n")
        await pilot.pause(1.0)
        picture = app.export_screenshot(title="pullquote seeds")
    # No fonts from the network: the viewer's own monospaced one will do.
    return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)


if __name__ == "__main__":
    os.chdir(ROOT)
    picture = asyncio.run(draw())
    (ROOT / "tui" / "screenshot.svg").write_text(picture + "\n", encoding="utf-8")
