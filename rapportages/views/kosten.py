"""Costs and benefits: totals of everybody who settled in a year, and what is supposed to get there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kern.datums import opsomming
from kern.views import Pagina
from rapportages.kosten import TELLINGEN, Drietal, Kant
from rapportages.kosten.gevoelig import MEESTE
from rapportages.kosten.plaatje import Tornado, Uitslag, tornado, waterval
from rapportages.kosten.woorden import PER_TRAJECT, TOTAAL, euro, hoeveel, waarde
from rapportages.selectors.kosten import Geldend, Kostenbeeld, bewaarde_kosten
from rapportages.selectors.standen import jaren_van_stand, maandstanden
from rapportages.verbergen import ONDERGRENS
from rapportages.views.basis import Rapportage

_RESULTATEN = ("Laag: als het tegenzit", "Midden", "Hoog: als het meezit")


@dataclass(frozen=True)
class Regel:
    """A row of the table: what it is, how much of it was counted, and three amounts."""

    naam: str
    bedragen: tuple[str, str, str]
    geteld: str = ""
    uitleg: str = ""
    som: bool = False


@dataclass(frozen=True)
class Aannameregel:
    """An assumption as the page shows it."""

    geldend: Geldend
    waarden: tuple[str, str, str]


def in_euro(drie: Drietal, op: int = TOTAAL) -> tuple[str, str, str]:
    return euro(drie.laag, op), euro(drie.midden, op), euro(drie.hoog, op)


def omgekeerd(drie: Drietal) -> Drietal:
    """As a column of the table has it: in 'laag' the costs are high."""
    return Drietal(drie.hoog, drie.midden, drie.laag)


class Kosten(Rapportage, Pagina):
    """What it cost and what it yielded for who settled in a year: low, middle and high."""

    actie = "rapportages.kosten"
    onderdeel = "rapportages:kosten"
    template_name = "rapportages/kosten/kosten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente_id = self.request.user.actieve_gemeente_id
        standen = list(maandstanden(gemeente_id=gemeente_id)) if gemeente_id else []
        if not standen:
            return super().get_context_data(beeld=None, **kwargs)
        gevraagd = self.request.GET
        stand = next((een for een in standen if een.dag.isoformat() == gevraagd.get("stand")), standen[0])
        jaren = jaren_van_stand(stand) or [stand.dag.year]
        jaar = next((een for een in jaren if str(een) == gevraagd.get("jaar")), jaren[0])
        beeld = bewaarde_kosten(stand, jaar=jaar)
        getoond = {**_uitkomst(beeld), **_plaatjes(beeld)} if beeld.genoeg else {}
        return super().get_context_data(
            beeld=beeld, jaren=jaren, stand=stand, standen=standen, dag=stand.dag, ondergrens=ONDERGRENS,
            aannames=list(_aannames(beeld)),
            geschat=sum(not een.eigen for een in beeld.aannames.values()), **getoond, **kwargs,
        )  # fmt: skip


def _uitkomst(beeld: Kostenbeeld) -> dict[str, Any]:
    return {
        "tegels": list(_tegels(beeld)),
        "regels": list(_regels(beeld)),
        "weg": opsomming([_in_zin(post.naam) for post in beeld.weg if post.kant == Kant.KOSTEN]),
    }


def _in_zin(naam: str) -> str:
    return naam[0].lower() + naam[1:]


def _tegels(beeld: Kostenbeeld) -> Iterator[dict[str, str]]:
    """One per column: what is left, or without benefits what it cost."""
    kosten, baten = in_euro(omgekeerd(beeld.uitkomst.kosten)), in_euro(beeld.uitkomst.baten)
    groot = beeld.uitkomst.saldo if beeld.heeft_baten else omgekeerd(beeld.uitkomst.kosten)
    delen = Decimal(1) / beeld.mensen
    waarbij = ("Hoge kosten, lage baten.", "Het meest waarschijnlijk.", "Lage kosten, hoge baten.")
    if not beeld.heeft_baten:
        waarbij = ("Hoge kosten.", "Het meest waarschijnlijk.", "Lage kosten.")
    per_een = in_euro(groot * delen, PER_TRAJECT)
    for nummer, naam in enumerate(_RESULTATEN):
        yield {
            "naam": naam, "waarbij": waarbij[nummer], "groot": in_euro(groot)[nummer], "per_traject": per_een[nummer],
            "kosten": kosten[nummer], "baten": baten[nummer],
        }  # fmt: skip


def _regels(beeld: Kostenbeeld) -> Iterator[Regel]:
    """Every post with its count, the sum of each side, what is left, and that per traject."""
    for kant, som in ((Kant.KOSTEN, "Kosten"), (Kant.BATEN, "Baten")):
        if not beeld.uitkomst.heeft(kant):
            continue
        for een in beeld.uitkomst.posten:
            if een.post.kant == kant:
                telling = TELLINGEN[een.post.telling]
                drie = omgekeerd(een.euro) if kant == Kant.KOSTEN else een.euro
                yield Regel(een.post.naam, in_euro(drie), hoeveel(telling, een.telling), telling.uitleg)
        totaal = omgekeerd(beeld.uitkomst.kosten) if kant == Kant.KOSTEN else beeld.uitkomst.baten
        yield Regel(f"{som} samen", in_euro(totaal), som=True)
        yield Regel(f"{som} per traject", in_euro(totaal * (Decimal(1) / beeld.mensen), PER_TRAJECT))
    if beeld.heeft_baten:
        yield Regel("Saldo: baten min kosten", in_euro(beeld.uitkomst.saldo), som=True)
        yield Regel("Saldo per traject", in_euro(beeld.uitkomst.saldo * (Decimal(1) / beeld.mensen), PER_TRAJECT))


def _plaatjes(beeld: Kostenbeeld) -> dict[str, Any]:
    val = waterval(beeld.uitkomst)
    draai = tornado(beeld.gevoelig[:MEESTE], beeld.uitkomst.saldo.midden)
    return {
        "waterval": val,
        "balken": [(balk, euro(balk.euro)) for balk in val.balken],
        "tornado": draai,
        "uitslagen": [_uitslag(een) for een in _van(draai)],
    }


def _van(draai: Tornado) -> list[Uitslag]:
    return list(draai.uitslagen)


def _uitslag(een: Uitslag) -> dict[str, Any]:
    gevoelig = een.gevoelig
    return {
        "soort": gevoelig.soort, "balk": een.balk,
        "laag": waarde(gevoelig.soort, gevoelig.waarden.laag), "hoog": waarde(gevoelig.soort, gevoelig.waarden.hoog),
        "bij_laag": euro(gevoelig.bij_laag), "bij_hoog": euro(gevoelig.bij_hoog), "verschil": euro(gevoelig.verschil),
    }  # fmt: skip


def _aannames(beeld: Kostenbeeld) -> Iterator[Aannameregel]:
    """Every assumption that a total is made with."""
    for een in beeld.aannames.values():
        drie = een.waarden
        soort = een.soort
        yield Aannameregel(een, (waarde(soort, drie.laag), waarde(soort, drie.midden), waarde(soort, drie.hoog)))
