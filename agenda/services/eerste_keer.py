"""Having held the first talk finishes the step of the first contact, and taking that back opens it again."""

from __future__ import annotations

from agenda.afspraakstanden import EERSTE_KEER
from agenda.models import Afspraak
from kern.tijd import hier
from medewerkers.models import Logregel, Medewerker
from statushouders.contactgevolg import neem_gevolgen_terug, rond_gevolgen_af

GEHOUDEN = ("afspraak.gehouden", "afspraak.vastgelegd")


def rond_eerste_keer_af(afspraak: Afspraak, *, door: Medewerker) -> None:
    """After the audit line, with the person locked."""
    if afspraak.soort in EERSTE_KEER:
        rond_gevolgen_af(afspraak.statushouder_id, dag=hier(afspraak.begin).date(), door=door)


def neem_eerste_keer_terug(afspraak: Afspraak, *, door: Medewerker) -> None:
    """Who held it and when stands in the log."""
    if afspraak.soort not in EERSTE_KEER:
        return
    regels = Logregel.objects.van_dossier(afspraak.statushouder_id).filter(object_id=afspraak.pk, actie__in=GEHOUDEN)
    toen = regels.order_by("-moment", "-pk").first()
    if toen is not None and toen.door_id is not None:
        neem_gevolgen_terug(
            afspraak.statushouder_id,
            dag=hier(afspraak.begin).date(),
            toen_door=toen.door_id,
            toen=toen.moment,
            door=door,
        )
