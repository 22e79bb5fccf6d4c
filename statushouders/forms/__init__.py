"""The forms about people."""
