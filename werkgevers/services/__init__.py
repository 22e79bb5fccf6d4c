"""What changes employers and what belongs to them."""
