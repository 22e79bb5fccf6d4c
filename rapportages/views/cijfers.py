"""The page of figures: for policy staff as they were kept, without small numbers; for who sees the people, of now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from kern.datums import datum_lang
from kern.navigatie import url_als_mag
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.models import Medewerker
from rapportages.bord import (
    Keuze,
    Punt,
    bestemmingen,
    gebleven,
    groepskeuzes,
    per_maand,
    te_tekenen,
    tegels,
    trechter,
    verloop,
    verschillen,
)
from rapportages.bord.keuze import SCHEIDING, Namen, groepen_van
from rapportages.bord.tabellen import tabellen
from rapportages.bord.zinnen import niet_gevonden, wie_je_ziet
from rapportages.cijfers import CIJFERS, TELREGELS
from rapportages.cijfers.voordrachten import VOORDRACHTEN
from rapportages.grafieken import dagen_grafiek, verloop_grafiek
from rapportages.kenmerken import KENMERKEN
from rapportages.models import Maandstand
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.momentopname import bewaard_beeld, open_beeld
from rapportages.selectors.standen import jaren_met_vestiging, jaren_van_stand, maandstanden, start_per_maand
from rapportages.selectors.streefgetal import doelen
from rapportages.selectors.voordrachten import (
    Afwijscijfer,
    afwijscijfer,
    bewaarde_voordrachten,
    toonbare_voordrachten,
)
from rapportages.verbergen import ONDERGRENS
from rapportages.views.basis import Rapportage

# Who may do this sees the people behind a figure, so to him nothing is hidden.
ACHTER_HET_CIJFER = "rapportages.mensen"
BESTANDEN = "rapportages.bestanden"


@dataclass(frozen=True)
class Vraagstelling:
    """What was asked for, as far as it exists; `keuze` None: nothing was kept yet."""

    keuze: Keuze | None
    jaren: list[int]
    namen: Namen
    stand: Maandstand | None = None
    standen: tuple[Maandstand, ...] = ()
    maanden: Sequence[Punt] = ()


def stel_vraag(gevraagd: Any, medewerker: Medewerker) -> Vraagstelling:
    """Year, group and kept stand of the address; what is not there falls back to the nearest."""
    gemeente_id = medewerker.werkt_voor().pk
    namen = groepsnamen(gemeente_id=gemeente_id)
    kenmerk, waarde = lees_groep(gevraagd.get("groep", ""), namen)
    if medewerker.mag(ACHTER_HET_CIJFER):
        dag = vandaag()
        jaren = jaren_met_vestiging(gemeente_id=gemeente_id, dag=dag)
        jaar = lees_jaar(gevraagd.get("jaar", ""), jaren)
        beeld = open_beeld(gemeente_id=gemeente_id, dag=dag, jaar=jaar, kenmerk=kenmerk, waarde=waarde)
        maanden = per_maand(start_per_maand(gemeente_id=gemeente_id, jaar=jaar, tot=dag))
        return Vraagstelling(Keuze(beeld, jaar, kenmerk, waarde), jaren, namen, maanden=maanden)
    standen = tuple(maandstanden(gemeente_id=gemeente_id))
    if not standen:
        return Vraagstelling(None, [], namen)
    stand = next((een for een in standen if een.dag.isoformat() == gevraagd.get("stand")), standen[0])
    jaren = jaren_van_stand(stand) or [stand.dag.year]
    jaar = lees_jaar(gevraagd.get("jaar", ""), jaren)
    maanden = per_maand(start_per_maand(gemeente_id=gemeente_id, jaar=jaar, tot=stand.dag))
    keuze = Keuze(bewaard_beeld(stand, jaar=jaar), jaar, kenmerk, waarde)
    return Vraagstelling(keuze, jaren, namen, stand, standen, maanden)


class Cijfers(Rapportage, Pagina):
    """Tiles, the way to work, days, where people went, and where the difference is."""

    actie = "rapportages.cijfers"
    template_name = "rapportages/cijfers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        if user.actieve_gemeente_id is None:
            return super().get_context_data(vraag=None, **kwargs)
        vraag = stel_vraag(self.request.GET, user)
        return super().get_context_data(
            vraag=vraag,
            groepen=groepskeuzes(vraag.namen),
            open=user.mag(ACHTER_HET_CIJFER),
            ondergrens=ONDERGRENS,
            cijfers=[*CIJFERS.values(), VOORDRACHTEN],
            telregels=TELREGELS,
            streefgetal_url=url_als_mag(self.request, "rapportages:streefgetal"),
            maandbericht_url=url_als_mag(self.request, "rapportages:maandbericht"),
            **(self._bord(vraag, vraag.keuze) if vraag.keuze else {}),
            **kwargs,
        )

    def _bord(self, vraag: Vraagstelling, keuze: Keuze) -> dict[str, Any]:
        gemeente_id = self.request.user.actieve_gemeente_id
        getekend = te_tekenen(verloop(keuze))
        maanden = te_tekenen(vraag.maanden)
        naam = groepnaam(keuze.kenmerk, keuze.waarde, vraag.namen)
        weg = trechter(keuze)
        gekozen = [
            ("jaar", str(keuze.jaar), str(keuze.jaar)), ("groep", keuze.code, "iedereen"),
            ("stand", vraag.stand.dag.isoformat() if vraag.stand else "", f"die van {datum_lang(keuze.beeld.dag)}"),
        ]  # fmt: skip
        return {
            "keuze": keuze,
            "niet_gevonden": niet_gevonden(self.request.GET, gekozen),
            "zin": wie_je_ziet(keuze.jaar, voluit(keuze.kenmerk, naam), keuze.beeld.dag, nu=vraag.stand is None),
            "vraagtekst": _vraagtekst(vraag, keuze),
            "rapport_url": self._rapport_url(vraag, keuze),
            "groepnaam": naam,
            "tegels": tegels(keuze, doelen(gemeente_id=gemeente_id, jaar=keuze.jaar)),
            "trechter": weg,
            "later_in_trechter": any(rij.later_breed for rij in weg),
            "tabellen": tabellen(keuze, vraag.namen, vraag.maanden),
            "dagen_grafiek": dagen_grafiek(keuze.balken) if keuze.balken else "",
            "later_in_dagen": not all(balk.in_tijd for balk in keuze.balken),
            "looptijd": keuze.looptijd("start"),
            "bestemmingen": bestemmingen(keuze),
            "gebleven": gebleven(keuze),
            "verloop_grafiek": verloop_grafiek(getekend) if getekend else "",
            "maanden_grafiek": verloop_grafiek(maanden) if maanden else "",
            "verschillen": verschillen(keuze, vraag.namen),
            "afgewezen": self._voordrachten(vraag, keuze),
        }

    def _voordrachten(self, vraag: Vraagstelling, keuze: Keuze) -> Afwijscijfer:
        jaar, dag = keuze.jaar, keuze.beeld.dag
        if vraag.stand:
            verteld = bewaarde_voordrachten(vraag.stand, jaar=jaar)
        else:
            verteld = toonbare_voordrachten(gemeente_id=self.request.user.actieve_gemeente_id, jaar=jaar, dag=dag)
        return afwijscijfer(verteld, jaar=jaar, dag=dag)

    def _rapport_url(self, vraag: Vraagstelling, keuze: Keuze) -> str:
        """The paper for the council, of this year and stand; it is about everybody."""
        if not self.request.user.mag(BESTANDEN):
            return ""
        return f"{reverse('rapportages:bestand_nieuw', args=['raadsrapport'])}?{_vraagtekst(vraag, keuze)}"


def lees_jaar(gevraagd: str, jaren: list[int]) -> int:
    return next((een for een in jaren if str(een) == gevraagd), jaren[0])


def lees_groep(gevraagd: str, namen: Namen) -> tuple[str, str]:
    """Trait and group; nothing when they do not exist."""
    bekend = {code for _, groepen in groepskeuzes(namen) for code, _ in groepen}
    kenmerk, _, waarde = (gevraagd if gevraagd in bekend else "").partition(SCHEIDING)
    return kenmerk, waarde


def groepnaam(kenmerk: str, waarde: str, namen: Namen) -> str:
    """What the group is called; empty for everybody."""
    return groepen_van(kenmerk, namen).get(waarde, "") if kenmerk else ""


def voluit(kenmerk: str, naam: str) -> str:
    """Geslacht: vrouwen; empty for everybody."""
    return f"{KENMERKEN[kenmerk].naam}: {naam}" if kenmerk else ""


def _vraagtekst(vraag: Vraagstelling, keuze: Keuze) -> str:
    """The same question for another address."""
    stand = {"stand": vraag.stand.dag.isoformat()} if vraag.stand else {}
    return urlencode({"jaar": keuze.jaar, "groep": keuze.code, **stand})
