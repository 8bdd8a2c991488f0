"""All shapes of dump: a function each, (stories, random) -> (text, gold), and the languages it is written in."""

import random
from collections.abc import Callable

import shape_exports as exports
import shape_pages as pages
import shape_plain as plain
from shape_stories import Story, tell

Renderer = Callable[[list[Story], random.Random], tuple[str, dict]]

SHAPES: dict[Renderer, tuple[str, ...]] = {
    plain.posted_rules: ("en",),
    plain.posted_rules_crlf: ("en",),
    plain.underlined: ("en", "de"),
    plain.blank_lines: ("en", "es", "fr"),
    plain.blank_lines_crlf: ("ru",),
    plain.tight_lines: ("en", "zh"),
    plain.wrapped_blank: ("en",),
    plain.one_a_line: ("en", "ru"),
    plain.tabbed: ("en", "ar"),
    plain.hash_headings: ("en",),
    plain.numbered_digest: ("en",),
    plain.bullet_digest: ("en", "es"),
    plain.wire: ("en", "es"),
    plain.slugged_wire: ("en",),
    plain.paged: ("en",),
    plain.indented: ("fr", "zh"),
    exports.database_export: ("en",),
    exports.field_codes: ("en", "fr"),
    exports.press_export: ("de", "fr"),
    exports.email_alerts: ("en",),
    exports.mailbox: ("en",),
    exports.crawl_records: ("en", "de"),
    exports.title_address: ("en", "es"),
    pages.portal: ("en", "es", "ru", "zh"),
    pages.portal_crlf: ("hi",),
    pages.site_suffix: ("es", "de", "ru", "zh"),
    pages.doubled: ("en", "de", "es", "fr", "ru", "zh", "ar", "hi", "ja"),
    pages.single_article: ("en", "ja", "hi"),
}


def render(shape: Renderer, lang: str, count: int, seed: int) -> tuple[str, dict]:
    """The dump of that shape, language and seed, always the same one."""
    rng = random.Random(f"{shape.__name__} {lang} {seed}")  # noqa: S311 - stories, not secrets
    return shape(tell(lang, count, rng), rng)


def names() -> dict[str, tuple[Renderer, str]]:
    """Every dump's name, with its shape and language."""
    return {f"{shape.__name__}-{lang}": (shape, lang) for shape, langs in SHAPES.items() for lang in langs}
