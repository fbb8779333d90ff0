"""What is known of English, as data: each entry can be read and checked."""
