"""The scenes of the pictures: what the window is led to show of the demo file, and the things they find in it.

A new screen is a line in SCREENS; LARGE are those pictured at 200 % too, EMPTY what an empty file shows, PROTECTED a
protected one.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QStackedLayout, QWidget

from cops_desktop.domain import recherche
from cops_desktop.domain.annuaire import Famille, Localisation
from cops_desktop.domain.copil import mandat_du
from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Mode
from cops_desktop.qt.dialogs.droits import DroitsDialog, open_droits
from cops_desktop.qt.dialogs.importer_liste.dialog import APERCU, ImporterListe, open_importer_liste
from cops_desktop.qt.dialogs.importer_rapport import open_importer_rapport
from cops_desktop.qt.dialogs.invitations import open_invitations
from cops_desktop.qt.dialogs.mise_en_relation import open_demande
from cops_desktop.qt.dialogs.modeles import open_modeles
from cops_desktop.qt.dialogs.personne import open_personne
from cops_desktop.qt.dialogs.phrase import ask_phrase
from cops_desktop.qt.dialogs.preparer_reunion import open_preparer_reunion
from cops_desktop.qt.dialogs.projet import open_projet
from cops_desktop.qt.dialogs.protection import open_protection
from cops_desktop.qt.dialogs.reglages import open_reglages
from cops_desktop.qt.dialogs.rencontre import open_nouvelle, open_rencontre
from cops_desktop.qt.dialogs.renouvellement import open_renouvellement
from cops_desktop.qt.dialogs.sauvegardes import SauvegardesDialog, open_sauvegardes
from cops_desktop.qt.dialogs.sortir import SortirDialog, open_sortir
from cops_desktop.qt.dialogs.structure import open_structure
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.annuaire import AnnuairePage
from cops_desktop.qt.pages.copil import CopilPage
from cops_desktop.qt.pages.engagements.importer import importer_engagements
from cops_desktop.qt.pages.equilibre import EquilibrePage
from cops_desktop.qt.pages.rencontres.page import RencontresPage
from cops_desktop.qt.pages.rencontres.restitution import RestitutionSection
from cops_desktop.services import droits, mises_en_relation, sauvegardes
from cops_desktop.services.demo import DEMO_DAY
from cops_desktop.services.engagements.renouvellements import file_de_renouvellement
from cops_desktop.services.fichier import Fichier, Identite, open_file
from cops_desktop.services.papiers.catalogue import Criteres, print_paper
from cops_desktop.services.rencontres import attendance
from cops_desktop.storage import annuaire, copil, cotec, paiements, rencontres
from cops_desktop.storage.reglages import save_reglage
from tools.scenes_accompagnements import BOARD, CARD, PAGE, TIME_LINE
from tools.scenes_actes import ACTES
from tools.scenes_contenu import CONTENU
from tools.scenes_dialogues import DIALOGUES
from tools.scenes_engagements import ENGAGEMENTS
from tools.scenes_guide import GUIDE
from tools.scenes_partout import PARTOUT

DIALOG_SIZE = (1080, 680)
PATIENCE = 150  # milliseconds
Scene = Callable[[MainWindow], object]


def wait(milliseconds: int, over: Callable[[], bool] = lambda: False) -> None:
    """Let it paint for so long, or until that is over."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired() and not over():
        QApplication.processEvents()


def _tab(key: str) -> Scene:
    return lambda window: window.show_tab(key)


def _open(kind: str, key: Callable[[Fichier], str]) -> Scene:
    return lambda window: window.contexte.ouvrir(kind, key(window.contexte.fichier))


def regional_day(fichier: Fichier) -> str:
    """The last regional day."""
    return rencontres.rencontres(fichier.db, "nature = 'journée régionale'")[-1].id


def _proposal(window: MainWindow) -> None:
    """A distribution over the workshops, to be read before it is taken."""
    from cops_desktop.qt.dialogs.repartition import open_repartition

    open_repartition(window.contexte, regional_day(_file(window)))


def _binomes(window: MainWindow) -> None:
    """Binômes proposed for the mandate that is being composed, beside those made by hand."""
    from cops_desktop.qt.dialogs.proposer_binomes import open_proposer

    mandat = next(m for m in copil.mandats(_file(window).db) if not m.validation)
    open_proposer(window.contexte, mandat.id)
    wait(10_000, lambda: not window.contexte.tasks.busy())
    dialog = window.findChildren(QDialog, "dialogueProposerBinomes")[-1]
    dialog.resize(*DIALOG_SIZE)


