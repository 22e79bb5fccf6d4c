"""What becomes of placements when a traject is closed."""

from __future__ import annotations

from collections.abc import Sequence

from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.selectors.trajecteinde import eindes_van
from plaatsingen.services.lesgroepblokken import laat_stoppen
from plaatsingen.services.plaatsing.momenten import plan_momenten
from plaatsingen.services.plaatsing.tijdperken import rooster_nu
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, ga_naar
from plaatsingen.services.voordrachtband import maak_voordracht_los
from plaatsingen.statussen import Eindreden, Partij, Plaatsingstand, Vervolg
from statushouders.models import Statushouder

Stand = Plaatsingstand


def sluit_af_wie_vertrok(statushouder_ids: Sequence[int]) -> None:
    """Of who died or moved away, with the people locked: what did not begin never does, and what runs ended on the last
    day of the traject, or on its own when that was before. Nobody has to think of it, and no flag is left.

    After any other end a placement may well run on. It is left as it is, and `TRAJECTREGEL` asks what is to become of
    it; of paid work nothing is asked. When the traject is opened again they are opened one by one, within the week.

    Listens to `trajecten`, which says who closed it and brings the flags up to date.
    """
    weg = Statushouder.objects.vertrokken().filter(pk__in=statushouder_ids).order_by().values("pk")
    open_ = Plaatsing.objects.open().filter(statushouder__in=weg).select_related("werkgever")
    plaatsingen = list(open_.order_by("pk").select_for_update(of=("self",), no_key=True))
    eindes = eindes_van([een.statushouder_id for een in plaatsingen])
    # What never began first: it may lie in the way of what runs.
    for plaatsing in sorted(plaatsingen, key=lambda een: een.loopt):
        einde = eindes[plaatsing.statushouder_id]
        plaatsing.rooster_eerst = rooster_nu(plaatsing)
        plaatsing.eindreden = Eindreden.OVERLEDEN if einde.is_overleden else Eindreden.VERHUISD
        if plaatsing.loopt:
            laatste = max(min(einde.dag, plaatsing.einde or einde.dag), plaatsing.eerste_dag)
            ga_naar(plaatsing, Stand.BEEINDIGD, door=None)
            plaatsing.geeindigd_op, plaatsing.einde_door = laatste, Partij.PERSOON
            plaatsing.vervolg = Vervolg.GEEN
            bewaar_plaatsing(plaatsing, "plaatsing.beeindigd", door=None)
            laat_stoppen(Roosterblok.objects.filter(plaatsing=plaatsing), laatste)
        else:
            ga_naar(plaatsing, Stand.NOOIT_GESTART, door=None)
            bewaar_plaatsing(plaatsing, "plaatsing.nooit_gestart", door=None)
            Roosterblok.objects.filter(plaatsing=plaatsing).delete()
            maak_voordracht_los(plaatsing, door=None)
        plan_momenten(plaatsing)
