"""What changed between before and after, and how sure that is. Nothing in here knows Django or a person."""
