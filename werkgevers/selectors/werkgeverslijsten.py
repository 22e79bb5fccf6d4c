"""Reads about lists of employers: which ones are known, what they still miss, and the rows as the screen shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from inlezen.models import Oordeel
from inlezen.selectors.beeld import Opmerking, opmerkingen_bij
from inlezen.selectors.lijsten import tellingen
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.collegas import Collegas
from statushouders.codelijsten import taalnaam
from werkgevers.codelijsten import Bereidheid
from werkgevers.inlezen.kenmerken import Wie
from werkgevers.inlezen.lezen import CONTACT
from werkgevers.inlezen.oordeel import AAN_TE_VULLEN, LEEG, Bekenden
from werkgevers.inlezen.velden import HERKENNING
from werkgevers.models import Contactpersoon, Samenvoeging, Werkgever, Werkgeverslijst, Werkgeversregel
from werkgevers.sbi import sbi_naam
from werkgevers.selectors.relaties import Relatie, in_woorden, wijzen_naar_werkgever

# What became of employers is something that was done with them.
_SAMEN: list[Relatie] = [(Samenvoeging, "blijft"), (Samenvoeging, "opgegaan")]
_HERKENNEN = ("naam", "kvk", "vestigingsnummer", "postcode", "pk")


def collegas_van(gemeente_id: int) -> Collegas:
    """Who may be named in a list as accountmanager: as on the form of an employer."""
    collegas = Medewerker.objects.in_gemeente(gemeente_id).actief()
    return Collegas(collegas.filter(rol__in=(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER)), rol="accountmanager")


def netwerk_van(gemeente_id: int) -> Bekenden:
    """All employers of the municipality, archived ones too, as far as needed to recognise them: one query."""
    werkgevers = Werkgever.objects.filter(gemeente_id=gemeente_id, opgegaan_in=None).order_by("pk")
    rijen: Iterable[Any] = werkgevers.values_list(*_HERKENNEN).iterator(chunk_size=2000)
    return Bekenden(Wie(*rij) for rij in rijen)


def standen_van(ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What is known of these employers: field -> value; `heeft_contact`, and `versie`. Not of who is archived."""
    personen = Contactpersoon.objects.filter(werkgever=OuterRef("pk"))
    velden = ["pk", "versie", "heeft_contact", *(_kolom(veld) for veld in AAN_TE_VULLEN)]
    werkgevers = Werkgever.objects.in_het_netwerk().filter(pk__in=set(ids)).order_by()
    rijen: Iterable[Any] = werkgevers.annotate(heeft_contact=Exists(personen)).values(*velden)
    return {rij["pk"]: {**rij, "eigenaar": rij["eigenaar_id"]} for rij in rijen}


def _kolom(veld: str) -> str:
    return "eigenaar_id" if veld == "eigenaar" else veld


def telling_met_aanvulling(lijst: Werkgeverslijst) -> dict[str, int]:
    """Number of rows per judgement, and of how many known employers something is filled in."""
    aantal = lijst.regels.filter(oordeel=Oordeel.BEKEND, aanvulling__isnull=False).count()
    return {**tellingen(lijst), "aanvulling": aantal}


@dataclass(frozen=True)
class Regelbeeld:
    """`kvk` and `plaats` as one recognises an employer; `aanvulling` in words: label and value; `anders`: label, what
    the file says and what we have, which stays."""

    pk: int
    nummer: int
    oordeel: str
    naam: str
    kvk: str
    adres: str
    sector: str
    houding: str
    houding_staat_er: bool
    contact: str
    accountmanager: str
    opmerkingen: Sequence[Opmerking]
    aanvulling: Sequence[tuple[str, str]]
    anders: Sequence[tuple[str, str, str]]
    werkgever: Werkgever | None


def regelbeelden(regels: Iterable[Werkgeversregel]) -> list[Regelbeeld]:
    """In the order given, of rows with their `lijst` and `werkgever`; one query for the colleagues on them."""
    alle = list(regels)
    genoemd = {(regel.gegevens or {}).get("eigenaar") for regel in alle} - {None}
    genoemd |= {regel.werkgever.eigenaar_id for regel in alle if regel.werkgever} - {None}
    genoemd |= {(regel.aanvulling or {}).get("eigenaar") for regel in alle} - {None}
    collegas = {pk: een.naam for pk, een in Medewerker.objects.in_bulk(genoemd).items()} if genoemd else {}
    return [_beeld(regel, collegas) for regel in alle]


def _beeld(regel: Werkgeversregel, collegas: Mapping[int, str]) -> Regelbeeld:
    gegevens = regel.gegevens or {}
    naam = gegevens.get("naam") or regel.cel("naam").strip()[:200]
    straat = " ".join(gegevens[veld] for veld in ("straat", "huisnummer") if veld in gegevens)
    plaats = " ".join(gegevens[veld] for veld in ("postcode", "plaats") if veld in gegevens)
    return Regelbeeld(
        pk=regel.pk,
        nummer=regel.nummer,
        oordeel=regel.oordeel,
        naam=naam or ("Gewist" if regel.cellen is None else "Naam ontbreekt"),
        kvk=gegevens.get("kvk", ""),
        adres=", ".join(deel for deel in (straat, plaats) if deel),
        sector=sbi_naam(gegevens.get("sbi", "")),
        houding=str(Bereidheid(gegevens.get("bereidheid", Bereidheid.AFWACHTEND)).label),
        houding_staat_er="bereidheid" in gegevens,
        contact=gegevens.get(CONTACT, {}).get("naam", ""),
        accountmanager=collegas.get(gegevens.get("eigenaar", 0), ""),
        opmerkingen=opmerkingen_bij(regel),
        aanvulling=[(_label(veld), _in_woorden(veld, waarde, collegas)) for veld, waarde in _gevuld(regel)],
        anders=_anders(regel, collegas),
        werkgever=regel.werkgever,
    )


