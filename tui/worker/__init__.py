"""The thread that lists, reads, analyses and summarises, and what it reports."""
