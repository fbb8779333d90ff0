"""The commands that print: their options, how they run, and how they end."""
