"""Anger written out where it harms nobody (F1): a private draft that can never be sent.

Nothing here imports the outbox, and nothing that sends or keeps facts imports this: an import
contract holds it so. The text is in this one table, in no index and no story.
"""
