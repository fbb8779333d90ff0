"""What several screens can do: correct, export, merge and rename speakers."""
