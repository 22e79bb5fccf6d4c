"""The mix of languages on the floor."""