def _workshop(window: MainWindow) -> None:
    from cops_desktop.qt.dialogs.atelier import open_new_atelier

    open_new_atelier(window.contexte, regional_day(_file(window)))


def _file(window: MainWindow) -> Fichier:
    return window.contexte.fichier


def sitting_copil(fichier: Fichier) -> str:
    """The mandate of the CoPil that runs."""
    running = mandat_du(copil.mandats(fichier.db), DEMO_DAY)
    assert running is not None
    return running.id


def _validate(window: MainWindow) -> None:
    """The validation of the CoPil that is being composed."""
    page = window.show_tab("copil")
    assert isinstance(page, CopilPage)
    page.view.choose_first()
    page.card.validate()


def pediatrics(fichier: Fichier) -> str:
    """The CoTec on paediatrics."""
    return next(c.id for c in cotec.cotecs(fichier.db) if "pédiatrie" in c.sujet)


def meeting_of(mode: Mode, *, held: bool) -> Callable[[Fichier], str]:
    """The last meeting of that mode which was held, or the first to come."""

    def find(fichier: Fichier) -> str:
        noted = "SELECT rencontre FROM presences WHERE presence = 'présent'"
        where = f"nature = 'CoTec' AND mode = ? AND id {'IN' if held else 'NOT IN'} ({noted})"
        found = rencontres.rencontres(fichier.db, where, (mode.value,))
        return found[-1].id if held else found[0].id

    return find


def last_of(nature: str) -> Callable[[Fichier], str]:
    """The last meeting of a nature at which somebody was noted."""

    def find(fichier: Fichier) -> str:
        noted = "SELECT rencontre FROM presences WHERE presence = 'présent'"
        return rencontres.rencontres(fichier.db, f"nature = ? AND id IN ({noted})", (nature,))[-1].id

    return find


def _meetings(view: str) -> Scene:
    """Every meeting, by « liste » or by « calendrier », with the regional day chosen."""

    def show(window: MainWindow) -> None:
        page = window.show_tab("rencontres")
        assert isinstance(page, RencontresPage)
        (page.left.filters.calendrier if view == "calendrier" else page.left.filters.liste).setChecked(True)
        window.contexte.ouvrir("rencontre", regional_day(_file(window)))

    return show


def _area(section: QWidget) -> QScrollArea:
    """The card in which a section scrolls."""
    above = section.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert above is not None
    return above


def _restitution(window: MainWindow) -> RestitutionSection:
    """The last part of the card of the regional day."""
    window.contexte.ouvrir("rencontre", regional_day(_file(window)))
    section = window.findChildren(RestitutionSection)[-1]
    section.absents.view.choose(section.absents.model.rows()[0].id)
    section.absents.view.setFocus()
    wait(PATIENCE)
    _area(section).verticalScrollBar().setValue(section.y())
    return section


def _retour(window: MainWindow) -> None:
    _restitution(window).note_answer()


def someone(fichier: Fichier) -> str:
    """Somebody with consents, meetings and forms."""
    return next(p.id for p in annuaire.personnes(fichier.db) if p.nom == "Cazenave")


def _structure(fichier: Fichier) -> str:
    return max(annuaire.structures(fichier.db), key=lambda s: len(s.nom)).id


def _known(fichier: Fichier) -> str:
    """Somebody with much to tell."""
    return next(p.id for p in annuaire.personnes(fichier.db) if p.nom == "Keïta")


def _project(fichier: Fichier) -> str:
    return next((p.id for p in annuaire.projets(fichier.db)), "")


def _annuaire(window: MainWindow, criteres: recherche.Criteres) -> AnnuairePage:
    """The annuaire, looking for this; what it says a moment later has come."""
    page = window.show_tab("annuaire")
    assert isinstance(page, AnnuairePage)
    page.left.show_map(shown=False)
    page.left.look(criteres)
    wait(2 * PATIENCE)
    return page


def _look(**criteres: Any) -> Scene:
    return lambda window: _annuaire(window, recherche.Criteres(**criteres))


def signed_form(fichier: Fichier) -> str:
    """The first form that was signed."""
    return next(e.id for e in paiements.etats(fichier.db, "etat = 'signé'"))


def _invitations(window: MainWindow) -> None:
    """The messages of the next meeting of a CoTec, with their preview."""
    open_invitations(window.contexte, meeting_of(Mode.VISIO, held=False)(_file(window)))


