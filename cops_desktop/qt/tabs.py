"""The tabs of the window in their order, and the dialogs that show a kind of thing from anywhere.

A tab exists once it works. One is added here, in one line, with a function that imports its page.
"""

from functools import partial

from cops_desktop.qt.context import Contexte
from cops_desktop.qt.page import KindDialog, Page, Tab


def _accueil(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.accueil import AccueilPage

    return AccueilPage(contexte)


def _annuaire(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.annuaire import AnnuairePage

    return AnnuairePage(contexte)


def _engagements(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.engagements.page import EngagementsPage

    return EngagementsPage(contexte)


def _accompagnements(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.accompagnements.page import AccompagnementsPage

    return AccompagnementsPage(contexte)


def _cotec(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.cotec import CotecPage

    return CotecPage(contexte)


def _rencontres(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.rencontres.page import RencontresPage

    return RencontresPage(contexte)


def _ateliers(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.ateliers import AteliersPage

    return AteliersPage(contexte)


def _presences(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.presences import PresencesPage

    return PresencesPage(contexte)


def _paiements(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.paiements import PaiementsPage

    return PaiementsPage(contexte)


def _equilibre(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.equilibre import EquilibrePage

    return EquilibrePage(contexte)


def _mises_en_relation(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.mises_en_relation import MisesEnRelationPage

    return MisesEnRelationPage(contexte)


def _charte(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.charte import ChartePage

    return ChartePage(contexte)


def _barometre(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.barometre import BarometrePage

    return BarometrePage(contexte)


def _copil(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.copil import CopilPage

    return CopilPage(contexte)


def _historique(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.historique import HistoriquePage

    return HistoriquePage(contexte)


def _doublons(contexte: Contexte) -> Page:
    from cops_desktop.qt.pages.doublons import DoublonsPage

    return DoublonsPage(contexte)


def _sans_nouvelles(contexte: Contexte, key: str) -> None:
    from cops_desktop.qt.dialogs.sans_nouvelles import open_sans_nouvelles

    open_sans_nouvelles(contexte)


def _accents(contexte: Contexte, key: str) -> None:
    from cops_desktop.qt.dialogs.accents import open_accents

    open_accents(contexte)


def _capacites(contexte: Contexte, key: str) -> None:
    from cops_desktop.qt.dialogs.capacites import open_capacites

    open_capacites(contexte, contexte.today().year)


def _sauvegardes(contexte: Contexte, key: str) -> None:
    from cops_desktop.qt.dialogs.sauvegardes import open_sauvegardes

    open_sauvegardes(contexte)


def _nouvelle_rencontre(contexte: Contexte, nature: str) -> None:
    from cops_desktop.qt.dialogs.rencontre import open_nouvelle

    open_nouvelle(contexte, nature, then=partial(contexte.ouvrir, "rencontre"))


TABS: tuple[Tab, ...] = (
    Tab("accueil", "Accueil", _accueil),
    Tab("annuaire", "Annuaire", _annuaire, kinds=("personne", "structure", "projet")),
    Tab("engagements", "Engagements", _engagements, kinds=("engagement",)),
    Tab("accompagnements", "Accompagnements", _accompagnements, kinds=("accompagnement",)),
    Tab("cotec", "CoTec", _cotec, kinds=("cotec",)),
    Tab("rencontres", "Rencontres", _rencontres, kinds=("rencontre",)),
    Tab("ateliers", "Ateliers", _ateliers, kinds=("ateliers",), within="rencontres", of_one=True),
    Tab("presences", "Présences", _presences, kinds=("presences",), within="rencontres", of_one=True),
    Tab("paiements", "Paiements", _paiements, kinds=("etats", "preparer", "restes")),
    Tab("equilibre", "Équilibre", _equilibre, kinds=("equilibre",), within="engagements"),
    Tab("mises_en_relation", "Mises en relation", _mises_en_relation, kinds=("mise_en_relation",), within="annuaire"),
    Tab("doublons", "Doublons", _doublons, kinds=("doublons",), within="annuaire"),
    Tab("charte", "Suivi de la charte", _charte, kinds=("charte",), within="engagements"),
    Tab("barometre", "Baromètre", _barometre, kinds=("barometre",), within="engagements"),
    Tab("copil", "CoPil", _copil, kinds=("mandat",), within="engagements"),
    Tab("historique", "Historique", _historique, kinds=("historique",), within="accueil"),
)
DIALOGS: tuple[KindDialog, ...] = (
    KindDialog("sans_nouvelles", _sans_nouvelles, title="Sans nouvelles"),
    KindDialog("accents", _accents, title="Orthographe des communes"),
    KindDialog("capacites", _capacites, title="Capacité de l’année"),
    KindDialog("sauvegardes", _sauvegardes),
    KindDialog("nouvelle_rencontre", _nouvelle_rencontre),
)
