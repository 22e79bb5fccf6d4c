"""What a programme asks of a week, as each municipality decides it; without a row holds what is shipped."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('medewerkers', '0005_wachtwoordmail_zonder_account'),
        ('plaatsingen', '0018_het_rooster_bij_een_eerder_einde'),
    ]

    operations = [
        migrations.CreateModel(
            name='Programmanorm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uren', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='uren per week')),
                ('dagdelen', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='dagdelen per week')),
                ('gemeente', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='programmanorm', to='medewerkers.gemeente')),
            ],
            options={
                'verbose_name': 'programmanorm',
                'verbose_name_plural': 'programmanormen',
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('uren', None), models.Q(('uren__gte', 1), ('uren__lte', 40)), _connector='OR'), name='programmanorm_uren', violation_error_message='Vul uren in van 1 tot 40, of niets.'), models.CheckConstraint(condition=models.Q(('dagdelen', None), models.Q(('dagdelen__gte', 1), ('dagdelen__lte', 15)), _connector='OR'), name='programmanorm_dagdelen', violation_error_message='Vul dagdelen in van 1 tot 15, of niets.')],
            },
        ),
    ]
