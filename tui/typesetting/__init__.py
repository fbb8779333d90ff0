"""An article as lines of a screen: wrapping, spacing, frames, tables, styles."""