def _gevuld(regel: Werkgeversregel) -> list[tuple[str, Any]]:
    return list((regel.aanvulling or {}).items())


def _anders(regel: Werkgeversregel, collegas: Mapping[int, str]) -> list[tuple[str, str, str]]:
    """What the file says otherwise than we do. Not of what is filled in, nor of who is archived."""
    gegevens, bekend = regel.gegevens or {}, regel.werkgever
    if bekend is None or bekend.is_gearchiveerd or regel.oordeel != Oordeel.BEKEND:
        return []
    stand = {veld: getattr(bekend, _kolom(veld)) for veld in ("naam", "bereidheid", *AAN_TE_VULLEN)}
    return [
        (_label(veld), _in_woorden(veld, gegevens[veld], collegas), _in_woorden(veld, waarde, collegas))
        for veld, waarde in stand.items()
        if veld in gegevens and waarde not in LEEG and waarde != gegevens[veld]
    ]


def _label(veld: str) -> str:
    return "Contactpersoon" if veld == CONTACT else HERKENNING.label(veld).split(" (")[0]


def _in_woorden(veld: str, waarde: Any, collegas: Mapping[int, str]) -> str:
    if veld == CONTACT:
        return ", ".join(waarde[deel] for deel in ("naam", "functie", "email", "telefoon") if deel in waarde)
    if veld == "eigenaar":
        return collegas.get(waarde, "een collega die hier niet meer werkt")
    if veld == "voertalen":
        return ", ".join(taalnaam(taal) for taal in waarde)
    if veld == "bereidheid":
        return str(Bereidheid(waarde).label)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return f"{waarde} {sbi_naam(waarde)}" if veld == "sbi" else str(waarde)


def ingevoerd(lijst: Werkgeverslijst) -> Any:
    """The employers that were made of this list."""
    regels = lijst.regels.filter(oordeel=Oordeel.NIEUW, werkgever__isnull=False)
    return Werkgever.objects.filter(pk__in=regels.order_by().values("werkgever"))


def aangevuld(lijst: Werkgeverslijst) -> Any:
    """The rows of which something was filled in at the import."""
    return lijst.regels.filter(oordeel=Oordeel.BEKEND, versie_na__isnull=False, werkgever__isnull=False)


def waarom_niet_terug(lijst: Werkgeverslijst) -> dict[int, str]:
    """Which employers of this list were touched since, and how: changed, archived, or something hangs on it, also of
    the apps above. Of a known one counts only what changes it: it was there before. Of each the first reason found.
    """
    nieuwe = Werkgever.objects.filter(pk__in=ingevoerd(lijst).order_by().values("pk"))
    redenen: dict[int, str] = {}
    hangt_eraan = [relatie for relatie in wijzen_naar_werkgever() if relatie[0] is not Contactpersoon]
    for model, veld in [*hangt_eraan, *_SAMEN]:
        ids: QuerySet[Any] = QuerySet(model).filter(**{f"{veld}__in": nieuwe.order_by().values("pk")})
        reden = f"er is al iets vastgelegd: {in_woorden(model)}"
        redenen = dict.fromkeys(ids.values_list(veld, flat=True), reden) | redenen
    redenen = dict.fromkeys(_met_andere_contactpersonen(lijst, nieuwe), "de contactpersonen zijn gewijzigd") | redenen
    weg = nieuwe.filter(Q(versie__gt=1) | Q(gearchiveerd_op__isnull=False))
    redenen = dict.fromkeys(weg.values_list("pk", flat=True), "de gegevens zijn gewijzigd") | redenen
    regels: Iterable[Any] = aangevuld(lijst).values_list(
        "werkgever_id", "versie_na", "werkgever__versie", "werkgever__gearchiveerd_op"
    )
    anders = [pk for pk, toen, nu, weg_op in regels if toen != nu or weg_op]
    return dict.fromkeys(anders, "de gegevens zijn gewijzigd") | redenen


def _met_andere_contactpersonen(lijst: Werkgeverslijst, nieuwe: Any) -> list[int]:
    """Employers where one speaks with another than who came with the list, or with one that was changed."""
    uit_lijst = lijst.regels.filter(contactpersoon__isnull=False).order_by().values("contactpersoon")
    zoals_ingelezen = Q(pk__in=uit_lijst, versie=1, weg_op=None)
    personen = Contactpersoon.objects.filter(werkgever__in=nieuwe.order_by().values("pk")).exclude(zoals_ingelezen)
    return list(personen.order_by().values_list("werkgever_id", flat=True))


def met_naam(redenen: Mapping[int, str], *, hoogstens: int) -> list[tuple[Werkgever, str]]:
    """The first of these employers by name, with what was done."""
    werkgevers: Iterable[Werkgever] = Werkgever.objects.filter(pk__in=redenen)[:hoogstens]
    return [(een, redenen[een.pk]) for een in werkgevers]
