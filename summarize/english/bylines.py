"""Who and what stands in a byline beside the names of the authors."""

__all__ = ["BYLINE_JOBS", "UNNAMED_AUTHORS"]

UNNAMED_AUTHORS = frozenset(
    {"associated press", "the associated press", "reuters", "thomson reuters"}
    | {"agence france-presse", "the canadian press", "canadian press", "ap", "afp", "upi", "pti"}
    | {"staff", "staff reports", "staff report", "staff writer", "staff reporter", "news staff"}
    | {"admin", "newsroom", "news desk", "web desk", "wire reports", "editor", "editors"}
    | {"the editors", "editorial board", "our correspondent"}
)
"""Who stands in a byline and is no person: By The Associated Press."""
BYLINE_JOBS = (
    *("writer", "reporter", "editor", "staff", "correspondent", "columnist", "contributor"),
    *("special", "bureau", "desk", "published", "posted", "updated", "am", "pm", r"photograph\w*"),
)
"""Words of a byline that are no outlet's name: Ann Lee, staff photographer."""
