"""Shape of what users fill in."""
