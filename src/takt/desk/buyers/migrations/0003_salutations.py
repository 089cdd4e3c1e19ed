"""A correction of the greeting belongs to one language."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def to_its_language(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """What was corrected so far was meant for the language of the buyer's letters."""
    rows: Any = apps.get_model("buyers", "Buyer")
    for buyer in rows.objects.exclude(salutation="").select_related("shop"):
        buyer.salutations = {buyer.language or buyer.shop.language: buyer.salutation}
        buyer.save(update_fields=["salutations"])


def to_one_for_all(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    rows: Any = apps.get_model("buyers", "Buyer")
    for buyer in rows.objects.exclude(salutations={}):
        own = buyer.salutations.get(buyer.language) or next(iter(buyer.salutations.values()))
        buyer.salutation = own
        buyer.save(update_fields=["salutation"])


class Migration(migrations.Migration):
    dependencies = [
        ("buyers", "0002_join_suggestions"),
    ]

    operations = [
        migrations.AddField(
            model_name="buyer",
            name="salutations",
            field=models.JSONField(blank=True, default=dict, verbose_name="how to greet"),
        ),
        migrations.RunPython(to_its_language, to_one_for_all),
        migrations.RemoveField(model_name="buyer", name="salutation"),
    ]
