"""HTML to the text of the article, and what the page says of itself; always the same text for the same version."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ..graph import dates
from ..graph.errors import InvalidDate, UnreadableFile

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["CONVERTER_VERSION", "Page", "convert", "declared_encoding"]

CONVERTER_VERSION = "1"
"""Raised with every change of what text a page gives; stored offsets belong to one version."""

PARAGRAPH, LINE = "\x00", "\x01"
"""Marks in the raw text; taken out of the page's own words first."""
_SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML folds: not the no-break space
_CONTROL = re.compile(r"[\x00\x01]")
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?=$|[T ])")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,30}+)([^<>]{0,2000}+)>", re.IGNORECASE)
MAX_DEPTH = 1000
"""Browsers stop at about 500; the parser's time grows with the square of it."""
_ENOUGH = 200
"""An element that claims to be the article and holds fewer characters is a teaser."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gives: its text, and title, date, publisher, address and language where it says them."""

    text: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None

    def fields(self) -> dict[str, str]:
        """Give what is known of the page beside its text."""
        named = {n: getattr(self, n) for n in ("title", "date", "publisher", "url", "language")}
        return {name: value for name, value in named.items() if value}


def convert(markup: str, where: str | None = None) -> Page:
    r"""Give the text of a page without scripts and furniture: a blank line between paragraphs, no markup.

    >>> convert("<nav>Home</nav><p>Blinken met <b>Qin Gang</b>.</p><script>alert(1)</script><p>They talked.</p>").text
    'Blinken met Qin Gang.\n\nThey talked.\n'

    Raises:
        UnreadableFile: elements are nested so deeply that no person wrote the page; `where` leads the message.

    """
    from selectolax.lexbor import LexborHTMLParser

    if _depth(markup) > MAX_DEPTH:
        raise UnreadableFile(f"elements nested more than {MAX_DEPTH} deep", where, "save the article's text by itself")
    tree = LexborHTMLParser(markup)
    found = {name: _first(values) for name, values in _meta(tree).items()}
    title, date = found.get("title"), found.get("date")
    return Page(
        text=_text(_root(tree)),
        title=title or _own_words(tree, "title") or _own_words(tree, "h1"),
        date=date or _first(_days(n.attributes.get("datetime") for n in tree.css("time[datetime]"))),
        publisher=found.get("publisher"),
        url=found.get("url") or _first(n.attributes.get("href") for n in tree.css("link[rel=canonical]")),
        language=_first(n.attributes.get("lang") for n in tree.css("html[lang]")),
    )


def declared_encoding(data: bytes) -> str | None:
    """Give the encoding that a page itself declares; None where it does not.

    >>> declared_encoding(b'<meta charset="windows-1251">')
    'windows-1251'
    """
    found = _CHARSET.search(data, 0, 4096)
    return found[1].decode("ascii", "replace") if found else None


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_rules()[name])


def _root(tree: LexborHTMLParser) -> LexborNode | None:
    """Give the element that holds the article."""
    for selector in _rules()["article"]:
        best = max(tree.css(selector)[:50], key=lambda n: len(n.text()), default=None)
        if best is not None and len(best.text()) >= _ENOUGH:
            return best
    return tree.body or tree.root


def _text(root: LexborNode | None) -> str:
    """Walk the elements without recursion: a page may be nested as deeply as it likes."""
    out: list[str] = []
    inside = root is not None and root.tag in ("article", "main")
    stack: list[tuple[LexborNode | None, str]] = [(root, "")]
    while stack:
        node, after = stack.pop()
        if node is None:
            out.append(after)
        elif node.tag == "-text":
            out.append(_SPACE.sub(" ", _CONTROL.sub("", node.text_content or "")))
        elif node.is_element_node and (node.mem_id == getattr(root, "mem_id", None) or not _furniture(node, inside)):
            mark = _mark(node.tag or "")
            out.append(mark)
            stack.append((None, mark if node.tag not in ("br",) else ""))
            children = list(_children(node))
            stack.extend((child, "") for child in reversed(children))
    return _tidy("".join(out))


def _depth(markup: str) -> int:
    """Give how deeply elements are nested, roughly: those whose end may be left out are not counted."""
    depth = deepest = 0
    for tag in _TAG.finditer(markup):
        if tag[3].endswith("/") or tag[2].lower() in _set("not_nesting"):
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _mark(tag: str) -> str:
    if tag in _set("block"):
        return PARAGRAPH
    if tag in _set("line"):
        return LINE
    return " " if tag in _set("cell") else ""


def _tidy(raw: str) -> str:
    """Turn marks into line ends: many into one blank line, none at the edges, no blank at a line's ends."""
    text = re.sub(r" *[\x00\x01][\x00\x01 ]*", lambda m: "\n\n" if PARAGRAPH in m[0] else "\n", raw)
    text = re.sub(r" {2,}", " ", text).strip(" \n")
    return f"{text}\n" if text else ""


def _furniture(node: LexborNode, inside: bool) -> bool:
    tag, attributes = node.tag, node.attributes
    if tag in _set("drop") or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if tag in _set("furniture_outside_article") and not inside:
        return True
    if attributes.get("role") in _set("roles") or "display:none" in (attributes.get("style") or "").replace(" ", ""):
        return True
    if tag in ("body", "article", "main", "p"):
        return False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    return not _set("words").isdisjoint(re.split(r"[\s_-]+", names))


def _meta(tree: LexborHTMLParser) -> dict[str, list[str | None]]:
    """Give what meta elements and JSON-LD say of title, date, publisher and address, most trustworthy first."""
    said: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        for key in ("name", "property", "itemprop"):
            if name := node.attributes.get(key):
                said.setdefault(name.lower(), []).append(node.attributes.get("content") or "")
    linked = list(_json_ld(tree))
    out: dict[str, list[str | None]] = {}
    for field, names in _rules()["meta"].items():
        out[field] = [value for name in names for value in said.get(name, ())]
    out["title"] += [_string(o.get("headline")) for o in linked]
    out["publisher"] += [_string(o.get("publisher")) for o in linked]
    out["date"] = list(_days([*(_string(o.get("datePublished")) for o in linked), *out["date"]]))
    return out


def _json_ld(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Give the JSON-LD objects that describe an article."""
    wanted = set(_rules()["json_ld"]["types"])
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            queue = [json.loads(node.text())]
        except (ValueError, RecursionError):
            continue
        while queue:
            item = queue.pop(0)
            if isinstance(item, list):
                queue += item[:100]
            elif isinstance(item, dict):
                queue += [item["@graph"]] if isinstance(item.get("@graph"), list) else []
                types = item.get("@type")
                if wanted & {str(t).lower() for t in (types if isinstance(types, list) else [types])}:
                    yield item


def _string(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _days(values: Any) -> Iterator[str]:
    """Give the days among values; a time of day is cut off, what is no date is passed over."""
    for value in values:
        found = _DAY.match((value or "").strip())
        if found:
            try:
                dates.bounds(found[0])
            except InvalidDate:
                continue
            yield found[0]


def _own_words(tree: LexborHTMLParser, selector: str) -> str | None:
    return _first(n.text() for n in tree.css(selector))


def _first(values: Any) -> str | None:
    """Give the first value that holds anything, on one line."""
    return next((clean for v in values if (clean := " ".join((v or "").split()))), None)
