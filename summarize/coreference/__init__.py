"""Whom a mention means: entities, their salience, and what pronouns and roles refer to."""
