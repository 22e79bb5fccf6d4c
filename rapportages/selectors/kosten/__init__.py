"""Costs and benefits of the people who settled in a year."""

from rapportages.selectors.kosten.aannames import Geldend, aannames_van
from rapportages.selectors.kosten.overzicht import Kostenbeeld, kosten_en_baten, teldag
from rapportages.selectors.kosten.tellen import tel_kosten

__all__ = ["Geldend", "Kostenbeeld", "aannames_van", "kosten_en_baten", "tel_kosten", "teldag"]
