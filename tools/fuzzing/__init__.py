"""The structure-aware fuzzer: what ``tools/fuzz.py`` makes, breaks, runs and records."""
