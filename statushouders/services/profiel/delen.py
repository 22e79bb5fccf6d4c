"""Share a profile with an employer, stop that, and let the employer in."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.geheim import vingerafdruk
from kern.tekst import controleer_tekst, schone_regel
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.models import Deellink, Opening, Profiel
from statushouders.models.deellink import LANGSTE_WIE, MEESTE_DAGEN
from statushouders.profielcodes import Profielstand
from statushouders.selectors.profiel import mag_gedeeld
from statushouders.services.profiel.slot import AFGESLOTEN, controleer_gedeeld, over, vergrendel_profiel

WEG = "Deze link is er niet meer. Ga terug en kijk hoe het nu staat."
TERUG_TE_NEMEN = timedelta(hours=1)
_SOORT_SLEUTEL = "deellink:"


class AlGemaakt(DomeinFout):
    """The same form came a second time: its link is there, and its address was shown."""


def afdruk_van(sleutel: str) -> str:
    """How a key is found again: a keyed hash, so looking it up tells nothing about keys that are alike."""
    return vingerafdruk(f"{_SOORT_SLEUTEL}{sleutel}")


@transaction.atomic
def deel_profiel(
    *, profiel: Profiel, voor_wie: str, tot: date, door: Medewerker, kenmerk: UUID | None = None
) -> tuple[Deellink, str]:
    """A new link, and its key: that is shown once and kept nowhere. `kenmerk` of the form makes one link only.

    Raises DomeinFout for a profile without consent, somebody whose traject has ended, no name, or a day that is past
    or too far away.
    """
    vers = vergrendel_profiel(profiel.pk, door=door)
    if not vers.is_goedgekeurd:
        raise DomeinFout("Alleen een goedgekeurd profiel kun je delen. Vraag eerst akkoord.")
    controleer_gedeeld(vers.statushouder_id)
    voor_wie = schone_regel(voor_wie)
    if not voor_wie:
        raise DomeinFout("Vul in voor welke werkgever de link is.", veld="voor_wie")
    controleer_tekst(voor_wie, veld="voor_wie", hoogstens=LANGSTE_WIE)
    if not vandaag() <= tot <= vandaag() + timedelta(days=MEESTE_DAGEN):
        raise DomeinFout(f"Kies een dag vanaf vandaag, hoogstens {MEESTE_DAGEN} dagen verder.", veld="tot")
    if kenmerk and Deellink.objects.filter(kenmerk=kenmerk).exists():
        raise AlGemaakt("Deze link is al gemaakt. Heb je het adres niet meer? Stop de link en maak een nieuwe.")
    sleutel = secrets.token_urlsafe(32)
    link = Deellink.objects.create(
        profiel=vers, voor_wie=voor_wie, afdruk=afdruk_van(sleutel), tot=tot, gemaakt_door=door, kenmerk=kenmerk
    )
    leg_vast("profiel.gedeeld", statushouder_id=vers.statushouder_id, **over(vers, door))
    return link, sleutel


@transaction.atomic
def stop_deellink(*, link: Deellink, door: Medewerker) -> Deellink:
    """Nobody opens it any longer. Raises DomeinFout when it was stopped already."""
    vers = _vergrendel(link, door)
    if vers.gestopt_op:
        raise DomeinFout("Deze link was al gestopt.")
    vers.gestopt_op, vers.gestopt_door = nu(), door
    vers.save(update_fields=["gestopt_op", "gestopt_door"])
    leg_vast("profiel.link_gestopt", statushouder_id=vers.profiel.statushouder_id, **_over(vers, door))
    return vers


@transaction.atomic
def hervat_deellink(*, link: Deellink, door: Medewerker) -> Deellink:
    """Undo of the stop, within the hour: the same key works again.

    Raises DomeinFout later, when not stopped, and when the link would not work: then it stays stopped.
    """
    vers = _vergrendel(link, door)
    if not vers.gestopt_op:
        raise DomeinFout("Deze link was niet gestopt.")
    if nu() - vers.gestopt_op > TERUG_TE_NEMEN:
        raise DomeinFout("Deze link is langer dan een uur geleden gestopt. Maak een nieuwe link.")
    if reden := _werkt_niet_weer(vers):
        raise DomeinFout(reden)
    vers.gestopt_op, vers.gestopt_door = None, None
    vers.save(update_fields=["gestopt_op", "gestopt_door"])
    leg_vast("profiel.link_hervat", statushouder_id=vers.profiel.statushouder_id, **_over(vers, door))
    return vers


def kan_hervat(link: Deellink) -> bool:
    """Whether the link works when its stop is taken back."""
    return not _werkt_niet_weer(link)


def _werkt_niet_weer(link: Deellink) -> str:
    """Why the link does not work, apart from the stop; '' when it does."""
    stand = link.profiel.stand
    if stand == Profielstand.INGETROKKEN:
        return "Deze link werkt niet weer: de toestemming is ingetrokken."
    if stand == Profielstand.VERVANGEN:
        return "Deze link werkt niet weer: er is een nieuwere versie van het profiel. Maak daar een nieuwe link voor."
    if link.tot < vandaag():
        return f"Deze link werkt niet weer: hij was geldig tot en met {datum_lang(link.tot)}. Maak een nieuwe link."
    return "" if mag_gedeeld(link.profiel.statushouder_id) else f"Deze link werkt niet weer. {AFGESLOTEN}"


def _vergrendel(link: Deellink, door: Medewerker) -> Deellink:
    zichtbaar = Deellink.objects.visible_to(door).select_related("profiel__statushouder")
    zonder = zichtbaar.defer("profiel__statushouder__bsn", "profiel__teksten", "profiel__momentopname")
    vers: Deellink | None = zonder.select_for_update(of=("self",), no_key=True).filter(pk=link.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def _over(link: Deellink, door: Medewerker) -> dict[str, Any]:
    return over(link.profiel, door) | {"object_id": link.pk}


def zoek_deellink(sleutel: str) -> Deellink | None:
    """The link of this key, whether it works or not. Nothing of the person or the profile comes along."""
    link: Deellink | None = Deellink.objects.met_stand().filter(afdruk=afdruk_van(sleutel)).first()
    return link


@transaction.atomic
def open_deellink(*, sleutel: str, soort: str) -> Deellink | None:
    """Let an employer in and write down that it was; None when the link does not work (any longer).

    The row of the profile is held, so that a consent that is taken back in the same moment comes before or after.
    """
    gevonden = zoek_deellink(sleutel)
    if gevonden is None:
        return None
    Profiel.objects.select_for_update(no_key=True).only("pk").get(pk=gevonden.profiel_id)
    link = lees_deellink(sleutel)
    if link:
        Opening.objects.create(deellink=link, soort=soort)
    return link


def lees_deellink(sleutel: str) -> Deellink | None:
    """The link of this key with what an employer reads, when it works. Nothing is counted."""
    link = zoek_deellink(sleutel)
    if link is None or not link.werkt:
        return None
    namen = ("profiel__statushouder__gemeente", "gemaakt_door__organisatie")
    met_inhoud = Deellink.objects.select_related(*namen).defer("profiel__statushouder__bsn")
    met: Deellink = met_inhoud.get(pk=link.pk)
    return met
