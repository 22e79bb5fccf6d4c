"""Who is around a placement, and how somebody gets there."""

from __future__ import annotations

from dataclasses import dataclass

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.matchbasis import MET_AUTO
from statushouders.feitcodes import Fietsen, JaNee
from statushouders.models import Betrokkenheid, Leefsituatie
from werkgevers.afstand import AUTO, FIETS, OV, VERVOER, afstand_km, minuten
from werkgevers.models import Postcodegebied


@dataclass(frozen=True)
class Mens:
    """Somebody around the person."""

    naam: str
    rol: str
    ik: bool = False

    @property
    def letters(self) -> str:
        """Two letters for the round mark, as of a colleague."""
        delen = self.naam.split()
        return "".join(deel[:1] for deel in (delen[:1] + delen[1:][-1:])).upper()


def mensen_om(plaatsing: Plaatsing, kijker: Medewerker, *, volledig: bool) -> list[Mens]:
    """Who is around the person; an accountmanager knows the jobcoach and the mentor."""
    mensen = []
    if plaatsing.jobcoach:
        mensen.append(Mens(plaatsing.jobcoach.naam, "jobcoach", plaatsing.jobcoach_id == kijker.pk))
    if plaatsing.mentor:
        mensen.append(Mens(plaatsing.mentor.naam, "mentor op de vloer"))
    if eigenaar := plaatsing.werkgever.eigenaar:
        mensen.append(Mens(eigenaar.naam, "accountmanager", eigenaar.pk == kijker.pk))
    if volledig:
        vast = Betrokkenheid.objects.verantwoordelijk().select_related("medewerker")
        vast = vast.filter(statushouder=plaatsing.statushouder_id, rol=Rol.KLANTONDERSTEUNER).order_by("pk")
        mensen += [Mens(een.medewerker.naam, "klantondersteuner", een.medewerker_id == kijker.pk) for een in vast]
    return mensen


def reis_van(plaatsing: Plaatsing) -> str:
    """'op de fiets, ongeveer 26 minuten': by each means of the own, from home to the work, as matching counts it.

    Nothing when a postcode or the means are not known. At most two queries.
    """
    leef = Leefsituatie.objects.filter(statushouder=plaatsing.statushouder_id).select_related("statushouder").first()
    werk = (plaatsing.werkplek.postcode if plaatsing.werkplek else "") or plaatsing.werkgever.postcode
    if leef is None or not (middelen := _middelen(leef)):
        return ""
    gebieden = Postcodegebied.objects.in_bulk([leef.statushouder.postcode[:4], werk[:4]])
    thuis, daar = gebieden.get(leef.statushouder.postcode[:4]), gebieden.get(werk[:4])
    if thuis is None or daar is None:
        return ""
    km = afstand_km(thuis.breedte, thuis.lengte, daar.breedte, daar.lengte)
    return "; ".join(f"{VERVOER[middel].naam}, ongeveer {minuten(km, middel)} minuten" for middel in middelen)


def _middelen(leef: Leefsituatie) -> list[str]:
    fiets = leef.kan_fietsen == Fietsen.JA and leef.heeft_fiets != JaNee.NEE
    heeft = {FIETS: fiets, OV: leef.ov == JaNee.JA, AUTO: bool(set(leef.rijbewijs) & set(MET_AUTO))}
    return [middel for middel, waar in heeft.items() if waar]
