"""Reporting frames: the cues of reported speech, their subjects and what they report."""
