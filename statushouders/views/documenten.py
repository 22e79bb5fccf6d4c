"""Documents: the tab of the dossier, adding, downloading, changing, throwing away and taking back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import klaar, met_terug, terug_adres
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tabs import Tab, Tabblad
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Opdracht, Scherm
from medewerkers.rollen import Rol
from statushouders import services
from statushouders.documenten import virusscanner
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.grenzen import BESTAND_BYTES
from statushouders.forms.documenten import Documentformulier, Redenformulier, Uploadformulier
from statushouders.models import Document
from statushouders.selectors.documenten import (
    aantallen_per_categorie,
    afgeschermd,
    dagen_terug_te_halen,
    documentrijen,
    is_eigen_dossier,
    te_kiezen_categorieen,
    weggegooide_documenten,
    zichtbare_documenten,
)
from statushouders.services.documenten import Kenmerken, OokGewijzigd, bewaar_documenten
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens, dossier_url

ACTIE = "statushouders.documenten"
DOSSIER = "werkplek:dossier"
GEWIJZIGD = "document-gewijzigd"
PER_BLADZIJDE = 25
# Nothing in a document may run, load or stay behind in a browser.
KOPPEN = {
    "Cache-Control": "private, no-store", "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
}  # fmt: skip


def tab_url(statushouder_id: int) -> str:
    """The dossier with this tab open."""
    return f"{dossier_url(statushouder_id)}?tab={Documenten.tab.code}"


class _Dossierdocumenten(MetMens):
    @cached_property
    def eigen_dossier(self) -> bool:
        return is_eigen_dossier(self.persoon, self.request.user)

    @property
    def categorieen(self) -> list[Categorie]:
        return te_kiezen_categorieen(self.request.user, eigen_dossier=self.eigen_dossier)

    @property
    def terug(self) -> str:
        return tab_url(self.persoon.pk)

    def leeg_formulier(self) -> Uploadformulier:
        return Uploadformulier(categorieen=self.categorieen)


class Documenten(_Dossierdocumenten, Tabblad):
    """What this reader sees, the newest first; the place to add; what was thrown away."""

    actie = ACTIE
    template_name = "statushouders/documenten/tab.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=DOSSIER, code="documenten", naam="Documenten", url_name="statushouders:documenten", actie=ACTIE,
        volgorde=24, groep=Tabgroep.PERSOON, teller=lambda request, pk: zichtbare_documenten(pk, request.user),
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        per_categorie = aantallen_per_categorie(self.persoon.pk, kijker)
        gekozen = next((een for een, _ in per_categorie if een == self.request.GET.get("categorie")), None)
        documenten = zichtbare_documenten(self.persoon.pk, kijker).select_related("geupload_door")
        if gekozen:
            documenten = documenten.filter(categorie=gekozen)
        pagina = Paginator(documenten, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        return super().get_context_data(
            pagina=pagina,
            rijen=documentrijen(pagina.object_list, kijker, eigen_dossier=self.eigen_dossier),
            per_categorie=per_categorie,
            totaal=sum(aantal for _, aantal in per_categorie),
            gekozen=gekozen,
            weggegooid=weggegooide_documenten(self.persoon, kijker, eigen_dossier=self.eigen_dossier),
            dagen=dagen_terug_te_halen(),
            afgeschermd=afgeschermd(self.persoon, kijker, eigen_dossier=self.eigen_dossier),
            reden_form=Redenformulier(),
            form=self.leeg_formulier(),
            is_partner=kijker.rol == Rol.KETENPARTNER,
            scant=virusscanner.is_ingesteld(),
            hier=self.terug,
            **kwargs,
        )


class DocumentNieuw(_Dossierdocumenten, Formulierscherm):
    """Add one file or more. Each stands by itself: what is refused is named, with the reason; the others are kept."""

    actie = ACTIE
    upload_bytes = BESTAND_BYTES
    form_class = Uploadformulier
    template_name = "statushouders/documenten/nieuw.html"
    fragment_template: ClassVar[str] = "statushouders/documenten/_uploadformulier.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"categorieen": self.categorieen}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        stapel = bewaar_documenten(
            persoon=self.persoon,
            bestanden=form.alle_bestanden,
            categorie=form.cleaned_data["categorie"],
            beperkt=form.cleaned_data["beperkt"],
            kenmerk=form.cleaned_data["kenmerk"] or uuid4(),
            door=self.request.user,
        )
        if not stapel.bewaard:
            return self._alles_geweigerd(form, stapel.geweigerd)
        self._meld(stapel.bewaard, stapel.geweigerd)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def _alles_geweigerd(self, form: Any, geweigerd: Sequence[tuple[str, DomeinFout]]) -> HttpResponseBase:
        for naam, fout in geweigerd:
            los = len(geweigerd) == 1 or fout.veld != "bestanden"
            form.voeg_domeinfout_toe(fout if los else DomeinFout(f"{naam}: {fout.melding}", veld=fout.veld))
        antwoord: HttpResponseBase = self.form_invalid(form)
        return antwoord

    def _meld(self, bewaard: Sequence[Document], geweigerd: Sequence[tuple[str, DomeinFout]]) -> None:
        uniek = list({document.pk: document for document in bewaard}.values())
        if len(uniek) == 1:
            weg = reverse("statushouders:document_verwijder", args=[uniek[0].pk])
            ongedaan = met_terug(weg, self.terug)
            meld(self.request, f"Document toegevoegd: {uniek[0].naam}.", ongedaan_url=ongedaan)
        else:
            meld(self.request, f"{meervoud(len(uniek), 'document', 'documenten')} toegevoegd.")
        if geweigerd:
            redenen = " ".join(f"{naam}: {fout.melding}" for naam, fout in geweigerd)
            meld_fout(self.request, f"Niet bewaard. {redenen}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        return super().get_context_data(is_partner=kijker.rol == Rol.KETENPARTNER, **kwargs)


class DocumentenMedisch(_Dossierdocumenten, Formulierscherm):
    """A teamleider says why; then the tab shows the medical documents for a short while."""

    actie = "statushouders.beschermd"
    form_class = Redenformulier
    template_name = "statushouders/documenten/medisch.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        services.vraag_medische_documenten(
            persoon=self.persoon, reden=form.cleaned_data["reden"], door=self.request.user
        )
        return redirect(self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = afgeschermd(self.persoon, self.request.user, eigen_dossier=self.eigen_dossier)
        form = kwargs.get("form") or self.get_form()
        return super().get_context_data(afgeschermd=beeld, reden_form=form, **kwargs)


class _EenDocument:
    """The document in the address, when this colleague may see it."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def document(self) -> Document:
        zichtbaar = Document.objects.visible_to(self.request.user).select_related("statushouder")
        document: Document = get_object_or_404(zichtbaar.defer("statushouder__bsn"), pk=self.kwargs["document_id"])
        return document

    @property
    def terug(self) -> str:
        return terug_adres(self.request, tab_url(self.document.statushouder_id))


