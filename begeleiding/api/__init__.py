"""The API about the work floor."""
