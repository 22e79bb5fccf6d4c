from typing import Any

from django.db import migrations, models
from django.db.models import F, Q


def haal_streeftermijn_naar_voren(apps: Any, schema_editor: Any) -> None:
    """A streeftermijn past the uiterste termijn was accepted before: the limit is then what one aims at."""
    te_lang = apps.get_model("trajecten", "AanpakStap").objects.filter(
        streef_eenheid=F("uiterst_eenheid"), streef_aantal__gt=F("uiterst_aantal")
    )
    te_lang.update(streef_aantal=F("uiterst_aantal"))


class Migration(migrations.Migration):

    dependencies = [
        ("trajecten", "0006_index_op_open_stappen"),
    ]

    operations = [
        migrations.RunPython(haal_streeftermijn_naar_voren, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="aanpakstap",
            constraint=models.CheckConstraint(
                condition=~Q(streef_eenheid=F("uiterst_eenheid"))
                | Q(streef_aantal=None)
                | Q(streef_aantal__lte=F("uiterst_aantal")),
                name="aanpakstap_streef_binnen_uiterst",
                violation_error_message="De streeftermijn eindigt na de uiterste termijn.",
            ),
        ),
    ]
