"""When the rest of an employer who would rather not is over, somebody asks again: an action on that day."""

from __future__ import annotations

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever
from werkgevers.selectors.acties import wie_het_doen
from werkgevers.services.acties import VERSTE_DAG, Actiegegevens, plan_actie, werk_vlaggen_bij

WAT = "Vragen of deze werkgever nu wel mee wil doen"


def werk_rustvraag_bij(werkgever: Werkgever, *, door: Medewerker) -> None:
    """Plan it, move it, or take it away, as the day of this (locked) employer now asks.

    Who owns the employer does it, else who changed it. Nothing for a day that is over or years away.
    """
    dag = werkgever.rust_tot
    telt = dag is not None and vandaag() <= dag <= vandaag() + VERSTE_DAG
    weg = werkgever.acties.filter(gedaan_op=None, wat=WAT)
    if telt:
        weg = weg.exclude(uiterlijk=dag)
    ids = list(weg.values_list("pk", flat=True))
    weg.delete()
    if telt and dag is not None and not werkgever.acties.filter(gedaan_op=None, wat=WAT).exists():
        wie = wie_het_doen(door).filter(pk=werkgever.eigenaar_id).first() or door
        plan_actie(werkgever=werkgever, gegevens=Actiegegevens(WAT, dag, wie), door=door, toch_benaderen=True)
    werk_vlaggen_bij(werkgever, ook=ids)
