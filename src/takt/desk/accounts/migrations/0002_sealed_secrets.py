from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from takt.desk.accounts.sealing import opened, sealed


def seal(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        # What is deleted is written over, so that the passwords do not stay in the file.
        schema_editor.execute("PRAGMA secure_delete = ON")
    for inbox in apps.get_model("accounts", "Inbox").objects.only("secrets"):
        inbox.sealed_secrets = sealed(inbox.secrets)
        inbox.save(update_fields=["sealed_secrets"])


def unseal(apps: StateApps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    for inbox in apps.get_model("accounts", "Inbox").objects.only("sealed_secrets"):
        inbox.secrets = opened(inbox.sealed_secrets) or {}
        inbox.save(update_fields=["secrets"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="inbox",
            name="sealed_secrets",
            field=models.TextField(blank=True, editable=False, default=""),
            preserve_default=False,
        ),
        migrations.RunPython(seal, unseal),
        migrations.RemoveField(model_name="inbox", name="secrets"),
    ]
