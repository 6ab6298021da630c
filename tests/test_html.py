"""Pages to text: the article without scripts and furniture, and what the page says of itself."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.dossier.documents import read_document
from whowhom.dossier.html import convert, declared_encoding
from whowhom.graph.errors import UnreadableFile

LONG = "The two ministers spoke for several hours and agreed on little. " * 5
PAGE = f"""<!doctype html><html lang="en"><head><title>Talks | The Wire</title>
<meta property="og:title" content="Talks in Beijing"><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2023-06-18T09:30:00+00:00">
<link rel="canonical" href="https://example.org/talks"><style>p {{ color: red }}</style>
<script>var met = "Somebody met Nobody.";</script></head>
<body><header><a href="/">Home</a></header><nav><ul><li>World<li>Politics</ul></nav>
<article><header><h1>Talks in Beijing</h1></header>
<p>Antony Blinken met&nbsp;Qin&nbsp;Gang <b>on Sunday</b>.</p><p>{LONG}</p>
<div class="share-bar">Tell your friends</div><p hidden>Unseen</p><p style="display: none">Unseen too</p>
<ul><li>First point</li><li>Second point</li></ul><table><tr><td>June 18</td><td>Beijing</td></tr></table>
</article><aside>Most read</aside><footer>All rights</footer></body></html>"""


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_the_text_is_the_article_line_by_line():
    assert convert(PAGE).text == (
        f"Talks in Beijing\n\nAntony Blinken met\xa0Qin\xa0Gang on Sunday.\n\n{LONG.strip()}\n\n"
        "First point\nSecond point\n\nJune 18 Beijing\n"
    )


def test_the_page_says_what_it_is():
    page = convert(PAGE)
    assert page.fields() == {
        "title": "Talks in Beijing",
        "date": "2023-06-18",
        "publisher": "The Wire",
        "url": "https://example.org/talks",
        "language": "en",
    }


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        (linked('{"@type":"NewsArticle","datePublished":"2023-06-18T01:00Z"}'), "2023-06-18"),
        (linked('[{"@graph":[{"@type":["Article"],"datePublished":"2023-06-18"}]}]'), "2023-06-18"),
        (linked("{broken") + '<time datetime="2023-06-19">x</time>', "2023-06-19"),
        ('<meta name="date" content="yesterday"><meta name="DC.date" content="2023-06-17">', "2023-06-17"),
        ('<meta name="date" content="2023-02-31">', None),
        ("<p>2023-06-18</p>", None),
    ],
)  # fmt: skip
def test_dates_come_from_json_ld_meta_elements_and_time_elements_or_not_at_all(markup, date):
    assert convert(markup).date == date


def test_a_page_without_an_article_element_is_read_whole_without_its_furniture():
    text = convert("<nav>Menu</nav><div id='content'>One<br>two</div><div class='related-posts'>Else</div>").text
    assert text == "One\ntwo\n"


def test_markup_in_words_stays_words():
    assert convert("<p>1 &lt; 2 &amp; <script>alert(1)</script>so on</p>").text == "1 < 2 & so on\n"


def test_the_same_page_always_gives_the_same_text():
    assert convert(PAGE) == convert(PAGE)


def test_a_page_in_an_encoding_that_it_declares_is_read(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="windows-1251"><p>Встреча министров</p>'.encode("cp1251"))
    assert read_document(path).text == "Встреча министров\n"
    assert declared_encoding(b"<p>none</p>") is None


def test_front_matter_beats_what_the_page_says(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(f"---\ntitle: Ours\n---\n{PAGE}")
    document = read_document(path)
    assert (document.title, document.publisher) == ("Ours", "The Wire")


def test_a_page_of_scripts_alone_has_no_text(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<script>document.write('x')</script>")
    with pytest.raises(UnreadableFile, match="no text in it"):
        read_document(path)


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote"])
def test_elements_nested_beyond_reason_are_refused_at_once(tag):
    began = time.monotonic()
    with pytest.raises(UnreadableFile, match="deep"):
        convert(f"<{tag}>" * 100_000 + "text")
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("markup", ["<a" * 500_000, "<" + "a" * 1_000_000, "<a " + "x" * 1_000_000, "<<>" * 300_000])
def test_what_only_looks_like_markup_costs_no_time(markup):
    began = time.monotonic()
    convert(markup)
    assert time.monotonic() - began < 20


def test_unclosed_paragraphs_and_list_items_are_no_nesting():
    assert convert("<ul>" + "<li>item" * 5000 + "</ul>" + "<p>words" * 5000).text.count("\n") > 9000


@settings(max_examples=60)
@given(st.text(alphabet="<>/=\"' abpdiv!-&;\n\x00", max_size=200))
def test_no_markup_breaks_the_converter(markup):
    text = convert(markup).text
    assert "\x00" not in text
    assert "\x01" not in text
