"""Who is no longer guided does not come to what is still to take place."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F

from kern.tijd import nu
from medewerkers.logboek import leg_vast_bij
from statushouders.models import Statushouder
from werkgevers.codelijsten import Bijeenkomststand, Deelnamestand
from werkgevers.models import Bijeenkomst, Deelname

KOMT_NOG = (Deelnamestand.UITGENODIGD, Deelnamestand.KOMT)


def meld_af_na_traject(statushouder_ids: Sequence[int]) -> None:
    """Of whose traject closed, with the people locked: the place at a visit or meeting that did not begin is free for
    somebody else. What began stays as it was, and so does a training: those are part of the dossier. When the traject
    is opened again a colleague asks anew.

    An app above listens for it: trajecten lie higher than employers.
    """
    weg = Statushouder.objects.filter(pk__in=statushouder_ids).exclude(pk__in=Statushouder.objects.niet_afgesloten())
    komend = Bijeenkomst.objects.filter(stand=Bijeenkomststand.GEPLAND, begin__gt=nu())
    van_hen = Deelname.objects.filter(statushouder__in=weg.order_by().values("pk"), stand__in=KOMT_NOG)
    bij = komend.filter(pk__in=van_hen.order_by().values("bijeenkomst")).order_by("pk").select_for_update(no_key=True)
    gevraagd = van_hen.filter(bijeenkomst__in=list(bij)).order_by("pk").select_for_update(of=("self",), no_key=True)
    per_gemeente: dict[int, list[tuple[int, int]]] = {}
    for pk, persoon_id, gemeente_id in gevraagd.values_list("pk", "statushouder_id", "bijeenkomst__gemeente_id"):
        per_gemeente.setdefault(gemeente_id, []).append((persoon_id, pk))
    ids = [pk for paren in per_gemeente.values() for _, pk in paren]
    Deelname.objects.filter(pk__in=ids).update(stand=Deelnamestand.AFGEMELD, versie=F("versie") + 1)
    for gemeente_id, paren in per_gemeente.items():
        leg_vast_bij("deelname.afgemeld", gemeente_id=gemeente_id, door=None, objecten=paren)
