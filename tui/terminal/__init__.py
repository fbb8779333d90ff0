"""The terminal and the desktop: signals, keys typed ahead, clipboard, browser, notices."""
