import django.contrib.postgres.fields
from django.db import migrations, models

BELASTING = [
    ("staan", "De hele dag staan"),
    ("lopen", "Veel lopen"),
    ("zitten", "De hele dag zitten"),
    ("tillen", "Tillen tot 12 kilo"),
    ("zwaar_tillen", "Tillen boven 12 kilo"),
    ("bukken", "Bukken en knielen"),
    ("bovenhands", "Boven het hoofd werken"),
    ("hoogte", "Op hoogte werken"),
    ("herhalen", "Steeds dezelfde beweging"),
    ("tempo", "Hoog tempo"),
    ("buiten", "Buiten, in elk weer"),
    ("kou", "In de kou"),
    ("warmte", "In de warmte"),
    ("lawaai", "In lawaai"),
    ("stof", "Met stof of geuren"),
    ("nacht", "In de nacht"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("statushouders", "0015_kenmerk_van_deellink"),
    ]

    operations = [
        migrations.AddField(
            model_name="leefsituatie",
            name="belasting_niet",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(choices=BELASTING, max_length=12),
                db_default=[],
                default=list,
                size=None,
                verbose_name="gaat niet",
            ),
        ),
        migrations.AddConstraint(
            model_name="leefsituatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("belasting_niet__contained_by", [code for code, _ in BELASTING])),
                name="leefsituatie_belasting_niet",
                violation_error_message="Kies antwoorden uit de lijst.",
            ),
        ),
    ]
