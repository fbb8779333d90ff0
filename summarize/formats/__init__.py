"""The formats an article can come in, one module each: bytes to text and hints."""
