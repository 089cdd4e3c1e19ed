"""The Django site: stores facts, shows what is owed, sends what was decided."""
