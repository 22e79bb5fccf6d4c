"""A new installation gets its first municipality and beheerder by one command."""

import pytest
from django.core.management import CommandError, call_command

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol

pytestmark = pytest.mark.django_db
WIE = ["Noor", "Jansen", "noor@duinrade.example"]


def test_the_beheerder_gets_a_mail_to_choose_a_password(mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("richt_gemeente_in", "Duinrade", "GM1783", *WIE)
    beheerder = Medewerker.objects.get(email="noor@duinrade.example")
    assert beheerder.rol == Rol.BEHEERDER
    assert not beheerder.has_usable_password()
    assert [gemeente.naam for gemeente in beheerder.organisatie.gemeenten.all()] == ["Duinrade"]
    assert [mail.to for mail in mailoutbox] == [["noor@duinrade.example"]]


@pytest.mark.parametrize(
    ("eerst", "daarna", "melding"),
    [
        ([], ["Duinrade", "1783", *WIE], "CBS-code is GM met vier cijfers"),
        ([], ["Duinrade", "GM1783", "Noor", "Jansen", "geen adres"], "e-mailadres"),
        (["Duinrade", "GM1783", *WIE], ["Polderwijk", "GM1784", *WIE], "al een account"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(eerst, daarna, melding):
    if eerst:
        call_command("richt_gemeente_in", *eerst)
    aantal = Gemeente.objects.count()
    with pytest.raises(CommandError, match=melding):
        call_command("richt_gemeente_in", *daarna)
    assert Gemeente.objects.count() == aantal