def _modeles(window: MainWindow) -> None:
    open_modeles(window.contexte, meeting_of(Mode.VISIO, held=False)(_file(window)), Genre.INVITATION)


def _preview(window: MainWindow) -> None:
    fichier = _file(window)
    pdf = print_paper(fichier, "etats", Criteres(etats=[signed_form(fichier)]), DEMO_DAY)
    window.contexte.preview(pdf, "etat.pdf", "État de vacations et de frais")


def _restore(window: MainWindow) -> None:
    """« Restaurer… » on an older backup; what would be lost is read in the background."""
    dialog = SauvegardesDialog(window.contexte)
    dialog.open()
    dialog.restore(next(s for s in sauvegardes.toutes(_file(window)) if s.motif == sauvegardes.DEMANDEE))
    wait(20 * PATIENCE, lambda: bool(dialog.findChildren(QDialog)))


def _balance(window: MainWindow) -> None:
    """The CoPart beside the annuaire, with those of the East."""
    page = window.show_tab("equilibre")
    assert isinstance(page, EquilibrePage)
    page.open("equilibre", "copart")
    page.pictures.of("localisation").bars.rows[0].click()


LISTE = """Journée régionale fictive, salle des Tilleuls
NOM;Prénom;Courriel;Ville;Organisme;Atelier
CAZENAVE;Marie-Odile;mo.cazenave@lac.exemple.fr;Lourdes;Association des Amis du Lac;A
ARRIBAT CASTEL;Céleste;celeste@exemple.fr;ALBI;IFSI Val-Clair;A
LE GALLIC-TISSIER;Blandine;;Foix;Union des kinés Occitanie;A
BELHOMME;Ondine;ondine@exemple.fr;TOULOUSE;Union des kinés Occ;B
DUBREUIL;Hélie;;;Entraide Val-Clair;B
CORBIN;Cathy;pas d’adresse;Foix;Entraide-Val clair;C
;Total : 6;;;;
"""


INSCRIPTIONS = """Horodateur;NOM;Prénom;Courriel;Organisme;Réponse;1er choix;2e choix;Précisions
12/11/2026 09:14;CAZENAVE;Marie-Odile;;Association Parents en éveil;oui;Relire un livret d’accueil;B;
12/11/2026 10:02;BELHOMME;Ondine;ondine@exemple.fr;Union des kinés Occitanie;oui;Atelier B;A;arrive à 14 h 30
13/11/2026 18:40;DUBREUIL;Hélie;;Entraide Val-Clair;Non, empêchée;;;
14/11/2026 08:31;CORBIN;Cathy;cathy@exemple.fr;Entraide Val-Clair;oui;Atelier Z;;
"""


FORMULAIRE = """Horodateur;Nom;Prénom;Adresse e-mail;Je m’engage en mon nom / au nom de ma structure;Structure;Commune
04/11/2026 10:22:33;CAZENAVE;Marie-Odile;;En mon nom;;Lourdes
05/11/2026 09:01:00;BELHOMME;Ondine;ondine@exemple.fr;Au nom de ma structure;Union des kinés Occitanie;TOULOUSE
06/11/2026 18:40:12;DUBREUIL;Hélie;;on verra;Entraide Val-Clair;
"""


def _engagements(window: MainWindow) -> None:
    """What the export of the charter's form would bring; the list is made now, and fictional."""
    path = _file(window).path.with_name("engagements.csv")
    path.write_text(FORMULAIRE, encoding="cp1252")
    importer_engagements(window.contexte, path)
    _forward(window, APERCU)


def _renouvellement(window: MainWindow) -> None:
    """The message to those whose engagement ends."""
    open_renouvellement(window.contexte, [one.id for one in file_de_renouvellement(_file(window), DEMO_DAY)])


def _list(step: int, name: str = "participants.csv", meeting: Callable[[Fichier], str] | None = None) -> Scene:
    """« Importer une liste… » at one of its steps, brought to a meeting or not; the list is made now, and fictional."""

    def show(window: MainWindow) -> None:
        fichier = _file(window)
        path = fichier.path.with_name(name)
        path.write_text(INSCRIPTIONS if meeting else LISTE, encoding="cp1252")
        open_importer_liste(window.contexte, path, meeting(fichier) if meeting else "")
        _forward(window, step)

    return show


def _forward(window: MainWindow, step: int) -> None:
    """The import that is being opened, once it has come to a step."""
    _work(window)
    dialog = next(d for d in reversed(window.findChildren(ImporterListe)) if d.isVisible())
    dialog.resize(*DIALOG_SIZE)
    while dialog.etape < step:
        dialog.forward()
        _work(window)


