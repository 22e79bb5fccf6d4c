"""What flags something about employers: one module per rule, registered in `apps.py`."""
