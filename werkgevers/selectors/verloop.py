"""The log of an employer: the contacts and the visits of this app, and one list of what every app tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from django.db.models import CharField, Count, F, Prefetch, Q, QuerySet, Value
from django.db.models.functions import TruncDate

from kern.datums import meervoud
from kern.navigatie import adres
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomstsoort, Bijeenkomststand, Contactsoort, Deelnamestand
from werkgevers.models import Bijeenkomst, Werkgever, Werkgeveractie, Werkgevercontact
from werkgevers.verloop import Bron, Regel, bron, bronnen_van

BEZOEKEN = (Contactsoort.BEZOEK, Contactsoort.NETWERK)


def verloop_van(werkgever: Werkgever, *, kijker: Medewerker, soort: str = "") -> QuerySet[Any]:
    """Code, number and day of each line, the newest first: one query, of which a page is cut."""
    delen = [
        een.rijen(werkgever, kijker)
        .order_by()
        .annotate(bron=Value(een.code, output_field=CharField()), nummer=F("pk"))
        .values_list("bron", "nummer", "wanneer")
        for een in bronnen_van(soort)
    ]
    samen: QuerySet[Any] = delen[0].union(*delen[1:], all=True) if len(delen) > 1 else delen[0]
    return samen.order_by("-wanneer", "-nummer")


def als_regels(rijen: Iterable[tuple[str, int, Any]], *, kijker: Medewerker) -> list[Regel]:
    """These lines in full, in the same order; a few queries per kind that is among them."""
    volgorde = [(code, pk) for code, pk, _ in rijen]
    per_code: dict[str, list[int]] = defaultdict(list)
    for code, pk in volgorde:
        per_code[code].append(pk)
    gevonden = {code: bron(code).regels(ids, kijker) for code, ids in per_code.items()}
    return [gevonden[code][pk] for code, pk in volgorde if pk in gevonden[code]]


def _contacten(werkgever: Werkgever, kijker: Medewerker, *, soorten: Sequence[str]) -> QuerySet[Any]:
    contacten = Werkgevercontact.objects.visible_to(kijker).filter(werkgever=werkgever, soort__in=soorten)
    gevonden: QuerySet[Any] = contacten.annotate(wanneer=F("dag"))
    return gevonden


def _contactregels(ids: Sequence[int], kijker: Medewerker) -> Mapping[int, Regel]:
    acties = Prefetch("acties", Werkgeveractie.objects.select_related("van").order_by("uiterlijk", "pk"))
    contacten = Werkgevercontact.objects.visible_to(kijker).filter(pk__in=ids)
    return {
        een.pk: Regel(dag=een.dag, kop=_kop(een), wie=een.door, tekst=een.samenvatting, contact=een)
        for een in contacten.select_related("contactpersoon", "door").prefetch_related(acties)
    }


def _kop(contact: Werkgevercontact) -> str:
    met = f" met {contact.contactpersoon.naam}" if contact.contactpersoon else ""
    return f"{contact.get_soort_display()}{met}"


def _bijeenkomsten(werkgever: Werkgever, kijker: Medewerker) -> QuerySet[Any]:
    """Those that took place."""
    geweest = Bijeenkomst.objects.visible_to(kijker).filter(werkgevers=werkgever, stand=Bijeenkomststand.GEWEEST)
    gevonden: QuerySet[Any] = geweest.annotate(wanneer=TruncDate("begin"))
    return gevonden


def _bijeenkomstregels(ids: Sequence[int], kijker: Medewerker) -> Mapping[int, Regel]:
    waren_er = Count("deelnames", filter=Q(deelnames__stand=Deelnamestand.GEWEEST))
    alle = Bijeenkomst.objects.visible_to(kijker).filter(pk__in=ids).select_related("begeleider")
    return {
        een.pk: Regel(
            dag=een.dag, kop=_bezoek(een), wie=een.begeleider, tekst=een.verslag,
            url=adres("werkgevers:bijeenkomst", een.pk),
        )
        for een in alle.annotate(waren_er=waren_er, dag=TruncDate("begin"))
    }  # fmt: skip


def _bezoek(bijeenkomst: Any) -> str:
    wat = bijeenkomst.naam if bijeenkomst.soort == Bijeenkomstsoort.NETWERK else "Bezoek"
    return f"{wat} met {meervoud(bijeenkomst.waren_er, 'persoon', 'mensen')}" if bijeenkomst.waren_er else wat


BRONNEN = (
    Bron(
        code="bezoek", soort="bezoek", naam="Bezoeken", rijen=partial(_contacten, soorten=BEZOEKEN),
        regels=_contactregels,
    ),
    Bron(
        code="bijeenkomst", soort="bezoek", naam="Bezoeken", rijen=_bijeenkomsten, regels=_bijeenkomstregels
    ),
    Bron(
        code="telefoon", soort="telefoon", naam="Telefoon",
        rijen=partial(_contacten, soorten=(Contactsoort.TELEFOON,)), regels=_contactregels,
    ),
    Bron(
        code="mail", soort="mail", naam="Mail", rijen=partial(_contacten, soorten=(Contactsoort.MAIL,)),
        regels=_contactregels,
    ),
)  # fmt: skip
