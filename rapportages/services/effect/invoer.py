"""Write down a form that somebody filled in on paper."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from kern.fouten import DomeinFout
from kern.geheim import vingerafdruk
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.models import Antwoord, Antwoordformulier, Lijstvraag, Meting
from rapportages.models.effect import Moment
from rapportages.services.effect.lijsten import vergrendel_lijst
from rapportages.services.effect.metingen import vergrendel_meting
from statushouders.models import Statushouder

LANGSTE_CODEWOORD = 40
_TE_VROEG = "Deze meting begint later. Wijzig eerst de dag, als er al formulieren zijn."
_AFGEROND = "Deze meting is afgerond. Zet hem eerst weer open."


@transaction.atomic
def leg_antwoorden_vast(
    *,
    meting: Meting,
    moment: Moment,
    antwoorden: Mapping[int, int],
    statushouder_id: int | None = None,
    codewoord: str = "",
    door: Medewerker,
) -> Antwoordformulier:
    """One form. `antwoorden`: number of the question -> answer; what was passed over is not in it. Of a linked list the
    person is one that `door` sees; of an anonymous one only the fingerprint of a code word is kept.
    """
    lijst = vergrendel_lijst(meting.lijst, door=door)
    vers = vergrendel_meting(meting, door=door)
    if vers.afgerond_op:
        raise DomeinFout(_AFGEROND)
    if vandaag() < (vers.dag_voor if moment == Moment.VOOR else vers.dag_na):
        raise DomeinFout(_TE_VROEG)
    _eis_antwoorden(antwoorden, {vraag.pk: vraag for vraag in lijst.vragen.all()})
    if lijst.anoniem:
        statushouder_id = None
        kenmerk = _kenmerk(vers, moment, codewoord)
    else:
        kenmerk = ""
        _eis_persoon(vers, moment, statushouder_id, door)
    formulier: Antwoordformulier = Antwoordformulier.objects.create(
        meting=vers, moment=moment, statushouder_id=statushouder_id, kenmerk=kenmerk, door=door
    )
    Antwoord.objects.bulk_create(
        Antwoord(formulier=formulier, vraag_id=vraag_id, waarde=waarde) for vraag_id, waarde in antwoorden.items()
    )
    leg_vast(
        "antwoordformulier.ingevoerd",
        gemeente_id=vers.gemeente_id,
        door=door,
        object_id=formulier.pk,
        statushouder_id=statushouder_id,
    )
    return formulier


@transaction.atomic
def haal_formulier_weg(*, formulier: Antwoordformulier, door: Medewerker) -> None:
    """It was entered wrong: enter it again."""
    meting = vergrendel_meting(formulier.meting, door=door)
    if meting.afgerond_op:
        raise DomeinFout(_AFGEROND)
    vers = Antwoordformulier.objects.visible_to(door).filter(pk=formulier.pk).first()
    if vers is None:
        raise DomeinFout("Dit formulier is al weg.")
    pk, persoon = vers.pk, vers.statushouder_id
    vers.delete()
    leg_vast(
        "antwoordformulier.verwijderd", gemeente_id=meting.gemeente_id, door=door, object_id=pk, statushouder_id=persoon
    )


def _eis_antwoorden(antwoorden: Mapping[int, int], vragen: Mapping[int, Lijstvraag]) -> None:
    if not antwoorden:
        raise DomeinFout("Vul minstens één antwoord in.")
    for vraag_id, waarde in antwoorden.items():
        vraag = vragen.get(vraag_id)
        if vraag is None:
            raise DomeinFout("Een collega veranderde de vragenlijst. Kijk hoe hij nu is en vul opnieuw in.")
        if waarde not in dict(vraag.keuzes):
            raise DomeinFout("Kies een van de antwoorden bij deze vraag.", veld=f"vraag_{vraag_id}")


def _eis_persoon(meting: Meting, moment: Moment, statushouder_id: int | None, door: Medewerker) -> None:
    zichtbaar = Statushouder.objects.visible_to(door).filter(gemeente=meting.gemeente_id, pk=statushouder_id)
    if statushouder_id is None or not zichtbaar.exists():
        raise DomeinFout("Kies van wie dit formulier is.", veld="naam")
    if meting.formulieren.filter(moment=moment, statushouder=statushouder_id).exists():
        raise DomeinFout("Van deze persoon is er op dit moment al een formulier.", veld="naam")


def _kenmerk(meting: Meting, moment: Moment, codewoord: str) -> str:
    """Of this round alone, so that forms of two rounds cannot be laid together; however it is written."""
    kaal = "".join(codewoord.casefold().split())
    if not kaal:
        return ""
    kenmerk = vingerafdruk(f"effectmeting:{meting.pk}:{kaal}")
    if meting.formulieren.filter(moment=moment, kenmerk=kenmerk).exists():
        raise DomeinFout("Met dit codewoord is er al een formulier. Kijk of je het al had ingevoerd.", veld="codewoord")
    return kenmerk
