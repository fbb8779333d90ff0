"""The widgets of the reader, one a file. They take values and post messages, nothing else."""
