"""What is recorded about a placement that is under way: contacts, agreements, hours, incidents."""
