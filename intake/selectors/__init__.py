"""What the pages of a talk show."""
