"""The scenes of the dialogs that no other scene opens: each on the thing of the demo file that it is about."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.recherche import Criteres
from cops_desktop.domain.rencontres import Mode
from cops_desktop.qt import messages
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.dialogs import contribution, enveloppe, point, proposition, restitution, travail
from cops_desktop.qt.dialogs.about import AboutDialog
from cops_desktop.qt.dialogs.annuler_etat import AnnulerEtatDialog
from cops_desktop.qt.dialogs.bareme import open_bareme
from cops_desktop.qt.dialogs.chercher_partenaires import open_chercher_partenaires
from cops_desktop.qt.dialogs.chercher_personnes import open_chercher
from cops_desktop.qt.dialogs.choisir_groupe import open_choisir_groupe
from cops_desktop.qt.dialogs.clore_demande import open_clore
from cops_desktop.qt.dialogs.copil.action import open_action
from cops_desktop.qt.dialogs.copil.appel import open_appel
from cops_desktop.qt.dialogs.copil.mandat import open_mandat
from cops_desktop.qt.dialogs.copil.remplacement import open_remplacement
from cops_desktop.qt.dialogs.copil.voix import open_voix
from cops_desktop.qt.dialogs.copil.volontaire import choose_volontaires, open_volontaire
from cops_desktop.qt.dialogs.cotec import open_cotec
from cops_desktop.qt.dialogs.crash_report import CrashReport
from cops_desktop.qt.dialogs.document import open_renommer
from cops_desktop.qt.dialogs.heures import HeuresDialog
from cops_desktop.qt.dialogs.import_preview import ImportPreview
from cops_desktop.qt.dialogs.intervention import open_intervention
from cops_desktop.qt.dialogs.membre import open_membre
from cops_desktop.qt.dialogs.person_picker import PersonPicker, StructurePicker
from cops_desktop.qt.dialogs.presence import PresenceDialog
from cops_desktop.qt.dialogs.proposer import open_proposer
from cops_desktop.qt.dialogs.trajet import TrajetDialog
from cops_desktop.qt.main_window import MainWindow
from cops_desktop.qt.pages.annuaire.saved import SaveDialog
from cops_desktop.services import cotec, incidents, mises_en_relation, paiements
from cops_desktop.services.copil import lecture
from cops_desktop.services.rencontres import FeuillePresence, LignePresence, attendance
from cops_desktop.storage import accompagnements, annuaire, baremes, copil, engagements, rencontres

Scene = Callable[[MainWindow], object]


def _in(scene: Callable[[Contexte], object]) -> Scene:
    return lambda window: scene(window.contexte)


def _sheets(contexte: Contexte, mode: Mode) -> Iterator[FeuillePresence]:
    """The meetings of CoTec of that mode, as they are noted."""
    for meeting in rencontres.rencontres(contexte.fichier.db, "nature = 'CoTec' AND mode = ?", (mode.value,)):
        yield attendance(contexte.fichier, meeting.id, contexte.today())


def _line(contexte: Contexte, mode: Mode) -> tuple[FeuillePresence, LignePresence]:
    """Somebody who was there."""
    return next((sheet, line) for sheet in _sheets(contexte, mode) for line in sheet.lignes if not line.a_saisir)


def _presence(contexte: Contexte) -> None:
    sheet, line = _line(contexte, Mode.PRESENTIEL)
    PresenceDialog(contexte, line, sheet.rencontre).start()


def _hours(contexte: Contexte) -> None:
    sheet, line = _line(contexte, Mode.VISIO)
    HeuresDialog(contexte, line.personne.nom_complet, line.presence, sheet.rencontre).start()


def _journey(contexte: Contexte) -> None:
    TrajetDialog(contexte, _line(contexte, Mode.PRESENTIEL)[1]).start()


def _cotec(contexte: Contexte) -> cotec.CotecFiche:
    """The CoTec with the most to show."""
    return max(
        cotec.cards(contexte.fichier, contexte.today()), key=lambda fiche: (len(fiche.travaux), len(fiche.membres))
    )


def _member(contexte: Contexte) -> None:
    row = _cotec(contexte).membres[0]
    open_membre(contexte, row.membre, row.personne, en_equipe=row.en_equipe)


def _work(contexte: Contexte) -> None:
    fiche = _cotec(contexte)
    travail.open_travail(contexte, fiche.cotec.id, next((work for work, _ in fiche.travaux), None))


def _cancel(contexte: Contexte) -> None:
    form = next(f for f in paiements.forms(contexte.fichier) if f.etat.etat is Avancement.VALIDE)
    AnnulerEtatDialog(contexte, form, print).start()


def _request(contexte: Contexte) -> mises_en_relation.FicheDemande:
    found = mises_en_relation.demandes(contexte.fichier, contexte.today())
    return max((fiche for fiche in found if not fiche.demande.etat.close), key=lambda fiche: len(fiche.proposees))


def _contact(contexte: Contexte) -> None:
    row = _request(contexte).proposees[0]
    proposition.open_proposition(contexte, row.proposition, row.nom)


def _propose(contexte: Contexte) -> None:
    open_proposer(contexte, annuaire.personnes(contexte.fichier.db)[0].id, print)


def _mandate(contexte: Contexte, *, validated: bool) -> lecture.Tableau:
    """The board of the CoPil that sits, or of the one that is being composed."""
    found = next(m for m in copil.mandats(contexte.fichier.db) if bool(m.validation) is validated)
    return lecture.tableau(contexte.fichier, found.id, contexte.today())


def _replacement(contexte: Contexte) -> None:
    board = _mandate(contexte, validated=True)
    open_remplacement(contexte, board, board.binomes[0], board.binomes[0].sieges[0])


def _action(contexte: Contexte) -> None:
    open_action(contexte, _mandate(contexte, validated=True).binomes[0].sieges[0])


def _composed(scene: Callable[[Contexte, lecture.Tableau], object]) -> Scene:
    return lambda window: scene(window.contexte, _mandate(window.contexte, validated=False))


def _volunteer(contexte: Contexte, board: lecture.Tableau) -> None:
    open_volontaire(contexte, copil.volontaires(contexte.fichier.db, board.mandat.id)[0])


def _document(contexte: Contexte) -> None:
    open_renommer(contexte, accompagnements.documents(contexte.fichier.db)[0])


def _intervention(contexte: Contexte) -> None:
    open_intervention(contexte, accompagnements.interventions(contexte.fichier.db)[0])


def _point(contexte: Contexte) -> None:
    point.open_point(contexte, accompagnements.points(contexte.fichier.db)[0])


def _partners(contexte: Contexte) -> None:
    open_chercher_partenaires(contexte, accompagnements.accompagnements(contexte.fichier.db)[0].id)


def _contribution(contexte: Contexte) -> None:
    contribution.open_contribution(contexte, engagements.contributions(contexte.fichier.db)[0].id)


def _restitution(contexte: Contexte) -> None:
    restitution.open_envoi(contexte, next(_sheets(contexte, Mode.PRESENTIEL)).rencontre)


def _scale(contexte: Contexte) -> None:
    open_bareme(contexte, baremes.baremes_km(contexte.fichier.db)[-1].id)


CHANGES = (
    "Personnes, ligne 2 : Belhomme Ondine, nouvelle",
    "Personnes, ligne 5 : Corbin Cathy, commune « Foix »",
)
FAULTS = ("Personnes, ligne 4, code postal : « 3100 » n’a pas cinq chiffres",)


def _import(contexte: Contexte, changes: tuple[str, ...], faults: tuple[str, ...]) -> None:
    ImportPreview("listes-2026.xlsx", changes, faults, (), contexte.window).open()


def _crash(contexte: Contexte) -> None:
    messages.open_alone(CrashReport(incidents.decrire(ValueError(), "6"), contexte.window))


def _refused(contexte: Contexte) -> None:
    messages.refusal(contexte.window, Refus("Deux lignes manquent.", ("Personnes, ligne 2", "Personnes, ligne 7")))


def _asked(contexte: Contexte) -> None:
    messages.question(contexte.window, "Fermer sans enregistrer ?", "Fermer sans enregistrer", lambda: None)


def _pick(contexte: Contexte) -> None:
    PersonPicker(contexte, "Ajouter un membre", "Ajouter", set(), print).open()


def _pick_structure(contexte: Contexte) -> None:
    StructurePicker(contexte, "Choisir une structure", "Choisir", print).open()


def _accents(contexte: Contexte) -> None:
    """Somebody's commune as a list wrote it."""
    fichier = contexte.fichier
    person = next(p for p in annuaire.personnes(fichier.db) if p.commune == "Béziers")
    with fichier.operation("Corriger une adresse"):
        annuaire.save_personne(fichier.db, replace(person, commune="BEZIERS"))
    contexte.written()
    contexte.ouvrir("accents", "")


