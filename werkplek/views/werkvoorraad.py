"""The work list: of oneself, and for the teamleider of a colleague."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.shortcuts import get_object_or_404

from agenda.selectors import mijn_dag, nieuwe_vlaggen
from kern.navigatie import url_als_mag
from kern.tijd import nu, vandaag
from kern.views import Pagina
from medewerkers.models import Medewerker
from trajecten.selectors.stapkaart import mag_afhandelen
from werkplek.selectors.groepen import Groep, Groepsoort
from werkplek.selectors.rijen import Staprij
from werkplek.selectors.team import uitvoerders
from werkplek.selectors.werkvoorraad import (
    PER_PAGINA,
    Weergave,
    caseload,
    werkvoorraad,
    zin_over_de_stand,
)
from werkplek.selectors.werkvoorraad import Werkvoorraad as Voorraad

NIEUW_HOOGSTENS = 5
# The parameter that says which row gets the focus: the id of a step.
FOCUS = "na"
_Keuze = TypeVar("_Keuze", bound=StrEnum)


@dataclass(frozen=True)
class Taak:
    """A row: whether the viewer may act on the step and record a contact, and whether it has the focus now.

    `terug` is the part of an address that says where an action without htmx leads: to the row that follows.
    """

    rij: Staprij
    mag: bool
    mag_contact: bool
    mag_afspraak: bool
    terug: str
    focus: bool


@dataclass(frozen=True)
class Takenplek:
    """A row, and the rows that are folded under it; `open` when one of those has the focus now."""

    taak: Taak
    meer: Sequence[Taak]
    namen: str

    @property
    def open(self) -> bool:
        return any(taak.focus for taak in self.meer)


@dataclass(frozen=True)
class Takengroep:
    """A group with its rows as tasks, and its pages when it is the only one."""

    groep: Groep
    plekken: Sequence[Takenplek]
    pagina: Page[Any] | None


class Werkvoorraad(Pagina):
    """What to do, for whom, by when. By htmx the same list as a fragment: it loads itself anew after every action."""

    actie = "werkplek.werkvoorraad"
    template_name = "werkplek/start/werkvoorraad.html"
    fragment_template: ClassVar[str] = "werkplek/start/_werkvoorraad.html"

    def van(self) -> Medewerker:
        """Whose list it is."""
        medewerker: Medewerker = self.request.user
        return medewerker

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, van, dag, vraag = self.request.user, self.van(), vandaag(), self.request.GET
        weergave = _keuze(Weergave, vraag.get("weergave")) or Weergave.STAPPEN
        lijst = werkvoorraad(
            van,
            kijker=kijker,
            dag=dag,
            weergave=weergave,
            gekozen=_keuze(Groepsoort, vraag.get("groep")),
            pagina=_paginanummer(vraag.get("bladzijde")),
        )
        per_fase = caseload(van, kijker=kijker)
        eigen = van == kijker
        return super().get_context_data(
            van=van,
            eigen=eigen,
            lijst=lijst,
            groepen=self._groepen(lijst),
            weergave=weergave,
            begroeting=begroeting(nu().hour),
            zin=zin_over_de_stand(lijst.tellingen),
            caseload=per_fase,
            caseload_totaal=sum(aantal for _, aantal in per_fase),
            mijn_dag=mijn_dag(van, kijker=kijker, dag=dag),
            nieuw=nieuwe_vlaggen(kijker, dag=dag, hoogstens=NIEUW_HOOGSTENS) if eigen else [],
            nieuwe_statushouder_url=url_als_mag(self.request, "statushouders:nieuw"),
            contact_url=url_als_mag(self.request, "statushouders:contact"),
            adres=self._adres(None),
            alles=f"{self.request.path}?weergave={weergave}" if lijst.gekozen else "",
            **kwargs,
        )

    def _groepen(self, lijst: Voorraad) -> list[Takengroep]:
        per_stap = {taak.rij.stap.pk: taak for taak in self._taken(list(lijst.rijen))}
        return [
            Takengroep(
                groep=groep,
                plekken=[
                    Takenplek(per_stap[plek.rij.stap.pk], [per_stap[rij.stap.pk] for rij in plek.meer], plek.namen)
                    for plek in groep.getoond
                ],
                pagina=Paginator(range(groep.plekken), PER_PAGINA).get_page(lijst.pagina) if lijst.gekozen else None,
            )
            for groep in lijst.groepen
        ]

    def _taken(self, rijen: Sequence[Staprij]) -> Iterator[Taak]:
        focus = self.request.GET.get(FOCUS, "")
        mag_contact = self.request.user.mag("statushouders.contact")
        mag_afspraak = self.request.user.mag("agenda.afspraken")
        for rij, opvolger in zip(rijen, _opvolgers(rijen), strict=True):
            yield Taak(
                rij=rij,
                mag=mag_afhandelen(rij.stap, self.request.user),
                mag_contact=mag_contact,
                mag_afspraak=mag_afspraak,
                terug=urlencode({"terug": self._adres(opvolger)}),
                focus=focus == str(rij.stap.pk),
            )

    def _adres(self, focus: int | None) -> str:
        """This list with the focus on one row; the address holds no more than the id of a step."""
        vraag = self.request.GET.copy()
        vraag.pop(FOCUS, None)
        if focus is not None:
            vraag[FOCUS] = str(focus)
        return f"{self.request.path}?{vraag.urlencode()}" if vraag else str(self.request.path)


class VanCollega(Werkvoorraad):
    """The list of a colleague, for the teamleider who helps or takes over."""

    actie = "werkplek.collega"

    def van(self) -> Medewerker:
        collega: Medewerker = get_object_or_404(uitvoerders(self.request.user), pk=self.kwargs["medewerker_id"])
        return collega


def begroeting(uur: int) -> str:
    """By the time of day, as people greet each other."""
    if uur < 12:
        return "Goedemorgen"
    return "Goedemiddag" if uur < 18 else "Goedenavond"


def _opvolgers(rijen: Sequence[Staprij]) -> list[int | None]:
    """For every row the one that gets the focus when it is gone: the next one, for the last row the one before."""
    pks: list[int | None] = [rij.stap.pk for rij in rijen]
    return [*pks[1:], pks[-2] if len(pks) > 1 else None] if pks else []


def _keuze(soort: type[_Keuze], waarde: str | None) -> _Keuze | None:
    return soort(waarde) if waarde in set(soort) else None


def _paginanummer(tekst: str | None) -> int:
    return max(int(tekst), 1) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 6 else 1
