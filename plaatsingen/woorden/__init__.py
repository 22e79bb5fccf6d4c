"""How a week, a placement or a match is said in Dutch. Functions only: nothing here reads the database."""
