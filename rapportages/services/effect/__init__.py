"""Questionnaires: make them, plan a round, write down what was answered."""
