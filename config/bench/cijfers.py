"""How long the pages of the reports take of one large municipality, and what they are made of."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from config.bench.paginas import BACKEND, tel_queries
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Maandstand, Meting
from rapportages.selectors.feiten import feiten_op
from rapportages.services import leg_maandstanden_vast

KEREN = 5


@dataclass(frozen=True)
class Cijferpagina:
    """`vraag` is what stands behind the address; `doel` in milliseconds, of a cold one the first time too; at most
    so many `queries`.
    """

    naam: str
    url: str
    rol: Rol
    vraag: str = ""
    queries: int = 20
    doel: int | None = None
    koud: bool = False
    van_meting: bool = False

    @property
    def adres(self) -> str:
        args = [Meting.objects.latest("pk").pk] if self.van_meting else []
        return reverse(self.url, args=args) + (f"?{self.vraag}" if self.vraag else "")


_NU: dict[str, Any] = {"rol": Rol.TEAMLEIDER}
_MAAND: dict[str, Any] = {"rol": Rol.BELEIDSMEDEWERKER}
_VROUWEN = "groep=geslacht:vrouw"
CIJFERPAGINAS = (
    Cijferpagina("bord van nu", "rapportages:cijfers", doel=2000, koud=True, **_NU),
    Cijferpagina("bord van nu, vrouwen", "rapportages:cijfers", vraag=_VROUWEN, doel=2000, koud=True, **_NU),
    Cijferpagina("bord van de maand", "rapportages:cijfers", doel=200, **_MAAND),
    Cijferpagina("bord van de maand, vrouwen", "rapportages:cijfers", vraag=_VROUWEN, doel=200, **_MAAND),
    Cijferpagina("stand van zaken", "rapportages:nu", **{**_NU, "queries": 25}),
    Cijferpagina("stand van zaken van de maand", "rapportages:nu", doel=200, **_MAAND),
    Cijferpagina("wat er gebeurde", "rapportages:gebeurd", **{**_NU, "queries": 30}),
    Cijferpagina("wat er gebeurde tot de maand", "rapportages:gebeurd", doel=200, **_MAAND),
    Cijferpagina("mensen achter een cijfer", "rapportages:mensen", vraag="cijfer=start&deel=op_tijd", **_NU),
    Cijferpagina("vergelijken van nu", "rapportages:vergelijken", **{**_NU, "queries": 30}),
    Cijferpagina("vergelijken van de maand", "rapportages:vergelijken", **_MAAND),
    Cijferpagina("tabel als bestand", "rapportages:tabel", vraag="stuk=verschillen", **_NU),
    Cijferpagina("kosten en baten", "rapportages:kosten", **_MAAND),
    Cijferpagina("effectmeting", "rapportages:meting", van_meting=True, **_NU),
)


@dataclass(frozen=True)
class Cijfermeting:
    """Milliseconds: the first time in a new process (None: not asked for), and in the middle after that."""

    pagina: Cijferpagina
    eerste: float | None
    midden: float
    queries: int

    @property
    def gehaald(self) -> bool:
        eerste = self.eerste if self.pagina.koud else None
        return self.pagina.doel is None or max(eerste or 0, self.midden) <= self.pagina.doel


def meet_pagina(pagina: Cijferpagina, *, keren: int = KEREN, eerste: bool = True) -> Cijfermeting:
    client, adres = _ingelogd(pagina.rol), pagina.adres
    queries = sum(tel_queries(lambda: _vraag(client, adres)))
    midden = _midden(lambda: _vraag(client, adres), keren)
    return Cijfermeting(pagina, _eerste(pagina) if eerste else None, midden, queries)


def eerste_keer(nummer: int) -> float:
    """Of a page that this process never made, over a connection that it never had."""
    pagina = CIJFERPAGINAS[nummer]
    client = _ingelogd(pagina.rol)
    connection.close()
    return _ms(lambda: _vraag(client, pagina.adres))


def _eerste(pagina: Cijferpagina) -> float:
    """In the middle of three processes."""
    opdracht = [sys.executable, "manage.py", "bench", "--eerste", str(CIJFERPAGINAS.index(pagina))]
    tijden = []
    for _ in range(3):
        uit = subprocess.run(opdracht, cwd=settings.BASIS, check=True, capture_output=True, text=True)  # noqa: S603
        tijden.append(float(json.loads(uit.stdout.splitlines()[-1])))
    return median(tijden)


def meet_onderdelen(*, keren: int = 3) -> dict[str, float]:
    """Milliseconds in the middle: the facts, and the stand of a month."""
    gemeente_id, dag = Gemeente.objects.get().pk, vandaag()

    def feiten(jaren: tuple[int, int] | None) -> None:
        with feiten_op(gemeente_id=gemeente_id, dag=dag, jaren=jaren):
            pass

    return {
        "feiten van twee jaar": _midden(lambda: feiten((dag.year - 1, dag.year)), keren),
        "feiten van iedereen": _midden(lambda: feiten(None), keren),
        "maandstand maken": _maandstand(keren),
    }


def _maandstand(keren: int) -> float:
    """As on the first of the month. The last one stays."""
    tijden = []
    for _ in range(keren):
        Maandstand.objects.all().delete()
        tijden.append(_ms(leg_maandstanden_vast))
    return median(tijden)


def _midden(werk: Callable[[], object], keren: int) -> float:
    return median(_ms(werk) for _ in range(keren))


def _ingelogd(rol: Rol) -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(Medewerker.objects.filter(rol=rol).order_by("pk")[0], backend=BACKEND)
    return client


def _vraag(client: Client, adres: str) -> None:
    antwoord: Any = client.get(adres)
    if antwoord.status_code != 200:
        raise RuntimeError(f"{adres} gives {antwoord.status_code}")
    if antwoord.streaming:
        b"".join(antwoord.streaming_content)


def _ms(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return (time.perf_counter() - begin) * 1000
