"""Screens about employers."""
