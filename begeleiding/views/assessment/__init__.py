"""The page of an assessment, its forms and buttons."""
