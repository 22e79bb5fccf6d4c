"""K!X Works in the demo: a round that is finished, and one of which the first forms came in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from kern.geheim import vingerafdruk
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Antwoord, Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.models.effect import Moment
from rapportages.services.effect.vragen import JANEE, VAN_EENS

NAAM = "K!X Works"
INLEIDING = (
    "We willen weten of de training helpt. Er zijn geen goede of foute antwoorden. "
    "Zet bij elke zin een kruisje bij wat bij jou past."
)
# Question -> what the people answered before, and after; the same place is the same person, a point is passed over.
ANTWOORDEN: Mapping[str, tuple[str, str]] = {
    "Ik weet waar ik kan solliciteren.": ("221231232212422133142", "3343234324213242"),
    "Ik weet welk werk bij mij past.": ("232213322231322331224", "3332324332423323"),
    "Ik kan in het kort vertellen wie ik ben en wat ik kan.": ("112321232121322312231", "2343324123322334"),
    "Ik durf een werkgever aan te spreken.": ("121122213212312211221", "3232323323132323"),
    "Ik heb vertrouwen in mijzelf.": ("323223432323234232332", "4343334433434.34"),
    "Ik ken mensen die mij kunnen helpen bij het zoeken naar werk.": ("212112213212212311212", "2223123223213122"),
}
JANEEVRAAG = "Heb je een cv?"
CVS = ("141114114111441111114", "4441441414144144")
EERSTEN: Sequence[str] = ("2321", "1212", "3221")


def meet_het_effect(gemeente: Gemeente) -> None:
    """With the same code word on both forms; of the second round nobody came back yet."""
    door = Medewerker.objects.filter(rol=Rol.KLANTONDERSTEUNER, organisatie__gemeenten=gemeente).order_by("pk").first()
    if door is None:
        return
    lijst = Vragenlijst.objects.create(gemeente=gemeente, naam=NAAM, inleiding=INLEIDING, door=door)
    vragen = [
        Lijstvraag.objects.create(lijst=lijst, tekst=tekst, woorden=list(VAN_EENS), volgorde=nummer)
        for nummer, tekst in enumerate(ANTWOORDEN, start=1)
    ]
    vragen.append(
        Lijstvraag.objects.create(
            lijst=lijst, tekst=JANEEVRAAG, soort=Lijstvraag.Soort.JANEE, woorden=list(JANEE), volgorde=len(vragen) + 1
        )
    )
    klaar = _meting(lijst, door, "voorjaar", begin=150, einde=70)
    klaar.afgerond_op = nu() - timedelta(days=66)
    klaar.save()
    reeksen = [*ANTWOORDEN.values(), CVS]
    for nummer, moment in enumerate(Moment):
        _vul_in(klaar, vragen, [reeks[nummer] for reeks in reeksen], moment, door)
    loopt = _meting(lijst, door, "najaar", begin=6, einde=-50)
    _vul_in(loopt, vragen, EERSTEN, Moment.VOOR, door)


def _meting(lijst: Vragenlijst, door: Medewerker, wanneer: str, *, begin: int, einde: int) -> Meting:
    dag = vandaag() - timedelta(days=begin)
    meting: Meting = Meting.objects.create(
        gemeente=lijst.gemeente,
        lijst=lijst,
        naam=f"{NAAM} {wanneer} {dag.year}",
        dag_voor=dag,
        dag_na=vandaag() - timedelta(days=einde),
        door=door,
    )
    return meting


def _vul_in(
    meting: Meting, vragen: Sequence[Lijstvraag], reeksen: Sequence[str], moment: Moment, door: Medewerker
) -> None:
    for wie, waarden in enumerate(zip(*reeksen, strict=True)):
        formulier = Antwoordformulier.objects.create(
            meting=meting, moment=moment, kenmerk=vingerafdruk(f"effectmeting:{meting.pk}:demo{wie}"), door=door
        )
        Antwoord.objects.bulk_create(
            Antwoord(formulier=formulier, vraag=vraag, waarde=int(waarde))
            for vraag, waarde in zip(vragen, waarden, strict=False)
            if waarde != "."
        )


def wis_effect(codes: list[str]) -> None:
    """Of these municipalities, by CBS code."""
    Meting.objects.filter(gemeente__cbs_code__in=codes).delete()
    Vragenlijst.objects.filter(gemeente__cbs_code__in=codes).delete()