def _save_search(contexte: Contexte) -> None:
    SaveDialog(contexte, Criteres(texte="partenaire", commune="Albi"), "").open()


def _envelope(contexte: Contexte) -> None:
    enveloppe.open_enveloppe(contexte, None, "Enveloppe de vacations du COPS", contexte.today().year, 1_200_000)


DIALOGUES: tuple[tuple[str, Scene], ...] = (
    ("a-propos", lambda window: AboutDialog(window.contexte.laptop.utilisateur, window).open()),
    ("presence", _in(_presence)),
    ("presence-heures", _in(_hours)),
    ("presence-trajet", _in(_journey)),
    ("cotec-nouveau", _in(lambda contexte: open_cotec(contexte, None))),
    ("cotec-membre", _in(_member)),
    ("cotec-travail", _in(_work)),
    ("enveloppe", _in(_envelope)),
    ("etat-annuler", _in(_cancel)),
    ("bareme", _in(_scale)),
    ("choisir-une-personne", _in(_pick)),
    ("choisir-une-structure", _in(_pick_structure)),
    ("accents", _in(_accents)),
    ("choisir-un-groupe", _in(lambda contexte: open_choisir_groupe(contexte, "Solliciter", "Solliciter", print))),
    ("enregistrer-la-recherche", _in(_save_search)),
    ("mise-en-relation-chercher", _in(lambda contexte: open_chercher(contexte, _request(contexte)))),
    ("mise-en-relation-contact", _in(_contact)),
    ("mise-en-relation-clore", _in(lambda contexte: open_clore(contexte, _request(contexte).demande))),
    ("choisir-une-demande", _in(_propose)),
    ("contribution", _in(_contribution)),
    ("copil-mandat", _in(lambda contexte: open_mandat(contexte, None))),
    ("copil-appel", _composed(lambda contexte, board: open_appel(contexte, board.mandat))),
    ("copil-volontaire", _composed(_volunteer)),
    ("copil-choisir-un-volontaire", _composed(lambda c, board: choose_volontaires(c, board.mandat.id, print))),
    ("copil-voix", _composed(open_voix)),
    ("copil-remplacer", _in(_replacement)),
    ("copil-action", _in(_action)),
    ("accompagnement-point", _in(_point)),
    ("accompagnement-document", _in(_document)),
    ("accompagnement-intervention", _in(_intervention)),
    ("accompagnement-chercher", _in(_partners)),
    ("restitution-envoi", _in(_restitution)),
    ("classeur-apercu", _in(lambda contexte: _import(contexte, CHANGES, ()))),
    ("classeur-fautes", _in(lambda contexte: _import(contexte, (), FAULTS))),
    ("rapport-d-erreur", _in(_crash)),
    ("message-refus", _in(_refused)),
    ("message-question", _in(_asked)),
)
