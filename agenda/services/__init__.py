"""Raising and ending flags."""

from agenda.services.signaleringen import werk_signaleringen_bij

__all__ = ["werk_signaleringen_bij"]
