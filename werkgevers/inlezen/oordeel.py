"""Judge the rows of a list of employers: new, already known, or wrong. Pure: knows no database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from inlezen.oordeel import VRAAG, Gelezen, Oordeel, Uitkomst, fout
from werkgevers.inlezen.kenmerken import Wie

# With these a row says what is not known yet; how an employer stands to it is a judgement, and stays.
AAN_TE_VULLEN = (
    "kvk", "vestigingsnummer", "sbi", "aantal_medewerkers", "straat", "huisnummer", "postcode", "plaats", "website",
    "capaciteit", "mentor_beschikbaar", "voertalen", "goed_om_te_weten", "eigenaar",
)  # fmt: skip
LEEG: tuple[Any, ...] = ("", None, [])


class Botsing(Exception):
    """A row that cannot be told from others, or that contradicts one. `veld` is where one looks."""

    def __init__(self, veld: str, melding: str) -> None:
        super().__init__(veld)
        self.veld, self.melding = veld, melding


class Bekenden:
    """Employers among whom a row may already be: those of the municipality, or the rows before it."""

    def __init__(self, werkgevers: Iterable[Wie] = ()) -> None:
        self._op_kvk: dict[str, list[Wie]] = {}
        self._op_plek: dict[tuple[str, str], list[Wie]] = {}
        self._op_naam: dict[str, list[Wie]] = {}
        for wie in werkgevers:
            self.voeg_toe(wie)

    def voeg_toe(self, wie: Wie) -> None:
        if wie.kvk:
            self._op_kvk.setdefault(wie.kvk, []).append(wie)
        if wie.postcode:
            self._op_plek.setdefault(wie.plek, []).append(wie)
        self._op_naam.setdefault(wie.naamsleutel, []).append(wie)

    def vind(self, wie: Wie) -> Wie | None:
        """The same employer. Raises Botsing when the numbers contradict each other, or several could be it."""
        zelfde_kvk = self._op_kvk.get(wie.kvk, []) if wie.kvk else []
        if zelfde_kvk:
            return _vestiging(wie, zelfde_kvk)
        hier = self._op_plek.get(wie.plek, []) if wie.postcode else []
        if wie.kvk and any(ander.kvk for ander in hier):
            raise Botsing("kvk", "Op dit adres staat een werkgever met deze naam en een ander KvK-nummer.")
        if len(hier) > 1:
            raise Botsing("", "Er zijn meer werkgevers met deze naam en postcode. Vul het KvK-nummer in.")
        return hier[0] if hier else None

    def naamgenoot(self, wie: Wie) -> bool:
        """Whether one is called the same, of which nothing says that it is another."""
        return any(
            (not wie.postcode or not ander.postcode) and (not wie.kvk or not ander.kvk)
            for ander in self._op_naam.get(wie.naamsleutel, ())
        )


def _vestiging(wie: Wie, zelfde_kvk: list[Wie]) -> Wie | None:
    """Of those with this KvK number the one with this establishment; one without a number counts as any."""
    for ander in zelfde_kvk:
        if ander.vestigingsnummer == wie.vestigingsnummer:
            return ander
    if wie.vestigingsnummer:
        zonder = [ander for ander in zelfde_kvk if not ander.vestigingsnummer]
        return zonder[0] if len(zelfde_kvk) == 1 and zonder else None
    if len(zelfde_kvk) > 1:
        raise Botsing("kvk", "Er zijn meer vestigingen met dit KvK-nummer. Vul het vestigingsnummer in.")
    return zelfde_kvk[0]


class Beoordelaar:
    """Judges rows in the order of the list; remembers those that it found new, to see doubles, and which known ones a
    row before says something about."""

    def __init__(self) -> None:
        self._eerder = Bekenden()
        self._gegevens: dict[int, dict[str, Any]] = {}
        self._genoemd: dict[int, int] = {}
        self._kvk_op_regel: dict[tuple[str, str], int] = {}

    def ken(self, regel: Gelezen) -> None:
        """A row that was judged new before, and now counts for doubles only."""
        if regel.wie and regel.gegevens is not None:
            self._eerder.voeg_toe(regel.wie)
            self._gegevens[regel.nummer] = regel.gegevens
            self._neem(regel.wie, regel.nummer)

    def _neem(self, wie: Wie, nummer: int) -> int:
        """The first row that gives this KvK number to an employer; two cannot have it."""
        return self._kvk_op_regel.setdefault((wie.kvk, wie.vestigingsnummer), nummer) if wie.kvk else nummer

    def beoordeel(self, regel: Gelezen, netwerk: Bekenden) -> Oordeel:
        if regel.fouten or regel.wie is None:
            return Oordeel(regel, Uitkomst.FOUT, regel.fouten)
        try:
            bekend = netwerk.vind(regel.wie)
        except Botsing as botsing:
            melding = f"{botsing.melding} Kijk in Meedoen wie het is."
            return Oordeel(regel, Uitkomst.FOUT, [fout(botsing.veld, melding)])
        if bekend:
            return self._bekend(regel, bekend)
        return self._onbekend(regel, netwerk)

    def _onbekend(self, regel: Gelezen, netwerk: Bekenden) -> Oordeel:
        try:
            dubbel = self._eerder.vind(regel.wie)
        except Botsing as botsing:
            melding = f"{botsing.melding} Die staat ook in deze lijst."
            return Oordeel(regel, Uitkomst.FOUT, [fout(botsing.veld, melding)])
        if dubbel:
            return self._dubbel(regel, dubbel.nummer)
        if (ander := self._neem(regel.wie, regel.nummer)) != regel.nummer:
            return _kvk_twee_keer(regel, ander)
        heet_zo = netwerk.naamgenoot(regel.wie) or self._eerder.naamgenoot(regel.wie)
        self.ken(regel)
        vragen = (
            [fout("naam", f"Er is al een werkgever met deze naam. Dit wordt een nieuwe.{VRAAG}")] if heet_zo else []
        )
        return Oordeel(regel, Uitkomst.NIEUW, vragen)

    def _bekend(self, regel: Gelezen, bekend: Wie) -> Oordeel:
        """Only the first row about one employer fills something in."""
        if not bekend.kvk and (ander := self._neem(regel.wie, regel.nummer)) != regel.nummer:
            return _kvk_twee_keer(regel, ander)
        eerste = self._genoemd.setdefault(bekend.nummer, regel.nummer)
        opmerkingen = [] if eerste == regel.nummer else [fout("", f"Dezelfde werkgever als regel {eerste}.")]
        return Oordeel(regel, Uitkomst.BEKEND, opmerkingen, bekend_id=bekend.nummer)

    def _dubbel(self, regel: Gelezen, nummer: int) -> Oordeel:
        if self._gegevens[nummer] == regel.gegevens:
            return Oordeel(regel, Uitkomst.BEKEND, [fout("", f"Dezelfde regel als regel {nummer}.")])
        melding = (
            f"Deze werkgever staat ook op regel {nummer}, met andere gegevens. Verbeter er een, of laat deze staan."
        )
        return Oordeel(regel, Uitkomst.FOUT, [fout("", melding)])


def _kvk_twee_keer(regel: Gelezen, ander: int) -> Oordeel:
    melding = f"Dit KvK-nummer staat ook op regel {ander}, bij een andere werkgever. Kijk het nummer na."
    return Oordeel(regel, Uitkomst.FOUT, [fout("kvk", melding)])


def aanvulling(stand: Mapping[str, Any], gegevens: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says that is not known of an employer (`stand`: field -> value). What is known is never overwritten.

    An establishment belongs to its KvK number, and a house number to its street: not one from the list and one from
    Meedoen.
    """
    nieuw = {veld: gegevens[veld] for veld in AAN_TE_VULLEN if veld in gegevens and stand.get(veld) in LEEG}
    if stand.get("kvk") and stand["kvk"] != gegevens.get("kvk"):
        nieuw.pop("vestigingsnummer", None)
    if any(stand.get(veld) not in LEEG and stand[veld] != gegevens.get(veld) for veld in ("straat", "postcode")):
        for veld in ("straat", "huisnummer", "postcode", "plaats"):
            nieuw.pop(veld, None)
    return nieuw
