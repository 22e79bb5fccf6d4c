"""Forms of the talks."""
