"""Who sees which document: every role with every category, here and in another municipality."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.tijd import alsof_het, nu, vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from statushouders.documenten.categorieen import WIE_ZIET, Categorie
from statushouders.models import Document, Statushouder
from statushouders.services import vraag_medische_documenten
from tests.factories import (
    BetrokkenheidFactory,
    DocumentFactory,
    MedewerkerFactory,
    StatushouderFactory,
    VervangingFactory,
)

Ingelogd = Callable[[Medewerker], Client]
C = Categorie

# Written out once more, so that a change of the table is a change of this one too.
ZIET: Mapping[str, set[str]] = {
    "klantondersteuner van het dossier": set(C),
    "klantondersteuner": set(C) - {C.MEDISCH},
    Rol.TEAMLEIDER: set(C) - {C.MEDISCH},
    Rol.JOBCOACH: {C.INBURGERING, C.DIPLOMA, C.CV, C.CONTRACT, C.KETEN},
    Rol.KETENPARTNER: {C.KETEN},
    Rol.PRODUCTIELEIDER: set(),
    Rol.ACCOUNTMANAGER: set(),
    Rol.BELEIDSMEDEWERKER: set(),
    Rol.BEHEERDER: set(),
}
BEPERKT: Mapping[str, set[str]] = {
    **{wie: ziet if "klantondersteuner" in wie or wie == Rol.TEAMLEIDER else set() for wie, ziet in ZIET.items()},
}


@pytest.fixture
def kijker(request: Any, persoon: Statushouder, klantondersteuner: Medewerker, organisatie: Organisatie) -> Medewerker:
    """Somebody of this role who is involved with the person."""
    if request.param == "klantondersteuner van het dossier":
        return klantondersteuner
    wie: Medewerker = MedewerkerFactory(organisatie=organisatie, rol=request.param)
    if request.param != "klantondersteuner":
        BetrokkenheidFactory(statushouder=persoon, medewerker=wie)
    return wie


def zichtbaar(kijker: Medewerker) -> set[str]:
    return set(Document.objects.visible_to(kijker).values_list("categorie", flat=True))


def tab(persoon: Statushouder) -> str:
    return reverse("werkplek:dossier", args=[persoon.pk]) + "?tab=documenten"


@pytest.mark.parametrize("kijker", ZIET, indirect=True)
def test_every_role_with_every_category(
    kijker: Medewerker, persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Ingelogd, request: Any
) -> None:
    """In the queryset, and at the address of the download: 404, or 403 for a role that has no documents at all."""
    mag = ZIET[request.node.callspec.params["kijker"]]
    documenten = {een: DocumentFactory(statushouder=persoon, categorie=een, naam=f"Papier {een}") for een in C}
    assert zichtbaar(kijker) == mag
    client = ingelogd(kijker)
    for categorie, document in documenten.items():
        antwoord = client.get(reverse("statushouders:document", args=[document.pk]))
        # Seen, but there is no file behind these rows: back to the dossier, with a message.
        anders = 404 if kijker.mag("statushouders.documenten") else 403
        assert antwoord.status_code == (302 if categorie in mag else anders), categorie
    if kijker.mag("werkplek.dossier"):
        html = client.get(tab(persoon)).text
        assert {een for een in C if f"Papier {een}<" in html} == mag
        if kijker.mag("statushouders.documenten"):
            assert f'id="teller-documenten">{len(mag) or ""}</span>' in html
        else:
            assert "Documenten" not in html


@pytest.mark.parametrize("kijker", ZIET, indirect=True)
def test_what_was_narrowed_is_for_the_municipality_and_who_uploaded_it(
    kijker: Medewerker, persoon: Statushouder, request: Any
) -> None:
    for een in C:
        DocumentFactory(statushouder=persoon, categorie=een, beperkt=True)
    wie = request.node.callspec.params["kijker"]
    assert zichtbaar(kijker) == BEPERKT[wie]
    Document.objects.update(geupload_door=kijker)
    # Who put a medical paper there does not see it for that alone.
    assert zichtbaar(kijker) == ZIET[wie]


@pytest.mark.parametrize("kijker", ZIET, indirect=True)
def test_nothing_of_another_municipality(kijker: Medewerker, andere_gemeente: Gemeente, ingelogd: Ingelogd) -> None:
    vreemd = StatushouderFactory(gemeente=andere_gemeente)
    documenten = [DocumentFactory(statushouder=vreemd, categorie=een, geupload_door=kijker) for een in C]
    assert not zichtbaar(kijker)
    client = ingelogd(kijker)
    anders = 404 if kijker.mag("statushouders.documenten") else 403
    for document in documenten:
        for naam in ("document", "document_bewerk"):
            assert client.get(reverse(f"statushouders:{naam}", args=[document.pk])).status_code == anders
        for naam in ("document_verwijder", "document_terug"):
            assert client.post(reverse(f"statushouders:{naam}", args=[document.pk])).status_code == anders


@pytest.mark.parametrize("rol", [Rol.JOBCOACH, Rol.KETENPARTNER])
def test_who_is_not_involved_sees_nothing(rol: Rol, persoon: Statushouder, organisatie: Organisatie) -> None:
    for een in C:
        DocumentFactory(statushouder=persoon, categorie=een)
    assert not zichtbaar(MedewerkerFactory(organisatie=organisatie, rol=rol))


def test_who_is_switched_off_sees_nothing(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    DocumentFactory(statushouder=persoon)
    klantondersteuner.is_active = False
    assert not zichtbaar(klantondersteuner)


def test_the_stand_in_sees_medical_documents_as_long_as_it_lasts(
    persoon: Statushouder, klantondersteuner: Medewerker, organisatie: Organisatie
) -> None:
    DocumentFactory(statushouder=persoon, categorie=C.MEDISCH)
    vervanger = MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)
    assert not zichtbaar(vervanger)
    VervangingFactory(
        medewerker=klantondersteuner, vervanger=vervanger, van=vandaag(), tot=vandaag() + timedelta(days=1)
    )
    assert zichtbaar(vervanger) == {C.MEDISCH}
    with alsof_het(nu() + timedelta(days=2)):
        assert not zichtbaar(vervanger)


class TestWithAReason:
    def test_a_teamleider_sees_them_for_half_an_hour(
        self, persoon: Statushouder, teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd
    ) -> None:
        DocumentFactory(statushouder=persoon, categorie=C.MEDISCH, naam="Brief huisarts")
        client = ingelogd(teamleider)
        dicht = client.get(tab(persoon)).text
        assert "Brief huisarts" not in dicht
        assert "Nog geen documenten" in dicht
        url = reverse("statushouders:documenten_medisch", args=[persoon.pk])
        assert client.post(url, {"reden": "kort"}).status_code == 422
        antwoord = client.post(url, {"reden": "Klacht over de begeleiding."}, follow=True)
        assert "Brief huisarts" in antwoord.text
        assert "ziet ze in de lijst tot" in antwoord.text
        assert zichtbaar(teamleider) == {C.MEDISCH}
        # Who guides the person reads who it was, and why.
        assert "Klacht over de begeleiding." in ingelogd(klantondersteuner).get(tab(persoon)).text
        with alsof_het(nu() + timedelta(minutes=31)):
            assert not zichtbaar(teamleider)

    def test_the_reason_is_about_one_person_and_one_teamleider(
        self, persoon: Statushouder, gemeente: Gemeente, teamleider: Medewerker, organisatie: Organisatie
    ) -> None:
        DocumentFactory(statushouder=persoon, categorie=C.MEDISCH)
        DocumentFactory(statushouder=StatushouderFactory(gemeente=gemeente), categorie=C.MEDISCH)
        vraag_medische_documenten(persoon=persoon, reden="Klacht over de begeleiding.", door=teamleider)
        assert Document.objects.visible_to(teamleider).count() == 1
        assert not zichtbaar(MedewerkerFactory(organisatie=organisatie, rol=Rol.TEAMLEIDER))

    def test_it_is_in_the_logbook_without_the_reason(self, persoon: Statushouder, teamleider: Medewerker) -> None:
        vraag_medische_documenten(persoon=persoon, reden="Klacht over de begeleiding.", door=teamleider)
        assert Logregel.objects.van_dossier(persoon.pk).get().actie == "document.medisch_met_reden"

    def test_a_teamleider_changes_and_uploads_no_medical_document(
        self, persoon: Statushouder, teamleider: Medewerker, ingelogd: Ingelogd
    ) -> None:
        document = DocumentFactory(statushouder=persoon, categorie=C.MEDISCH)
        vraag_medische_documenten(persoon=persoon, reden="Klacht over de begeleiding.", door=teamleider)
        client = ingelogd(teamleider)
        client.post(reverse("statushouders:document_verwijder", args=[document.pk]))
        document.refresh_from_db()
        assert document.verwijderd_op is None
        assert 'value="medisch"' not in client.get(tab(persoon)).text


def test_a_partner_sees_no_documents_of_another_partner(
    persoon: Statushouder, organisatie: Organisatie, jobcoach: Medewerker, bewaar: Any
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    een, ander = (MedewerkerFactory(organisatie=organisatie, rol=Rol.KETENPARTNER) for _ in range(2))
    for partner in (een, ander):
        BetrokkenheidFactory(statushouder=persoon, medewerker=partner)
    document = bewaar(categorie=C.KETEN, door=een)
    assert document.beperkt
    assert zichtbaar(een) == {C.KETEN}
    assert not zichtbaar(ander)
    assert not zichtbaar(jobcoach)
    van_gemeente = bewaar(b"%PDF-1.4 x\nstartxref\n0\n%%EOF", categorie=C.KETEN)
    assert list(Document.objects.visible_to(ander)) == [van_gemeente]


def test_every_category_is_in_the_table() -> None:
    assert WIE_ZIET.keys() == set(C)