def _rapport(fichier: Fichier, rencontre: str) -> str:
    """A Zoom report of that meeting as people name themselves: most in full, some by an initial or a telephone."""
    sheet = attendance(fichier, rencontre, DEMO_DAY)
    day, people = f"{sheet.rencontre.date:%d/%m/%Y}", [ligne.personne for ligne in sheet.lignes]
    names = [person.nom_complet for person in people]
    first, second, third = people[:3]
    names[0] = f"{first.prenom} {first.nom[:1]}."
    names[1] = f"iPhone de {second.prenom}"
    names[2] = f"{third.nom.upper()} {third.prenom} (Externe)"
    rows = [
        f"{name},,{day} 14:0{place % 9}:12,{day} 15:5{place % 9}:40,118,Yes" for place, name in enumerate(names[:-2])
    ]
    rows += [
        f"{names[3]},,{day} 14:20:00,{day} 15:00:00,40,Yes",
        f"06 00 00 00 42,,{day} 14:02:00,{day} 14:31:00,29,Yes",
        f"Ondine Belhomme-Castelnau de La Tour,ondine.belhomme@exemple.fr,{day} 14:00:00,{day} 16:02:00,122,Yes",
        f"Salle Val-Clair,,{day} 13:50:00,{day} 16:10:00,140,Yes",
    ]
    titles = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
    return "\n".join((titles, *rows, ""))


def _report(*answers: str, day: str = "", text: str = "") -> Scene:
    """« Importer un rapport… » on the next meeting by video; the report is made now, and fictional."""

    def show(window: MainWindow) -> None:
        fichier = _file(window)
        meeting = meeting_of(Mode.VISIO, held=False)(fichier)
        content = text or _rapport(fichier, meeting)
        if day:
            content = content.replace(content.splitlines()[1].split(",")[2][:10], day)
        path = fichier.path.with_name("participants_zoom.csv")
        path.write_text(content, encoding="utf-8")
        dialog = open_importer_rapport(window.contexte, meeting, path)
        assert dialog is not None
        dialog.resize(*DIALOG_SIZE)
        while window.contexte.tasks.busy():
            _work(window)
        page = dialog.identites
        for answer in answers if page is not None else ():
            chosen = page.list.row() if page is not None else None
            if page is not None and chosen is not None:
                page.answer(answer or chosen.ligne.reconnue.candidats[0].personne)

    return show


def _work(window: MainWindow) -> None:
    """Until the task in course, and what follows it, is over."""
    while window.contexte.tasks.busy():
        QApplication.processEvents()
    QApplication.processEvents()


def _with_workshops(*, held: bool) -> Callable[[Fichier], str]:
    """The meeting with workshops that was held, or that is to come."""

    def find(fichier: Fichier) -> str:
        where = f"date {'<' if held else '>'} ? AND id IN (SELECT rencontre FROM ateliers)"
        return rencontres.rencontres(fichier.db, where, (DEMO_DAY.isoformat(),))[0].id

    return find


def _registered(window: MainWindow) -> None:
    """The card of a meeting that is full, at who registered."""
    from cops_desktop.qt.pages.rencontres.inscrits import InscritsSection

    window.contexte.ouvrir("rencontre", _with_workshops(held=False)(_file(window)))
    section = window.findChildren(InscritsSection)[-1]
    QApplication.processEvents()
    _area(section).ensureWidgetVisible(section.view)


def _invite(window: MainWindow) -> None:
    """« Inviter un groupe… » with two groups chosen."""
    from cops_desktop.qt.dialogs.inviter import InviterDialog, open_inviter

    open_inviter(window.contexte, _with_workshops(held=False)(_file(window)))
    dialog = next(d for d in reversed(window.findChildren(InviterDialog)) if d.isVisible())
    for row in dialog.groups.rows.rows()[:2]:
        dialog.groups.opened.emit(row)


def _notices(window: MainWindow) -> None:
    """What a colleague's window says while another edits, and of a copy that a shared folder left."""
    folder = Path(tempfile.mkdtemp(prefix="cops-partage-", dir=_file(window).path.parent))
    shared, copy = folder / "cops-2026.cops", folder / "cops-2026 (conflicted copy 2026-11-22 101112).cops"
    yanis = Identite("autre-portable", "Yanis Ferrand")
    shutil.copy(_file(window).path, shared)
    shutil.copy(shared, copy)
    other = open_file(copy, yanis)
    with other.operation("Noter 13 présences, CoTec « Partenariat en pédiatrie »"):
        save_reglage(other.db, "telephone", "05 00 00 00 12")
    other.close()
    editor = open_file(shared, yanis)
    window.files.open(shared)
    window.watch().look()
    window.contexte.quiet.wait()
    editor.close()


