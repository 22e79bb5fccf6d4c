"""A clash that may stay: decided with a reason, and taken back."""

from __future__ import annotations

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst, ruim_op
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.models.rooster import LANGSTE_KEUZE
from plaatsingen.selectors.week import botsing_tussen
from plaatsingen.services.rooster import vergrendel_week
from statushouders.models import Statushouder

BOTSEN_NIET_MEER = "Deze twee botsen niet meer. Er hoeft niets meer te gebeuren."


@transaction.atomic
def laat_botsing_staan(*, een: Roosterblok, ander: Roosterblok, reden: str, door: Medewerker) -> Botsingkeuze:
    """These two may be at the same time. Whoever asks it twice, or together with a colleague, decides it once.

    Raises DomeinFout when they do not clash (any more).
    """
    persoon = vergrendel_week(een.statushouder_id, door=door)
    reden = ruim_op(reden, op_een_regel=True)
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_KEUZE)
    if not reden:
        raise DomeinFout("Vul in waarom dit zo kan, bijvoorbeeld: de werkgever vindt het goed.", veld="reden")
    blokken = list(Roosterblok.objects.filter(statushouder=persoon, pk__in=[een.pk, ander.pk]).order_by("pk"))
    if len(blokken) != 2 or botsing_tussen(*blokken, vanaf=vandaag()) is None:
        raise DomeinFout(BOTSEN_NIET_MEER)
    keuze: Botsingkeuze = Botsingkeuze.objects.update_or_create(
        een=blokken[0], ander=blokken[1], defaults={"reden": reden, "door": door}
    )[0]
    _meld("rooster.botsing_mag", persoon, door)
    return keuze


@transaction.atomic
def los_botsing_weer_op(*, keuze: Botsingkeuze, door: Medewerker) -> None:
    """It is to be solved after all."""
    persoon = vergrendel_week(keuze.een.statushouder_id, door=door)
    if Botsingkeuze.objects.filter(pk=keuze.pk).delete()[0]:
        _meld("rooster.botsing_open", persoon, door)


def _meld(actie: str, persoon: Statushouder, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
