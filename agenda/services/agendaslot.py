"""Lock what an appointment is about, and take the time of who is there.

The order is that of every service: first the person, then the appointment, then the agenda of the colleague.
"""

from __future__ import annotations

from django.db import IntegrityError, connection, transaction

from agenda.models import Afspraak
from agenda.models.afspraak import COLLEGA_BEZET, PERSOON_BEZET
from kern.datums import datum_dichtbij, tijd
from kern.fouten import DomeinFout, gebroken_regel
from kern.tijd import hier, vandaag
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from statushouders.services.slot import WEG, vergrendel_persoon

# An arbitrary number for PostgreSQL's advisory locks in two parts: this one, and the colleague.
AGENDA = 727_002
HOOGSTE_INT = 2**31


def vergrendel_afspraak(afspraak: Afspraak, *, door: Medewerker) -> Afspraak:
    """The appointment as it is now, after its person. Raises DomeinFout when it is gone or out of sight."""
    persoon = vergrendel_persoon(afspraak.statushouder_id, door=door)
    zichtbaar = Afspraak.objects.visible_to(door).select_related("medewerker", "vervolg_op", "vervolg_op__medewerker")
    gevonden: Afspraak | None = zichtbaar.select_for_update(of=("self",), no_key=True).filter(pk=afspraak.pk).first()
    if gevonden is None:
        raise DomeinFout(WEG)
    gevonden.statushouder = persoon
    if gevonden.vervolg_op is not None:
        gevonden.vervolg_op.statushouder = persoon
    return gevonden


def bezet_de_tijd(afspraak: Afspraak, *, door: Medewerker) -> None:
    """Store it, if both have time. Raises DomeinFout when one of them is at another talk then, and for a talk to come
    with somebody who died.

    Two who take the same hour of a colleague wait for each other: without the lock each would see the row of the other
    and PostgreSQL would break one off as a deadlock, after a second.
    """
    if afspraak.is_gepland and Statushouder.objects.overleden().filter(pk=afspraak.statushouder_id).exists():
        raise DomeinFout("Deze persoon is overleden. Er kunnen geen gesprekken meer gepland worden.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [AGENDA, afspraak.medewerker_id % HOOGSTE_INT])
    try:
        with transaction.atomic():
            afspraak.save()
    except IntegrityError as fout:
        raise _botsing(afspraak, fout, door) from fout


def _botsing(afspraak: Afspraak, fout: IntegrityError, door: Medewerker) -> Exception:
    """Who is busy, and with what when this reader may see that; of somebody else's people nothing is told."""
    naam = gebroken_regel(fout)
    if naam not in (PERSOON_BEZET, COLLEGA_BEZET):
        return fout
    tegelijk = Afspraak.objects.overlapt(afspraak.begin, afspraak.einde).exclude(pk=afspraak.pk)
    if naam == PERSOON_BEZET:
        wie, eigen = f"{afspraak.statushouder.naam} heeft", tegelijk.filter(statushouder=afspraak.statushouder_id)
    else:
        wie = "Je hebt" if afspraak.medewerker_id == door.pk else f"{afspraak.medewerker.naam} heeft"
        eigen = tegelijk.filter(medewerker=afspraak.medewerker_id)
    ander = eigen.visible_to(door).select_related("statushouder").defer("statushouder__bsn").first()
    wat = f": {_in_woorden(ander)}" if ander else ""
    return DomeinFout(f"{wie} dan al een afspraak{wat}. Kies een andere tijd.", veld="van")


def _in_woorden(ander: Afspraak) -> str:
    """'werkintake met Rima Al-Khatib, vandaag van 10.30 tot 11.30 uur'."""
    begin, einde = hier(ander.begin), hier(ander.einde)
    wanneer = (
        f"{datum_dichtbij(begin.date(), vandaag=vandaag())} van {tijd(begin).removesuffix(' uur')} tot {tijd(einde)}"
    )
    return f"{ander.get_soort_display().lower()} met {ander.statushouder.naam}, {wanneer}"
