"""One section of a talk: fill it in, save it while typing, go on to the next, and fix the talk at the end."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.functional import cached_property

from intake import services
from intake.eigen import voor_het_scherm
from intake.feiten import uit_feiten
from intake.forms.sectieformulier import (
    Sectieformulier,
    blokken,
    eerste_invoer,
    gezien,
    maak_formulier,
    uit_post,
)
from intake.models import Gesprek
from intake.models.antwoorden import Antwoorden
from intake.models.gesprek import Gespreksstand
from intake.samenvoegen import lees_gezien
from intake.secties import BESCHERMD, BESLUIT_CODE, secties_voor
from intake.selectors.kop import waar_en_wanneer
from intake.selectors.scherm import (
    Bekend,
    begin_van,
    bekend_van,
    haast_van,
    met_vestiging,
    sectie_van,
    verplichte_open,
    voortgang,
)
from intake.services.bewaren import Bewaard, Botsing
from intake.services.feiten import Achterhaald
from intake.services.slot import kader_van, mag_beschermd
from intake.services.vaststellen import Onvolledig
from intake.views.gesprekken import meld_gehouden
from intake.views.tweeversies import feiten_naast_elkaar, keuzes_uit, verschillen, wat_er_stond
from intake.vragen import Sectie
from intake.zichtbaarheid import ALLEEN_VAN_HET_DOSSIER, leest, mag_vaststellen
from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld
from kern.tijd import nu, vandaag
from kern.views import Scherm
from statushouders.views.mens import dossier_url


class Sectiescherm(Scherm):
    """GET shows the section, POST saves it: by htmx while typing, or with a button."""

    actie = "intake.voeren"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """What is protected the browser does not keep."""
        antwoord = super().dispatch(request, *args, **kwargs)
        if kwargs["sectie"] in BESCHERMD:
            antwoord.headers["Cache-Control"] = "no-store"
        return antwoord

    @cached_property
    def gesprek(self) -> Gesprek:
        gesprekken = Gesprek.objects.visible_to(self.request.user).met_dossier(self.request.user)
        gesprekken = gesprekken.select_related("statushouder", "afspraak__medewerker")
        gesprek: Gesprek = get_object_or_404(gesprekken.defer("statushouder__bsn"), pk=self.kwargs["gesprek_id"])
        return gesprek

    @cached_property
    def sectie(self) -> Sectie:
        sectie = sectie_van(self.gesprek, self.kwargs["sectie"])
        if sectie is None or not leest(self.request.user, sectie):
            raise Http404
        return sectie

    @cached_property
    def afgeschermd(self) -> bool:
        """A protected section that is not this colleague's to read."""
        return self.sectie.beschermd and not mag_beschermd(self.gesprek)

    @cached_property
    def bekend(self) -> Bekend | None:
        """Nothing beside a protected section: that is asked as little as can be."""
        if self.sectie.beschermd:
            return None
        return bekend_van(self.gesprek.statushouder, kijker=self.request.user, sectie=self.sectie.code)

    # Reading

    def get(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.gesprek.is_concept:
            return redirect("intake:gesprek", self.gesprek.pk)
        if self.afgeschermd:
            return self._toon(None, status=200)
        rij = self._rij()
        antwoorden = rij.antwoorden if rij else self._begin()
        form = self._formulier(antwoorden, controleer=bool(rij), bewaard_op=rij.bewaard_op if rij else None)
        begin = "" if rij else json.dumps(begin_van(self.gesprek, self.sectie, self.bekend))
        return self._toon(form, overzicht=False, rij=rij, gezien_nu=gezien(form.keuring.antwoorden), begin=begin)

    def _formulier(
        self, antwoorden: dict[str, Any], *, controleer: bool = True, bewaard_op: Any = None
    ) -> Sectieformulier:
        sectie = voor_het_scherm(self.sectie, antwoorden, bewaard_op)
        if sectie.code == BESLUIT_CODE:
            sectie = met_vestiging(sectie, self.gesprek.statushouder)
        return maak_formulier(sectie, antwoorden, self._kader, controleer=controleer)

    def _rij(self) -> Antwoorden | None:
        if self.sectie.beschermd:
            return services.lees_beschermd(gesprek=self.gesprek, sectie=self.sectie.code, door=self.request.user)
        return self.gesprek.secties.filter(sectie=self.sectie.code).first()

    def _begin(self) -> dict[str, Any]:
        """What a new section begins with: what is known already; the decision with the day of the talk."""
        if self.sectie.code == BESLUIT_CODE:
            return {"datum": datum_lang(self.gesprek.datum), "aanpak": self._enige_aanpak()}
        return uit_feiten(self.sectie.code, self.bekend.feiten) if self.bekend else {}

    def _enige_aanpak(self) -> str:
        """Who has one way of working need not choose it."""
        vraag = self.sectie.vraag("aanpak")
        aanpakken = [code for code in vraag.codes() if code] if vraag else []
        return aanpakken[0] if len(aanpakken) == 1 else ""

    @property
    def _kader(self) -> Any:
        return kader_van(self.gesprek.statushouder)

    def _toon(self, form: Sectieformulier | None, *, status: int = 200, **context: Any) -> HttpResponse:
        rij = context.pop("rij", None)
        hier = voortgang(self.gesprek, kijker=self.request.user, hier=self.sectie.code)
        alles: dict[str, Any] = {
            "gesprek": self.gesprek,
            "persoon": self.gesprek.statushouder,
            "dossier_url": dossier_url(self.gesprek.statushouder_id),
            "sectie": self.sectie,
            "is_besluit": self.sectie.code == BESLUIT_CODE,
            "alleen_dossier": self._alleen_dossier(),
            "afgeschermd": self.afgeschermd,
            "form": form,
            "blokken": blokken(form) if form else [],
            "voortgang": hier,
            "volgende": hier.volgende,
            "bekend": self.bekend,
            "haast": haast_van(self.gesprek),
            "bewaard_op": rij.bewaard_op if rij else None,
            "bron": self.request.POST.get("bron") or get_random_string(16),
            "waar": waar_en_wanneer(self.gesprek, kijker=self.request.user),
            "is_vandaag": self.gesprek.datum == vandaag(),
            "begin": self.request.POST.get("begin", ""),
            "gezien_nu": lees_gezien(self.request.POST.get("gezien", "")),
            **context,
        }
        alles["gezien"] = json.dumps(alles.pop("gezien_nu"))
        return render(self.request, "intake/sectie.html", alles, status=status)

    def _alleen_dossier(self) -> str:
        """At the decision: who cannot fix this talk hears so before trying."""
        if self.sectie.code != BESLUIT_CODE or mag_vaststellen(self.request.user, self.gesprek):
            return ""
        return ALLEEN_VAN_HET_DOSSIER

    # Writing

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            bewaard = services.bewaar_sectie(
                gesprek_id=self.kwargs["gesprek_id"],
                code=self.kwargs["sectie"],
                lees=lambda sectie: uit_post(sectie, request.POST),
                gezien=lees_gezien(request.POST.get("gezien", "")),
                keuzes=keuzes_uit(self.request.POST),
                door=request.user,
                bron=request.POST.get("bron", "")[:32],
                begin=lees_gezien(request.POST.get("begin", "")),
            )
        except Gesprek.DoesNotExist as fout:
            raise Http404 from fout
        except Botsing as botsing:
            return self._toon_botsing(botsing)
        except DomeinFout as fout:
            return self._niet_bewaard(fout)
        if request.htmx:
            return self._gelukt(bewaard)
        self.gesprek.standen = bewaard.gesprek.standen
        if services.leg_gehouden_vast(gesprek=self.gesprek, door=request.user):
            meld_gehouden(request, self.gesprek, terug=request.path)
        return self._verder(bewaard)

    def _gelukt(self, bewaard: Bewaard) -> HttpResponse:
        """For the script: when it was saved, what is wrong where, and how far every section is."""
        context = {
            "voortgang": voortgang(bewaard.gesprek, kijker=self.request.user, hier=self.kwargs["sectie"]),
            "gesprek": bewaard.gesprek,
            "fouten": json.dumps(bewaard.keuring.fouten),
            "anders": bewaard.anders,
            "gezien": json.dumps(dict(bewaard.gezien)),
            "bewaard_op": nu(),
        }
        return render(self.request, "intake/_bewaard.html", context)

    def _verder(self, bewaard: Bewaard) -> HttpResponseBase:
        if "vaststellen" in self.request.POST:
            return self._stel_vast(bewaard)
        if "later" in self.request.POST:
            meld(self.request, "Bewaard. Je gaat later verder waar je was.")
            return redirect(dossier_url(self.gesprek.statushouder_id))
        if bewaard.keuring.fouten and "toch" not in self.request.POST:
            return self._opnieuw(bewaard)
        volgende = voortgang(self.gesprek, kijker=self.request.user, hier=self.sectie.code).volgende
        return redirect(volgende.url if volgende and "hier" not in self.request.POST else self.request.path)

    def _opnieuw(self, bewaard: Bewaard, **context: Any) -> HttpResponse:
        antwoorden = bewaard.keuring.antwoorden
        form = self._formulier(antwoorden)
        return self._toon(
            form, status=422, bewaard_op=nu(), gezien_nu=gezien(antwoorden),
            heeft_fouten=bool(bewaard.keuring.fouten), **context,
            gekozen=self._gekozen(context.get("achterhaald", [])),
        )  # fmt: skip

    def _gekozen(self, opnieuw: list[dict[str, str]]) -> list[tuple[str, str]]:
        """What was chosen already of facts that changed, to travel along; not of those that are asked (again)."""
        weg = {f"feit_{een['code']}" for een in opnieuw}
        return [een for een in self.request.POST.items() if een[0].startswith("feit_") and een[0] not in weg]

    def _stel_vast(self, bewaard: Bewaard) -> HttpResponseBase:
        try:
            gesprek = services.stel_vast(
                gesprek=self.gesprek, door=self.request.user, keuzes=keuzes_uit(self.request.POST, "feit_")
            )
        except Onvolledig as fout:
            return self._opnieuw(bewaard, onvolledig=self._wat_nog(fout, bewaard), formulierfout=True)
        except Achterhaald as fout:
            return self._opnieuw(bewaard, achterhaald=feiten_naast_elkaar(fout), formulierfout=True)
        except DomeinFout as fout:
            waar = self._waar(fout)
            return self._opnieuw(bewaard, onvolledig=waar, melding=fout.melding, formulierfout=True)
        naam = gesprek.get_soort_display()
        meld(self.request, f"{naam} met {gesprek.statushouder.naam} is vastgesteld, op {datum_lang(gesprek.datum)}.")
        return redirect(dossier_url(gesprek.statushouder_id))

    def _wat_nog(self, fout: Onvolledig, bewaard: Bewaard) -> list[tuple[str, str, str]]:
        """Per section that is not finished: where, its name, and what there is to do."""
        haltes = voortgang(self.gesprek, kijker=self.request.user).haltes
        regels = []
        for halte in (halte for halte in haltes if halte.code in fout.secties and halte.code != self.sectie.code):
            fouten, open_vragen = fout.secties[halte.code]
            delen = [meervoud(fouten, "fout", "fouten")] if fouten else []
            delen += [f"nog {meervoud(open_vragen, 'vraag', 'vragen')}"] if open_vragen else []
            regels.append((halte.url, halte.naam, " en ".join(delen)))
        hier = verplichte_open(self.sectie, bewaard.keuring.open)
        return regels + [(f"#{eerste_invoer(vraag)}", vraag.tekst, vraag.ontbreekt) for vraag in hier]

    def _waar(self, fout: DomeinFout) -> list[tuple[str, str, str]]:
        """The section and question of a fact that cannot be."""
        code = fout.veld.partition("-")[0]
        haltes = {halte.code: halte for halte in voortgang(self.gesprek, kijker=self.request.user).haltes}
        vragen = ((haltes[een.code], een.vraag(code)) for een in secties_voor(self.gesprek.soort) if een.code in haltes)
        return [(halte.url, halte.naam, f"{vraag.tekst} {fout.melding}") for halte, vraag in vragen if vraag]

    def _toon_botsing(self, botsing: Botsing) -> HttpResponse:
        """Both values of every answer that clashes, with what hangs on it. By htmx in a dialog over the page: that
        keeps its text, and sends it along with the choices. Reading a colleague's protected answers leaves a line."""
        if self.sectie.beschermd:
            services.lees_beschermd(gesprek=self.gesprek, sectie=self.sectie.code, door=self.request.user)
        context = {
            "verschil": verschillen(self.sectie, botsing),
            "wie": botsing.rij.bewaard_door.naam, "bewaard_op": botsing.rij.bewaard_op,
            "sectie": self.sectie, "gesprek": self.gesprek,
            "persoon": self.gesprek.statushouder, "dossier_url": dossier_url(self.gesprek.statushouder_id),
            "ingevuld": [] if self.request.htmx else wat_er_stond(self.request.POST, behalve=botsing.codes),
            "gevraagd": "kiezen" in self.request.POST, "formulierfout": True,
        }  # fmt: skip
        sjabloon = "intake/_botsing_dialoog.html" if self.request.htmx else "intake/botsing.html"
        return render(self.request, sjabloon, context, status=409)

    def _niet_bewaard(self, fout: DomeinFout) -> HttpResponseBase:
        vast = self.gesprek.stand != Gespreksstand.CONCEPT
        if self.request.htmx:
            context = {"melding": fout.melding, "veld": fout.veld}
            return render(self.request, "intake/_niet_bewaard.html", context, status=422)
        if vast:
            return redirect(reverse("intake:gesprek", args=[self.gesprek.pk]))
        ingevuld = uit_post(self.sectie, self.request.POST)
        form = None if self.afgeschermd else self._formulier(ingevuld)
        return self._toon(form, status=422, melding=fout.melding, formulierfout=True)
