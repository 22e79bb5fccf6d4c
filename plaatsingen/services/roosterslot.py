"""Lock whose week changes, store what is written in it, and say why something does not fit.

The order is that of every service: first the group, then the people (by number), then their blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db import IntegrityError, transaction

from kern.datums import DAGEN, datum_lang, klok, opsomming, tijd
from kern.fouten import DomeinFout, gebroken_regel
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.models.rooster import ZELFDE_SOORT
from plaatsingen.roostergegevens import Blokgegevens, tijdfout
from plaatsingen.selectors.dagdelen import minuten
from plaatsingen.selectors.week import PROGRAMMA, duur_in_woorden, eerste_keer, geldt_op, overlapt_in_tijd
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder

# More than this in a week is a slip of the hand.
MEESTE_UREN_IN_EEN_WEEK = 60
VERST = timedelta(days=3 * 366)


def vergrendel_mensen(ids: Iterable[int]) -> list[int]:
    """Nobody else changes the weeks of these people until we are done. Gives those who are there."""
    mensen = Statushouder.objects.filter(pk__in=list(ids)).order_by("pk")
    return list(mensen.select_for_update(no_key=True).values_list("pk", flat=True))


def controleer_blok(gegevens: Blokgegevens, *, hoe_ver_ook: bool = False) -> None:
    """Raise DomeinFout for what cannot be, at its field. `hoe_ver_ook`: who calls saw to it that the days can be."""
    if gegevens.dag not in range(7):
        raise DomeinFout("Kies een dag.", veld="dag")
    if gegevens.soort not in Bloksoort.values:
        raise DomeinFout("Kies wat het is.", veld="soort")
    if fout := tijdfout(gegevens.van, gegevens.tot):
        raise DomeinFout(fout, veld="tot")
    controleer_tekst(gegevens.naam, veld="naam", hoogstens=80)
    if gegevens.soort == Bloksoort.ANDERS and not gegevens.naam:
        raise DomeinFout("Vul in wat het is, bijvoorbeeld: spreekuur.", veld="naam")
    if not hoe_ver_ook:
        controleer_periode(gegevens.geldig_van, gegevens.geldig_tot)
    if gegevens.geldig_tot is not None and eerste_keer(gegevens.dag, gegevens.geldig_van) > gegevens.geldig_tot:
        dag = DAGEN[gegevens.dag]
        raise DomeinFout(f"Tussen deze twee dagen zit geen {dag}. Kies een latere laatste dag.", veld="geldig_tot")


def controleer_periode(
    eerste: date, laatste: date | None, *, velden: tuple[str, str] = ("geldig_van", "geldig_tot")
) -> None:
    """Raise DomeinFout for a period that is turned round, or lies years away."""
    if laatste is not None and laatste < eerste:
        raise DomeinFout("Het einde ligt voor het begin. Draai ze om.", veld=velden[1])
    for veld, dag in zip(velden, (eerste, laatste), strict=True):
        if dag is not None and not is_dichtbij(dag):
            raise DomeinFout("Deze dag ligt meer dan drie jaar weg. Controleer het jaar.", veld=veld)


def is_dichtbij(dag: date) -> bool:
    """Whether a week is written or read on this day: not years away."""
    return abs(dag - vandaag()) <= VERST


def bewaar_blokken(blokken: Sequence[Roosterblok], *, toon: bool) -> None:
    """Store new or changed blocks of people who are locked. Raises DomeinFout when of the same kind there is something
    at that time already; `toon`: name what that is.
    """
    try:
        with transaction.atomic():
            for blok in blokken:
                blok.save()
    except IntegrityError as fout:
        if gebroken_regel(fout) != ZELFDE_SOORT:
            raise
        raise DomeinFout(_zelfde_soort(blokken, toon=toon), veld="van") from fout
    for pk in {blok.statushouder_id for blok in blokken}:
        _controleer_uren(pk, [blok for blok in blokken if blok.statushouder_id == pk])


def _zelfde_soort(blokken: Sequence[Roosterblok], *, toon: bool) -> str:
    """What is there already, on all of its days, in words."""
    bezet = [blok for nummer in range(len(blokken)) for blok in _er_al(blokken[nummer], blokken[:nummer], blokken)]
    if bezet and toon:
        return f"Dan staat er al {_staan_er(bezet)}. Pas een tijd of een datum aan."
    if bezet:
        dagen = opsomming([DAGEN[dag] for dag in sorted({blok.dag for blok in bezet})])
        return f"Op {dagen} heeft deze persoon dan al iets. Kies een andere dag of tijd."
    return "Op deze tijd staat al zoiets in de week. Pas een tijd of een datum aan."


def _er_al(blok: Roosterblok, ervoor: Sequence[Roosterblok], samen: Sequence[Roosterblok]) -> list[Roosterblok]:
    """What is of its kind at its time, stored or among those that are written just before it."""
    er_al = Roosterblok.objects.filter(statushouder=blok.statushouder_id, soort=blok.soort, dag=blok.dag)
    er_al = er_al.exclude(pk__in=[een.pk for een in samen if een.pk]).tussen(
        blok.geldig_van, blok.geldig_tot or date.max
    )
    ander = [*er_al.select_related("lesgroep", "plaatsing__werkgever"), *ervoor]
    return [een for een in ander if overlapt_in_tijd(blok, een) and een.soort == blok.soort]


def _staan_er(blokken: Sequence[Roosterblok]) -> str:
    """'taalles (Taalschool) op maandag en woensdag van 9.00 tot 12.00 uur, vanaf 1 september 2026'"""
    dagen: dict[tuple[str, str], list[int]] = {}
    for blok in sorted(blokken, key=lambda een: (een.dag, een.van)):
        waar = f" ({blok.wat})" if blok.wat else ""
        wanneer = f"van {klok(blok.van)} tot {tijd(blok.tot)}, vanaf {datum_lang(blok.geldig_van)}"
        op = dagen.setdefault((f"{blok.get_soort_display().lower()}{waar}", wanneer), [])
        op.extend({blok.dag} - set(op))
    return "; ".join(
        f"{wat} op {opsomming([DAGEN[dag] for dag in op])} {wanneer}" for (wat, wanneer), op in dagen.items()
    )


def _controleer_uren(statushouder_id: int, geschreven: Sequence[Roosterblok]) -> None:
    """Raise DomeinFout for a week in which nobody could do all of it. What holds changes only when something begins."""
    eerste = min(blok.geldig_van for blok in geschreven)
    alle = list(Roosterblok.objects.filter(statushouder=statushouder_id, soort__in=PROGRAMMA).tussen(eerste, date.max))
    for dag in {eerste, *(blok.geldig_van for blok in alle if blok.geldig_van > eerste)}:
        duur = sum(minuten(blok.tot) - minuten(blok.van) for blok in alle if geldt_op(blok, dag))
        if duur > MEESTE_UREN_IN_EEN_WEEK * 60:
            raise DomeinFout(
                f"Dan staat er {duur_in_woorden(duur)} in één week. Meer dan {MEESTE_UREN_IN_EEN_WEEK} uur kan niet "
                "kloppen. Controleer de tijden.",
                veld="tot",
            )


def vergeet_keuzes(blokken: Iterable[Roosterblok]) -> None:
    """These are other times now: what was allowed about them is to be decided again."""
    ids = [blok.pk for blok in blokken if blok.pk]
    Botsingkeuze.objects.filter(een__in=ids).delete()
    Botsingkeuze.objects.filter(ander__in=ids).delete()
