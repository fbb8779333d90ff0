"""The widgets of the main screen's panes."""

from __future__ import annotations

from typing import TypeVar

from textual.widget import Widget

from summarize.frozen import frozen
from tui.commands.bindings import MAIN, Scope
from tui.widgets.article_list import ArticleList
from tui.widgets.article_view import ArticleView
from tui.widgets.ground import Column
from tui.widgets.key_bar import KeyBar
from tui.widgets.legend import Legend
from tui.widgets.notice_line import NoticeLine
from tui.widgets.pane_title import PaneTitle
from tui.widgets.quote_card import QuoteCard
from tui.widgets.summary_view import SummaryView
from tui.widgets.tab_bar import TabBar

__all__ = ["PaneWidgets", "make_pane_widgets"]


@frozen
class PaneWidgets:
    """What the main screen is made of.

    ``catalogue``, ``side`` and ``reading`` are the three columns: the list of articles; summary
    and legend; text and card.
    """

    tabs: TabBar
    catalogue: Column
    articles: ArticleList
    side: Column
    summary: SummaryView
    legend: Legend
    reading: Column
    text: ArticleView
    card: QuoteCard
    notices: NoticeLine
    keys: KeyBar


def make_pane_widgets() -> PaneWidgets:
    """Return new widgets, each in its column."""
    articles = _pane(ArticleList(id="articles"), "Articles")
    summary = _pane(SummaryView(id="summary"), "Summary")
    legend = _pane(Legend(id="legend"), "Speakers")
    text = _pane(ArticleView(id="text"), "Text")
    card = _pane(QuoteCard(id="card"), "Quote")
    keys = KeyBar((Scope.LIST, *MAIN), id="keys")
    return PaneWidgets(
        tabs=TabBar(id="tabs"),
        catalogue=Column(articles, id="catalogue"),
        articles=articles,
        side=Column(summary, legend, id="side"),
        summary=summary,
        legend=legend,
        reading=Column(text, card, id="reading"),
        text=text,
        card=card,
        notices=NoticeLine(keys, id="notice"),
        keys=keys,
    )


_W = TypeVar("_W", bound=Widget)


def _pane(widget: _W, title: str) -> _W:
    widget.border_title = PaneTitle(title)
    return widget
