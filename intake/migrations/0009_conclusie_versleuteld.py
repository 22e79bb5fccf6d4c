from collections.abc import Callable
from typing import Any

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models

import kern.velden
from kern.geheim import ontsleutel, versleutel

_VELDEN = ("reden", "eerste_afspraken")


def _herschrijf(apps: Any, schema_editor: Any, maak: Callable[[str], str]) -> None:
    """The triggers keep what was fixed as it is; here the words stay the same, and only how they are stored changes."""
    schema_editor.execute("ALTER TABLE intake_conclusie DISABLE TRIGGER conclusie_blijft")
    conclusies = apps.get_model("intake", "Conclusie").objects
    for rij in conclusies.values("pk", *_VELDEN).iterator():
        anders = {veld: maak(rij[veld]) for veld in _VELDEN if rij[veld]}
        if anders:
            conclusies.filter(pk=rij["pk"]).update(**anders)
    schema_editor.execute("ALTER TABLE intake_conclusie ENABLE TRIGGER conclusie_blijft")


def versleutel_wat_er_staat(apps: Any, schema_editor: Any) -> None:
    _herschrijf(apps, schema_editor, versleutel)


def ontsleutel_wat_er_staat(apps: Any, schema_editor: Any) -> None:
    _herschrijf(apps, schema_editor, ontsleutel)


def zwijg_over_het_beschermde(apps: Any, schema_editor: Any) -> None:
    """How many questions were open in a protected section told what was answered there."""
    schema_editor.execute("ALTER TABLE intake_gesprek DISABLE TRIGGER gesprek_blijft")
    schema_editor.execute("UPDATE intake_gesprek SET standen = standen - 'gezondheid' - 'vlucht'")
    schema_editor.execute("ALTER TABLE intake_gesprek ENABLE TRIGGER gesprek_blijft")


class Migration(migrations.Migration):

    dependencies = [
        ("intake", "0008_besluit_mag_open"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="conclusie", name="conclusie_nee_met_reden"),
        migrations.RunPython(versleutel_wat_er_staat, ontsleutel_wat_er_staat),
        migrations.RunPython(zwijg_over_het_beschermde, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="conclusie",
            name="eerste_afspraken",
            field=kern.velden.VersleuteldeTekst(blank=True, default="", verbose_name="eerste afspraken"),
        ),
        migrations.AlterField(
            model_name="conclusie",
            name="reden",
            field=kern.velden.VersleuteldeTekst(blank=True, default="", verbose_name="reden"),
        ),
        migrations.AddConstraint(
            model_name="conclusie",
            constraint=models.CheckConstraint(
                condition=~models.Q(kan_starten="nee")
                | models.Q(
                    django.db.models.lookups.GreaterThan(django.db.models.functions.text.Length("reden"), 0)
                ),
                name="conclusie_nee_met_reden",
                violation_error_message="Schrijf waarom iemand niet kan beginnen.",
            ),
        ),
    ]
