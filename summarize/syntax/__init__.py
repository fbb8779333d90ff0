"""A shallow parser over the narration: phrases, their heads, and the subjects of verbs."""
