from django.db import migrations

# The paper beside a point is of the same person, whichever code writes it.
OP = """
CREATE FUNCTION intake_regelzaak_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.document_id IS NULL OR EXISTS (
    SELECT 1 FROM statushouders_document WHERE id = NEW.document_id AND statushouder_id = NEW.statushouder_id
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'document % is not of person %', NEW.document_id, NEW.statushouder_id
    USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER regelzaak_document BEFORE INSERT OR UPDATE OF document_id, statushouder_id ON intake_regelzaak
  FOR EACH ROW EXECUTE FUNCTION intake_regelzaak_document();
"""
NEER = """
DROP TRIGGER regelzaak_document ON intake_regelzaak;
DROP FUNCTION intake_regelzaak_document();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0009_conclusie_versleuteld"),
        ("statushouders", "0010_documenten"),
    ]
    operations = [migrations.RunSQL(OP, NEER)]
