"""Reads about lists."""
