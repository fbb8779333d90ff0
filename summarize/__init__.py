"""What an article says and who said it: the headless core of pullquote.

Text goes in, frozen values come out, and every value points into the text by offsets::

    from summarize import analyse, read_article, summarise

    analysis = analyse(read_article(text))
    for quote in analysis.quotes:
        print(quote.speaker.name if quote.speaker else "?", quote.slice(analysis.article.text))

Names are loaded when first used, so that ``import summarize`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which is not loaded before Ctrl-C is seen to
if TYPE_CHECKING:
    from summarize.article.read import read_article
    from summarize.digest.digest_model import Digest
    from summarize.digest.make_digest import make_digest
    from summarize.library.find_files import find_files, seeds_folder
    from summarize.library.load import load
    from summarize.model import (
        Analysis,
        Article,
        Block,
        BlockKind,
        Confidence,
        Gender,
        Hints,
        Length,
        LengthUnit,
        Mention,
        MentionForm,
        Person,
        PersonKind,
        Quote,
        QuoteKind,
        Reason,
        Sentence,
        Span,
        Speaker,
        Style,
        StyleKind,
        Summary,
        SummarySentence,
    )
    from summarize.pipeline import analyse
    from summarize.speakers.index import index_speakers
    from summarize.speakers.records import SpeakerArticle, SpeakerRecord
    from summarize.storage.files import MAX_SIZE, Problem, Source
    from summarize.summary.summarise import METHODS, summarise
    from summarize.text.clean import NotTextError, decode, one_line
    from summarize.text.language import detect_language
    from summarize.text.sentences import split_sentences

__all__ = [
    "MAX_SIZE",
    "METHODS",
    "Analysis",
    "Article",
    "Block",
    "BlockKind",
    "Confidence",
    "Digest",
    "Gender",
    "Hints",
    "Length",
    "LengthUnit",
    "Mention",
    "MentionForm",
    "NotTextError",
    "Person",
    "PersonKind",
    "Problem",
    "Quote",
    "QuoteKind",
    "Reason",
    "Sentence",
    "Source",
    "Span",
    "Speaker",
    "SpeakerArticle",
    "SpeakerRecord",
    "Style",
    "StyleKind",
    "Summary",
    "SummarySentence",
    "analyse",
    "decode",
    "detect_language",
    "find_files",
    "index_speakers",
    "load",
    "make_digest",
    "one_line",
    "read_article",
    "seeds_folder",
    "split_sentences",
    "summarise",
]

_HOMES = {
    "article.read": ("read_article",),
    "digest.digest_model": ("Digest",),
    "digest.make_digest": ("make_digest",),
    "library.find_files": ("find_files", "seeds_folder"),
    "library.load": ("load",),
    "pipeline": ("analyse",),
    "speakers.index": ("index_speakers",),
    "speakers.records": ("SpeakerArticle", "SpeakerRecord"),
    "storage.files": ("MAX_SIZE", "Problem", "Source"),
    "summary.summarise": ("METHODS", "summarise"),
    "text.clean": ("NotTextError", "decode", "one_line"),
    "text.language": ("detect_language",),
    "text.sentences": ("split_sentences",),
}
"""Where each name lives; what is not listed is a noun of the model."""

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from its module (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME_OF.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
