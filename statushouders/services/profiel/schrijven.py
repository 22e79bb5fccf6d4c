"""Begin a profile out of what is known, write it, or throw the concept away."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.feitcodes import Feitgroep, Vaardigheidsoort, Werkvorm
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Profiel, Statushouder
from statushouders.profielcodes import LANGSTE_PROFIELTEKST, LANGSTE_ROEPNAAM, TEKSTEN, VORM, Profieldeel
from statushouders.selectors.feiten import lees_feiten
from statushouders.services.profiel.slot import controleer_gedeeld, over, vergrendel_concept
from statushouders.services.profiel.verboden import Verboden
from statushouders.services.slot import vergrendel_persoon


@transaction.atomic
def begin_profiel(*, persoon: Statushouder, door: Medewerker) -> Profiel:
    """The concept: the one that is being written, or a new version. That has the texts of the version before it; the
    first has those that follow from the facts.

    Raises DomeinFout when the person is gone, a child, or no longer guided.
    """
    persoon = vergrendel_persoon(persoon.pk, door=door)
    controleer_gedeeld(persoon.pk)
    if persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT:
        raise DomeinFout(f"Een profiel maak je van wie {LEEFTIJD_TRAJECT} jaar of ouder is.")
    laatste: Profiel | None = Profiel.objects.filter(statushouder=persoon).first()
    if laatste and laatste.is_concept:
        return laatste
    profiel = Profiel(statushouder=persoon, begonnen_door=door, bewaard_door=door)
    profiel.versienummer = laatste.versienummer + 1 if laatste else 1
    profiel.teksten = laatste.teksten if laatste else _eerste_teksten(persoon)
    profiel.save(force_insert=True)
    leg_vast("profiel.begonnen", statushouder_id=profiel.statushouder_id, **over(profiel, door))
    return profiel


def _eerste_teksten(persoon: Statushouder) -> dict[str, str]:
    """What was said about strong sides and wishes. The other facts stand on the profile by themselves."""
    feiten = lees_feiten(persoon.pk, [Feitgroep.VAARDIGHEDEN, Feitgroep.TOEKOMST])
    sterk = [een.tekst for een in feiten.vaardigheden or () if een.soort == Vaardigheidsoort.COMPETENTIE]
    leef = feiten.leefsituatie or {}
    wensen = [leef.get("ambitie_kort", ""), leef.get("ambitie_lang", "")]
    return {
        "roepnaam": (persoon.voornamen.split() or [persoon.achternaam])[0][:LANGSTE_ROEPNAAM],
        Profieldeel.COMPETENTIES.value: _zin(_opsomming(sterk))[:LANGSTE_PROFIELTEKST],
        Profieldeel.MOTIVATIE.value: "\n".join(filter(None, map(_zin, wensen)))[:LANGSTE_PROFIELTEKST],
    }


def _opsomming(dingen: list[str]) -> str:
    """Komt op tijd, rustig; an abbreviation keeps its capitals."""
    eerste, *rest = dingen or [""]
    return ", ".join([eerste, *(ding if ding[1:2].isupper() else ding[:1].lower() + ding[1:] for ding in rest)])


def _zin(tekst: str) -> str:
    tekst = tekst.strip()
    return tekst if not tekst or tekst[-1] in ".!?" else f"{tekst[0].upper()}{tekst[1:]}."


@transaction.atomic
def wijzig_profiel(*, profiel: Profiel, teksten: Mapping[str, str], versie: int, door: Medewerker) -> Profiel:
    """Keep these texts. `versie` is that of the concept which the editor saw.

    Raises BewerktDoorAnder when a colleague saved since then; DomeinFout for a text that cannot be, and for a number
    or date that an employer may never read.
    """
    vers = vergrendel_concept(profiel.pk, door=door)
    if vers.versie != versie:
        raise BewerktDoorAnder("Een collega heeft dit profiel intussen ook veranderd. Kies per deel wat klopt.")
    schoon = {code: teksten.get(code, "").strip() for code in ("roepnaam", VORM, *TEKSTEN)}
    _controleer(schoon, vers.statushouder_id)
    vers.teksten, vers.versie = {code: tekst for code, tekst in schoon.items() if tekst}, versie + 1
    vers.bewaard_door, vers.bewaard_op = door, nu()
    vers.save(update_fields=["teksten", "versie", "bewaard_door", "bewaard_op"])
    leg_vast("profiel.gewijzigd", statushouder_id=vers.statushouder_id, **over(vers, door))
    return vers


def _controleer(teksten: Mapping[str, str], persoon_id: int) -> None:
    if not teksten["roepnaam"]:
        raise DomeinFout("Vul in hoe iemand op het werk heet.", veld="roepnaam")
    if teksten[VORM] not in ("", *Werkvorm.values):
        raise DomeinFout("Kies een antwoord uit de lijst.", veld=VORM)
    verboden = Verboden(persoon_id)
    for code, tekst in teksten.items():
        hoogstens = LANGSTE_ROEPNAAM if code == "roepnaam" else LANGSTE_PROFIELTEKST
        controleer_tekst(tekst, veld=code, hoogstens=hoogstens)
        if wat := verboden.wat_staat_in(tekst):
            raise DomeinFout(f"Hier staat {wat}. Dat mag een werkgever niet lezen. Haal het weg.", veld=code)


@transaction.atomic
def gooi_profiel_weg(*, profiel: Profiel, door: Medewerker) -> None:
    """A concept that is not needed goes, with what was written. Raises DomeinFout for one with consent."""
    vers = vergrendel_concept(profiel.pk, door=door)
    leg_vast("profiel.weggegooid", statushouder_id=vers.statushouder_id, **over(vers, door))
    vers.delete()
