from tests.desk.test_strangers import rows

__all__ = ["rows"]  # one row of everything
