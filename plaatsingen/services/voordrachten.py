"""Propose somebody for work, and what became of it. A person decides, always; the software only remembers."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst, schone_regel
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Voordracht
from plaatsingen.selectors.matching import kandidaten_van
from plaatsingen.statussen import VOORDRACHT_OVERGANGEN, Afwijsreden, Voordrachtstand
from statushouders.models import Statushouder
from werkgevers.models import Werkplek

LANGSTE_TOELICHTING = 250
WEG = "Deze voordracht is er niet meer. Ga terug en kijk hoe het nu staat."
AL_VOORGESTELD = "Deze persoon is hier al voorgesteld. Kijk bij Voorgesteld hoe het staat."


@transaction.atomic
def draag_voor(*, werkplek: Werkplek, persoon: Statushouder, door: Medewerker) -> Voordracht:
    """Propose this person for this work.

    Raises DomeinFout when the place is closed or its employer would rather not, when the person gave no consent (any
    longer) or may not be named by this colleague, and when he or she is proposed there already.
    """
    open_plek = Werkplek.objects.open_op(vandaag()).visible_to(door).select_for_update(of=("self",), no_key=True)
    plek: Werkplek | None = open_plek.filter(pk=werkplek.pk).first()
    if plek is None:
        raise DomeinFout("Deze plek is niet meer open. Kies een andere plek.")
    if not kandidaten_van(door).filter(pk=persoon.pk).exists():
        raise DomeinFout("Deze persoon heeft geen goedgekeurd profiel. Vraag daar eerst toestemming voor.")
    try:
        with transaction.atomic():
            voordracht = Voordracht.objects.create(werkplek=plek, statushouder_id=persoon.pk, door=door)
    except IntegrityError as fout:
        raise DomeinFout(AL_VOORGESTELD) from fout
    _log("voordracht.gemaakt", voordracht, door)
    return voordracht


@transaction.atomic
def neem_voordracht_terug(*, voordracht: Voordracht, door: Medewerker) -> None:
    """It was a mistake: as if it never was. Raises DomeinFout when something came of it already."""
    vers = _vergrendel(voordracht, door)
    if vers.stand != Voordrachtstand.VOORGESTELD:
        raise DomeinFout("Er is al iets mee gebeurd. Kies 'Gaat niet door' als het stopt.")
    _log("voordracht.teruggenomen", vers, door)
    vers.delete()


@transaction.atomic
def zet_voordracht(
    *,
    voordracht: Voordracht,
    stand: str,
    door: Medewerker,
    gesprek_op: date | None = None,
    reden: str = "",
    toelichting: str | None = None,
) -> Voordracht:
    """The next state, by the table `VOORDRACHT_OVERGANGEN`: also back, for what was pressed by mistake. Without a
    `toelichting` the one that was written stays.

    Raises DomeinFout for a state that does not follow on this one, a talk without a day, and a no without a reason.
    """
    vers = _vergrendel(voordracht, door)
    if stand not in VOORDRACHT_OVERGANGEN[vers.stand]:
        raise DomeinFout(f"Het staat nu op '{vers.get_stand_display()}'. Dit kan dan niet. Ververs de pagina.")
    if stand == Voordrachtstand.GESPREK and (gesprek_op or vers.gesprek_op) is None:
        raise DomeinFout("Vul in op welke dag het gesprek is.", veld="gesprek_op")
    if stand == Voordrachtstand.AFGEWEZEN and reden not in Afwijsreden.values:
        raise DomeinFout("Kies waarom het niet doorgaat.", veld="reden")
    _eis_ruimte(vers, stand)
    toelichting = vers.toelichting if toelichting is None else schone_regel(toelichting)
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_TOELICHTING)
    vers.stand, vers.gesprek_op = stand, gesprek_op or vers.gesprek_op
    vers.reden = reden if stand == Voordrachtstand.AFGEWEZEN else ""
    vers.toelichting, vers.gewijzigd_op = toelichting, nu()
    vers.versie += 1
    vers.save(update_fields=["stand", "gesprek_op", "reden", "toelichting", "gewijzigd_op", "versie"])
    _log("voordracht.verder", vers, door)
    return vers


def _eis_ruimte(vers: Voordracht, stand: str) -> None:
    """Back from 'gaat niet door': meanwhile the same person may be proposed there anew."""
    if vers.stand != Voordrachtstand.AFGEWEZEN or stand == Voordrachtstand.AFGEWEZEN:
        return
    andere = Voordracht.objects.filter(werkplek=vers.werkplek_id, statushouder=vers.statushouder_id)
    if andere.exclude(stand=Voordrachtstand.AFGEWEZEN).exists():
        raise DomeinFout(AL_VOORGESTELD)


def _vergrendel(voordracht: Voordracht, door: Medewerker) -> Voordracht:
    zichtbaar = Voordracht.objects.visible_to(door).select_related("werkplek__werkgever")
    vers: Voordracht | None = zichtbaar.select_for_update(of=("self",), no_key=True).filter(pk=voordracht.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def _log(code: str, voordracht: Voordracht, door: Medewerker) -> None:
    leg_vast(
        code,
        gemeente_id=voordracht.werkplek.werkgever.gemeente_id,
        door=door,
        statushouder_id=voordracht.statushouder_id,
        object_id=voordracht.pk,
    )