class DocumentDownload(_EenDocument, Scherm):
    """The file itself, always as an attachment; the audit line is written before the first byte."""

    actie = ACTIE

    def get(self, request: Any, document_id: int) -> HttpResponseBase:
        try:
            bestand = services.open_document(document=self.document, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(tab_url(self.document.statushouder_id))
        return FileResponse(
            bestand,
            as_attachment=True,
            filename=self.document.bestandsnaam,
            content_type=self.document.inhoudstype,
            headers=KOPPEN,
        )


class DocumentBewerk(_EenDocument, Formulierscherm):
    """Another name, category or narrowing; a page, or the inside of a dialog."""

    actie = ACTIE
    form_class = Documentformulier
    template_name = "statushouders/documenten/bewerk.html"
    fragment_template: ClassVar[str] = "statushouders/documenten/_bewerk_dialoog.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        kijker = self.request.user
        eigen = is_eigen_dossier(self.document.statushouder, kijker)
        return super().get_form_kwargs() | {"categorieen": te_kiezen_categorieen(kijker, eigen_dossier=eigen)}

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.document, veld) for veld in ("naam", "categorie", "beperkt")}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        schoon = form.cleaned_data
        try:
            document = services.wijzig_document(
                document=self.document,
                naam=schoon["naam"],
                categorie=schoon["categorie"],
                beperkt=schoon["beperkt"],
                gezien=self.gezien,
                door=self.request.user,
            )
        except OokGewijzigd as fout:
            self.gezien = fout.gezien
            raise
        meld(self.request, f"Bewaard: {document.naam}.")
        return klaar(self.request, self.terug, GEWIJZIGD)

    @cached_property
    def gezien(self) -> Kenmerken:
        """How it stood when the form was opened; without a readable copy of that nothing was seen."""
        if self.request.method != "POST":
            return Kenmerken.van(self.document)
        toen = lees_opname(self.request.POST.get("gezien", ""))
        return Kenmerken(toen.get("naam", ""), toen.get("categorie", ""), toen.get("beperkt") == "ja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            document=self.document,
            gezien=neem_op({**self.gezien._asdict(), "beperkt": "ja" if self.gezien.beperkt else ""}),
            terug=self.terug,
            dossier_url=dossier_url(self.document.statushouder_id),
            is_partner=self.request.user.rol == Rol.KETENPARTNER,
            **kwargs,
        )


class _Documentknop(_EenDocument, Opdracht):
    actie = ACTIE

    def doe(self) -> None:
        raise NotImplementedError

    def post(self, request: Any, document_id: int) -> HttpResponse:
        terug = self.terug
        try:
            self.doe()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return klaar(request, terug, GEWIJZIGD)


class DocumentVerwijder(_Documentknop):
    """Throw away, with a way back."""

    def doe(self) -> None:
        services.verwijder_document(document=self.document, door=self.request.user)
        terug = reverse("statushouders:document_terug", args=[self.document.pk])
        meld(self.request, f"Weggegooid: {self.document.naam}.", ongedaan_url=met_terug(terug, self.terug))


class DocumentTerug(_Documentknop):
    """Take back what was thrown away."""

    def doe(self) -> None:
        services.haal_document_terug(document=self.document, door=self.request.user)
        meld(self.request, f"Teruggezet: {self.document.naam}.")
