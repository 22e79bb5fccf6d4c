"""Every change on the work floor is one function here."""
