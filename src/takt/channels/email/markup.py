"""HTML of strangers: made safe to show, and turned to text."""

import html
import re
from collections.abc import Mapping

import nh3

_TAGS = {
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "col", "colgroup",
    "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span", "strike", "strong",
    "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
}  # fmt: skip
_CELL = {"align", "valign", "colspan", "rowspan", "width"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": _CELL,
    "th": _CELL,
    "table": {"align", "width", "border", "cellpadding", "cellspacing"},
    "ol": {"start", "type"},
    "*": {"dir", "lang"},
}
_GONE_WITH_CONTENT = {"script", "style", "title", "head", "xml", "noscript", "template"}
_SCHEMES = {"http", "https", "mailto", "tel", "cid", "data"}
_PICTURE = re.compile(r"^data:image/(png|jpe?g|gif|webp);base64,", re.IGNORECASE)
_SOURCE = re.compile(r'(<img\b[^>]*?)\ssrc="([^"]*)"')


def safe_html(markup: str, places: Mapping[str, int]) -> str:
    """Sanitise (nh3). No remote address is left that a browser would fetch by itself.

    `places` maps content ids and locations to the index of the attachment that they name.
    """
    if _too_deep(markup):
        return f"<pre>{html.escape(text_of_html(markup))}</pre>"
    clean = nh3.clean(
        markup,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_GONE_WITH_CONTENT,
        url_schemes=_SCHEMES,
        attribute_filter=_attribute,
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )
    return _SOURCE.sub(lambda image: _blocked(image, places), clean).strip()


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "href" and value.strip().lower().startswith(("cid:", "data:")):
        return None
    return value


def _blocked(image: re.Match[str], places: Mapping[str, int]) -> str:
    source = html.unescape(image[2])
    place = places.get(source.removeprefix("cid:"))
    if place is not None:
        return f'{image[1]} data-attachment="{place}"'
    if _PICTURE.match(source):
        return image[0]
    return f'{image[1]} data-src="{image[2]}"'


_OPENED = re.compile(r"<(?!/|!|br\b|img\b|hr\b|meta\b|link\b|input\b|area\b|col\b)")
_DEEPEST = 3000


def _too_deep(markup: str) -> bool:
    """Parsing takes the square of the depth; tags nested thousands deep are no letter's layout."""
    if markup.count("<") < _DEEPEST:
        return False
    return len(_OPENED.findall(markup)) - markup.count("</") > _DEEPEST


_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAK = re.compile(r"<br[^>]*>|</(div|p|tr|li|h\d|table|blockquote|ul|ol|dt|dd|pre|center)>|<hr>")
_OPENS = re.compile(r"<(p|div|table|blockquote|ul|ol|h\d|pre|center)\b[^>]*>")
_CELLS = re.compile(r"</t[dh]>")
_PRE = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)
_TAG = re.compile(r"<[^<>]+>")
_INDENT = re.compile(r"[ \t]*\n[ \t]*")
_GAPS = re.compile(r"\n{3,}")
_TEXT_TAGS = _TAGS - {"img", "font", "span"}


def text_of_html(markup: str) -> str:
    """The words of an HTML body, a line per block; links keep only their words."""
    if _too_deep(markup):
        return html.unescape(_TAG.sub(" ", markup)).strip()
    plain = nh3.clean(
        markup,
        tags=_TEXT_TAGS,
        attributes={},
        link_rel=None,
        clean_content_tags=_GONE_WITH_CONTENT,
    )
    plain = _PRE.sub(lambda pre: pre[1].replace("\n", "<br>"), plain)
    plain = _BLANKS.sub(" ", plain)
    plain = _OPENS.sub("\ue000", plain)
    plain = _BREAK.sub("\n", plain)
    plain = re.sub("\n?[ ]*\ue000[\ue000 ]*", "\n", plain)
    plain = html.unescape(_TAG.sub("", _CELLS.sub(" ", plain)))
    return _GAPS.sub("\n\n", _INDENT.sub("\n", plain)).strip()
