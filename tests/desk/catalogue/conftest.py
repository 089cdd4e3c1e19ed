from tests.desk.pages.conftest import at_the_moment, desk, mail, sale

__all__ = ["at_the_moment", "desk", "mail", "sale"]  # fixtures
