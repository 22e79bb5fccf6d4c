"""A new installation gets its first municipality and beheerder by one command."""

import pytest
from django.core.management import CommandError, call_command

from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie
from medewerkers.rollen import Rol
from tests.factories import MedewerkerFactory, OrganisatieFactory

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


@pytest.fixture
def hal(gemeente):
    return OrganisatieFactory(naam="De Hal", soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])


def test_two_municipalities_share_a_werkbedrijf_that_then_manages_itself(hal, gemeente, andere_gemeente, beheerder):
    haar = MedewerkerFactory(organisatie=hal, rol=Rol.BEHEERDER, last_login=nu())
    assert Medewerker.objects.te_beheren_door(beheerder).filter(pk=haar.pk).exists()
    call_command("laat_ook_werken_voor", "de hal", gemeente.cbs_code, andere_gemeente.cbs_code)
    assert set(hal.gemeenten.all()) == {gemeente, andere_gemeente}
    assert not Medewerker.objects.te_beheren_door(beheerder).filter(pk=haar.pk).exists()
    assert Medewerker.objects.te_beheren_door(haar).filter(pk=haar.pk).exists()
    gelogd = Logregel.objects.filter(actie="organisatie.gedeeld", object_id=hal.pk)
    assert {regel.gemeente for regel in gelogd} == {gemeente, andere_gemeente}


@pytest.mark.parametrize(
    ("soort", "beheerder_sinds", "dubbel", "code", "melding"),
    [
        ("werkbedrijf", None, False, "", "nog geen eigen beheerder"),
        ("ketenpartner", nu(), False, "", "voeg je apart toe"),
        ("werkbedrijf", nu(), True, "", "al een organisatie met deze naam"),
        ("werkbedrijf", nu(), False, "GM9999", "geen gemeente met code GM9999"),
    ],
)
def test_a_werkbedrijf_is_shared_only_when_somebody_can_manage_it(
    hal, gemeente, andere_gemeente, soort, beheerder_sinds, dubbel, code, melding
):
    Organisatie.objects.filter(pk=hal.pk).update(soort=soort)
    MedewerkerFactory(organisatie=hal, rol=Rol.BEHEERDER, last_login=beheerder_sinds)
    if dubbel:
        OrganisatieFactory(naam="DE HAL", gemeenten=[andere_gemeente])
    with pytest.raises(CommandError, match=melding):
        call_command("laat_ook_werken_voor", "De Hal", gemeente.cbs_code, code or andere_gemeente.cbs_code)
    assert list(hal.gemeenten.all()) == [gemeente]
