"""``python -m tui``: the whole of pullquote, as the command does it."""

import sys

from tui.cli import main

sys.exit(main())
