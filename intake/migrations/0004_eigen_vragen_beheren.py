import django.db.models.functions.text
from django.db import migrations, models

import kern.tijd

VRIJWILLIG = "UPDATE intake_eigenvraag SET verplicht = false WHERE sectie IN ('gezondheid', 'vlucht') AND verplicht"


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_gesprek_bij_afspraak")]
    operations = [
        migrations.AddField("eigenvraag", "versie", models.PositiveIntegerField(default=1, db_default=1, editable=False)),
        # Of the questions that are there already nobody knows since when; so first without a moment.
        migrations.AddField("eigenvraag", "gemaakt_op", models.DateTimeField(null=True, editable=False)),
        migrations.AlterField(
            "eigenvraag", "gemaakt_op", models.DateTimeField(null=True, default=kern.tijd.nu, editable=False)
        ),
        migrations.AddField("eigenvraag", "herzien_op", models.DateTimeField(null=True, editable=False)),
        migrations.RunSQL(VRIJWILLIG, migrations.RunSQL.noop),
        migrations.AddConstraint(
            "eigenvraag",
            models.CheckConstraint(
                name="eigenvraag_beschermd_vrijwillig",
                condition=models.Q(("verplicht", False), models.Q(("sectie__in", ("gezondheid", "vlucht")), _negated=True), _connector="OR"),
                violation_error_message="Bij Gezondheid en bij Herkomst en vlucht kan een vraag niet verplicht zijn.",
            ),
        ),
        migrations.AddConstraint(
            "eigenvraag",
            models.UniqueConstraint(
                models.F("gemeente"),
                models.F("sectie"),
                django.db.models.functions.text.Lower("vraag"),
                condition=models.Q(("actief", True)),
                name="eigenvraag_een_keer",
                violation_error_message="Deze vraag staat al in dit onderdeel.",
            ),
        ),
    ]
