"""Who is named in an article: names, roles, acronyms, and the cast they make."""
