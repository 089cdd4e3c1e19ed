"""Every change of a model has its migration, named by what it does."""

import re

from django.core.management import call_command

from tests.house.tree import PACKAGE


def test_no_model_has_changed_without_a_migration(db: None) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_no_migration_was_named_by_the_clock() -> None:
    names = {path.name for path in PACKAGE.rglob("migrations/0*.py")}
    assert {name for name in names if re.search(r"_auto_\d+", name)} == set()
