"""What the cards of the annuaire are made of: head, sections, facts, links with the grey line that explains them."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.annuaire.words import (
    DEMANDES,
    PROPOSITIONS,
    joined,
    period,
    tr,
)
from cops_desktop.qt.theme import sp
from cops_desktop.qt.tons import ACCOMPAGNEMENTS, ENGAGEMENTS
from cops_desktop.qt.typography import typeset
from cops_desktop.qt.widgets.basics import hbox, label, vbox
from cops_desktop.qt.widgets.chip import Chip, Tone
from cops_desktop.qt.widgets.columns import Columns
from cops_desktop.qt.widgets.flow import FlowLayout
from cops_desktop.qt.widgets.text_link import TextLink
from cops_desktop.qt.widgets.word_rows import WordRows
from cops_desktop.services.annuaire.accompagnes import Accompagne
from cops_desktop.services.annuaire.cartes import Demande
from cops_desktop.services.annuaire.engages import Engages

TOP = Qt.AlignmentFlag.AlignTop
SOME = 8  # accompagnements that a card tells at least, while there are so many
WORD_WIDTH = 96  # pixels at 100 % of the words before facts
BESIDE = 400  # with less, the marks stand under the title


def head(
    title: str, name: str, below: str, chips: Iterable[tuple[str, Tone]], buttons: Sequence[QPushButton]
) -> QWidget:
    """The title with the marks beside it, what is said in grey under it, and what can be done."""
    made = QWidget()
    marks = QWidget()
    beside = FlowLayout(marks)
    for place, (word, tone) in enumerate(chips):
        beside.addWidget(Chip(word, tone, f"{name}Marque{place}"))
    line: QWidget = label(title, "titre", name, wrap=True)
    if beside.count():
        line = Columns(line, marks, (1, 0), room=BESIDE, below=4)
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    column = vbox(line, label(typeset(below), "explication", f"{name}Sous", wrap=True), spacing=2)
    column.addSpacing(sp(8))
    column.addLayout(row)
    made.setLayout(column)
    return made


def section(title: str, name: str, *content: QWidget) -> QWidget:
    """A small grey title and what stands under it."""
    made = QWidget()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setLayout(vbox(label(title, "titrePanneau"), *content, spacing=4))
    return made


def facts(name: str, rows: Iterable[tuple[str, Sequence[QWidget]]]) -> QWidget:
    """A word before each value, or values under one another; a row without any is left out."""
    made = WordRows(name, WORD_WIDTH, gap=4)
    for word, values in rows:
        if values:
            column = QWidget()
            column.setLayout(vbox(*values, spacing=2))
            made.add(label(word, "secondaire"), column)
    return made


def value(text: str, name: str = "") -> QWidget:
    """A text that can be copied."""
    made = label(text, "", name, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def values(texts: Iterable[str]) -> list[QWidget]:
    """Each text that says something, as a value."""
    return [value(text) for text in texts if text]


def grey(text: str, name: str = "") -> QWidget:
    """What explains."""
    return label(typeset(text), "explication", name, wrap=True)


def link(
    text: str, name: str, does: Callable[[], object], why: str = "", chip: tuple[str, Tone] | None = None
) -> QWidget:
    """A text that opens something, the grey line under it, a state beside it."""
    opens = TextLink(text, name, does, quiet=True)
    if not why and chip is None:
        return opens
    made = QWidget()
    first = hbox(opens, spacing=8)
    first.setStretch(0, 1)
    if chip is not None:
        first.addWidget(Chip(*chip), 0, TOP)
    column = vbox(first, spacing=0)
    if why:
        column.addWidget(grey(why))
    made.setLayout(column)
    return made


def chips(words: Iterable[str]) -> QWidget:
    """Words on a grey ground, on as many lines as it takes."""
    made = QWidget()
    flow = FlowLayout(made, spacing=4)
    for word in words:
        flow.addWidget(Chip(word))
    return made


def mail_links(emails: Sequence[str], name: str) -> list[QWidget]:
    """Each e-mail, which opens the mail program."""
    return [link(email, f"{name}{place}", partial(write_to, email)) for place, email in enumerate(emails)]


def write_to(email: str) -> None:
    """Opens the mail program of the system on a new message: nothing is sent from here."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(email)
    QDesktopServices.openUrl(url)


