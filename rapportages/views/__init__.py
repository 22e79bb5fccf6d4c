"""The pages of the reports, one subject per file."""
