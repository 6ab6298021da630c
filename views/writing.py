"""A page as a file: HTML that asks no network and runs nothing, or Markdown with footnotes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from .listing import inert, markdown
from .telling import Note, Page, Span, address

__all__ = ["file_text", "html", "markdown_of", "policy", "render"]


def _nowhere(span: Span) -> str:
    return address(span.key) if span.kind == "url" else ""


def html(page: Page, lead: Callable[[Span], str] = _nowhere, home: str = "", spot: str = "") -> str:
    """Give a page as HTML; `lead` gives where words lead to, `home` is the way to the start of a site.

    `spot` is what the map of that site opens on, as in `map.html#spot`.

    >>> "default-src 'none'" in html(Page("Qin Gang", (), (), ()))
    True
    """
    return render("page.html.j2", page=page, lead=lead, home=home, spot=spot)


def render(template: str, script: str = "", **values: Any) -> str:
    """Give a template of `templates/` with values; everything in them is text, and only `script` may run."""
    css = file_text("page.css")
    return str(
        _environment().get_template(template).render(css=css, policy=policy(css, script), script=script, **values)
    )


def policy(css: str, script: str = "") -> str:
    """Give the content security policy of a page with this style sheet, and this script or none.

    >>> policy("")[:18]
    "default-src 'none'"
    """
    allowed = f"script-src {_hash(script)}; " if script else ""
    return f"default-src 'none'; {allowed}style-src {_hash(css)}; base-uri 'none'; form-action 'none'"


def markdown_of(page: Page) -> str:
    r"""Give a page as Markdown with footnotes, in which hostile names are inert.

    >>> markdown_of(Page("<b>", (), (), ()))
    '# &lt;b&gt;\n'
    """
    parts = [f"# {_plain(page.title)}\n"]
    if page.facts:
        parts.append("".join(f"- {_plain(name)}: {_words(spans)}\n" for name, spans in page.facts))
    for section in page.sections:
        parts.append(f"## {_plain(section.heading)}\n")
        lines = []
        for item in section.items:
            when = f"{_plain(item.when)}: " if item.when else ""
            about = [*([item.status] if item.status not in ("", "happened") else []), *item.remarks]
            said = f" ({_plain(', '.join(about))})" if about else ""
            lines.append(f"- {when}{_words(item.spans)}{said}{''.join(f'[^{n}]' for n in item.notes)}\n")
        parts.append("".join(lines))
    if page.notes:
        parts.append("".join(map(_note, page.notes)))
    return "\n".join(parts)


def _note(note: Note) -> str:
    quote = f"“{_plain(note.quote)}” " if note.quote else ""
    says = f" ({_plain(note.says)})" if note.says else ""
    return f"[^{note.number}]: {quote}— {_words(note.source)}{says}\n"


def _words(spans: tuple[Span, ...]) -> str:
    return "".join(f"<{address(s.key)}>" if s.kind == "url" and address(s.key) else _plain(s.text) for s in spans)


def _plain(text: str) -> str:
    """Give words as Markdown that shows just them; blanks at the ends stay, since spans are joined."""
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if text.strip() else ""
    return (" " if lead else "") + markdown(inert(text.strip())) + (" " if tail else "")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def file_text(name: str) -> str:
    """Give a file of `templates/`."""
    return files("whowhom.views.templates").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Any:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(file_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
