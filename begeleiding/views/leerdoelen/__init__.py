"""Goals of a person: the list, one of them, its steps."""
