"""What is recorded about a placement that is under way, on its page."""
