"""Mend a row in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, connection, transaction

from inlezen.models import Inleeslijst, Inleesregel, Oordeel, Status
from inlezen.services.nakijken import Nakijker
from inlezen.services.vergrendeld import vergrendel
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker


@transaction.atomic
def verbeter_regel(
    soort_nakijker: type[Nakijker],
    *,
    regel: Any,
    tekst: Mapping[str, str],
    gezien: Mapping[str, str],
    door: Medewerker,
) -> Any:
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
    nakijker = soort_nakijker(lijst)
    _herbeoordeel(nakijker, regel)
    for dubbele in _waren_dubbel(lijst, regel, oude_kenmerken):
        _herbeoordeel(nakijker, dubbele)
    _controleer_of_bekenden_er_nog_zijn()
    leg_vast(f"{regel._meta.model_name}.verbeterd", gemeente_id=lijst.gemeente_id, door=door, object_id=regel.pk)
    return lijst.regels.select_related("lijst", regel.bekend_veld).get(pk=regel.pk)


def _controleer_of_bekenden_er_nog_zijn() -> None:
    """Now, and not at the commit: an import that goes back at this moment is waited for, and the row judged anew."""
    try:
        connection.check_constraints()
    except IntegrityError:
        raise BewerktDoorAnder("De lijst veranderde terwijl je bewaarde. Probeer het nog een keer.") from None


def _vervang_cellen(lijst: Inleeslijst, regel: Inleesregel, tekst: Mapping[str, str]) -> None:
    if regel.cellen is None or tekst.keys() - lijst.koppeling.keys():
        raise DomeinFout("Dit veld staat niet in de lijst. Laad de bladzijde opnieuw.")
    cellen = regel.cellen + [""] * (len(lijst.kolommen) - len(regel.cellen))
    for veld, waarde in tekst.items():
        cellen[lijst.koppeling[veld]] = waarde
    regel.cellen = cellen
    regel.save(update_fields=["cellen"])


def _herbeoordeel(nakijker: Nakijker, regel: Inleesregel) -> None:
    """Judge one row against what is in Meedoen and against every other row that counts as new."""
    gelezen = nakijker.lees([(regel.nummer, regel.cellen or [])])
    kenmerken = gelezen[0].wie.kenmerken() if gelezen[0].wie else []
    anderen = nakijker.lijst.regels.filter(oordeel=Oordeel.NIEUW, kenmerken__overlap=kenmerken).exclude(pk=regel.pk)
    beoordelaar = nakijker.nieuwe_beoordelaar()
    for ander in anderen.order_by("nummer"):
        nakijker.ken(ander, beoordelaar)
    nakijker.bewaar(nakijker.beoordeel(gelezen, beoordelaar))


def _waren_dubbel(lijst: Inleeslijst, regel: Inleesregel, kenmerken: list[str]) -> list[Inleesregel]:
    """Rows that shared a number or name with this one before it was mended, and were refused or passed by for that."""
    return list(
        lijst.regels.filter(kenmerken__overlap=kenmerken)
        .exclude(pk=regel.pk)
        .exclude(oordeel=Oordeel.NIEUW)
        .order_by("nummer")
    )
