"""What flags something on the work floor: one module per rule, registered in `apps.py`."""
