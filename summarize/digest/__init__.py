"""One summary of several articles on one event."""
