"""What is wrong with a template, for the person who wrote it."""

from django.utils.translation import gettext as _

from takt.letters.templates import TemplateProblem


def template_problem_words(problem: TemplateProblem) -> str:
    """Where it is, what was found and what was expected."""
    kinds = {
        "unknown_placeholder": _("There is no placeholder %(found)s; did you mean %(expected)s?"),
        "like_none": _("There is no placeholder %(found)s; all that there are stand on this page."),
        "unclosed_placeholder": _(
            "The placeholder %(found)s is not closed; %(expected)s is missing."
        ),
        "stray_brace": _("A brace stands alone; write %(expected)s to show one."),
        "unclosed_passage": _("The passage begun with [[ is not closed with ]]."),
        "passage_not_open": _("Here ]] closes a passage that was not begun with [[."),
        "passage_in_passage": _("A passage stands inside another; close the first one before."),
    }
    place = _("Line %(line)d, column %(column)d:") % {
        "line": problem.line,
        "column": problem.column,
    }
    words = kinds["like_none" if _is_like_none(problem) else problem.kind] % {
        "found": problem.found,
        "expected": problem.expected,
    }
    return f"{place} {words}"


def _is_like_none(problem: TemplateProblem) -> bool:
    """Is a placeholder like none that there are? Then all are expected, too many to read."""
    return problem.kind == "unknown_placeholder" and "," in problem.expected
