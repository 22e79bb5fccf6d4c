import django.contrib.postgres.fields
import kern.tijd
import kern.velden
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('statushouders', '0002_momenten_van_de_eigen_klok'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='aankomstregel',
            name='aankomstregel_fout_heeft_reden',
        ),
        migrations.AddField(
            model_name='aankomstlijst',
            name='melding',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='aankomstlijst',
            name='overgeslagen',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='aankomstlijst',
            name='pogingen',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='aankomstregel',
            name='kenmerken',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), default=list, size=None),
        ),
        migrations.AlterField(
            model_name='aankomstlijst',
            name='geladen_op',
            field=models.DateTimeField(default=kern.tijd.nu, editable=False),
        ),
        # Another column, not another type: what is in it was not encrypted.
        migrations.RemoveField(model_name='aankomstregel', name='fouten'),
        migrations.AddField(
            model_name='aankomstregel',
            name='fouten',
            field=kern.velden.VersleuteldeJson(null=True),
        ),
        migrations.AddConstraint(
            model_name='aankomstregel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('oordeel', 'fout'), _negated=True), ('fouten__isnull', False), ('cellen__isnull', True), _connector='OR'), name='aankomstregel_fout_heeft_reden'),
        ),
    ]
