"""What a teamleider or beheerder arranges for the municipality: terms, skills, examples of goals, halls."""
