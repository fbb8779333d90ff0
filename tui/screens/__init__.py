"""The screens of the reader, one a file."""
