import django.db.models.deletion
import kern.tijd
import uuid
from django.conf import settings
from django.db import migrations, models


# However a row goes (one by one, or set-based with the person), its file is remembered to be deleted.
OP = """
CREATE FUNCTION statushouders_document_weg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO statushouders_losbestand (sleutel, sinds)
  SELECT bestand, now() FROM oud WHERE bestand <> '' ON CONFLICT (sleutel) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER document_weg AFTER DELETE ON statushouders_document
  REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION statushouders_document_weg();
"""
NEER = """
DROP TRIGGER document_weg ON statushouders_document;
DROP FUNCTION statushouders_document_weg();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('statushouders', '0009_feiten_over_de_persoon'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='inzage',
            name='groep',
            field=models.CharField(choices=[('gezondheid', 'Gezondheid'), ('vlucht', 'Herkomst en vlucht'), ('documenten', 'Medische documenten')], max_length=12, verbose_name='wat'),
        ),
        migrations.CreateModel(
            name='Losbestand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sleutel', models.CharField(max_length=80, unique=True)),
                ('sinds', models.DateTimeField(default=kern.tijd.nu)),
            ],
            options={
                'verbose_name': 'los bestand',
                'verbose_name_plural': 'losse bestanden',
                'ordering': ['sinds', 'pk'],
                'indexes': [models.Index(fields=['sinds'], name='losbestand_sinds')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('categorie', models.CharField(choices=[('identiteit', 'Identiteit en verblijf'), ('inburgering', 'Inburgering en taal'), ('diploma', "Diploma's en certificaten"), ('cv', 'CV'), ('contract', 'Werk en contract'), ('wonen', 'Wonen, geld en verzekering'), ('keten', 'Van en voor partners'), ('medisch', 'Medisch'), ('overig', 'Overig')], max_length=12, verbose_name='categorie')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('inhoudstype', models.CharField(choices=[('application/pdf', 'PDF'), ('image/jpeg', 'JPEG'), ('image/png', 'PNG'), ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'), ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel')], max_length=80, verbose_name='soort bestand')),
                ('grootte', models.PositiveIntegerField(verbose_name='grootte in bytes')),
                ('bestand', models.CharField(blank=True, editable=False, max_length=80, verbose_name='bestand')),
                ('sha256', models.CharField(editable=False, max_length=64)),
                ('kenmerk', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('virusscan', models.CharField(choices=[('niet_gescand', 'Niet gescand'), ('schoon', 'Gescand'), ('besmet', 'Besmet')], default='niet_gescand', max_length=12, verbose_name='virusscan')),
                ('gescand_op', models.DateTimeField(blank=True, null=True, verbose_name='gescand op')),
                ('beperkt', models.BooleanField(default=False, verbose_name='alleen voor klantondersteuner en teamleider')),
                ('geupload_op', models.DateTimeField(default=kern.tijd.nu, editable=False, verbose_name='geüpload op')),
                ('verwijderd_op', models.DateTimeField(blank=True, null=True, verbose_name='verwijderd op')),
                ('geupload_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('statushouder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documenten', to='statushouders.statushouder')),
                ('verwijderd_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documenten',
                'ordering': ['-geupload_op', '-pk'],
                'indexes': [models.Index(fields=['statushouder', '-geupload_op'], name='document_laatste'), models.Index(condition=models.Q(('virusscan', 'niet_gescand')), fields=['virusscan'], name='document_te_scannen'), models.Index(condition=models.Q(('verwijderd_op__isnull', False)), fields=['verwijderd_op'], name='document_weggegooid')],
                'constraints': [models.UniqueConstraint(fields=('statushouder', 'kenmerk', 'sha256'), name='document_een_keer', violation_error_message='Dit bestand is al bewaard.'), models.UniqueConstraint(condition=models.Q(('bestand', ''), _negated=True), fields=('bestand',), name='document_eigen_bestand'), models.CheckConstraint(condition=models.Q(('categorie__in', ['identiteit', 'inburgering', 'diploma', 'cv', 'contract', 'wonen', 'keten', 'medisch', 'overig'])), name='document_categorie', violation_error_message='Kies een categorie uit de lijst.'), models.CheckConstraint(condition=models.Q(('inhoudstype__in', ['application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])), name='document_soort'), models.CheckConstraint(condition=models.Q(('naam', ''), _negated=True), name='document_naam', violation_error_message='Geef het document een naam.'), models.CheckConstraint(condition=models.Q(('grootte__gte', 1), ('grootte__lte', 20971520)), name='document_grootte', violation_error_message='Een document is hoogstens 20 MB, en niet leeg.'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='document_sha256'), models.CheckConstraint(condition=models.Q(models.Q(('bestand', ''), ('virusscan', 'besmet')), models.Q(('virusscan__in', ['niet_gescand', 'schoon']), models.Q(('bestand', ''), _negated=True)), _connector='OR'), name='document_besmet_zonder_bestand'), models.CheckConstraint(condition=models.Q(models.Q(('gescand_op', None), ('virusscan', 'niet_gescand')), models.Q(models.Q(('virusscan', 'niet_gescand'), _negated=True), ('gescand_op__isnull', False)), _connector='OR'), name='document_gescand_op'), models.CheckConstraint(condition=models.Q(models.Q(('verwijderd_door', None), ('verwijderd_op', None)), models.Q(('verwijderd_door__isnull', False), ('verwijderd_op__isnull', False)), _connector='OR'), name='document_verwijderd')],
            },
        ),
        migrations.RunSQL(OP, NEER),
    ]
