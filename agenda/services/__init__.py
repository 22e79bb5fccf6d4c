"""Raising and ending flags."""

from agenda.services.signaleringen import (
    houd_nachtwerk_tegen,
    leid_escalaties_om,
    plan_escalaties_om,
    werk_signaleringen_bij,
)

__all__ = ["houd_nachtwerk_tegen", "leid_escalaties_om", "plan_escalaties_om", "werk_signaleringen_bij"]
