"""Files, folders and addresses to articles."""
