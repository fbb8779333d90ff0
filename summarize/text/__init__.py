"""Characters and words: bytes to clean text, lines, sentences, tokens, stems."""
