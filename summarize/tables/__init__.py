"""What pullquote knows of English, as tables of data: each entry can be read and checked."""
