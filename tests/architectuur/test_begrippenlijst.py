"""Every model has its entry in the glossary, so that users, designers and developers mean the same thing."""

import re

from tests.architectuur.huis import WORTEL, modellen


def test_every_model_is_in_the_glossary() -> None:
    tekst = (WORTEL / "docs" / "begrippenlijst.md").read_text(encoding="utf-8")
    begrippen = set(re.findall(r"^\| \*\*(.+?)\*\* \|", tekst, flags=re.MULTILINE))
    ontbreekt = {str(model._meta.verbose_name) for model in modellen()} - begrippen
    assert ontbreekt == set()


def test_the_glossary_is_in_alphabetical_order_without_doubles() -> None:
    tekst = (WORTEL / "docs" / "begrippenlijst.md").read_text(encoding="utf-8")
    begrippen = [begrip.lower() for begrip in re.findall(r"^\| \*\*(.+?)\*\* \|", tekst, flags=re.MULTILINE)]
    assert begrippen == sorted(set(begrippen))
