"""The network of employers in the demo, by the services that a colleague would use, at the moments of the story."""
