"""What costs and benefits are made of in the demo: earlier visits of the jobcoach, and what the municipality knows of
its own amounts. The rest stays a shipped estimate.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from begeleiding.models import Begeleidingscontact
from begeleiding.statussen import Contactvorm
from config.demo.werkvloer import VERSLAGEN
from kern.kalender import is_werkdag
from kern.tijd import begin_van, vandaag
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Plaatsing
from rapportages.services import bewaar_aanname
from rapportages.services.aannames import Aannamewaarden

OM_DE, ZO_LANG_GELEDEN = timedelta(days=28), timedelta(days=40)
WEET = {
    "tarief_klant": ("61", "64", "68", "Begroting, afdeling Werk en Inkomen"),
    "tarief_coach": ("54", "57", "60", "Contract met het werkbedrijf"),
    "uitkering_maand": ("1380", "1460", "1540", "Jaarrekening: uitgaven bijstand gedeeld door uitkeringen"),
}


def reken_kosten(gemeente: Gemeente, door: Medewerker) -> None:
    """Of this municipality."""
    for code, (laag, midden, hoog, bron) in WEET.items():
        waarden = Aannamewaarden(Decimal(laag), Decimal(midden), Decimal(hoog), bron)
        bewaar_aanname(code=code, jaar=vandaag().year - 1, waarden=waarden, door=door)
    _ging_langs(gemeente)


def _ging_langs(gemeente: Gemeente) -> None:
    """Every four weeks, at every placement that began."""
    begonnen = Plaatsing.objects.filter(statushouder__gemeente=gemeente, gestart_op__isnull=False)
    bezoeken = []
    for nummer, plaatsing in enumerate(begonnen.order_by("pk")):
        dag = plaatsing.gestart_op + OM_DE
        while dag <= min(vandaag() - ZO_LANG_GELEDEN, plaatsing.geeindigd_op or vandaag()):
            op = begin_van(dag) + timedelta(hours=15)
            soort = Contactvorm.BEZOEK if nummer % 2 else Contactvorm.MENTOR
            if is_werkdag(dag):
                bezoeken.append(
                    Begeleidingscontact(
                        plaatsing=plaatsing, soort=soort, dag=dag, op=op, verslag=VERSLAGEN[nummer % len(VERSLAGEN)],
                        door=plaatsing.jobcoach or plaatsing.gemaakt_door,
                    )
                )  # fmt: skip
            dag += OM_DE
    Begeleidingscontact.objects.bulk_create(bezoeken)
