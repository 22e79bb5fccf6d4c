"""What runs Meedoen on one machine: set-up, demo, tests and checks.

Standard library only: this starts before there is an environment. Nothing in the product imports it.
"""
