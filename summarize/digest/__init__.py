"""Several articles on one event told as one account."""
