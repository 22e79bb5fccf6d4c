"""The forms on a card, for who has no script: what was filled in, as the entries that a phone sends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid5

from begeleiding.dagmeldingen import ONLEESBAAR, Dagmelding, lees_melding
from begeleiding.statussen import Aanwezigheid
from kern.datums import lees_tijd
from kern.fouten import DomeinFout

PUNT = "punt-"


def melding_uit(velden: Mapping[str, Any]) -> Dagmelding:
    """Raises DomeinFout for what was left out or cannot be read. Sent twice with the same words it is one entry: the id
    follows from the page and what was filled in.
    """
    ruw = _aanwezigheid(velden) if velden.get("soort") == "aanwezigheid" else _waarneming(velden)
    try:
        eigen_id = uuid5(UUID(velden.get("blad", "")), repr(sorted(ruw.items(), key=lambda deel: deel[0])))
    except ValueError as fout:
        raise DomeinFout(ONLEESBAAR) from fout
    return lees_melding(ruw | {"id": str(eigen_id)})


def _gelijk(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: velden.get(naam, "") for naam in ("soort", "plek", "dag")}


def _aanwezigheid(velden: Mapping[str, Any]) -> dict[str, Any]:
    wat = velden.get("aanwezigheid", "")
    if wat == "afwezig":
        wat = velden.get("reden") or ""
    if not wat:
        raise DomeinFout("Kies of deze persoon er was, en bij afwezig ook waarom.", veld="aanwezigheid")
    return _gelijk(velden) | {
        "dagdeel": velden.get("dagdeel", ""),
        "aanwezigheid": wat,
        "minuten": _minuten(velden) if wat == Aanwezigheid.LAAT else None,
        "opmerking": velden.get("opmerking", ""),
        "gezien": velden.get("gezien") or None,
    }


def _minuten(velden: Mapping[str, Any]) -> int | None:
    """As somebody typed them, or from the time on which somebody came in."""
    if tekst := velden.get("minuten", "").strip():
        if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 5):
            raise DomeinFout("Vul minuten in als getal, bijvoorbeeld 25.", veld="minuten")
        return int(tekst)
    if not (tekst := velden.get("binnen", "").strip()):
        return None
    binnen, vanaf = lees_tijd(tekst), lees_tijd(velden.get("vanaf", ""))
    if binnen is None or vanaf is None:
        raise DomeinFout("Vul een tijd in, bijvoorbeeld 8.25.", veld="binnen")
    if binnen <= vanaf:
        raise DomeinFout("Deze tijd is niet te laat. Controleer de tijd, of kies Aanwezig.", veld="binnen")
    return _verschil(vanaf, binnen)


def _verschil(van: time, tot: time) -> int:
    dag = datetime(2000, 1, 1)  # noqa: DTZ001
    return int((datetime.combine(dag, tot) - datetime.combine(dag, van)).total_seconds() // 60)


def _waarneming(velden: Mapping[str, Any]) -> dict[str, Any]:
    scores = {naam.removeprefix(PUNT): waarde for naam, waarde in velden.items() if naam.startswith(PUNT) and waarde}
    return _gelijk(velden) | {
        "scores": scores,
        "notitie": velden.get("notitie", ""),
        "leerdoel": velden.get("leerdoel") or None,
        "vervangt": velden.get("vervangt") or None,
    }
