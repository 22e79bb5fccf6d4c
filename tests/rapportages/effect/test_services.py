"""Make a list, plan a round, enter a form: what goes, what does not, and that it can be taken back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from rapportages.models import Antwoord, Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.services.effect import lijsten, metingen
from rapportages.services.effect import vragen as vraagdiensten
from rapportages.services.effect.invoer import haal_formulier_weg, leg_antwoorden_vast
from rapportages.services.effect.vragen import MEESTE_VRAGEN, VAN_EENS
from tests.factories import StatushouderFactory
from tests.factories.rapportages import AntwoordformulierFactory, LijstvraagFactory, MetingFactory, VragenlijstFactory
from tests.rapportages.effect.conftest import DAG

pytestmark = pytest.mark.django_db


def test_a_list_with_questions_and_a_round(klantondersteuner: Medewerker) -> None:
    lijst = lijsten.maak_vragenlijst(naam="K!X Works", inleiding="", anoniem=True, door=klantondersteuner)
    for tekst in ("Een", "Twee"):
        vraagdiensten.voeg_vraag_toe(lijst=lijst, tekst=tekst, soort="schaal", woorden=VAN_EENS, door=klantondersteuner)
    meting = metingen.plan_meting(
        lijst=lijst, naam="Voorjaar", dag_voor=DAG, dag_na=DAG + timedelta(days=90), door=klantondersteuner
    )

    assert [vraag.tekst for vraag in meting.lijst.vragen.all()] == ["Een", "Twee"]
    assert set(Logregel.objects.values_list("actie", flat=True)) == {
        "vragenlijst.gemaakt", "lijstvraag.toegevoegd", "meting.gepland",
    }  # fmt: skip


def test_two_lists_in_use_have_two_names(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    VragenlijstFactory(gemeente=gemeente, naam="K!X Works")

    with pytest.raises(DomeinFout, match="al een vragenlijst met deze naam") as fout:
        lijsten.maak_vragenlijst(naam="K!X Works", inleiding="", anoniem=True, door=jobcoach)
    assert fout.value.veld == "naam"


def test_another_municipality_has_its_own_names(andere_gemeente: Gemeente, jobcoach: Medewerker) -> None:
    VragenlijstFactory(gemeente=andere_gemeente, naam="K!X Works")

    assert lijsten.maak_vragenlijst(naam="K!X Works", inleiding="", anoniem=True, door=jobcoach).pk


def test_the_second_of_two_who_change_a_list_sees_that(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    lijst = VragenlijstFactory(gemeente=gemeente)
    lijsten.wijzig_vragenlijst(lijst=lijst, versie=1, naam="Anders", inleiding="", anoniem=True, door=jobcoach)

    with pytest.raises(BewerktDoorAnder):
        lijsten.wijzig_vragenlijst(lijst=lijst, versie=1, naam="Weer anders", inleiding="", anoniem=True, door=jobcoach)


def test_what_was_promised_stays_promised(meting: Meting, vul_in: Callable[..., None], jobcoach: Medewerker) -> None:
    vul_in("voor", [2])

    with pytest.raises(DomeinFout, match="nieuwe versie") as fout:
        lijsten.wijzig_vragenlijst(
            lijst=meting.lijst, versie=1, naam=meting.lijst.naam, inleiding="", anoniem=False, door=jobcoach
        )
    assert fout.value.veld == "anoniem"


def test_a_question_with_answers_stays(
    meting: Meting, vragen: list[Lijstvraag], vul_in: Callable[..., None], jobcoach: Medewerker
) -> None:
    vul_in("voor", [2])
    wat = {"tekst": "Anders", "soort": "schaal", "woorden": VAN_EENS, "door": jobcoach}

    for poging in (
        lambda: vraagdiensten.wijzig_vraag(vraag=vragen[0], gezien="", **wat),
        lambda: vraagdiensten.voeg_vraag_toe(lijst=meting.lijst, **wat),
        lambda: vraagdiensten.verwijder_vraag(vraag=vragen[1], door=jobcoach),
        lambda: vraagdiensten.zet_vraag_hoger(vraag=vragen[1], door=jobcoach),
    ):
        with pytest.raises(DomeinFout, match="nieuwe versie"):
            poging()


def test_a_new_version_takes_over_and_can_be_undone(
    meting: Meting, vul_in: Callable[..., None], jobcoach: Medewerker
) -> None:
    vul_in("voor", [2])
    nieuw = lijsten.maak_nieuwe_versie(lijst=meting.lijst, door=jobcoach)

    assert [vraag.tekst for vraag in nieuw.vragen.all()] == [vraag.tekst for vraag in meting.lijst.vragen.all()]
    assert Vragenlijst.objects.get(pk=meting.lijst.pk).gearchiveerd_op
    with pytest.raises(DomeinFout, match="nieuwere lijst"):
        lijsten.heropen_vragenlijst(lijst=meting.lijst, door=jobcoach)

    lijsten.verwijder_vragenlijst(lijst=nieuw, door=jobcoach)

    assert Vragenlijst.objects.get(pk=meting.lijst.pk).gearchiveerd_op is None


def test_a_list_with_a_round_is_not_thrown_away(meting: Meting, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="al een meting"):
        lijsten.verwijder_vragenlijst(lijst=meting.lijst, door=jobcoach)


def test_a_question_comes_back_at_its_place(meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker) -> None:
    weg = vraagdiensten.verwijder_vraag(vraag=vragen[0], door=jobcoach)
    vraagdiensten.voeg_vraag_toe(
        lijst=meting.lijst, tekst=weg.tekst, soort=weg.soort, woorden=weg.woorden, plek=weg.volgorde, door=jobcoach
    )

    assert [(een.tekst, een.volgorde) for een in meting.lijst.vragen.all()] == [
        (vragen[0].tekst, 1), (vragen[1].tekst, 2),
    ]  # fmt: skip


def test_a_question_goes_up(meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker) -> None:
    vraagdiensten.zet_vraag_hoger(vraag=vragen[1], door=jobcoach)
    vraagdiensten.zet_vraag_hoger(vraag=vragen[1], door=jobcoach)

    assert list(meting.lijst.vragen.all()) == [vragen[1], vragen[0]]


def test_a_list_fits_on_one_sheet(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    lijst = VragenlijstFactory(gemeente=gemeente)
    for nummer in range(MEESTE_VRAGEN):
        LijstvraagFactory(lijst=lijst, volgorde=nummer + 1)

    with pytest.raises(DomeinFout, match="hoogstens 12 vragen"):
        vraagdiensten.voeg_vraag_toe(lijst=lijst, tekst="Nog een", soort="janee", woorden=(), door=jobcoach)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tekst": ""}, "tekst"),
        ({"soort": "open"}, "soort"),
        ({"woorden": ["a", "b", "", "d"]}, "woord_3"),
        ({"woorden": []}, "woord_1"),
        ({"tekst": "x" * 161}, "tekst"),
    ],
)
def test_what_a_question_needs(meting: Meting, jobcoach: Medewerker, anders: dict[str, object], veld: str) -> None:
    wat: dict[str, object] = {"tekst": "Een", "soort": "schaal", "woorden": VAN_EENS, **anders}

    with pytest.raises(DomeinFout) as fout:
        vraagdiensten.voeg_vraag_toe(lijst=meting.lijst, door=jobcoach, **wat)  # type: ignore[arg-type]
    assert fout.value.veld == veld


def test_two_who_change_one_question(vragen: list[Lijstvraag], jobcoach: Medewerker) -> None:
    gezien = vraagdiensten.hoe_het_staat(vragen[0])
    wat = {"soort": "schaal", "woorden": VAN_EENS, "gezien": gezien, "door": jobcoach}
    vraagdiensten.wijzig_vraag(vraag=vragen[0], tekst="Eerst", **wat)

    with pytest.raises(DomeinFout, match="collega wijzigde deze vraag"):
        vraagdiensten.wijzig_vraag(vraag=vragen[0], tekst="Daarna", **wat)


def test_the_round_after_comes_after(meting: Meting, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="komt na de meting vooraf") as fout:
        metingen.plan_meting(lijst=meting.lijst, naam="Nieuw", dag_voor=DAG, dag_na=DAG, door=jobcoach)
    assert fout.value.veld == "dag_na"


def test_an_archived_or_empty_list_is_not_asked(gemeente: Gemeente, meting: Meting, jobcoach: Medewerker) -> None:
    dagen = {"naam": "Nieuw", "dag_voor": DAG, "dag_na": DAG + timedelta(days=1), "door": jobcoach}
    with pytest.raises(DomeinFout, match="nog geen vragen"):
        metingen.plan_meting(lijst=VragenlijstFactory(gemeente=gemeente), **dagen)
    lijsten.archiveer_vragenlijst(lijst=meting.lijst, door=jobcoach)
    with pytest.raises(DomeinFout, match="gearchiveerd"):
        metingen.plan_meting(lijst=meting.lijst, **dagen)


def test_a_round_with_forms_stays(meting: Meting, vul_in: Callable[..., None], jobcoach: Medewerker) -> None:
    vul_in("voor", [3])

    with pytest.raises(DomeinFout, match="al formulieren"):
        metingen.verwijder_meting(meting=meting, door=jobcoach)


def test_a_finished_round_takes_no_form_and_loses_none(
    meting: Meting, vragen: list[Lijstvraag], vul_in: Callable[..., None], jobcoach: Medewerker
) -> None:
    vul_in("voor", [3])
    metingen.rond_meting_af(meting=meting, door=jobcoach)

    with pytest.raises(DomeinFout, match="afgerond"):
        vul_in("voor", [3], begin=9)
    with pytest.raises(DomeinFout, match="afgerond"):
        haal_formulier_weg(formulier=Antwoordformulier.objects.get(), door=jobcoach)

    metingen.heropen_meting(meting=meting, door=jobcoach)
    haal_formulier_weg(formulier=Antwoordformulier.objects.get(), door=jobcoach)

    assert not Antwoord.objects.exists()


def test_an_empty_round_is_not_finished(meting: Meting, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="nog geen formulier"):
        metingen.rond_meting_af(meting=meting, door=jobcoach)


def test_a_code_word_pairs_however_it_is_written_and_is_not_kept(
    meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker
) -> None:
    for moment, woord in (("voor", "Blauwe Fiets"), ("na", " blauwe  fiets ")):
        leg_antwoorden_vast(meting=meting, moment=moment, antwoorden={vragen[0].pk: 3}, codewoord=woord, door=jobcoach)

    kenmerken = set(Antwoordformulier.objects.values_list("kenmerk", flat=True))
    assert len(kenmerken) == 1
    assert "fiets" not in kenmerken.pop()
    with pytest.raises(DomeinFout, match="codewoord is er al"):
        leg_antwoorden_vast(
            meting=meting, moment="na", antwoorden={vragen[0].pk: 3}, codewoord="BLAUWEFIETS", door=jobcoach
        )


def test_the_same_word_in_two_rounds_is_not_laid_together(
    gemeente: Gemeente, meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker
) -> None:
    ander = MetingFactory(gemeente=gemeente, lijst=meting.lijst)
    for een in (meting, ander):
        leg_antwoorden_vast(meting=een, moment="voor", antwoorden={vragen[0].pk: 3}, codewoord="fiets", door=jobcoach)

    assert len(set(Antwoordformulier.objects.values_list("kenmerk", flat=True))) == 2


def test_an_anonymous_form_never_holds_a_person(
    gemeente: Gemeente, meting: Meting, vragen: list[Lijstvraag], klantondersteuner: Medewerker
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    leg_antwoorden_vast(
        meting=meting, moment="voor", antwoorden={vragen[0].pk: 3}, statushouder_id=persoon.pk, door=klantondersteuner
    )

    assert Antwoordformulier.objects.get().statushouder_id is None
    assert not Logregel.objects.filter(statushouder_id=persoon.pk).exists()


def test_a_linked_form_is_of_a_person_whom_one_sees_once(
    gemeente: Gemeente, andere_gemeente: Gemeente, klantondersteuner: Medewerker
) -> None:
    meting = MetingFactory(gemeente=gemeente, lijst__gemeente=gemeente, lijst__anoniem=False)
    vraag = LijstvraagFactory(lijst=meting.lijst)
    wat = {"meting": meting, "moment": "voor", "antwoorden": {vraag.pk: 1}, "door": klantondersteuner}
    persoon = StatushouderFactory(gemeente=gemeente)
    leg_antwoorden_vast(statushouder_id=persoon.pk, **wat)

    with pytest.raises(DomeinFout, match="al een formulier"):
        leg_antwoorden_vast(statushouder_id=persoon.pk, **wat)
    for vreemd in (StatushouderFactory(gemeente=andere_gemeente).pk, None):
        with pytest.raises(DomeinFout, match="Kies van wie"):
            leg_antwoorden_vast(statushouder_id=vreemd, **wat)


@pytest.mark.parametrize(("waarde", "welke"), [(5, 0), (0, 0), (2, 1), (3, 1)])
def test_an_answer_is_one_of_the_choices(
    meting: Meting, vragen: list[Lijstvraag], jobcoach: Medewerker, waarde: int, welke: int
) -> None:
    with pytest.raises(DomeinFout, match="Kies een van de antwoorden"):
        leg_antwoorden_vast(meting=meting, moment="voor", antwoorden={vragen[welke].pk: waarde}, door=jobcoach)


def test_a_form_with_nothing_on_it_or_with_a_strange_question(meting: Meting, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match="minstens één antwoord"):
        leg_antwoorden_vast(meting=meting, moment="voor", antwoorden={}, door=jobcoach)
    with pytest.raises(DomeinFout, match="collega veranderde"):
        leg_antwoorden_vast(meting=meting, moment="voor", antwoorden={LijstvraagFactory().pk: 1}, door=jobcoach)


def test_no_form_of_a_day_that_is_still_to_come(
    meting: Meting, vul_in: Callable[..., None], vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(DAG - timedelta(days=1))

    with pytest.raises(DomeinFout, match="begint later"):
        vul_in("na", [3])


def test_the_database_keeps_what_the_services_promise(gemeente: Gemeente, meting: Meting) -> None:
    formulier = AntwoordformulierFactory(meting=meting, kenmerk="a" * 64)
    vraag = meting.lijst.vragen.first()
    Antwoord.objects.create(formulier=formulier, vraag=vraag, waarde=1)
    persoon = StatushouderFactory(gemeente=gemeente)
    for verboden in (
        lambda: Antwoord.objects.create(formulier=formulier, vraag=vraag, waarde=2),
        lambda: Antwoord.objects.filter(formulier=formulier).update(waarde=5),
        lambda: AntwoordformulierFactory(meting=meting, kenmerk="a" * 64),
        lambda: AntwoordformulierFactory(meting=meting, moment="ooit"),
        lambda: AntwoordformulierFactory(meting=meting, kenmerk="b" * 64, statushouder=persoon),
        lambda: MetingFactory(gemeente=gemeente, lijst=meting.lijst, dag_voor=DAG, dag_na=DAG),
        lambda: MetingFactory(gemeente=gemeente, lijst=meting.lijst, naam=meting.naam),
        lambda: VragenlijstFactory(gemeente=gemeente, naam=meting.lijst.naam),
        lambda: LijstvraagFactory(lijst=meting.lijst, volgorde=9, woorden=["een"]),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            verboden()
