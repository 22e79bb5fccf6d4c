"""Pages about weeks, placements and proposals."""
