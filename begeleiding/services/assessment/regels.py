"""What has to be so before an assessment begins, is extended or ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from begeleiding.models import Afdeling, Hal
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder

# A beginning is planned, or recorded when somebody had no time for it.
VOORUIT = timedelta(days=182)
TERUG = timedelta(days=365)
# Three months are the rule; over a year nobody speaks of an assessment any more.
LANGST = timedelta(days=366)


def controleer_persoon(persoon: Statushouder, begin: date) -> None:
    """Alive, with a traject that runs, and old enough on the first day."""
    if Statushouder.objects.overleden().filter(pk=persoon.pk).exists():
        raise DomeinFout("Deze persoon is overleden. Er kan geen assessment beginnen.")
    if not Statushouder.objects.niet_afgesloten().filter(pk=persoon.pk).exists():
        raise DomeinFout("Het traject van deze persoon is gesloten. Heropen het traject eerst in het dossier.")
    if persoon.leeftijd_op(begin) < LEEFTIJD_TRAJECT:
        raise DomeinFout(f"Deze persoon is dan nog geen {LEEFTIJD_TRAJECT} jaar. Kies een latere dag.", veld="begin")
    if begin < persoon.vestigingsdatum:
        raise DomeinFout(
            f"Deze persoon kwam hier wonen op {datum_lang(persoon.vestigingsdatum)}. Kies die dag of later.",
            veld="begin",
        )


def controleer_periode(begin: date, einde: date) -> None:
    """Near enough to today, and not longer than a year."""
    if not vandaag() - TERUG <= begin <= vandaag() + VOORUIT:
        raise DomeinFout("Kies een dag van hoogstens een jaar geleden tot een half jaar vooruit.", veld="begin")
    controleer_einde(begin, einde, veld="einde")


def controleer_einde(begin: date, einde: date, *, veld: str) -> None:
    if einde < begin:
        raise DomeinFout("De laatste dag ligt voor de eerste dag. Kies een latere dag.", veld=veld)
    if einde - begin > LANGST:
        raise DomeinFout("Een assessment duurt hoogstens een jaar. Kies een eerdere dag.", veld=veld)


def controleer_hal(hal: Hal, afdeling: Afdeling | None, *, gemeente_id: int) -> None:
    """Open, of this municipality, and a department of that hall."""
    if hal.gemeente_id != gemeente_id or hal.gesloten:
        raise DomeinFout("Deze hal is gesloten. Kies een andere hal.", veld="hal")
    if afdeling is not None and (afdeling.hal_id != hal.pk or afdeling.gesloten):
        raise DomeinFout("Deze afdeling hoort niet bij deze hal, of is gesloten. Kies opnieuw.", veld="afdeling")


def collegafouten(
    jobcoach: Medewerker, productieleider: Medewerker | None, *, gemeente_id: int
) -> Iterator[DomeinFout]:
    """Who coaches and who leads the hall work here, in those roles."""
    for wie, rol, veld in (
        (jobcoach, Rol.JOBCOACH, "jobcoach"),
        (productieleider, Rol.PRODUCTIELEIDER, "productieleider"),
    ):
        hier = Medewerker.objects.in_gemeente(gemeente_id).actief().met_rol(rol)
        if wie is not None and not hier.filter(pk=wie.pk).exists():
            melding = f"Deze collega werkt hier niet (meer) als {rol.label.lower()}. Kies iemand anders."
            yield DomeinFout(melding, veld=veld)
