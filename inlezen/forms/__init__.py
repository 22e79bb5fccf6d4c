"""Forms of a list: the file, the columns, and one row to mend."""
