"""The reader: what :mod:`summarize` finds, in a terminal."""
