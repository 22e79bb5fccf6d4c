"""The pages of a talk: fill in, decide, read, correct."""
