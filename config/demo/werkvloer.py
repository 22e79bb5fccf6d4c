"""At an employer's in the demo: visits, what was agreed on there, and the hours of the last weeks.

Of the first placement one agreement is late, of the others it is done.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from begeleiding.services.werkvloer.afspraken import rond_werkafspraak_af
from begeleiding.services.werkvloer.contacten import leg_contact_vast
from begeleiding.services.werkvloer.uren import Weekuren, laatste_weken, leg_uren_vast
from begeleiding.statussen import Contactvorm
from config.demo.organisaties import PLAATSEN
from kern.tijd import alsof_het, begin_van, vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from statushouders.models import Betrokkenheid
from werkgevers.services.acties import Actiegegevens

BEZOEK, TERMIJN = timedelta(days=12), timedelta(days=5)
VERSLAGEN = (
    "Werkt netjes en vraagt na als iets niet duidelijk is. Mist nog vakwoorden van de lijn.",
    "Gaat goed. De mentor wil vaker samen de planning doornemen.",
    "Komt op tijd en helpt een nieuwe collega. Wil graag een dag erbij.",
)
AFSPRAKEN = ("Kaartjes met vakwoorden maken", "Met de mentor de planning doornemen", "Vragen of een dag erbij kan")
HOEVEEL = 3


def ga_langs() -> None:
    """What was recorded at the placements that run for a while."""
    eerste_dag = vandaag() - BEZOEK
    lopend = Plaatsing.objects.loopt().filter(
        statushouder__gemeente__cbs_code=PLAATSEN[0].cbs_code, gestart_op__lte=eerste_dag
    )
    for nummer, plaatsing in enumerate(lopend.order_by("pk")[:HOEVEEL]):
        if wie := _begeleider(plaatsing):
            _bezoek(nummer, plaatsing, wie)
            weken = laatste_weken(plaatsing, dag=vandaag(), aantal=4)[1:]
            uren = {
                week: Weekuren(plaatsing.uren_per_week - Decimal(2 * (plek % 2))) for plek, week in enumerate(weken)
            }
            leg_uren_vast(plaatsing=plaatsing, weken=uren, door=wie)


def _begeleider(plaatsing: Plaatsing) -> Medewerker | None:
    """The jobcoach on the case, else the klantondersteuner, working for that municipality."""
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(
        statushouder=plaatsing.statushouder_id, rol__in=[Rol.JOBCOACH, Rol.KLANTONDERSTEUNER]
    )
    eerste = betrokken.order_by("rol").select_related("medewerker").first()
    if eerste is None:
        return None
    wie: Medewerker = eerste.medewerker
    wie.actieve_gemeente = plaatsing.statushouder.gemeente
    return wie


def _bezoek(nummer: int, plaatsing: Plaatsing, wie: Medewerker) -> None:
    dag = vandaag() - BEZOEK
    with alsof_het(begin_van(dag) + timedelta(hours=11)):
        afspraak = Actiegegevens(wat=AFSPRAKEN[nummer], uiterlijk=dag + TERMIJN, van=wie)
        leg_contact_vast(
            plaatsing=plaatsing,
            soort=Contactvorm.BEZOEK,
            dag=dag,
            verslag=VERSLAGEN[nummer],
            afspraak=afspraak,
            door=wie,
        )
    with alsof_het(begin_van(dag + TERMIJN) + timedelta(hours=9)):
        for open_ in plaatsing.werkafspraken.filter(gedaan_op=None) if nummer else ():
            rond_werkafspraak_af(afspraak=open_, door=wie)
