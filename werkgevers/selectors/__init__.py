"""Reads that need several tables."""
