"""The words beside a mark and in the heads of the phases. Short: dates and deadlines as the screens write them."""

from __future__ import annotations

from datetime import date, timedelta

from kern.datums import KORTE_MAANDEN, MAANDEN, dag_en_maand, datum_kort, datum_lang, meervoud, termijn
from trajecten.models import Stap
from trajecten.models.aanpak import Baan
from trajecten.tijdlijn.standen import LAAT, LAATKLAAR, NIET_GEDAAN, NU, OVER, WACHT, Stand, dagen_te_laat_gedaan

START, PLAATSING = 0, 2
LANG = 60  # done so many days late, the number says nothing more
# An expected day nearer than this is named by its day, beyond it by its month.
PRECIES = timedelta(weeks=6)


def bij_stap(stap: Stap, stand: Stand, dag: date, *, begin: date, fase: int) -> str:
    """The line under the name of a step that has a date. In the first two phases the axis tells the year."""
    if stap.gedaan_op is not None:
        return _bij_gedaan(stap, stand, dag, begin=begin, fase=fase)
    if stand is WACHT:
        return f"wacht op {stap.wacht_op}"
    if stand in (OVER, NIET_GEDAAN):
        return stand.woord.lower()
    if stand is LAAT:
        return termijn(stap.uiterlijk, vandaag=dag)
    if stand is NU:
        return _bij_nu(stap.uiterlijk, dag)
    return dag_en_maand(stap.uiterlijk, vandaag=dag)


def _bij_gedaan(stap: Stap, stand: Stand, dag: date, *, begin: date, fase: int) -> str:
    assert stap.gedaan_op is not None  # noqa: S101
    met_jaar = fase == PLAATSING and stap.gedaan_op.year != dag.year
    gedaan = dag_en_maand(stap.gedaan_op, vandaag=dag if met_jaar else stap.gedaan_op)
    if stand is LAATKLAAR:
        dagen = dagen_te_laat_gedaan(stap)
        hoeveel = "" if met_jaar or dagen > LANG else f"{meervoud(dagen, 'dag', 'dagen')} "
        return f"{gedaan} · {hoeveel}te laat"
    if stap.aanpakstap.baan == Baan.WERK and fase == START and stap.gedaan_op >= begin:
        return f"{gedaan} · dag {(stap.gedaan_op - begin).days}"
    return gedaan


def _bij_nu(uiterlijk: date, dag: date) -> str:
    wanneer = termijn(uiterlijk, vandaag=dag)
    return wanneer if wanneer in ("vandaag", "morgen") else f"{datum_kort(uiterlijk, vandaag=dag)} · {wanneer}"


def rond(verwacht: date, dag: date) -> str:
    """An expected day, in words that promise no more than they know: rond 12 dec, rond feb 2027."""
    if verwacht - dag < PRECIES:
        return f"rond {dag_en_maand(verwacht, vandaag=dag)}"
    maand = KORTE_MAANDEN[verwacht.month - 1]
    return f"rond {maand}" if verwacht.year == dag.year else f"rond {maand} {verwacht.year}"


def bij_start(begin: date, deadline: date, gestart_op: date | None, dag: date) -> str:
    """3 weken · nog 9 dagen; 3 weken · 3 dagen te laat; 3 weken · gestart op dag 23, 2 dagen te laat"""
    duur = _duur((deadline - begin).days)
    if gestart_op is not None:
        gestart = f"gestart op dag {max((gestart_op - begin).days, 0)}"
        te_laat = (gestart_op - deadline).days
        staart = f", {meervoud(te_laat, 'dag', 'dagen')} te laat" if te_laat > 0 else ""
        return f"{duur} · {gestart}{staart}"
    if dag < begin:
        return f"{duur} · vanaf {dag_en_maand(begin, vandaag=dag)}"
    over = (dag - deadline).days
    if over > 0:
        return f"{duur} · {meervoud(over, 'dag', 'dagen')} te laat"
    return f"{duur} · nog {meervoud(-over, 'dag', 'dagen')}" if over else f"{duur} · vandaag de laatste dag"


def bij_gehaalde_start(begin: date, gestart_op: date | None) -> str:
    """Of a traject that ended: gestart op dag 18; niet gestart"""
    return f"gestart op dag {max((gestart_op - begin).days, 0)}" if gestart_op else "niet gestart"


def bij_gehaald(wat: str, gedaan_op: date | None, *, begonnen: bool) -> str:
    """Of a traject that ended: geplaatst op 3 februari 2027; niet afgerond; niet begonnen"""
    if gedaan_op is not None:
        return f"{wat} op {datum_lang(gedaan_op)}"
    return f"niet {wat}" if begonnen else "niet begonnen"


def bij_assessment(gestart_op: date | None, deadline: date, geevalueerd_op: date | None, dag: date) -> str:
    """3 maanden · tot 21 januari 2027; 3 maanden · na de start; 3 maanden · afgerond op 19 januari 2027"""
    if geevalueerd_op is not None:
        return f"3 maanden · afgerond op {datum_lang(geevalueerd_op)}"
    if gestart_op is None:
        return "3 maanden · na de start"
    over = (dag - deadline).days
    if over > 0:
        return f"3 maanden · {meervoud(over, 'dag', 'dagen')} te laat"
    return f"3 maanden · tot {datum_lang(deadline)}"


def bij_plaatsing(verwacht: date | None, geplaatst_op: date | None) -> str:
    """vanaf februari 2027; geplaatst op 3 februari 2027"""
    if geplaatst_op is not None:
        return f"geplaatst op {datum_lang(geplaatst_op)}"
    return f"vanaf {MAANDEN[verwacht.month - 1]} {verwacht.year}" if verwacht else "na het assessment"


def week_van(begin: date, eind: date, dag: date) -> str:
    """week 5 van 13"""
    weken = max(round((eind - begin).days / 7), 1)
    return f"week {min(max((dag - begin).days // 7 + 1, 1), weken)} van {weken}"


def _duur(dagen: int) -> str:
    return meervoud(dagen // 7, "week", "weken") if dagen % 7 == 0 else meervoud(dagen, "dag", "dagen")
