"""``python -m summarize``: the commands that print."""

import sys

from summarize.cli.commands import main

sys.exit(main())
