"""Who said what: quotes and statements linked to speakers, with evidence and confidence."""
