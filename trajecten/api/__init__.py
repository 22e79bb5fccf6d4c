"""The API about trajecten and steps."""
