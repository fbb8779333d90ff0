"""The table of commands, and the key bindings made of it."""
