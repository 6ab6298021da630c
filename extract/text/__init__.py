"""A text as words: clean, in sentences, in chunks; and the names and small words that the data files know."""
