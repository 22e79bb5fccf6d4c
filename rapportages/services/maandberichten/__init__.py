"""The mail that there are new figures: who gets it, and that each gets it once."""
