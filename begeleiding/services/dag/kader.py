"""What holds for all entries that come in together: who sends them, of which places, with which skills and goals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from begeleiding.dagmeldingen import Melding, Soort, Uitslag, Waarnemingsmelding, controleer_inhoud
from begeleiding.models import Leerdoel
from begeleiding.selectors.dagplekken import HAL, Plek
from begeleiding.selectors.punten import punten_van
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker

# Longer ago nobody remembers who was there.
HOE_VER_TERUG = timedelta(days=14)
NIET_IN_BEELD = "Deze persoon staat niet in jouw lijst, of niet meer. Vraag je teamleider als dat niet klopt."


class Ingehaald(Exception):
    """Somebody else was first, while we looked."""


@dataclass
class Kader:
    door: Medewerker
    plekken: dict[str, Plek]
    punten: dict[str, frozenset[int]] = field(default_factory=dict)
    doelen: dict[int, int] = field(default_factory=dict)
    # An entry that said what stood there already is not stored: what it was the same as. A later entry saw this one.
    gelijk_aan: dict[UUID, UUID] = field(default_factory=dict)

    def lees_keuzes(self, meldingen: Sequence[Waarnemingsmelding]) -> None:
        """Which skills each aanpak looks at, and of whom the goals are: at most two queries."""
        if gemeenten := {plek.gemeente for een in meldingen if (plek := self.plekken.get(een.plek))}:
            punten = punten_van(gemeenten.pop())
            aanpakken = {plek.aanpak for plek in self.plekken.values()}
            self.punten = {code: frozenset(punt.pk for punt in punten.van(code)) for code in aanpakken}
        if doelen := {een.leerdoel for een in meldingen if een.leerdoel}:
            zichtbaar = Leerdoel.objects.visible_to(self.door).filter(pk__in=doelen)
            self.doelen = dict(zichtbaar.values_list("pk", "statushouder_id"))


def nog_eens(probeer: Callable[[], Uitslag]) -> Uitslag:
    """In a transaction of its own; once more when a parallel client was first, so that we see what it stored."""
    try:
        with transaction.atomic():
            return probeer()
    except (Ingehaald, IntegrityError):
        with transaction.atomic():
            return probeer()


def geweigerd(melding: str) -> Uitslag:
    return Uitslag(Soort.GEWEIGERD, melding)


def controleer(melding: Melding, plek: Plek) -> None:
    """Raise DomeinFout for what can never be stored."""
    controleer_inhoud(melding)
    controleer_dag(melding.dag)
    controleer_in_de_groep(melding.dag, plek)


def controleer_dag(dag: date) -> None:
    """Raise DomeinFout for a day of which nobody logs. The clock of the server says which day it is."""
    eerste = vandaag() - HOE_VER_TERUG
    if dag > vandaag():
        raise DomeinFout("Deze dag is nog niet geweest. Vul vandaag in, of een dag ervoor.", veld="dag")
    if dag < eerste:
        raise DomeinFout(
            f"Je vult hoogstens {HOE_VER_TERUG.days} dagen terug in, nu vanaf {datum_lang(eerste)}. Is het toch nodig "
            "voor het dossier? Leg het vast als contact.",
            veld="dag",
        )


def controleer_in_de_groep(dag: date, plek: Plek) -> None:
    """Raise DomeinFout for a day on which somebody was not here."""
    waar = "op de hal" if plek.code[0] == HAL else "bij deze werkgever"
    if plek.begin is None:
        raise DomeinFout("Deze plek is nog niet begonnen. Leg eerst bij de plaatsing vast dat iemand is gestart.")
    if dag < plek.begin:
        raise DomeinFout(f"De eerste dag {waar} was {datum_lang(plek.begin)}. Kies een latere dag.", veld="dag")
    if plek.laatste is not None and dag > plek.laatste:
        raise DomeinFout(f"De laatste dag {waar} was {datum_lang(plek.laatste)}. Kies een eerdere dag.", veld="dag")
