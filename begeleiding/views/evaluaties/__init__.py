"""Write, fix, read and print an evaluation."""