def _out(kind: str) -> Scene:
    """« Sortir… » on the whole annuaire, with that output chosen."""

    def show(window: MainWindow) -> None:
        db = _file(window).db
        keys = [("personne", p.id) for p in annuaire.personnes(db)]
        keys += [("structure", s.id) for s in annuaire.structures(db)]
        open_sortir(window.contexte, keys, "Annuaire")
        dialog = next(d for d in window.findChildren(SortirDialog) if d.isVisible())
        chosen = getattr(dialog.ui, kind)
        chosen.setChecked(True)
        chosen.setFocus()

    return show


def _request(fichier: Fichier) -> str:
    """The open request that waits longest, with its shortlist."""
    return next(f.id for f in mises_en_relation.demandes(fichier, DEMO_DAY) if not f.demande.etat.close)


def _map(window: MainWindow) -> None:
    """The map of the whole annuaire, once the page in it is painted."""
    page = _annuaire(window, recherche.Criteres())
    page.left.show_map(shown=True)
    painted = page.left.map.findChild(QStackedLayout) if page.left.map is not None else None
    wait(100 * PATIENCE, lambda: painted is not None and painted.currentIndex() != 0)
    wait(10 * PATIENCE)


def _rights(window: MainWindow) -> None:
    """What an erasure would do, once it is told."""
    open_droits(window.contexte, someone(_file(window)))
    dialog = window.findChildren(DroitsDialog)[-1]
    wait(60 * PATIENCE, dialog.ui.bloc.isVisible)


def _held(window: MainWindow) -> None:
    fichier = _file(window)
    pdf = droits.droit_acces_pdf(fichier, droits.reunir(fichier, someone(fichier)), DEMO_DAY)
    window.contexte.preview(pdf, "donnees.pdf", "Tout ce que nous détenons")


def _phrase(window: MainWindow) -> None:
    """What a protected file asks for, once the keyring was looked into."""
    dialog = ask_phrase(window.contexte, _file(window).path, lambda _: None)
    wait(60 * PATIENCE, dialog.isVisible)


