"""Turns of transcripts and interviews: whose label opens each, and which words it has."""
