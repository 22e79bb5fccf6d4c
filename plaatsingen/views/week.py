"""'Week': the tab of the dossier, putting something in the week, changing it, and taking that back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404, HttpResponse

from kern.antwoord import klaar, terug_adres
from kern.datums import datum_dichtbij, datum_lang, lees_datum, maandag_van, meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tabs import Tab, Tabblad
from kern.tijd import hier, vandaag
from kern.views import Formulierscherm, Opdracht
from medewerkers.selectors import laatste_wijziging
from medewerkers.views.beheer import Bewerkscherm
from plaatsingen import services
from plaatsingen.forms.week import Blokformulier, NieuwBlok, Overneemformulier, Stopformulier, als_nieuw_blok
from plaatsingen.models import Roosterblok
from plaatsingen.selectors.botsregels import botsregels
from plaatsingen.selectors.dagdelen import NAMEN
from plaatsingen.selectors.programmanormen import programma_van
from plaatsingen.selectors.uren import lees_uren
from plaatsingen.selectors.week import eerste_keer, maak_week
from plaatsingen.selectors.weekblokken import blokken_van, keuzes_van, laatste_voorbije_dag
from plaatsingen.services.roosterslot import is_dichtbij
from plaatsingen.views.metweek import GEWIJZIGD, LEZEN, TAB, WIJZIGEN, MetBlok, Weekscherm, bij_de_week, week_url
from plaatsingen.woorden import week as weekwoord
from statushouders.models import Statushouder
from statushouders.views.mens import MetMens

# The usual times of a part of the day, to begin with.
GEWOON = (("9.00", "12.00"), ("13.00", "16.00"), ("19.00", "21.00"), ("0.00", "6.00"))


class Weektab(MetMens, Tabblad):
    """The grid of one week, the exact times, and what clashes in it or later."""

    actie = LEZEN
    template_name = "plaatsingen/week.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = vandaag()
        dag = lees_datum(self.request.GET.get("dag", "")) or nu
        dag = dag if is_dichtbij(dag) else nu
        kijker = self.request.user
        blokken = blokken_van(self.persoon.pk, vanaf=min(maandag_van(dag), nu), kijker=kijker)
        lees_uren(blok.plaatsing for blok in blokken)
        week = maak_week(blokken, dag)
        keuzes = keuzes_van(self.persoon.pk, kijker=kijker)
        regels = botsregels(blokken, keuzes, dag=nu, kijker=kijker)
        return super().get_context_data(
            week=week,
            getoond=week.begin,
            kaart=weekwoord.Weekkaart(week, nu, programma_van(kijker.werkt_voor().pk), keuzes),
            dagregels=weekwoord.dagregels(week),
            groepslinks=weekwoord.groepslinks(week),
            botsingen=[regel for regel in regels if not regel.keuze],
            mag_zo=[regel for regel in regels if regel.keuze],
            andere=_andere_weken(week.begin, nu),
            hier=week_url(self.persoon.pk, dag),
            # Who goes from week to week, or changed this one, stays with the week; a tab that opens takes no focus.
            verder=f"tab={TAB.code}" in (self.request.htmx.current_url or ""),
            mag=kijker.mag(WIJZIGEN),
            **kwargs,
        )


def _andere_weken(begin: date, nu: date) -> list[tuple[str, date | None]]:
    """The weeks one goes to from this one, as far as weeks are written; without a day: the week of today."""
    buren = ("Week eerder", begin - timedelta(days=7)), ("Deze week", None), ("Week later", begin + timedelta(days=7))
    return [(naam, dag) for naam, dag in buren if (is_dichtbij(dag) if dag is not None else begin != maandag_van(nu))]


class BlokNieuw(Weekscherm, MetMens, Formulierscherm):
    """Put something in the week: the same times on one day or more. In a dialog by htmx."""

    actie = WIJZIGEN
    form_class = NieuwBlok
    template_name = "plaatsingen/blok_nieuw.html"
    fragment_template: ClassVar[str] = "plaatsingen/_blok_nieuw.html"

    def get_initial(self) -> dict[str, Any]:
        vraag = self.request.GET
        begin: dict[str, Any] = {"geldig_van": lees_datum(vraag.get("vanaf", "")) or vandaag()}
        if vraag.get("op") in {str(dag) for dag in range(7)}:
            begin["dagen"] = [vraag["op"]]
        if vraag.get("deel") in NAMEN:
            begin["van"], begin["tot"] = GEWOON[NAMEN.index(vraag["deel"])]
        return begin

    def voer_uit(self, form: Any) -> HttpResponse:
        blokken = form.blokken()
        reeks = services.voeg_blokken_toe(
            statushouder=self.persoon,
            blokken=blokken,
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        erbij = meervoud(len(blokken), "dag", "dagen")
        soort = dict(form.fields["soort"].choices)[form.cleaned_data["soort"]]
        eerste = min(eerste_keer(een.dag, een.geldig_van) for een in blokken)
        return self.klaar(f"{soort} staat op {erbij} in de week van {self.persoon.naam}.", reeks, dag=eerste)


class BlokWijzigen(Weekscherm, MetBlok, Bewerkscherm):
    """Other times or another name, from a day on or as if it had always been so; stop it, or take it out."""

    actie = WIJZIGEN
    soort = "rooster"
    form_class = Blokformulier
    template_name = "plaatsingen/blok.html"
    fragment_template: ClassVar[str] = "plaatsingen/_blok.html"

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if Roosterblok.objects.filter(pk=self.kwargs["roosterblok_id"]).exists():
            antwoord: HttpResponse = super().post(request, *args, **kwargs)
            return antwoord
        return self._als_nieuw(request)

    def _als_nieuw(self, request: Any) -> HttpResponse:
        """It was taken out while the form was open: what was typed stays, on the form that puts it in the week."""
        persoon = request.POST.get("persoon", "")
        if not (persoon.isascii() and persoon.isdigit() and len(persoon) < 18):
            raise Http404
        scherm = BlokNieuw()
        scherm.setup(request, statushouder_id=int(persoon))
        form = NieuwBlok(als_nieuw_blok(request.POST))
        form.add_error(None, self._wie_haalde_het_weg(scherm.persoon))
        antwoord: HttpResponse = scherm.form_invalid(form)
        return antwoord

    def _wie_haalde_het_weg(self, persoon: Statushouder) -> str:
        """Named only when it stood in the week of this person: a number of another tells nothing."""
        laatste = laatste_wijziging(self.soort, self.kwargs["roosterblok_id"])
        wat = "Deze tijd staat niet meer in de week"
        if laatste and laatste.statushouder_id == persoon.pk and laatste.actie == "rooster.verwijderd" and laatste.door:
            wie = "jij" if laatste.door == self.request.user else laatste.door.naam
            wanneer = datum_dichtbij(hier(laatste.moment).date(), vandaag=vandaag())
            wat = f"{wat}: {wie} haalde hem {wanneer} weg"
        return f"{wat}. Er is niets bewaard. Wat je invulde staat hieronder. Zet het opnieuw in de week als het klopt."

    def get_initial(self) -> dict[str, Any]:
        blok = self.vers()
        velden = ("dag", "van", "tot", "soort", "naam", "geldig_van", "geldig_tot", "versie")
        return {veld: getattr(blok, veld) for veld in velden}

    def voer_uit(self, form: Any) -> HttpResponse:
        ingang = form.cleaned_data["ingang"]
        reeks = services.wijzig_blok(
            blok=self.blok,
            gegevens=form.gegevens(),
            versie=form.gezien,
            ingang=ingang,
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            door=self.request.user,
        )
        vanaf = f" vanaf {datum_lang(ingang)}" if ingang else ""
        eerste = eerste_keer(form.cleaned_data["dag"], max(ingang or date.min, form.cleaned_data["geldig_van"]))
        return self.klaar(f"De week van {self.persoon.naam} is{vanaf} anders.", reeks, dag=eerste)


class BlokStoppen(Weekscherm, MetBlok, Formulierscherm):
    """The last day of what really was."""

    actie = WIJZIGEN
    form_class = Stopformulier
    template_name = "plaatsingen/blok_stoppen.html"
    fragment_template: ClassVar[str] = "plaatsingen/_blok_stoppen.html"

    def get_initial(self) -> dict[str, Any]:
        return {"laatste_dag": vandaag()}

    def voer_uit(self, form: Any) -> HttpResponse:
        dag = form.cleaned_data["laatste_dag"]
        reeks = services.beeindig_blok(blok=self.blok, laatste_dag=dag, door=self.request.user)
        return self.klaar(f"{self.blok.get_soort_display()} stopt na {datum_lang(dag)}.", reeks)


class BlokWeg(Weekscherm, MetBlok, Opdracht):
    """Take out what was a slip."""

    actie = WIJZIGEN

    def post(self, request: Any, roosterblok_id: int) -> HttpResponse:
        try:
            reeks = services.verwijder_blok(blok=self.blok, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return klaar(request, bij_de_week(self.terug), GEWIJZIGD)
        return self.klaar(f"{self.blok.get_soort_display()} is uit de week gehaald.", reeks)


class WeekOvernemen(Weekscherm, MetMens, Formulierscherm):
    """Let an earlier week hold again: last week, or last term."""

    actie = WIJZIGEN
    form_class = Overneemformulier
    template_name = "plaatsingen/overnemen.html"
    fragment_template: ClassVar[str] = "plaatsingen/_overnemen.html"

    def get_initial(self) -> dict[str, Any]:
        """The dates of the form as it asks again what would come over; to begin with the last week that is over."""
        vraag = {naam: lees_datum(self.request.GET.get(naam, "")) for naam in ("van_week", "vanaf", "tot")}
        van_week = vraag["van_week"] or laatste_voorbije_dag(self.persoon.pk, kijker=self.request.user)
        return {
            "van_week": van_week or vandaag() - timedelta(days=7),
            "vanaf": vraag["vanaf"] or vandaag(),
            "tot": vraag["tot"],
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.get("form") or self.get_form()
        dagen = self.get_initial()
        if form.is_bound and form.is_valid():
            dagen = {naam: form.cleaned_data[naam] for naam in dagen}
        mee = services.over_te_nemen(self.persoon.pk, **dagen)
        regels = weekwoord.tijdregels(sorted((een.blok() for een in mee), key=lambda blok: (blok.dag, blok.van)))
        return super().get_context_data(**kwargs, komt_mee=regels)

    def voer_uit(self, form: Any) -> HttpResponse:
        reeks, aantal = services.neem_week_over(statushouder=self.persoon, door=self.request.user, **form.cleaned_data)
        return self.klaar(
            f"{meervoud(aantal, 'tijd', 'tijden')} overgenomen in de week van {self.persoon.naam}.",
            reeks,
            dag=form.cleaned_data["vanaf"],
        )


class WeekOngedaan(Opdracht):
    """Take one change back, of one week or of many."""

    actie = WIJZIGEN

    def post(self, request: Any, reeks: UUID) -> HttpResponse:
        try:
            services.maak_ongedaan(reeks=reeks, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Teruggezet zoals het was.")
        return klaar(request, bij_de_week(terug_adres(request, "/")), GEWIJZIGD)
