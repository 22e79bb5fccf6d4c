"""The fictional municipalities of the demo. An app of its own that only the demo and test settings install."""
