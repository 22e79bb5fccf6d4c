"""What changes accounts; every function writes an audit line."""
