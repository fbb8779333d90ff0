"""What is read from disk and kept there: paths, files, the cache of analyses."""
