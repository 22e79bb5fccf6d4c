"""Mend one row of a list, also when two colleagues do so at the same time."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django_htmx.http import HttpResponseClientRedirect

from inlezen.forms.regels import Regelformulier
from inlezen.forms.regelversies import Cellen, samengevoegd, verschillen
from inlezen.models import Oordeel, Status
from inlezen.selectors.lijsten import aantal_met_vraag
from inlezen.services.nakijken import Nakijker
from inlezen.services.verbeteren import verbeter_regel
from inlezen.views.basis import MAP, MetLijst
from kern.fouten import BewerktDoorAnder
from kern.meldingen import meld
from kern.versies import Verschil, lees_opname, neem_op
from kern.views import Formulierscherm
from medewerkers.models import Logregel


class Regel(MetLijst, Formulierscherm):
    """In place with htmx, else on a page of its own.

    `opname` is what stood in the cells when the form was opened. When a colleague mended them since then, what differs
    is shown side by side and chosen cell by cell (`kies_...`); `gezien` are the cells that were compared.
    """

    statussen = (Status.GEREED,)
    template_name = f"{MAP}/regel.html"
    fragment_template: ClassVar[str] = f"{MAP}/_regelformulier.html"
    form_class: Any = Regelformulier
    nakijker: ClassVar[type[Nakijker]]
    # Said of a row that is right but holds a question.
    met_vraag: ClassVar[str] = "Bewaard."

    @cached_property
    def regel(self) -> Any:
        model = self.model.regelmodel()
        zichtbaar = model.objects.visible_to(self.request.user).select_related("lijst", model.bekend_veld)
        return get_object_or_404(zichtbaar.defer(*model.niet_lezen), pk=self.kwargs[f"{model._meta.model_name}_id"])

    @cached_property
    def lijst(self) -> Any:
        return self.regel.lijst

    @cached_property
    def opname(self) -> dict[str, str]:
        return lees_opname(self.request.POST.get("opname", ""))

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.lijst.status == Status.GEREED and not self.regel.is_te_verbeteren:
            return self._klopt("Een collega heeft deze regel al verbeterd.")
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "lijst": self.lijst, "regel": self.regel, "velden": list(self.opname)}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        try:
            return self._verbeter(form)
        except BewerktDoorAnder:  # in the very moment between reading and writing: compare anew
            del self.regel
            return self._verbeter(form)

    def _verbeter(self, form: Any) -> HttpResponseBase:
        ingevuld: dict[str, str] = form.cleaned_data
        bewaard = {veld: self.regel.cel(veld) for veld in ingevuld}
        gevraagd = lees_opname(self.request.POST.get("gezien", "")) == bewaard
        verschil = self._verschil(ingevuld, bewaard, gevraagd=gevraagd)
        if verschil and not (gevraagd and all(een.keuze for een in verschil)):
            return self._toon_verschil(ingevuld, bewaard, verschil)
        samen = samengevoegd(bewaard=bewaard, ingevuld=ingevuld, gekozen=verschil)
        was = self.regel.oordeel
        self.regel = verbeter_regel(
            self.nakijker, regel=self.regel, tekst=samen, gezien=bewaard, door=self.request.user
        )
        if self.regel.oordeel == Oordeel.FOUT:
            return self._nog_fout()
        return self._klopt(self.met_vraag if self.regel.is_te_verbeteren else "De regel klopt nu.", tab=was)

    def _verschil(self, ingevuld: Cellen, bewaard: Cellen, *, gevraagd: bool) -> list[Verschil]:
        keuzes = {veld: self.request.POST.get(f"kies_{veld}", "") for veld in ingevuld}
        return verschillen(
            self.soort.herkenning,
            eerst=self.opname,
            bewaard=bewaard,
            ingevuld=ingevuld,
            keuzes=keuzes,
            gevraagd=gevraagd,
        )

    def _toon_verschil(self, ingevuld: Cellen, bewaard: Cellen, verschil: list[Verschil]) -> HttpResponse:
        """Side by side. What was typed travels along, so that nothing has to be typed again."""
        regels = Logregel.objects.filter(
            statushouder_id=None, actie=f"{self.regel._meta.model_name}.verbeterd", object_id=self.regel.pk
        )
        context = self.get_context_data(
            verschil=verschil,
            ingevuld=list(ingevuld.items()),
            laatste=regels.select_related("door").order_by("-moment").first(),
            gezien=neem_op(bewaard),
            opname=self.request.POST.get("opname", ""),
            onvolledig=any(een.fout for een in verschil),
            formulierfout=True,
        )
        naam = "_regelconflict" if self.request.htmx else "regel_conflict"
        return render(self.request, f"{MAP}/{naam}.html", context, status=422)

    def _nog_fout(self) -> HttpResponseBase:
        """Judged anew, and still wrong: the form as if it was opened now."""
        opnieuw = self.form_class(lijst=self.lijst, regel=self.regel)
        return self.render_to_response(self.get_context_data(form=opnieuw), status=422)

    def _klopt(self, melding: str, *, tab: str = Oordeel.FOUT) -> HttpResponseBase:
        if self.request.htmx and not self._op_eigen_bladzijde:
            telling = self.tel(self.lijst)
            geteld = {"tellingen": telling, "met_vraag": aantal_met_vraag(self.lijst), "knop": self.knop(telling)}
            context = {**self.vast, **geteld, "lijst": self.lijst, "beeld": self._beeld()}
            return render(self.request, f"{self.eigen_map}/_regel_goed.html", context)
        meld(self.request, melding)
        lijst = f"{reverse(self.soort.url_name('voorbeeld'), args=[self.lijst.pk])}?tab={tab}"
        return HttpResponseClientRedirect(lijst) if self.request.htmx else redirect(lijst)

    @property
    def _op_eigen_bladzijde(self) -> bool:
        """Opened by its own address, such as in another tab: there is no list around it to change."""
        return bool(self.request.htmx.current_url_abs_path == self.request.path)

    def _beeld(self) -> Any:
        return self.beelden([self.regel])[0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The snapshot of what the form was opened with: what came along with a form that was sent, else what is."""
        context = super().get_context_data(beeld=self._beeld(), **kwargs)
        form = context["form"]
        opname = neem_op({veld: self.regel.cel(veld) for veld in form.fields})
        return {"opname": self.request.POST.get("opname", "") if form.is_bound else opname, **context}
