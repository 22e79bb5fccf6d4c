"""Forms about weeks, placements and proposals."""
