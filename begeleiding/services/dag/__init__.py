"""The log of a day: what a phone or the page of the day sends in."""

from begeleiding.services.dag.insturen import stuur_in
from begeleiding.services.dag.terugnemen import neem_registraties_terug

__all__ = ["neem_registraties_terug", "stuur_in"]
