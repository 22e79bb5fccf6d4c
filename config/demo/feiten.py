"""Gives the people of the demo the facts that their talks brought: some after the first contact, all after the intake.

In a few statements, as the rest of the demo; a test compares one person with what the service would have written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.db.models import F
from django.utils import timezone

from config.demo import levensfeiten as leven
from config.demo.verloop import Persoon
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from statushouders.feitcodes import Feitgroep
from statushouders.feiten import (
    Feiten,
    Gezondheidfeit,
    Leefgegevens,
    Opleidingfeit,
    Taalfeit,
    Vaardigheidfeit,
    Vluchtfeit,
    Werkfeit,
)
from statushouders.models import (
    Feitherkomst,
    Gezondheid,
    Inzage,
    Leefsituatie,
    Opleiding,
    Persoonstaal,
    Statushouder,
    Vaardigheid,
    Vervanging,
    Vluchtverhaal,
    Werkervaring,
)
from statushouders.services.feiten import gevraagde_groepen
from trajecten.models import Stap
from trajecten.models.aanpak import AanpakStap

MIJLPALEN = (AanpakStap.Mijlpaal.CONTACT, AanpakStap.Mijlpaal.INTAKE)
NA_HET_GESPREK = time(16, 30)
# Who went to school for longer has had some lessons in the azc: spoken and read Dutch, by level of school.
NEDERLANDS = {"vak": ("A1", "A0"), "bovenbouw": ("A1", "A1"), "bachelor": ("A2", "A1"), "master": ("A2", "A2")}
# Nobody works more than this in half a day.
UREN_IN_DAGDEEL = 4
# Whose health the teamleider read: Yohannes Tesfay.
GELEZEN = 1


def geef_feiten(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker]
) -> None:
    """Both in the same order; who told nothing yet keeps nothing."""
    verteld = _gesprekken([statushouder.pk for statushouder in statushouders])
    rijen: dict[Any, list[Any]] = {}
    for persoon, statushouder in zip(mensen, statushouders, strict=True):
        for mijlpaal, dag in verteld.get(statushouder.pk, {}).items():
            feiten = feiten_na(persoon, mijlpaal, dag)
            moment = timezone.make_aware(datetime.combine(dag, NA_HET_GESPREK))
            for rij in _rijen(statushouder, feiten, collegas[persoon.ko], moment):
                rijen.setdefault(type(rij), []).append(rij)
    _schrijf(rijen)


def laat_vervangen(
    statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker], teamleiders: Mapping[str, Medewerker]
) -> None:
    """A colleague on leave with a stand-in, one who will be, and a teamleider who read something with a reason."""
    for weg, vervanger, van, tot in (("bart", "noor", -3, 11), ("marloes", "bart", 20, 27)):
        dagen = {"van": vandaag() + timedelta(days=van), "tot": vandaag() + timedelta(days=tot)}
        Vervanging.objects.create(medewerker=collegas[weg], vervanger=collegas[vervanger], **dagen)
    persoon, teamleider = statushouders[GELEZEN], teamleiders["Duinrade"]
    moment = timezone.make_aware(datetime.combine(vandaag() - timedelta(days=2), NA_HET_GESPREK))
    inzage = Inzage.objects.create(
        statushouder=persoon,
        groep=Feitgroep.GEZONDHEID,
        door=teamleider,
        op=moment,
        reden="Vraag van het werkbedrijf over de schoenen en het staan.",
    )
    regel = _regel("gezondheid.gelezen", persoon, teamleider, moment)
    regel.object_id = inzage.pk
    regel.save()


def _gesprekken(ids: Sequence[int]) -> dict[int, dict[str, date]]:
    """Of each person the talks that were held, with their days; after an intake the first contact adds nothing."""
    gedaan = Stap.objects.filter(
        traject__statushouder__in=ids, aanpakstap__mijlpaal__in=MIJLPALEN, gedaan_op__isnull=False
    ).order_by("pk")
    gevonden: dict[int, dict[str, date]] = {}
    for pk, mijlpaal, dag in gedaan.values_list("traject__statushouder", "aanpakstap__mijlpaal", "gedaan_op"):
        gevonden.setdefault(pk, {})[mijlpaal] = dag
    return {pk: _laatste(gesprekken) for pk, gesprekken in gevonden.items()}


def _laatste(gesprekken: dict[str, date]) -> dict[str, date]:
    intake = AanpakStap.Mijlpaal.INTAKE
    return {intake: gesprekken[intake]} if intake in gesprekken else gesprekken


def feiten_na(persoon: Persoon, mijlpaal: str, dag: date) -> Feiten:
    """What this person told, every time the same."""
    toeval = Random(f"{persoon.voornamen} {persoon.achternaam}")
    loopbaan = _loopbaan(persoon, toeval)
    gezin = leven.EIGEN_GEZIN.get(persoon.voornamen) or toeval.choice(leven.GEZINNEN)
    eerst = Leefgegevens(gezin=gezin[0], kinderen=gezin[1], opvang=gezin[2]) | _fiets(persoon, toeval)
    if mijlpaal != AanpakStap.Mijlpaal.INTAKE:
        return Feiten(leefsituatie=eerst, werkervaringen=(Werkfeit(beroep=loopbaan.beroep, land=persoon.land),))
    niveau = loopbaan.niveau
    return Feiten(
        talen=tuple(_talen(persoon, dag, toeval, niveau)),
        opleidingen=(_opleiding(persoon, loopbaan, dag, toeval),),
        werkervaringen=(_werk(persoon, loopbaan, dag),),
        vaardigheden=tuple(_vaardigheden(loopbaan, toeval)),
        leefsituatie=eerst | _leven(persoon, loopbaan, gezin[2], toeval),
        gezondheid=_gezondheid(dag, toeval),
        vlucht=_vlucht(dag, toeval),
    )


def _loopbaan(persoon: Persoon, toeval: Random) -> leven.Loopbaan:
    if eigen := leven.EIGEN_LOOPBAAN.get(persoon.voornamen):
        return eigen
    passend = [een for een in leven.LOOPBANEN if een.begin + een.jaren <= persoon.leeftijd]
    jong = persoon.leeftijd < leven.JONGSTE_MET_LOOPBAAN or not passend
    return leven.SCHOLIER if jong else toeval.choice(passend)


def _fiets(persoon: Persoon, toeval: Random) -> Leefgegevens:
    kan = toeval.choice(("ja", "ja", "leert", "nee"))
    heeft = toeval.choice(("ja", "nee")) if kan != "nee" else "nee"
    if persoon.voornamen in ("Khaled", "Yohannes"):
        kan = heeft = "ja"
    return {"kan_fietsen": kan, "heeft_fiets": heeft}


def _talen(persoon: Persoon, dag: date, toeval: Random, niveau: str) -> Iterator[Taalfeit]:
    geschoold = niveau in ("bachelor", "master", "bovenbouw", "vak")
    for plaats, taal in enumerate(persoon.talen):
        if plaats == 0:
            schrift = "C1" if geschoold else "A2"
            yield Taalfeit(taal=taal, moedertaal=True, luisteren="C2", spreken="C2", lezen=schrift, schrijven=schrift)
        else:
            laag = toeval.choice(("A2", "B1", "B2")) if geschoold else "A1"
            yield Taalfeit(taal=taal, luisteren=laag, spreken=laag, lezen=laag if geschoold else "", schrijven="")
    if "nl" not in persoon.talen:
        spreekt, leest = NEDERLANDS.get(niveau, ("A0", "A0"))
        yield Taalfeit(taal="nl", luisteren="A1", spreken=spreekt, lezen=leest, schrijven="A0")


def _opleiding(persoon: Persoon, loopbaan: leven.Loopbaan, dag: date, toeval: Random) -> Opleidingfeit:
    jaar = _geboortejaar(persoon, dag)
    hoog = loopbaan.niveau in ("bachelor", "master") or loopbaan.diploma == "ja"
    return Opleidingfeit(
        niveau=loopbaan.niveau,
        richting=loopbaan.richting,
        land=persoon.land,
        van_jaar=jaar + 6 if loopbaan.niveau == "basis" else jaar + 12,
        tot_jaar=jaar + loopbaan.begin,
        diploma=loopbaan.diploma,
        waardering=toeval.choice(("aangevraagd", "ontvangen")) if hoog else "geen",
    )


def _werk(persoon: Persoon, loopbaan: leven.Loopbaan, dag: date) -> Werkfeit:
    begin = _geboortejaar(persoon, dag) + loopbaan.begin
    return Werkfeit(
        beroep=loopbaan.beroep,
        sector=loopbaan.sector,
        land=persoon.land,
        van_jaar=begin,
        tot_jaar=min(begin + loopbaan.jaren, dag.year - 1),
        taken=loopbaan.taken,
    )


def _geboortejaar(persoon: Persoon, dag: date) -> int:
    return dag.year - persoon.leeftijd


def _vaardigheden(loopbaan: leven.Loopbaan, toeval: Random) -> Iterator[Vaardigheidfeit]:
    for tekst in loopbaan.kan:
        yield Vaardigheidfeit(soort="vaardigheid", tekst=tekst)
    for tekst in toeval.sample(leven.STERK, 2):
        yield Vaardigheidfeit(soort="competentie", tekst=tekst)
    yield Vaardigheidfeit(soort="hobby", tekst=toeval.choice(leven.HOBBYS))


def _leven(persoon: Persoon, loopbaan: leven.Loopbaan, opvang: str, toeval: Random) -> Leefgegevens:
    rijdt = loopbaan in (leven.CHAUFFEUR, leven.AUTOMONTEUR, leven.BOER)
    in_de_weg = ["taal"] + (["opvang"] if opvang in ("nodig", "aangevraagd") else [])
    in_de_weg += ["diploma"] if loopbaan.niveau in ("bachelor", "master") else []
    geschoold = loopbaan.niveau not in ("basis", "geen")
    uren, dagdelen = toeval.choice((12, 16, 16, 20, 24)), list(toeval.choice(leven.DAGDELEN))
    anders = persoon.land in ("SY", "YE", "IQ", "ER", "AF", "IR", "SD")
    return {
        "alfabetisering": ("anders" if anders else "latijns") if geschoold else "leert",
        "digitaal": "zelf" if loopbaan.niveau in ("bachelor", "master", "bovenbouw") else "hulp",
        "ambitie_kort": loopbaan.kort,
        "ambitie_lang": loopbaan.lang,
        "belemmeringen": in_de_weg,
        "uren_per_week": min(uren, len(dagdelen) * UREN_IN_DAGDEEL),
        "dagdelen": dagdelen,
        "rijbewijs": ["buitenlands"] if rijdt else ["geen"],
        "ov": "ja",
        "meerijden": toeval.choice(("ja", "nee", "")),
        "reistijd_minuten": toeval.choice((30, 45, 60)),
        "functioneel": toeval.choice(leven.FUNCTIONEEL),
        "huisvesting": toeval.choice(leven.WONEN),
        "financien": toeval.choice(leven.GELD),
        "netwerk": toeval.choice(leven.NETWERK),
    }


def _gezondheid(dag: date, toeval: Random) -> Gezondheidfeit:
    rekening, tekst = toeval.choice(leven.BESCHERMD)
    wijze = toeval.choice(("gesprek", "tolk")) if rekening == "ja" else ""
    return Gezondheidfeit(
        rekening_houden=rekening, toelichting=tekst, toestemming_op=dag if wijze else None, toestemming_wijze=wijze
    )


def _vlucht(dag: date, toeval: Random) -> Vluchtfeit | None:
    if toeval.random() < 0.7:
        return None
    return Vluchtfeit(verhaal=leven.VERHAAL, toestemming_op=dag, toestemming_wijze="tolk")


def _rijen(persoon: Statushouder, feiten: Feiten, door: Medewerker, moment: datetime) -> Iterator[Any]:
    """The rows that the service would have made."""
    for model, deel in ((Opleiding, feiten.opleidingen), (Werkervaring, feiten.werkervaringen),
                        (Vaardigheid, feiten.vaardigheden), (Persoonstaal, feiten.talen)):  # fmt: skip
        yield from (model(statushouder=persoon, **vars(een)) for een in deel or ())
    yield Leefsituatie(statushouder=persoon, **(feiten.leefsituatie or {}))
    if feiten.gezondheid:
        yield Gezondheid(statushouder=persoon, **vars(feiten.gezondheid))
    if feiten.vlucht:
        yield Vluchtverhaal(statushouder=persoon, **vars(feiten.vlucht))
    groepen = gevraagde_groepen(feiten)
    yield from (Feitherkomst(statushouder=persoon, groep=groep, door=door, op=moment) for groep in sorted(groepen))
    yield _regel("feiten.vastgelegd", persoon, door, moment)
    if feiten.gezondheid:
        yield _regel("gezondheid.vastgelegd", persoon, door, moment)
    if feiten.vlucht:
        yield _regel("vluchtverhaal.vastgelegd", persoon, door, moment)


def _regel(actie: str, persoon: Statushouder, door: Medewerker, moment: datetime) -> Logregel:
    return Logregel(actie=actie, moment=moment, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)


def _schrijf(rijen: Mapping[Any, list[Any]]) -> None:
    for model, lijst in rijen.items():
        if model is Persoonstaal:
            velden = [veld for veld in Taalfeit.__dataclass_fields__ if veld != "taal"]
            model.objects.bulk_create(
                lijst, update_conflicts=True, unique_fields=["statushouder", "taal"], update_fields=velden
            )
        else:
            model.objects.bulk_create(lijst)
    verteld = [rij.statushouder_id for rij in rijen.get(Leefsituatie, ())]
    Statushouder.objects.filter(pk__in=verteld).update(versie=F("versie") + 1)
