"""Takt: a customer-care desk for small online sellers."""

__version__ = "0.1.0"
