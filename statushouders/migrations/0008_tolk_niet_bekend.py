from typing import Any

from django.db import migrations, models


def zet_nooit_gezegd_op_niet_bekend(apps: Any, schema_editor: Any) -> None:
    """'Nee' was what stood there when nobody said anything; where no contact language is known, nobody did."""
    mensen = apps.get_model("statushouders", "Statushouder").objects.filter(tolk_nodig=False)
    mensen.exclude(talen__contacttaal=True).update(tolk_nodig=None)


class Migration(migrations.Migration):

    dependencies = [
        ("statushouders", "0007_index_op_gemeente"),
    ]

    operations = [
        migrations.AlterField(
            model_name="statushouder",
            name="tolk_nodig",
            field=models.BooleanField(blank=True, help_text="Leeg: niet bekend.", null=True, verbose_name="tolk nodig"),
        ),
        migrations.RunPython(zet_nooit_gezegd_op_niet_bekend, migrations.RunPython.noop),
    ]
