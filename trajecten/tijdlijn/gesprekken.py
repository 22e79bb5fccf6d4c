"""A talk on the timeline: planned, or a no-show."""

from __future__ import annotations

from datetime import date

from agenda.models import Afspraak
from kern.datums import datum_dichtbij, tijd
from kern.tijd import hier
from trajecten.tijdlijn.standen import GEMIST, GESPREK
from trajecten.tijdlijn.vormen import Halte


def gesprekshalte(afspraak: Afspraak, dag: date) -> Halte:
    """Without a place yet: the axis knows that."""
    begin = hier(afspraak.begin)
    wanneer = datum_dichtbij(begin.date(), vandaag=dag)
    if afspraak.is_gepland:
        stand, tekst = GESPREK, f"{wanneer}, {tijd(begin)}"
    else:
        stand, tekst = GEMIST, f"{wanneer}, {'met' if afspraak.met_bericht else 'zonder'} bericht"
    naam = afspraak.get_soort_display()
    return Halte(None, naam, stand, tekst, begin.date(), afspraak_id=afspraak.pk)
