from tests.cli.conftest import takt

__all__ = ["takt"]
