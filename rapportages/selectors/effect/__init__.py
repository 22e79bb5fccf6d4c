"""Read questionnaires and what came out of them."""
