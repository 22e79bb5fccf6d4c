"""What happens to a list, whatever is in it. Its own app says what is made of it, and takes that back."""
