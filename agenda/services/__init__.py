"""Raising and ending flags."""

from agenda.services.signaleringen import leid_escalaties_om, werk_signaleringen_bij

__all__ = ["leid_escalaties_om", "werk_signaleringen_bij"]
