"""Mend a row in place."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, connection, transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.oordeel import Beoordelaar, Gelezen
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.selectors.aankomst import collegas_van
from statushouders.services.aankomst.nakijken import beoordeel, bewaar_oordelen, lees_rijen
from statushouders.services.aankomst.vergrendeld import vergrendel

Status, Oordeel = Aankomstlijst.Status, Aankomstregel.Oordeel


@transaction.atomic
def verbeter_regel(
    *, regel: Aankomstregel, tekst: Mapping[str, str], gezien: Mapping[str, str], door: Medewerker
) -> Aankomstregel:
    """Replace cells of a row (field -> text) and judge it anew, with the rows that were held to be its double.

    `gezien` is what the editor saw in those cells. Gives the row as it is judged now. Raises BewerktDoorAnder when a
    colleague mended one of them since, or whom the row was held to be is just gone (nothing is written), DomeinFout
    for a broken rule.
    """
    lijst = vergrendel(regel.lijst, Status.GEREED)
    regel = lijst.regels.get(pk=regel.pk)
    if any(regel.cel(veld) != gezien.get(veld) for veld in tekst):
        raise BewerktDoorAnder("Een collega heeft deze regel intussen ook verbeterd. Probeer het nog een keer.")
    oude_kenmerken = regel.kenmerken
    _vervang_cellen(lijst, regel, tekst)
    _herbeoordeel(lijst, regel)
    for dubbele in _waren_dubbel(lijst, regel, oude_kenmerken):
        _herbeoordeel(lijst, dubbele)
    _controleer_of_bekenden_er_nog_zijn()
    leg_vast("aankomstregel.verbeterd", gemeente_id=lijst.gemeente_id, door=door, object_id=regel.pk)
    opnieuw: Aankomstregel = lijst.regels.select_related("lijst", "statushouder").get(pk=regel.pk)
    return opnieuw


def _controleer_of_bekenden_er_nog_zijn() -> None:
    """Now, and not at the commit: an import that goes back at this moment is waited for, and the row judged anew."""
    try:
        connection.check_constraints()
    except IntegrityError:
        raise BewerktDoorAnder("De lijst veranderde terwijl je bewaarde. Probeer het nog een keer.") from None


def _vervang_cellen(lijst: Aankomstlijst, regel: Aankomstregel, tekst: Mapping[str, str]) -> None:
    if regel.cellen is None or tekst.keys() - lijst.koppeling.keys():
        raise DomeinFout("Dit veld staat niet in de lijst. Laad de bladzijde opnieuw.")
    cellen = regel.cellen + [""] * (len(lijst.kolommen) - len(regel.cellen))
    for veld, waarde in tekst.items():
        cellen[lijst.koppeling[veld]] = waarde
    regel.cellen = cellen
    regel.save(update_fields=["cellen"])


def _herbeoordeel(lijst: Aankomstlijst, regel: Aankomstregel) -> None:
    """Judge one row against the dossiers and against every other row that counts as new."""
    gelezen = lees_rijen(lijst, [(regel.nummer, regel.cellen or [])], collegas_van(lijst.gemeente_id))
    kenmerken = gelezen[0].wie.kenmerken() if gelezen[0].wie else []
    anderen = lijst.regels.filter(oordeel=Oordeel.NIEUW, kenmerken__overlap=kenmerken).exclude(pk=regel.pk)
    beoordelaar = Beoordelaar()
    for ander in anderen.order_by("nummer"):
        beoordelaar.ken(Gelezen(ander.nummer, ander.gegevens, Wie.uit(ander.gegevens, ander.nummer), []))
    bewaar_oordelen(lijst, beoordeel(lijst, gelezen, beoordelaar))


def _waren_dubbel(lijst: Aankomstlijst, regel: Aankomstregel, kenmerken: list[str]) -> list[Aankomstregel]:
    """Rows that shared a number or name with this one before it was mended, and were refused or passed by for that."""
    return list(
        lijst.regels.filter(kenmerken__overlap=kenmerken)
        .exclude(pk=regel.pk)
        .exclude(oordeel=Oordeel.NIEUW)
        .order_by("nummer")
    )
