"""When somebody may (again) work at an employer: asked of the person and the employer while both are locked."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.db.models.functions import Coalesce

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from plaatsingen.models import Plaatsing
from plaatsingen.statussen import Plaatsingstand
from plaatsingen.woorden.dicht import eerst_de_houding
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder
from werkgevers.models import Werkgever

HIER_AL = "Deze persoon heeft in deze tijd al een plek bij deze werkgever."


def controleer_persoon(persoon: Statushouder, begin: date, *, werkt_er_al: bool = False) -> None:
    """Alive, with a traject that runs, and old enough on the first day. Who has paid work (`werkt_er_al`) keeps it
    when the traject closes, but not when he or she moves away.
    """
    if Statushouder.objects.overleden().filter(pk=persoon.pk).exists():
        raise DomeinFout("Deze persoon is overleden. De plaatsing kan niet doorgaan.")
    mag_dicht = werkt_er_al and not Statushouder.objects.vertrokken().filter(pk=persoon.pk).exists()
    if not mag_dicht and not Statushouder.objects.niet_afgesloten().filter(pk=persoon.pk).exists():
        raise DomeinFout("Het traject van deze persoon is gesloten. Heropen het traject eerst in het dossier.")
    if persoon.leeftijd_op(begin) < LEEFTIJD_TRAJECT:
        raise DomeinFout(f"Deze persoon is dan nog geen {LEEFTIJD_TRAJECT} jaar. Kies een latere dag.", veld="begin")


def controleer_vorige(plaatsing: Plaatsing, *, begin: date, veld: str) -> None:
    """Who still works here past the planned end is not proposed or started here once more: its real last day would lie
    in the new one.
    """
    vorige = Plaatsing.objects.loopt().filter(statushouder=plaatsing.statushouder_id, werkgever=plaatsing.werkgever_id)
    over = vorige.exclude(pk=plaatsing.pk).filter(einde__lt=min(begin, vandaag())).first()
    if over and over.einde:
        raise DomeinFout(
            f"De plaatsing die hier liep tot en met {datum_lang(over.einde)} staat nog open. Beëindig of verleng die "
            "eerst.",
            veld=veld,
        )


def controleer_hier_al(plaatsing: Plaatsing, *, veld: str) -> None:
    """Nobody is twice at the same employer in the same time, proposals included. What to do depends on how the other
    one stands; `plaatsing_een_per_werkgever` holds it up when two do it at once.
    """
    eerste, laatste = Coalesce("gestart_op", "begin"), Coalesce("geeindigd_op", "einde")
    anderen = Plaatsing.objects.filter(statushouder=plaatsing.statushouder_id, werkgever=plaatsing.werkgever_id)
    anderen = anderen.exclude(stand=Plaatsingstand.NOOIT_GESTART).exclude(pk=plaatsing.pk)
    anderen = anderen.alias(eerste=eerste, laatste=laatste).filter(Q(laatste=None) | Q(laatste__gte=plaatsing.begin))
    if plaatsing.einde:
        anderen = anderen.filter(eerste__lte=plaatsing.einde)
    if ander := anderen.first():
        raise DomeinFout(f"{HIER_AL} {_wat_dan(ander)}", veld=veld)


def _wat_dan(ander: Plaatsing) -> str:
    if ander.loopt:
        return "Verleng of beëindig die eerst."
    if ander.geeindigd_op:
        return f"Die eindigde op {datum_lang(ander.geeindigd_op)}. Kies een latere eerste dag."
    return (
        f"Het is afgesproken of voorgesteld vanaf {datum_lang(ander.begin)}. Pas dat aan, of kies daar dat het niet "
        "doorgaat."
    )


def controleer_werkgever(werkgever: Werkgever, *, werkt_er_al: bool = False) -> None:
    """In the network, and willing. Of whom somebody works already (`werkt_er_al`) one does not ask again."""
    if werkgever.is_gearchiveerd:
        raise DomeinFout("Deze werkgever staat in het archief. Haal hem daar eerst uit.", veld="werkgever")
    if (met_rust := eerst_de_houding(werkgever)) and not werkt_er_al:
        raise DomeinFout(met_rust, veld="werkgever")
