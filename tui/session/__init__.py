"""The open articles as values: what is known of each, how they are ordered and searched."""
