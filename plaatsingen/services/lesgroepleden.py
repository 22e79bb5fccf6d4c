"""Who is in a lesson group: many people at once, out of it, or into another one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Roosterblok
from plaatsingen.services.lesgroepblokken import (
    WEG,
    Ledenwijziging,
    laat_stoppen,
    log_groep,
    nieuwe_blokken,
    schrijf_blokken,
    vergrendel_groep,
    wie_bezet_zijn,
)
from plaatsingen.services.roosterslot import controleer_periode, vergrendel_mensen
from plaatsingen.services.roosterspoor import onthoud
from statushouders.models import Statushouder

# That somebody went to another group is often heard later; what was followed longer ago is history.
LATER_VASTGELEGD = timedelta(days=31)


@transaction.atomic
def voeg_leden_toe(
    *,
    lesgroep: Lesgroep,
    statushouder_ids: Sequence[int],
    vanaf: date,
    door: Medewerker,
    ondanks_botsing: bool = False,
) -> Ledenwijziging:
    """These people have the lessons of the group from `vanaf` on. Who has something of the same kind then, is passed
    over and named; who is in the group already, too. Raises Botst when some of them have something of another kind.
    """
    groep = vergrendel_groep(lesgroep, door=door)
    if vanaf > groep.einde:
        raise DomeinFout("De groep is dan al klaar. Kies een eerdere dag, of een andere groep.", veld="vanaf")
    controleer_periode(vanaf, None, velden=("vanaf", ""))
    vanaf = max(vanaf, groep.begin)
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk__in=list(statushouder_ids), gemeente=groep.gemeente_id)
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout("Kies minstens één persoon.", veld="mensen")
    with onthoud(mensen, door=door) as reeks:
        bezet = wie_bezet_zijn(groep, dict.fromkeys(mensen, (vanaf, groep.einde)))
        mee = [pk for pk in mensen if pk not in bezet]
        nieuw = nieuwe_blokken(groep, dict.fromkeys(mee, (vanaf, groep.einde)), door)
        schrijf_blokken(
            nieuw, door=door, ondanks_botsing=ondanks_botsing, anders="Kies andere mensen of een andere dag"
        )
    log_groep("lesgroep.leden_erbij", groep, door, mee)
    return Ledenwijziging(reeks, mee, sorted(bezet))


@transaction.atomic
def haal_leden_weg(
    *, lesgroep: Lesgroep, statushouder_ids: Sequence[int], laatste_dag: date, door: Medewerker
) -> Ledenwijziging:
    """After `laatste_dag` these people have no lessons of this group any more."""
    groep = vergrendel_groep(lesgroep, door=door)
    controleer_periode(laatste_dag, None, velden=("laatste_dag", ""))
    zichtbaar = Statushouder.objects.visible_to(door).filter(
        pk__in=list(statushouder_ids), roosterblokken__lesgroep=groep
    )
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout("Deze mensen zitten niet (meer) in de groep.", veld="mensen")
    with onthoud(mensen, door=door) as reeks:
        laat_stoppen(Roosterblok.objects.filter(lesgroep=groep, statushouder__in=mensen), laatste_dag)
    log_groep("lesgroep.leden_weg", groep, door, mensen)
    return Ledenwijziging(reeks, mensen)


@transaction.atomic
def kies_andere_groep(
    *,
    statushouder: Statushouder,
    van: Lesgroep,
    naar: Lesgroep,
    vanaf: date,
    door: Medewerker,
    ondanks_botsing: bool = False,
) -> UUID:
    """Somebody goes to another group from `vanaf` on: lessons at other times solve a clash. Raises Botst when these
    clash too.
    """
    if van.pk == naar.pk:
        raise DomeinFout("Kies een andere groep dan die van nu.", veld="groep")
    # By number: somebody may go the other way at the same moment.
    vast = {een.pk: vergrendel_groep(een, door=door) for een in sorted((van, naar), key=lambda een: een.pk)}
    van, naar = vast[van.pk], vast[naar.pk]
    if vanaf < vandaag() - LATER_VASTGELEGD:
        melding = "Lessen van langer geleden blijven staan. Kies een dag in de afgelopen maand of later."
        raise DomeinFout(melding, veld="vanaf")
    if not vanaf <= naar.einde:
        raise DomeinFout("Deze groep is dan al klaar. Kies een andere groep of een eerdere dag.", veld="vanaf")
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk=statushouder.pk, gemeente=naar.gemeente_id)
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout(WEG)
    vanaf = max(vanaf, naar.begin)
    with onthoud(mensen, door=door) as reeks:
        laat_stoppen(Roosterblok.objects.filter(lesgroep=van, statushouder__in=mensen), vanaf - timedelta(days=1))
        if wie_bezet_zijn(naar, dict.fromkeys(mensen, (vanaf, naar.einde))):
            raise DomeinFout("Op die tijden staat al zoiets in de week. Kies een andere groep of dag.", veld="groep")
        nieuw = nieuwe_blokken(naar, dict.fromkeys(mensen, (vanaf, naar.einde)), door)
        schrijf_blokken(
            nieuw, door=door, ondanks_botsing=ondanks_botsing, anders="Kies een andere groep of een andere dag"
        )
    log_groep("lesgroep.andere_groep", naar, door, mensen)
    return reeks
