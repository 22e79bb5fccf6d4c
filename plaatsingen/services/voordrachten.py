"""Propose somebody for work, and what became of it. A person decides, always; the software only remembers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from agenda.services import werk_regel_bij
from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst, schone_regel
from kern.tijd import hier, nu, vandaag
from medewerkers.logboek import leg_vast, leg_vast_bij
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Voordracht
from plaatsingen.selectors.capaciteit import Ruimte, met_ruimte
from plaatsingen.selectors.matching import kandidaten_van
from plaatsingen.signaleringen.voordrachten import VOORDRACHTREGEL
from plaatsingen.statussen import (
    VANZELF_AFGEWEZEN,
    VOORDRACHT_OPEN,
    VOORDRACHT_OVERGANGEN,
    Afwijsreden,
    Voordrachtstand,
)
from plaatsingen.woorden.dicht import eerst_de_houding
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_te_noemen
from werkgevers.models import Werkplek
from werkgevers.rust import eis_dat_mag
from werkgevers.services.slot import vergrendel_werkgever

LANGSTE_TOELICHTING = 250
# A talk is mostly recorded beforehand, sometimes after it, and never planned for next year.
VERST_VOORUIT = timedelta(days=183)
VERST_TERUG = timedelta(days=31)
WEG = "Deze voordracht is er niet meer. Ga terug en kijk hoe het nu staat."
AL_VOORGESTELD = "Deze persoon is hier al voorgesteld. Kijk bij Voorgesteld hoe het staat."
GEEN_PROFIEL = "Deze persoon heeft geen goedgekeurd profiel. Vraag daar eerst toestemming voor."
NIET_OPEN = "Deze plek is niet meer open. Kies een andere plek."
_TOCH = "Wil je toch iemand voorstellen? Kies dan 'Toch voorstellen'."
GEEN_RUIMTE = {
    Ruimte.PLEK_VOL: f"Hier is nu geen plek vrij. {_TOCH}",
    Ruimte.WERKGEVER_VOL: f"Hier is nu geen plek vrij. {_TOCH}",
    Ruimte.VERGEVEN: f"Voor de laatste vrije plek is al een plaatsing voorgesteld. {_TOCH}",
}
MET_PLAATSING = "Hier is een plaatsing van gemaakt. Gaat die niet door? Leg dat vast bij de plaatsing."


@transaction.atomic
def draag_voor(
    *, werkplek: Werkplek, persoon: Statushouder, door: Medewerker, toch_bij_vol: bool = False
) -> Voordracht:
    """Propose this person for this work. `toch_bij_vol`: somebody knows that there is no room now.

    Raises DomeinFout when the place is closed, full or its employer would rather not, when the person gave no consent
    (any longer) or may not be named by this colleague, and when he or she is proposed or placed there already.
    """
    vergrendel_te_noemen(persoon.pk, door=door)
    plek = _vergrendel_plek(werkplek, door)
    _eis_open(plek, toch_bij_vol=toch_bij_vol)
    _eis_kandidaat(persoon.pk, door)
    _eis_niet_hier_geplaatst(plek.pk, persoon.pk)
    try:
        with transaction.atomic():
            voordracht = Voordracht.objects.create(werkplek=plek, statushouder_id=persoon.pk, door=door)
    except IntegrityError as fout:
        raise DomeinFout(AL_VOORGESTELD) from fout
    _log("voordracht.gemaakt", voordracht, door)
    werk_regel_bij(VOORDRACHTREGEL.code, bron_ids=[voordracht.pk])
    return voordracht


@transaction.atomic
def neem_voordracht_terug(*, voordracht: Voordracht, door: Medewerker) -> None:
    """It was a mistake: as if it never was. Raises DomeinFout when something came of it already."""
    vers = _vergrendel(voordracht, door)
    if vers.stand != Voordrachtstand.VOORGESTELD:
        raise DomeinFout("Er is al iets mee gebeurd. Kies 'Gaat niet door' als het stopt.")
    _log("voordracht.teruggenomen", vers, door)
    pk = vers.pk
    vers.delete()
    werk_regel_bij(VOORDRACHTREGEL.code, bron_ids=[pk])


@transaction.atomic
def zet_voordracht(
    *,
    voordracht: Voordracht,
    stand: str,
    gezien: int,
    door: Medewerker,
    gesprek_op: date | None = None,
    reden: str = "",
    toelichting: str | None = None,
    toch_benaderen: bool = False,
) -> Voordracht:
    """The next state, by the table `VOORDRACHT_OVERGANGEN`: also back, for what was pressed by mistake. Without a
    `toelichting` the one that was written stays. `gezien`: the version that the editor saw.

    Raises BewerktDoorAnder when a colleague was first, DomeinFout for a state that does not follow on this one, a talk
    without a day, a no without a reason, and when there is no place, no consent, or an employer who would rather not.
    """
    vers = _vergrendel(voordracht, door)
    if vers.versie != gezien:
        raise BewerktDoorAnder(f"Een collega was je voor. {_hoe_het_staat(vers)} Kijk of je het nog zo wilt.")
    _controleer_stap(vers, stand)
    if stand in VOORDRACHT_OPEN:
        _eis_dat_het_kan(vers, stand, door, bevestigd=toch_benaderen)
    if stand == Voordrachtstand.GESPREK:
        _controleer_gesprek(vers, gesprek_op or vers.gesprek_op)
    if stand == Voordrachtstand.AFGEWEZEN and (reden not in Afwijsreden.values or reden in VANZELF_AFGEWEZEN):
        raise DomeinFout("Kies waarom het niet doorgaat.", veld="reden")
    toelichting = vers.toelichting if toelichting is None else schone_regel(toelichting)
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_TOELICHTING)
    vers.stand, vers.gesprek_op = stand, gesprek_op or vers.gesprek_op
    vers.reden = reden if stand == Voordrachtstand.AFGEWEZEN else ""
    vers.toelichting, vers.gewijzigd_op = toelichting, nu()
    vers.versie += 1
    vers.save(update_fields=["stand", "gesprek_op", "reden", "toelichting", "gewijzigd_op", "versie"])
    _log("voordracht.verder", vers, door)
    werk_regel_bij(VOORDRACHTREGEL.code, bron_ids=[vers.pk])
    return vers


def _controleer_stap(vers: Voordracht, stand: str) -> None:
    if vers.stand == Voordrachtstand.GEPLAATST and vers.plaatsing_id:
        raise DomeinFout(MET_PLAATSING)
    if stand not in VOORDRACHT_OVERGANGEN[vers.stand]:
        raise DomeinFout(f"{_hoe_het_staat(vers)} Dit kan dan niet. Ververs de pagina.")


def _hoe_het_staat(vers: Voordracht) -> str:
    return f"Het staat nu op '{vers.get_stand_display()}'."


def _controleer_gesprek(vers: Voordracht, gesprek_op: date | None) -> None:
    if gesprek_op is None:
        raise DomeinFout("Vul in op welke dag het gesprek is.", veld="gesprek_op")
    eerste = hier(vers.op).date() - VERST_TERUG
    if gesprek_op < eerste:
        melding = f"Deze dag is lang voor het voorstel. Kies een dag vanaf {datum_lang(eerste)}."
        raise DomeinFout(melding, veld="gesprek_op")
    if gesprek_op != vers.gesprek_op and gesprek_op > vandaag() + VERST_VOORUIT:
        raise DomeinFout("Dit is meer dan een half jaar vooruit. Controleer het jaar.", veld="gesprek_op")


def _eis_dat_het_kan(vers: Voordracht, stand: str, door: Medewerker, *, bevestigd: bool) -> None:
    """Back to 'proposed' from a talk is no step further; everything else is done with somebody and with an employer."""
    if stand == Voordrachtstand.VOORGESTELD and vers.stand == Voordrachtstand.GESPREK:
        return
    plek = vers.werkplek
    if plek.gesloten_op or (plek.einde and plek.einde < vandaag()):
        raise DomeinFout("Deze plek is gesloten of voorbij. Open de plek eerst weer, of kies 'Gaat niet door'.")
    eis_dat_mag([plek.werkgever], bevestigd=bevestigd)
    _eis_kandidaat(vers.statushouder_id, door)
    _eis_niet_hier_geplaatst(plek.pk, vers.statushouder_id)
    andere = Voordracht.objects.open().filter(werkplek=plek, statushouder=vers.statushouder_id)
    if andere.exclude(pk=vers.pk).exists():
        raise DomeinFout(AL_VOORGESTELD)


def _eis_open(plek: Werkplek, *, toch_bij_vol: bool) -> None:
    if met_rust := eerst_de_houding(plek.werkgever):
        raise DomeinFout(met_rust)
    gevonden = met_ruimte(Werkplek.objects.open_op(vandaag()).filter(pk=plek.pk)).first()
    if gevonden is None:
        raise DomeinFout(NIET_OPEN)
    if gevonden.ruimte != Ruimte.VRIJ and not toch_bij_vol:
        raise DomeinFout(GEEN_RUIMTE[Ruimte(gevonden.ruimte)])


def _eis_kandidaat(persoon_id: int, door: Medewerker) -> None:
    if not kandidaten_van(door).filter(pk=persoon_id).exists():
        raise DomeinFout(GEEN_PROFIEL)


def _eis_niet_hier_geplaatst(plek_id: int, persoon_id: int) -> None:
    if Plaatsing.objects.open().filter(werkplek=plek_id, statushouder=persoon_id).exists():
        raise DomeinFout("Deze persoon heeft al een plaatsing op deze plek. Kijk bij Plaatsingen hoe het staat.")


def _vergrendel_plek(werkplek: Werkplek, door: Medewerker) -> Werkplek:
    """The place as it is now, after its employer. The person is locked already."""
    werkgever = vergrendel_werkgever(werkplek.werkgever_id, door=door)
    zichtbaar = Werkplek.objects.visible_to(door).select_for_update(no_key=True)
    plek: Werkplek | None = zichtbaar.filter(pk=werkplek.pk, werkgever=werkgever).first()
    if plek is None:
        raise DomeinFout(NIET_OPEN)
    plek.werkgever = werkgever
    return plek


def _vergrendel(voordracht: Voordracht, door: Medewerker) -> Voordracht:
    """The proposal as it is now, after its person, employer and place."""
    vergrendel_te_noemen(voordracht.statushouder_id, door=door)
    plek = _vergrendel_plek(voordracht.werkplek, door)
    zichtbaar = Voordracht.objects.visible_to(door)
    vers: Voordracht | None = zichtbaar.select_for_update(of=("self",), no_key=True).filter(pk=voordracht.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    vers.werkplek = plek
    return vers


def _log(code: str, voordracht: Voordracht, door: Medewerker) -> None:
    leg_vast(
        code,
        gemeente_id=voordracht.werkplek.werkgever.gemeente_id,
        door=door,
        statushouder_id=voordracht.statushouder_id,
        object_id=voordracht.pk,
    )


@transaction.atomic
def beeindig_zonder_profiel(ids: Sequence[int]) -> None:
    """Who of these people shares no profile any longer, is not proposed any longer either. The person is locked."""
    zonder = Voordracht.objects.filter(statushouder__in=ids).exclude(statushouder__kandidaat__isnull=False)
    _beeindig(zonder, Afwijsreden.TOESTEMMING)


@transaction.atomic
def beeindig_na_traject(ids: Sequence[int]) -> None:
    """Whose traject is closed is not proposed any longer. The person is locked."""
    gesloten = Voordracht.objects.filter(statushouder__in=ids)
    _beeindig(gesloten.exclude(statushouder__in=Statushouder.objects.niet_afgesloten()), Afwijsreden.TRAJECT)


def _beeindig(voordrachten: Any, reden: Afwijsreden) -> None:
    """Those that are open come to nothing by themselves, with an audit line for each: a fixed number of statements for
    the people of one municipality.
    """
    open_ = voordrachten.open().select_for_update(of=("self",), no_key=True).order_by("pk")
    per_gemeente: dict[int, list[tuple[int, int]]] = {}
    for pk, persoon_id, gemeente_id in open_.values_list("pk", "statushouder_id", "statushouder__gemeente_id"):
        per_gemeente.setdefault(gemeente_id, []).append((persoon_id, pk))
    ids = [pk for paren in per_gemeente.values() for _, pk in paren]
    if not ids:
        return
    Voordracht.objects.filter(pk__in=ids).update(
        stand=Voordrachtstand.AFGEWEZEN, reden=reden, gewijzigd_op=nu(), versie=F("versie") + 1
    )
    werk_regel_bij(VOORDRACHTREGEL.code, bron_ids=ids)
    for gemeente_id, paren in per_gemeente.items():
        leg_vast_bij("voordracht.verder", gemeente_id=gemeente_id, door=None, objecten=paren)