SCREENS: tuple[tuple[str, Scene], ...] = (
    ("accueil", _tab("accueil")),
    ("cotec", _open("cotec", pediatrics)),
    ("rencontres", _meetings("liste")),
    ("rencontres-calendrier", _meetings("calendrier")),
    ("presences-visio", _open("presences", meeting_of(Mode.VISIO, held=True))),
    ("presences-presentiel", _open("presences", meeting_of(Mode.PRESENTIEL, held=True))),
    ("presences-mixte", _open("presences", meeting_of(Mode.MIXTE, held=True))),
    ("presences-a-saisir", _open("presences", meeting_of(Mode.VISIO, held=False))),
    ("invitations", _invitations),
    ("modeles", _modeles),
    ("paiements", _tab("paiements")),
    ("paiements-etat", _open("etats", signed_form)),
    ("paiements-restes", _open("restes", lambda _: "")),
    ("preparer-les-etats", _open("preparer", lambda _: "")),
    ("charte", _open("charte", lambda _: "")),
    ("barometre", _open("barometre", lambda _: "")),
    ("historique", _tab("historique")),
    ("historique-personne", _open("historique", lambda fichier: f"personnes/{someone(fichier)}")),
    ("annuaire", _open("personne", _known)),
    ("annuaire-structure", _open("structure", _structure)),
    ("annuaire-projet", _open("projet", _project)),
    ("annuaire-filtre", _look(texte="partenaire", familles=(Famille.USAGERS,), localisations=(Localisation.OUEST,))),
    ("annuaire-faute-de-frappe", _look(texte="casenave")),
    ("annuaire-rien", _look(texte="zzzz", commune="Albi")),
    ("annuaire-carte", _map),
    ("annuaire-filtres", lambda window: _annuaire(window, recherche.Criteres()).left.filter()),
    ("personne", lambda window: open_personne(window.contexte, someone(_file(window)))),
    ("structure", lambda window: open_structure(window.contexte, _structure(_file(window)))),
    ("projet", lambda window: open_projet(window.contexte, _project(_file(window)))),
    ("mises-en-relation", _open("mise_en_relation", _request)),
    *ENGAGEMENTS,
    *BOARD,
    *PAGE,
    *CARD,
    *ACTES,
    *CONTENU,
    *GUIDE,
    ("mise-en-relation", lambda window: open_demande(window.contexte, None)),
    ("droits", _rights),
    ("droits-papier", _held),
    ("sans-nouvelles", _open("sans_nouvelles", lambda _: "")),
    ("reunion", lambda window: open_rencontre(window.contexte, meeting_of(Mode.PRESENTIEL, held=True)(_file(window)))),
    ("nouvelle-reunion", lambda window: open_nouvelle(window.contexte, "CoPil")),
    ("copil", _open("mandat", lambda _: "")),
    ("copil-siege", _open("mandat", sitting_copil)),
    ("copil-valider", _validate),
    ("ateliers", _open("ateliers", regional_day)),
    ("repartition", _proposal),
    ("atelier", _workshop),
    ("proposer-des-binomes", _binomes),
    ("preparer-la-reunion", lambda window: open_preparer_reunion(window.contexte, regional_day(_file(window)))),
    ("reglages", lambda window: open_reglages(window.contexte)),
    ("nouveau-fichier", lambda window: window.files.ask_protection(_file(window).path.with_name("equipe-2027.cops"))),
    ("proteger", lambda window: open_protection(window.contexte)),
    ("sauvegardes", lambda window: open_sauvegardes(window.contexte)),
    ("restaurer", _restore),
    ("sortir", _out("xlsx")),
    ("sortir-etiquettes", _out("etiquettes")),
    ("sortir-courriels", _out("courriels")),
    ("importer-liste", _list(0)),
    ("importer-liste-structures", _list(1)),
    ("importer-liste-apercu", _list(APERCU)),
    ("inscrits", _registered),
    ("inviter", _invite),
    ("importer-engagements", _engagements),
    ("renouvellement", _renouvellement),
    ("importer-inscriptions", _list(APERCU, "inscriptions.csv", _with_workshops(held=False))),
    ("presences-copil", _open("presences", last_of("CoPil"))),
    ("presences-copart", _open("presences", last_of("CoPart"))),
    ("presences-journee", _open("presences", _with_workshops(held=True))),
    (
        "importer-rapport",
        lambda window: open_importer_rapport(window.contexte, meeting_of(Mode.VISIO, held=False)(_file(window))),
    ),
    ("importer-rapport-participants", _report()),
    ("importer-rapport-decide", _report("", "nouvelle")),
    ("importer-rapport-autre-reunion", _report(day="13/02/2026")),
    ("importer-rapport-colonnes", _report(text="Qui;Quand;Parti;Remarque\nOdile C.;14:02;15:58;micro coupé\n")),
    ("restitution", _restitution),
    ("retour", _retour),
    ("apercu", _preview),
    *PARTOUT,
    *DIALOGUES,
    ("doublons", _tab("doublons")),
    ("equilibre", _balance),
    *TIME_LINE,
    ("avis", _notices),  # last: they stay
)
LARGE = (
    *("accueil", "cotec", "rencontres", "rencontres-calendrier", "presences-visio", "annuaire", "annuaire-filtres"),
    *("guide", "mises-en-relation", "doublons", "engagements", "accompagnements", "charte", "barometre", "equilibre"),
    *("accompagnements-chronologie", "accompagnement", "partout"),
)
EMPTY: tuple[tuple[str, Scene], ...] = (
    ("accueil-vide", _tab("accueil")),
    ("annuaire-vide", _tab("annuaire")),
    ("mises-en-relation-vide", _tab("mises_en_relation")),
    ("engagements-vide", _tab("engagements")),
    ("accompagnements-vide", _tab("accompagnements")),
    ("cotec-vide", _tab("cotec")),
    ("rencontres-vide", _tab("rencontres")),
    ("paiements-vide", _tab("paiements")),
    ("doublons-vide", _tab("doublons")),
    ("charte-vide", _tab("charte")),
    ("barometre-vide", _tab("barometre")),
    ("equilibre-vide", _tab("equilibre")),
    ("sauvegardes-vide", lambda window: open_sauvegardes(window.contexte)),
)
PROTECTED: tuple[tuple[str, Scene], ...] = (
    ("protege", _tab("accueil")),
    ("phrase-secrete", _phrase),
    ("changer-la-phrase", lambda window: open_protection(window.contexte)),
)
