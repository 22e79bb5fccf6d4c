from typing import Any

from django.db import migrations


def maak_kandidaten(apps: Any, schema_editor: Any) -> None:
    """Who gave consent before there was matching can be found too, though nothing is known of what one can yet."""
    profielen = apps.get_model("statushouders", "Profiel").objects.filter(stand="akkoord")
    kandidaat = apps.get_model("plaatsingen", "Kandidaat")
    kandidaat.objects.bulk_create(
        (kandidaat(statushouder_id=mens, profiel_id=pk) for mens, pk in profielen.values_list("statushouder_id", "pk")),
        batch_size=1000,
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("plaatsingen", "0002_lestijden_vanaf_en_terugdraaien"),
        ("statushouders", "0016_belasting_niet"),
    ]

    operations = [
        migrations.RunPython(maak_kandidaten, migrations.RunPython.noop, elidable=True),
    ]
