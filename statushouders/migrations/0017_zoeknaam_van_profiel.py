from django.db import migrations, models

from kern.zoektekst import zonder_accenten

STIL = "ALTER TABLE statushouders_profiel DISABLE TRIGGER profiel_blijft"
WEER = "ALTER TABLE statushouders_profiel ENABLE TRIGGER profiel_blijft"


def vul(apps, schema_editor):
    """The name stands in what is encrypted, so the database cannot fill it in itself. One by one: memory stays flat."""
    profielen = apps.get_model("statushouders", "Profiel").objects.filter(momentopname__isnull=False)
    for pk, beeld in profielen.values_list("pk", "momentopname").iterator(chunk_size=200):
        profielen.filter(pk=pk).update(zoeknaam=zonder_accenten(beeld["naam"])[:160])


class Migration(migrations.Migration):
    dependencies = [("statushouders", "0016_belasting_niet")]

    operations = [
        migrations.AddField(
            model_name="profiel",
            name="zoeknaam",
            field=models.CharField(blank=True, db_default="", default="", editable=False, max_length=160),
        ),
        migrations.RunSQL(STIL, WEER),
        migrations.RunPython(vul, migrations.RunPython.noop),
        migrations.RunSQL(WEER, STIL),
    ]
