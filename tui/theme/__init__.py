"""Themes, the colours of speakers, and what terminals of few colours show."""
