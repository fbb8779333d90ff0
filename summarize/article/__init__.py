"""A cleaned text to an article: which block is the headline, a byline, a caption, the body."""
