"""What transcripts and interviews say: labels, turns, and whose they are."""
