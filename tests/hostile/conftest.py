"""What the hostile tests do in the reader is never kept in the home of whoever runs them."""

from tests.tui.conftest import home

__all__ = ["home"]
