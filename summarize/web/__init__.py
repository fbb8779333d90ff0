"""Addresses in, articles out: fetched with care, and kept in the library.

Nothing here does anything until the user gives an address or asks for the feeds.
"""
