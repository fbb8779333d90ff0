"""The settings: the file, its values, and the command that prints them."""
