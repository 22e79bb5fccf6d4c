"""How fast it is with a full database: `manage.py bench` fills one, measures, and compares with the targets."""
