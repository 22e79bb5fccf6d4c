"""Forms of the account and of the colleagues."""
