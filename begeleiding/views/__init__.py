"""The pages of the work floor."""
