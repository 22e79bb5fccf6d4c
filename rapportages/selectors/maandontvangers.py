"""Who gets the mail that there are new figures, and who may be chosen."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, Func, OuterRef, Q, Subquery, Value

from kern.zoektekst import Zoektekst
from medewerkers.models import Medewerker, Organisatie
from medewerkers.querysets import TUSSENVOEGSELS, MedewerkerQuerySet
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from rapportages.models import Maandbericht, Maandontvanger

CIJFERS_LEZEN = "rapportages.cijfers"
# As a Dutch list has it: de Wit under the W.
_HOOFDNAAM = Func(Zoektekst("medewerker__achternaam"), Value(TUSSENVOEGSELS), Value(""), function="regexp_replace")


def lezers(*, gemeente_id: int) -> MedewerkerQuerySet:
    """Colleagues who read the figures of this municipality now."""
    rollen = [rol for rol in Rol if rol_mag(rol, CIJFERS_LEZEN)]
    wie: MedewerkerQuerySet = Medewerker.objects.in_gemeente(gemeente_id).actief().met_rol(*rollen)
    return wie


def te_kiezen(*, gemeente_id: int) -> MedewerkerQuerySet:
    """Those who do not get it yet, by name."""
    al = Maandontvanger.objects.filter(gemeente=gemeente_id).values("medewerker_id")
    return lezers(gemeente_id=gemeente_id).exclude(pk__in=al).op_naam()


def ontvangers(medewerker: Medewerker) -> Any:
    """Who gets it, by name: with whether that colleague may still read the figures (`leest`) and works here (`hier`),
    and how the last mail went (`bericht`, `bericht_op`: of which day the figures were)."""
    lijst = Maandontvanger.objects.visible_to(medewerker).select_related("medewerker__organisatie")
    rollen = [rol for rol in Rol if rol_mag(rol, CIJFERS_LEZEN)]
    berichten = Maandbericht.objects.filter(
        maandstand__gemeente=OuterRef("gemeente_id"), medewerker=OuterRef("medewerker_id")
    ).order_by("-maandstand__dag")
    hier = Organisatie.objects.filter(pk=OuterRef("medewerker__organisatie_id"), gemeenten=OuterRef("gemeente_id"))
    in_dienst = Q(medewerker__is_active=True) & Exists(hier)
    return lijst.annotate(
        hier=ExpressionWrapper(in_dienst, output_field=BooleanField()),
        leest=ExpressionWrapper(Q(medewerker__rol__in=rollen), output_field=BooleanField()),
        bericht=Subquery(berichten.values("status")[:1]),
        bericht_op=Subquery(berichten.values("maandstand__dag")[:1]),
    ).order_by(_HOOFDNAAM, Zoektekst("medewerker__voornaam"), "pk")
