"""The figures of a placement since the last time that one looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Sum

from begeleiding.models import Dagregistratie, Urenweek
from begeleiding.selectors.presentie import Presentie, geteld
from begeleiding.selectors.werkvloer import met_geplande_uren
from kern.datums import maandag_van
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingsmoment


def registraties_bij(plaatsing: Plaatsing, kijker: Medewerker) -> Any:
    """What holds of a placement, as this reader sees it."""
    geldig: Any = Dagregistratie.objects.geldig().visible_to(kijker).filter(plaatsing=plaatsing)
    return geldig


@dataclass(frozen=True)
class Sindsdien:
    """The figures since the moment before this one, or since the start."""

    vanaf: date
    eerder: bool
    aanwezig: Presentie
    uren: Any
    gepland: Any
    contacten: int


def cijfers_voor(moment: Plaatsingsmoment, *, kijker: Medewerker, dag: date) -> Sindsdien:
    """What one looks at when one says how it goes. Hours count by whole weeks, also the one that was under way. Four
    queries.
    """
    plaatsing = moment.plaatsing
    gedaan = plaatsing.momenten.exclude(pk=moment.pk).exclude(gedaan_op=None).order_by("-gedaan_op")
    vorige = gedaan.values_list("gedaan_op", flat=True).first()
    vanaf = vorige or plaatsing.eerste_dag
    weken = met_geplande_uren(Urenweek.objects.filter(plaatsing=plaatsing, week__gte=maandag_van(vanaf)))
    som = weken.aggregate(gewerkt=Sum("uren"), afgesproken=Sum("gepland"))
    return Sindsdien(
        vanaf=vanaf,
        eerder=vorige is not None,
        aanwezig=geteld(registraties_bij(plaatsing, kijker).filter(dag__gte=vanaf, dag__lte=dag)),
        uren=som["gewerkt"],
        gepland=som["afgesproken"],
        contacten=plaatsing.begeleidingscontacten.filter(dag__gte=vanaf).count(),
    )
