"""What flags something about a week or a placement: one module per rule, registered in `apps.py`."""
