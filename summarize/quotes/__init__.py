"""Quotation marks: which stretches they enclose, and of what kind each is."""
