"""The papers of the demo are real files that the product itself would take, and they go when the demo begins afresh."""

from __future__ import annotations

import io

import pytest

from config.demo.documenten import PAPIEREN, inhoud_van
from statushouders.documenten.herkenning import soort_van
from statushouders.models import Document
from statushouders.models.document import opslag


@pytest.mark.parametrize("papier", PAPIEREN, ids=lambda papier: papier.naam)
def test_a_paper_is_what_it_says_and_the_same_every_time(papier: object) -> None:
    assert soort_van(io.BytesIO(inhoud_van(papier))) == papier.soort.name  # type: ignore[attr-defined,arg-type]
    assert inhoud_van(papier) == inhoud_van(papier)  # type: ignore[arg-type]


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
def test_every_paper_is_in_a_dossier_with_its_file() -> None:
    assert Document.objects.count() == len(PAPIEREN)
    for document in Document.objects.all():
        with opslag().open(document.bestand) as bestand:
            assert len(bestand.read()) == document.grootte
