"""Shorthand for tests: the kinds of remark that a draft gets."""

from takt.letters.checking import Context, check


def kinds(draft: str, context: Context | None = None) -> set[str]:
    return {remark.kind for remark in check(draft, context or Context())}


def severities(kind: str, draft: str, context: Context | None = None) -> list[str]:
    return [r.severity for r in check(draft, context or Context()) if r.kind == kind]
