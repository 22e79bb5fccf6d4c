"""What a document is: categories and who sees them, kinds of files, names, limits. Knows no database."""
