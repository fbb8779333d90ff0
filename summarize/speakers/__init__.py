"""One record a speaker over many articles: merged, kept apart, counted."""
