"""Change the municipality's own aanpak. The law stays as it is, and so does what people began with."""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import sha256

from django.db import IntegrityError, transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import DRAAGT_STAPPEN
from trajecten.models import Aanpak, AanpakStap, Anker
from trajecten.models.aanpak import LANGSTE_NAAM
from trajecten.planning import hoogstens_dagen, minstens_dagen
from trajecten.selectors.aanpakken import standaard_van


@dataclass(frozen=True)
class Stapnorm:
    """What a municipality may change of a step: its name, terms (number and unit), who, and when to warn."""

    naam: str
    rol: str
    streef_aantal: int | None
    streef_eenheid: str
    uiterst_aantal: int | None
    uiterst_eenheid: str
    waarschuw_dagen: int
    escaleer_dagen: int

    @classmethod
    def van(cls, stap: AanpakStap) -> Stapnorm:
        """As it is stored."""
        return cls(**{veld.name: getattr(stap, veld.name) for veld in fields(cls)})

    @property
    def merk(self) -> str:
        """Tells two norms apart: a form carries that of what it was opened with."""
        return sha256(repr(self).encode()).hexdigest()[:16]


@transaction.atomic
def wijzig_aanpakstap(*, stap: AanpakStap, norm: Stapnorm, door: Medewerker, gezien: str = "") -> AanpakStap:
    """Change one step of the aanpak that new people get. People who already began keep what they began with.

    While nobody uses this version of the municipality it is changed in place; else a new version is made and put to
    use. A legal step cannot be changed. `gezien`: the `merk` of the norm that the editor saw. Raises BewerktDoorAnder
    when a colleague changed the step or made a newer version meanwhile.
    """
    gemeente = door.werkt_voor()
    # One change at a time in a municipality.
    Gemeente.objects.select_for_update().get(pk=gemeente.pk)
    aanpak = stap.aanpak
    if aanpak.soort == Aanpak.Soort.WETTELIJK:
        raise DomeinFout("Deze stap staat in de wet. Die kun je hier niet veranderen.")
    if standaard_van(gemeente.pk) != aanpak:
        raise BewerktDoorAnder("Een collega heeft de aanpak net veranderd. Bekijk eerst de nieuwe versie.")
    stap = aanpak.stappen.get(pk=stap.pk)
    if gezien and Stapnorm.van(stap).merk != gezien:
        raise BewerktDoorAnder("Een collega heeft deze stap net veranderd. Kijk per regel wat klopt en bewaar dan.")
    _controleer(norm)
    if aanpak.gemeente_id != gemeente.pk or aanpak.trajecten.exists():
        aanpak = _nieuwe_versie(aanpak, gemeente)
        stap = aanpak.stappen.get(code=stap.code)
    for veld, waarde in vars(norm).items():
        setattr(stap, veld, waarde)
    stap.save()
    leg_vast("aanpak.gewijzigd", gemeente_id=gemeente.pk, door=door, object_id=stap.pk)
    return stap


def _controleer(norm: Stapnorm) -> None:
    if not norm.naam.strip():
        raise DomeinFout("Geef de stap een naam.", veld="naam")
    controleer_tekst(norm.naam, veld="naam", hoogstens=LANGSTE_NAAM)
    if norm.rol not in DRAAGT_STAPPEN:
        raise DomeinFout("Kies wie verantwoordelijk is.", veld="rol")
    for soort, naam in (("streef", "streeftermijn"), ("uiterst", "uiterste termijn")):
        if (getattr(norm, f"{soort}_aantal") is None) != (not getattr(norm, f"{soort}_eenheid")):
            raise DomeinFout(f"Vul bij de {naam} een aantal en een eenheid in.", veld=f"{soort}_aantal")
    if norm.streef_aantal is None and norm.uiterst_aantal is None:
        raise DomeinFout(
            "Vul een streeftermijn of een uiterste termijn in. Anders ziet niemand wanneer de stap moet.",
            veld="streef_aantal",
        )
    _controleer_samenhang(norm)


def _controleer_samenhang(norm: Stapnorm) -> None:
    """Both terms count from the same day. Only what can never be is refused: a month has at least 28 days."""
    termijnen = [(norm.streef_aantal, norm.streef_eenheid), (norm.uiterst_aantal, norm.uiterst_eenheid)]
    gevuld = [(aantal, eenheid) for aantal, eenheid in termijnen if aantal is not None]
    if len(gevuld) == 2 and _altijd_later(*gevuld):
        raise DomeinFout(
            "De streeftermijn eindigt na de uiterste termijn. Maak de streeftermijn korter, of de uiterste langer.",
            veld="streef_aantal",
        )
    if norm.waarschuw_dagen > min(hoogstens_dagen(*termijn) for termijn in gevuld):
        raise DomeinFout(
            "Dit zijn meer dagen dan de termijn lang is. Vul een kleiner aantal in.", veld="waarschuw_dagen"
        )


def _altijd_later(streef: tuple[int, str], uiterst: tuple[int, str]) -> bool:
    if streef[1] == uiterst[1]:
        return streef[0] > uiterst[0]
    return minstens_dagen(*streef) > hoogstens_dagen(*uiterst)


def _nieuwe_versie(oud: Aanpak, gemeente: Gemeente) -> Aanpak:
    """A copy for the municipality, with all steps and anchors, put to use for new people."""
    Aanpak.objects.filter(gemeente=gemeente, standaard=True).update(standaard=False)
    try:
        with transaction.atomic():
            nieuw = Aanpak.objects.create(
                gemeente=gemeente,
                code=oud.code,
                naam=oud.naam,
                soort=oud.soort,
                regime=oud.regime,
                versie=oud.versie + 1,
                standaard=True,
            )
    except IntegrityError as fout:
        raise BewerktDoorAnder("Een collega heeft de aanpak net veranderd. Bekijk eerst de nieuwe versie.") from fout
    _kopieer_stappen(oud, nieuw)
    return nieuw


def _kopieer_stappen(oud: Aanpak, nieuw: Aanpak) -> None:
    velden = [veld.name for veld in AanpakStap._meta.concrete_fields if veld.name not in {"id", "aanpak"}]
    oude = list(oud.stappen.all())
    AanpakStap.objects.bulk_create(
        AanpakStap(aanpak=nieuw, **{veld: getattr(stap, veld) for veld in velden}) for stap in oude
    )
    per_code = {stap.code: stap for stap in nieuw.stappen.all()}
    vervanger = {stap.pk: per_code[stap.code] for stap in oude}
    Anker.objects.bulk_create(
        Anker(
            stap=vervanger[anker.stap_id],
            datum=anker.datum,
            na_stap=vervanger.get(anker.na_stap.pk, anker.na_stap) if anker.na_stap else None,
        )
        for anker in Anker.objects.filter(stap__aanpak=oud).select_related("na_stap")
    )
