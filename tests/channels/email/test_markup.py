"""HTML of strangers: nothing runs, nothing is fetched, the words stay."""

import pytest

from takt.channels.email.markup import safe_html, text_of_html


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<style>x</style>",
        '<iframe src="https://x"></iframe>',
        "<form action=/><input></form>",
        '<div style="background:url(https://x)"></div>',
        '<table background="https://x"></table>',
        '<video poster="https://x" src="https://x"></video>',
        '<img srcset="https://x 2x">',
        '<link rel=stylesheet href="https://x">',
        '<a href="data:text/html,x">y</a>',
        '<svg><image href="https://x"/></svg>',
        '<p onclick="x()">y</p>',
    ],
)
def test_nothing_runs_or_is_fetched(markup: str) -> None:
    safe = safe_html(markup, {})
    for trap in ("https://x", "script", "onclick", "data:", "<form", "style"):
        assert trap not in safe


def test_a_small_picture_within_the_mail_stays() -> None:
    picture = '<img src="data:image/png;base64,AAAA">'
    assert safe_html(picture, {}) == picture
    assert ' src="' not in safe_html('<img src="data:image/svg+xml;base64,AAAA">', {})


def test_an_attached_image_is_known_by_content_id_or_place() -> None:
    places = {"ring@x": 1, "https://x/ring.png": 2}
    assert safe_html('<img src="cid:ring@x">', places) == '<img data-attachment="1">'
    assert safe_html('<img src="https://x/ring.png">', places) == '<img data-attachment="2">'


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("One<br>Two<br/><br/>Three", "One\nTwo\n\nThree"),
        ("<div>One<div>Two</div></div>", "One\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1 2"),
        ("a &lt; b &amp; c&nbsp;d", "a < b & c\xa0d"),
        ("<title>x</title><style>y</style>Word", "Word"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("wo<b>rd</b>", "word"),
    ],
)
def test_words_of_a_page(markup: str, text: str) -> None:
    assert text_of_html(markup) == text
