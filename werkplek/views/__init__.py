"""The composed screens."""
