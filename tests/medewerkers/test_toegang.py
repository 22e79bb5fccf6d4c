"""The mechanism of access, and the command that shows the table."""

from io import StringIO

import pytest
from django.core.management import call_command

from kern.fouten import DomeinFout
from kern.toegang import INGELOGD, OPENBAAR
from medewerkers import toegang
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from medewerkers.toegang import alleen, rol_mag, stel_tabel_in, tabel


def test_the_table_is_there_when_django_has_started() -> None:
    assert tabel()["medewerkers.collegas"] == {Rol.BEHEERDER}


def test_no_action_without_a_role_and_only_known_roles() -> None:
    assert [actie for actie, rollen in tabel().items() if not rollen or not rollen <= set(Rol)] == []


def test_an_action_is_named_after_its_app() -> None:
    assert [actie for actie in tabel() if actie.count(".") != 1] == []


def test_two_apps_cannot_claim_one_action(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toegang, "_tabel", {"a.b": alleen(Rol.JOBCOACH)})
    with pytest.raises(ValueError, match="listed twice"):
        stel_tabel_in({"a.b": alleen(Rol.JOBCOACH)}, {"a.b": alleen(Rol.TEAMLEIDER)})
    assert tabel() == {"a.b": {Rol.JOBCOACH}}


def test_an_action_that_nobody_listed_is_for_nobody() -> None:
    assert not any(rol_mag(rol, "bestaat.niet") for rol in Rol)
    assert all(rol_mag(rol, actie) for rol in Rol for actie in (OPENBAAR, INGELOGD))


def test_somebody_whose_account_is_off_may_do_nothing(beheerder: Medewerker) -> None:
    assert beheerder.mag("medewerkers.collegas")
    beheerder.is_active = False
    assert not beheerder.mag("medewerkers.collegas")
    assert not beheerder.mag(INGELOGD)


def test_the_command_prints_a_line_per_action_and_a_column_per_role() -> None:
    uit = StringIO()
    call_command("toon_toegang", stdout=uit)
    kop, _, *regels = uit.getvalue().splitlines()
    assert kop.split(" | ")[-1] == "Beheerder |"
    assert len(regels) == len(tabel())
    assert "| medewerkers.collegas |  |  |  |  |  |  |  | ja |" in regels


def test_who_has_chosen_no_municipality_is_asked_to_choose_one(teamleider: Medewerker) -> None:
    assert teamleider.werkt_voor() == teamleider.actieve_gemeente
    teamleider.actieve_gemeente = None
    with pytest.raises(DomeinFout, match="Kies eerst een gemeente"):
        teamleider.werkt_voor()


def test_the_letters_of_a_colleague_are_those_of_the_first_and_the_last_name() -> None:
    assert Medewerker(voornaam="Marloes", achternaam="de Wit").letters == "MW"
