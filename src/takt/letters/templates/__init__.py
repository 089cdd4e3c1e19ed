"""Letters with open places: `{order_number}`, and `[[passages]]` dropped when a value is missing.

Nothing is executed: a placeholder is a name looked up in a table of texts. Two braces stand for one
(`{{`, `}}`). A passage may hold several lines, not another passage.
"""

from takt.letters.templates.parsing import TemplateProblem, check_template, parse
from takt.letters.templates.template import Template

__all__ = ["Template", "TemplateProblem", "check_template", "parse"]
