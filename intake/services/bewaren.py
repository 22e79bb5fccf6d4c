"""Save one section of a concept, as it is: also half filled in, also with faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from intake.keuring import TE_GROOT, Keuring, keur, stand_van, te_groot
from intake.models import BeschermdeAntwoorden, Gesprek, Sectieantwoorden
from intake.models.antwoorden import Antwoorden
from intake.samenvoegen import Keuzes, afdruk_van_keuze, afdrukken, voeg_samen
from intake.selectors.scherm import sectie_van
from intake.services.slot import NIET_VAN_JOU, kader_van, mag_beschermd, over, vergrendel_gesprek
from intake.vragen import Sectie
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker


@dataclass(frozen=True)
class Bewaard:
    """How the section stands. `gezien`: the fingerprints of what the page that sent it goes on showing; `anders`: a
    colleague wrote in it meanwhile, without harm, and that page does not show it."""

    gesprek: Gesprek
    keuring: Keuring
    gezien: Mapping[str, str]
    anders: bool


class Botsing(DomeinFout):
    """Both changed the same answers: nothing is saved until somebody chooses. Holds what is needed to choose."""

    def __init__(self, *, sectie: Sectie, rij: Antwoorden, codes: tuple[str, ...], ingevuld: Mapping[str, Any]) -> None:
        super().__init__("Een collega vulde intussen iets anders in. Kies per vraag wat klopt.")
        self.rij, self.codes, self.ingevuld = rij, codes, ingevuld
        self.afdrukken = {code: afdruk_van_keuze(sectie.vragen, code, rij.antwoorden) for code in codes}


@transaction.atomic
def bewaar_sectie(
    *,
    gesprek_id: int,
    code: str,
    lees: Callable[[Sectie], Mapping[str, Any]],
    gezien: Mapping[str, str],
    door: Medewerker,
    keuzes: Keuzes | None = None,
    bron: str = "",
    begin: Mapping[str, str] | None = None,
) -> Bewaard:
    """Store what was filled in. Answers that do not fit are stored too, and counted: text is never lost.

    `lees` takes the answers of the section out of what was sent; the section itself is built here, once, for every
    query counts while somebody types.
    `gezien` says what the page shows. When a colleague saved since then, answers that only one of the two changed come
    together; those that both changed raise Botsing, until `keuzes` says which side counts. `bron` is the open page:
    when that saved last itself (and the answer was lost on the way) nobody came between. It does not count as such
    once something came together that it does not show.
    `begin`: the facts that the page began with, as fingerprints; kept with the first save.
    Raises Gesprek.DoesNotExist for who does not see the talk, and for a section that it does not have; DomeinFout
    when it is fixed, when the section is not this colleague's to write in, or for more text than is reasonable.
    """
    gesprek = vergrendel_gesprek(gesprek_id, door=door)
    sectie = sectie_van(gesprek, code)
    if sectie is None:
        raise Gesprek.DoesNotExist
    antwoorden = lees(sectie)
    for vraag in sectie.vragen:
        if te_groot(antwoorden.get(vraag.code, "")):
            raise DomeinFout(f"‘{vraag.tekst}’: {TE_GROOT}", veld=vraag.code)
    if sectie.beschermd and not mag_beschermd(gesprek):
        raise DomeinFout(NIET_VAN_JOU)
    rij, is_nieuw = _rij(gesprek, sectie, door)
    kader = kader_van(gesprek.statushouder)
    ingevuld = keur(sectie, antwoorden, kader).antwoorden
    vorige_schrijver = rij.bewaard_door_id
    alleen_ik = is_nieuw or bool(bron and bron == rij.bron)
    samen = voeg_samen(
        sectie.vragen,
        bewaard=rij.antwoorden,
        ingevuld=ingevuld,
        gezien=afdrukken(rij.antwoorden) if alleen_ik else gezien,
        keuzes=keuzes or {},
    )
    if samen.botst:
        raise Botsing(sectie=sectie, rij=rij, codes=samen.botst, ingevuld=ingevuld)
    keuring = keur(sectie, samen.antwoorden, kader)
    ingehaald = keuring.antwoorden != ingevuld
    if is_nieuw or keuring.antwoorden != rij.antwoorden:
        rij.bron = "" if ingehaald else bron
        rij.begin = rij.begin if rij.pk else dict(begin or {})
        _schrijf(rij, keuring, door)
        if is_nieuw or vorige_schrijver != door.pk:
            leg_vast("gesprek.ingevuld", statushouder_id=gesprek.statushouder_id, **over(gesprek, door))
    _zet_stand(gesprek, sectie, keuring)
    return Bewaard(gesprek, keuring, afdrukken(ingevuld), anders=ingehaald)


def _rij(gesprek: Gesprek, sectie: Sectie, door: Medewerker) -> tuple[Antwoorden, bool]:
    """The stored answers, or a row to be; the lock on the talk keeps others away."""
    model: type[BeschermdeAntwoorden | Sectieantwoorden] = (
        BeschermdeAntwoorden if sectie.beschermd else Sectieantwoorden
    )
    rij = model.objects.filter(gesprek=gesprek, sectie=sectie.code).first()
    if rij is not None:
        return rij, False
    return model(gesprek=gesprek, sectie=sectie.code, versie=0, antwoorden={}, bewaard_door=door), True


def _schrijf(rij: Antwoorden, keuring: Keuring, door: Medewerker) -> None:
    rij.versie += 1
    rij.antwoorden = keuring.antwoorden
    rij.bewaard_door, rij.bewaard_op = door, nu()
    rij.save()


def _zet_stand(gesprek: Gesprek, sectie: Sectie, keuring: Keuring) -> None:
    """The same answers may be judged otherwise too: a question of the municipality changed."""
    stand = stand_van(sectie, keuring)
    if gesprek.standen.get(sectie.code) != stand:
        gesprek.standen[sectie.code] = stand
        gesprek.save(update_fields=["standen"])
