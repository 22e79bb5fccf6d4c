"""How long pages take and how many queries they do, through the real middleware and templates."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import quantiles
from types import FrameType
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid

BACKEND = "medewerkers.inloggen.MedewerkerBackend"
COLLEGAS = 10


@dataclass(frozen=True)
class Pagina:
    """A page to measure. `dossier`: of somebody of one's own caseload. `zoek`: what is searched for, by POST.

    Without `doel` it is only shown: a team of two hundred colleagues does not exist.
    """

    naam: str
    url: str
    rol: Rol = Rol.KLANTONDERSTEUNER
    dossier: bool = False
    zoek: str = ""
    doel: bool = True


PAGINAS = (
    Pagina("werkvoorraad", "werkplek:werkvoorraad"),
    Pagina("lijst van mensen", "werkplek:statushouders"),
    Pagina("zoeken op naam", "werkplek:zoeken", zoek="haddad"),
    Pagina("dossier", "werkplek:dossier", dossier=True),
    Pagina("werkvoorraad jobcoach", "werkplek:werkvoorraad", rol=Rol.JOBCOACH),
    Pagina("team", "werkplek:team", rol=Rol.TEAMLEIDER, doel=False),
    Pagina("cijfers", "rapportages:cijfers", rol=Rol.BELEIDSMEDEWERKER, doel=False),
    Pagina("kosten en baten", "rapportages:kosten", rol=Rol.BELEIDSMEDEWERKER, doel=False),
)


@dataclass(frozen=True)
class Paginameting:
    """Milliseconds of all requests, and queries of the page itself and of what is around it."""

    pagina: Pagina
    milliseconden: Sequence[float]
    queries: int
    omlijsting: int

    @property
    def p50(self) -> float:
        return quantiles(self.milliseconden, n=100)[49]

    @property
    def p95(self) -> float:
        return quantiles(self.milliseconden, n=100)[94]


def meet(pagina: Pagina, verzoeken: int) -> Paginameting:
    """Ten colleagues in turn; each page is asked for once before the clock runs."""
    aanvragen = [aanvraag for aanvraag, _nummer in zip(_aanvragen(pagina), range(verzoeken), strict=False)]
    for aanvraag in aanvragen[:COLLEGAS]:
        aanvraag()
    tijden = [_milliseconden(aanvraag) for aanvraag in aanvragen]
    tellingen = [tel_queries(aanvraag) for aanvraag in aanvragen[:COLLEGAS]]
    return Paginameting(pagina, tijden, max(eigen for eigen, _ in tellingen), max(om for _, om in tellingen))


def _aanvragen(pagina: Pagina) -> Iterator[Callable[[], None]]:
    toeval = Random(5)  # noqa: S311
    collegas = list(Medewerker.objects.filter(rol=pagina.rol).order_by("pk"))
    gekozen = toeval.sample(collegas, min(COLLEGAS, len(collegas)))
    clienten = [(collega, _ingelogd(collega)) for collega in gekozen]
    mensen = {collega.pk: _caseload(collega) for collega in gekozen} if pagina.dossier else {}
    while True:
        for collega, client in clienten:
            args = [toeval.choice(mensen[collega.pk])] if pagina.dossier else []
            yield _aanvraag(client, reverse(pagina.url, args=args), pagina.zoek)


def _aanvraag(client: Client, url: str, zoek: str) -> Callable[[], None]:
    def vraag() -> None:
        antwoord: Any = client.post(url, {"zoek": zoek}) if zoek else client.get(url)
        if antwoord.status_code != 200:
            raise RuntimeError(f"{url} gives {antwoord.status_code}")

    return vraag


def _ingelogd(collega: Medewerker) -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(collega, backend=BACKEND)
    return client


def _caseload(collega: Medewerker) -> list[int]:
    return list(Betrokkenheid.objects.filter(medewerker=collega).values_list("statushouder_id", flat=True))


def _milliseconden(aanvraag: Callable[[], None]) -> float:
    begin = time.perf_counter()
    aanvraag()
    return (time.perf_counter() - begin) * 1000


def tel_queries(aanvraag: Callable[[], None]) -> tuple[int, int]:
    """Of the page itself; and of session, user, municipality and what stands around every page."""
    tel = {True: 0, False: 0}

    def onthoud(voer_uit: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        tel[_is_van_de_pagina(sys._getframe())] += 1  # noqa: SLF001
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        aanvraag()
    return tel[True], tel[False]


def _is_van_de_pagina(frame: FrameType | None) -> bool:
    """Asked for by a view or while its template was written, and not by a context processor."""
    while frame:
        bestand = frame.f_code.co_filename
        if bestand.endswith(("kern/context.py", "contrib/sessions/backends/db.py", "medewerkers/middleware.py")):
            return False
        if bestand.endswith("kern/views.py") or "/django/template/" in bestand:
            return True
        frame = frame.f_back
    return False