def address(adresse: str, code_postal: str, commune: str, departement: str) -> list[str]:
    """The lines of a postal address, and the département."""
    place = f"{code_postal} {commune}".strip()
    if departement:
        place = f"{place} ({departement})".strip()
    return [*(line for line in adresse.splitlines() if line.strip()), place]


def requests(contexte: Contexte, title: str, name: str, demandes: Sequence[Demande]) -> QWidget:
    """Requests for an introduction, each opening; of a person, what became of them in it."""
    rows = []
    for place, demande in enumerate(demandes):
        words, tone = (
            (demande.proposition.value, PROPOSITIONS[demande.proposition])
            if demande.proposition
            else (demande.etat.value, DEMANDES[demande.etat])
        )
        when = tr("demande du {jour}").format(jour=format_date(demande.demande_le))
        why = joined(when, demande.etat.value if demande.proposition else "")
        does = partial(contexte.ouvrir, "mise_en_relation", demande.cle)
        rows.append(link(demande.besoin, f"{name}{place}", does, why, (words, tone)))
    return section(title, name, *rows)


def engagements(contexte: Contexte, name: str, engages: Engages) -> list[QWidget]:
    """What ties an entry to the CoPart and the CoPil, each opening; nothing where nothing does."""
    rows = [
        link(
            e.avec or tr("En son nom"),
            f"{name}Engagement{n}",
            partial(contexte.ouvrir, "engagement", e.cle),
            period(e.debut, e.fin),
            (e.etat.value, ENGAGEMENTS[e.etat]),
        )
        for n, e in enumerate(engages.engagements)
    ]
    for n, seat in enumerate(engages.sieges):
        title = tr("CoPil, binôme {n}").format(n=seat.numero)
        with_them = tr("avec {qui}").format(qui=", ".join(seat.avec)) if seat.avec else ""
        why = joined(with_them, period(seat.debut, seat.fin))
        chip: tuple[str, Tone] | None = (tr("en cours"), "ok") if seat.en_cours else None
        if seat.fin < contexte.today():
            chip = (tr("terminé"), "neutre")
        rows.append(link(title, f"{name}Siege{n}", partial(contexte.ouvrir, "mandat", seat.mandat), why, chip))
    if engages.contributions:
        rows.append(grey(plural(engages.contributions, tr("contribution")), f"{name}Contributions"))
    return [section(tr("Engagements"), f"{name}Engagements", *rows)] if rows else []


def projects(contexte: Contexte, name: str, found: Sequence[Accompagne]) -> list[QWidget]:
    """The accompagnements in which an entry takes part, each opening, with where it stands; those that ended are told
    up to some, and counted. Nothing without any.
    """
    opened = sum(one.ouvert for one in found)
    told = found[: max(opened, SOME)]
    rows = [_project(contexte, f"{name}Accompagnement{n}", one) for n, one in enumerate(told)]
    if more := len(found) - len(told):
        rows.append(grey(tr("et {n} auparavant").format(n=plural(more, tr("autre")))))
    return [section(tr("Accompagnements"), f"{name}Accompagnements", *rows)] if rows else []


def _project(contexte: Contexte, name: str, one: Accompagne) -> QWidget:
    stage = tr("étape {n}").format(n=one.etape) if one.etape else ""
    since = tr("depuis le {jour}").format(jour=format_date(one.depuis))
    why = joined(", ".join(one.roles), stage, since)
    does = partial(contexte.ouvrir, "accompagnement", one.cle)
    return link(one.titre, name, does, why, (one.etat.value, ACCOMPAGNEMENTS[one.etat]))
