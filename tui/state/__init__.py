"""What the reader remembers between sessions."""
