"""``python -m summarize``: the commands that print."""

import sys

from summarize.cli import main

sys.exit(main())
