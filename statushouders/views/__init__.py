"""Screens of statushouders."""
