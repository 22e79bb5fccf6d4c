"""Screens of a list, in the order in which one sees them. An app derives its own from them (`MetSoort`)."""
