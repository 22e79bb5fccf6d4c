"""Reads of statushouders that need more than one table."""
