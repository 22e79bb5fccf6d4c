"""Store what a colleague saw of somebody. Everybody has observations of their own; only who made one corrects it."""

from __future__ import annotations

from django.db.models import Q

from begeleiding.dagmeldingen import Soort, Uitslag, Waarnemingsmelding
from begeleiding.models import Score, Waarneming
from begeleiding.selectors.dagplekken import Plek
from begeleiding.services.dag.kader import NIET_IN_BEELD, Ingehaald, Kader, controleer, geweigerd, nog_eens
from kern.fouten import DomeinFout
from kern.tijd import nu

VAN_EEN_ANDER = "Deze observatie is van een collega. Schrijf zelf op wat jij zag."
AL_VERBETERD = (
    "Deze observatie is al verbeterd, misschien op een ander apparaat. Ververs de pagina en verbeter wat er nu staat."
)
ANDER_PUNT = "Een van deze punten gebruiken jullie niet meer. Ververs de pagina en vul het opnieuw in."
ANDER_DOEL = "Dit leerdoel hoort niet bij deze persoon. Kies een ander leerdoel, of geen."


def leg_waarneming_vast(*, melding: Waarnemingsmelding, kader: Kader) -> Uitslag:
    """Stored, or never to be stored. Two colleagues who saw different things do not clash."""
    plek = kader.plekken.get(melding.plek)
    if plek is None:
        eigen = Waarneming.objects.filter(pk=melding.id, door=kader.door)
        return Uitslag(Soort.BEWAARD) if eigen.exists() else geweigerd(NIET_IN_BEELD)
    return nog_eens(lambda: _leg_vast(melding, plek, kader))


def _leg_vast(melding: Waarnemingsmelding, plek: Plek, kader: Kader) -> Uitslag:
    er_al = {rij.pk: rij for rij in Waarneming.objects.filter(Q(pk=melding.id) | Q(pk=melding.vervangt))}
    if eerdere := er_al.get(melding.id):
        eigen = kader.door.pk == eerdere.door_id or eerdere.statushouder_id == plek.statushouder
        return Uitslag(Soort.BEWAARD) if eigen else geweigerd(NIET_IN_BEELD)
    try:
        controleer(melding, plek)
        _controleer_keuzes(melding, plek, kader)
        vervangt = _te_vervangen(melding, er_al.get(melding.vervangt) if melding.vervangt else None, plek, kader)
    except DomeinFout as fout:
        return geweigerd(fout.melding)
    _schrijf(melding, vervangt, plek, kader)
    return Uitslag(Soort.BEWAARD)


def _controleer_keuzes(melding: Waarnemingsmelding, plek: Plek, kader: Kader) -> None:
    if not melding.scores.keys() <= kader.punten.get(plek.aanpak, frozenset()):
        raise DomeinFout(ANDER_PUNT, veld="scores")
    if melding.leerdoel is not None and kader.doelen.get(melding.leerdoel) != plek.statushouder:
        raise DomeinFout(ANDER_DOEL, veld="leerdoel")


def _te_vervangen(melding: Waarnemingsmelding, oud: Waarneming | None, plek: Plek, kader: Kader) -> Waarneming | None:
    """The observation that this one corrects. When that one never came in, there is nothing to correct."""
    if oud is None:
        return None
    if oud.door_id != kader.door.pk or oud.statushouder_id != plek.statushouder:
        raise DomeinFout(VAN_EEN_ANDER)
    if not oud.geldt:
        raise DomeinFout(AL_VERBETERD)
    return oud


def _schrijf(melding: Waarnemingsmelding, vervangt: Waarneming | None, plek: Plek, kader: Kader) -> None:
    if vervangt is not None:
        oud = Waarneming.objects.filter(pk=vervangt.pk, vervangen_op=None)
        if not oud.update(vervangen_op=nu()):
            raise Ingehaald
    Waarneming.objects.create(
        id=melding.id, statushouder_id=plek.statushouder, **plek.veld, dag=melding.dag, door=kader.door,
        notitie=melding.notitie, leerdoel_id=melding.leerdoel, vervangt=vervangt,
    )  # fmt: skip
    Score.objects.bulk_create(
        Score(waarneming_id=melding.id, punt_id=punt, waarde=waarde) for punt, waarde in melding.scores.items()
    )
