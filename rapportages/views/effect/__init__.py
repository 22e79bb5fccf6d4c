"""Effectmeting: results, rounds, entering forms, questionnaires."""
