"""What the folder of a meeting may hold: its papers and files, each proposed or not by what is known of the meeting.

`PIECES` is the list: a new one is a line there. Nothing here draws: it says what there would be, in words.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cops_desktop.domain.annuaire import consents_to
from cops_desktop.domain.rencontres import Atelier, Mode, Rencontre, Venue
from cops_desktop.domain.words import plural, typography
from cops_desktop.services.papiers.criteres import PAR_ATELIER, PAR_DEMI_JOURNEE, PAR_NOM, Criteres
from cops_desktop.services.reglages import read_reglages
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier

AGENDA = "agenda"
MANY = 40  # persons: with more, nobody puts a name before each
_ON_A_SHEET = 10  # badges
_ROWS, _CARDS = 14, 2  # of a sheet to sign, of name cards: about, for the progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Matiere:
    """What is known of a meeting: how many are expected, in the room, in a workshop; and how many were there.

    `nommees`: how many of them agreed that a list names them; `vierges`: badges and lines left blank for the
    unannounced; `sujet`: that of the CoTec it is of.
    """

    rencontre: Rencontre
    ateliers: tuple[Atelier, ...]
    attendus: int
    dans_la_salle: int
    places: int
    presents: int
    nommees: int
    vierges: int
    sujet: str = ""
    lecture_seule: bool = False

    @property
    def en_salle(self) -> bool:
        """Whether anybody comes to a room."""
        return self.rencontre.en_salle

    @property
    def groupes(self) -> int:
        """How many sheets there are by workshop: those who are in none have theirs."""
        return len(self.ateliers) + (self.places < self.attendus)

    @property
    def personnes(self) -> int:
        """How many a list names: who was there, or else who is expected."""
        return self.presents or self.attendus


@dataclass(frozen=True, slots=True)
class Prevision:
    """What a part would be, in words (« 60 badges, 6 pages »); or the `raison` for which it makes no sense.

    `proposee`: it usually goes with such a meeting. `pages`: about how many, for the progress.
    """

    mot: str
    proposee: bool = True
    raison: str = ""
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part. `papier` is the paper's name; "" for what is a file and no paper, which only a folder holds."""

    cle: str
    titre: str
    prevoir: Callable[[Matiere], Prevision]
    papier: str = ""
    par: str = ""
    ordre: str = PAR_NOM
    fichier: str = ""

    def criteres(self, rencontre_id: str) -> Criteres:
        """What the paper is asked for, of a meeting."""
        return Criteres(rencontres=[rencontre_id], par=self.par, ordre=self.ordre)


def matiere(fichier: Fichier, rencontre_id: str, day: date) -> Matiere:
    """What is known of a meeting on `day`. Raises Refus when it is gone."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    noted = rencontres.notees(fichier.db, rencontre_id)
    expected = attendus(fichier, meeting, noted)
    workshops = tuple(rencontres.ateliers(fichier.db, rencontre_id))
    away = [p for key, p in noted.items() if key in expected and p.mode in (Mode.VISIO, Mode.TELEPHONE)]
    in_the_room = len(expected) - (len(away) if meeting.mode is Mode.MIXTE else 0)
    there = {key for key, p in noted.items() if p.presence is Venue.PRESENT}
    return Matiere(
        rencontre=meeting,
        ateliers=workshops,
        attendus=len(expected),
        dans_la_salle=in_the_room,
        places=sum(key in expected and p.atelier is not None for key, p in noted.items()),
        presents=len(there),
        nommees=len(_named(fichier, there or expected, day)),
        vierges=read_reglages(fichier).lignes_vierges,
        sujet=cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else "",
        lecture_seule=fichier.read_only,
    )


def _named(fichier: Fichier, persons: set[str], day: date) -> set[str]:
    """Those of these persons whom a list may name on `day`."""
    agreed = [c for c in annuaire.CONSENTEMENTS.read(fichier.db, "objet = 'nom'") if c.personne in persons]
    return {c.personne for c in agreed if consents_to([c], c.objet, day)}


def _not(raison: str) -> Prevision:
    return Prevision("", False, typography(raison))


_PERSONNE = "personne n’est encore attendu"
_SANS_ATELIER = "cette réunion n’a pas d’ateliers"
_PAS_TENUE = "personne n’est encore noté présent"
_A_DISTANCE = "tout le monde est à distance"


def _ordre_du_jour(found: Matiere) -> Prevision:
    written = bool(found.rencontre.ordre_du_jour.strip())
    if written or found.ateliers:
        ateliers = f", {plural(len(found.ateliers), 'atelier')}" if found.ateliers else ""
        return Prevision(f"1 page{ateliers}" if written else f"pas encore écrit{ateliers}")
    return Prevision("pas encore écrit : la date, le lieu, comment se connecter", False)


def _emargement(found: Matiere) -> Prevision:
    what = "signatures" if found.en_salle else "connexions"
    words = f"{plural(found.attendus, 'ligne')}, {what}" if found.attendus else "des lignes vierges seulement"
    return Prevision(words, bool(found.attendus), pages=1 + found.attendus // _ROWS)


def _emargement_ateliers(found: Matiere) -> Prevision:
    if not found.ateliers:
        return _not(_SANS_ATELIER)
    if not found.en_salle:
        return _not(_A_DISTANCE)
    words = f"{plural(found.groupes, 'feuille')}, {plural(found.places, 'personne')} dans un atelier"
    return Prevision(words, found.places > 0, pages=found.groupes + found.attendus // _ROWS)


def _emargement_en_groupes(found: Matiere) -> Prevision:
    if not found.ateliers:
        return _not(_SANS_ATELIER)
    words = f"{plural(found.attendus, 'ligne')}, atelier après atelier"
    return Prevision(words, False, pages=1 + found.attendus // _ROWS)


def _emargement_demi_journees(found: Matiere) -> Prevision:
    if not found.en_salle:
        return _not(_A_DISTANCE)
    words = "une feuille par demi-journée, à signer"
    return Prevision(words, False, pages=2 * (1 + found.dans_la_salle // _ROWS))


def _liste(found: Matiere) -> Prevision:
    if not found.personnes:
        return _not(_PERSONNE)
    named = plural(found.nommees, "personne nommée", "personnes nommées") if found.nommees else "personne n’est nommé"
    words = f"{named} sur {found.personnes} : ce que chacune accepte de publier"
    return Prevision(typography(words), found.nommees > 0, pages=1 + found.nommees // 30)


def _listes_ateliers(found: Matiere) -> Prevision:
    if not found.ateliers:
        return _not(_SANS_ATELIER)
    words = f"{plural(found.groupes, 'liste')} pour qui anime, {plural(found.places, 'personne')}, interne"
    return Prevision(words, found.places > 0, pages=found.groupes + found.personnes // 30)


def _badges(found: Matiere) -> Prevision:
    if not found.en_salle:
        return _not(_A_DISTANCE)
    if not found.dans_la_salle:
        return _not(_PERSONNE)
    pages = -(-(found.dans_la_salle + found.vierges) // _ON_A_SHEET)
    blank = f" et {plural(found.vierges, 'vierge')}" if found.vierges else ""
    return Prevision(f"{plural(found.dans_la_salle, 'badge')}{blank}, {plural(pages, 'page')}", pages=pages)


def _chevalets(found: Matiere) -> Prevision:
    if not found.en_salle:
        return _not(_A_DISTANCE)
    if not found.dans_la_salle:
        return _not(_PERSONNE)
    pages = -(-found.dans_la_salle // _CARDS)
    words = f"{plural(found.dans_la_salle, 'chevalet')}, {plural(pages, 'page')}"
    return Prevision(words, found.dans_la_salle <= MANY, pages=pages)


def _affichettes(found: Matiere) -> Prevision:
    if not found.en_salle:
        return _not(_A_DISTANCE)
    if not found.ateliers:
        return Prevision(f"1 page, pour la porte ; {_SANS_ATELIER}", False)
    return Prevision(f"une par atelier : {plural(len(found.ateliers), 'page')}", pages=len(found.ateliers))


def _etiquettes(found: Matiere) -> Prevision:
    if not found.personnes:
        return _not(_PERSONNE)
    words = f"{plural(found.personnes, 'personne')} au plus : celles dont l’adresse est complète"
    return Prevision(typography(words), False, pages=1 + found.personnes // 21)


def _carte(found: Matiere) -> Prevision:
    return Prevision("1 page, par commune, sans aucun nom") if found.personnes else _not(_PERSONNE)


def _contacts(found: Matiere) -> Prevision:
    if not found.personnes:
        return _not(_PERSONNE)
    return Prevision(f"{plural(found.personnes, 'personne')}, interne", pages=1 + found.personnes // 30)


def _attestations(found: Matiere) -> Prevision:
    if not found.presents:
        return _not(_PAS_TENUE)
    words = f"{plural(found.presents, 'attestation')}, une page chacune"
    return Prevision(words, found.rencontre.nature in ("webinaire", "AEP", "GAP", "tutorat"), pages=found.presents)


def _synthese(found: Matiere) -> Prevision:
    if not found.presents:
        return _not(_PAS_TENUE)
    return Prevision(f"qui est venu, par profil et par territoire : {plural(found.presents, 'personne')}", False)


def _agenda(found: Matiere) -> Prevision:
    if found.lecture_seule:  # it could not be noted that it was given out
        return _not("le fichier est ouvert pour être lu seulement")
    return Prevision("fichier .ics")


def _carte_html(found: Matiere) -> Prevision:
    if not found.personnes:
        return _not(_PERSONNE)
    return Prevision("page .html, ce que chacun accepte de publier", False)


PIECES = (
    Piece(cle="ordre-du-jour", titre="Ordre du jour", papier="ordre-du-jour", prevoir=_ordre_du_jour),
    Piece(cle="liste", titre="Liste des participants", papier="liste", prevoir=_liste),
    Piece(cle="emargement", titre="Feuille d’émargement", papier="emargement", prevoir=_emargement),
    Piece(
        cle="emargement-groupes",
        titre="Émargement rangé par atelier",
        papier="emargement",
        ordre=PAR_ATELIER,
        prevoir=_emargement_en_groupes,
    ),
    Piece(
        cle="emargement-demi-journees",
        titre="Émargement par demi-journée",
        papier="emargement",
        par=PAR_DEMI_JOURNEE,
        prevoir=_emargement_demi_journees,
    ),
    Piece(
        cle="emargement-ateliers",
        titre="Émargement par atelier",
        papier="emargement",
        par=PAR_ATELIER,
        prevoir=_emargement_ateliers,
    ),
    Piece(
        cle="listes-ateliers",
        titre="Liste de chaque atelier",
        papier="ateliers",
        prevoir=_listes_ateliers,
    ),
    Piece(cle="badges", titre="Badges", papier="badges", prevoir=_badges),
    Piece(cle="chevalets", titre="Chevalets", papier="chevalets", prevoir=_chevalets),
    Piece(cle="affichettes", titre="Affichettes des portes", papier="affichettes", prevoir=_affichettes),
    Piece(cle="etiquettes", titre="Étiquettes d’adresse", papier="etiquettes", prevoir=_etiquettes),
    Piece(cle="carte", titre="Carte des participants", papier="carte", prevoir=_carte),
    Piece(cle="contacts", titre="Contacts, pour l’équipe", papier="contacts", prevoir=_contacts),
    Piece(cle="attestations", titre="Attestations de présence", papier="attestations", prevoir=_attestations),
    Piece(cle="synthese", titre="Synthèse de la réunion", papier="restitution", prevoir=_synthese),
    Piece(cle=AGENDA, titre="Fichier d’agenda", fichier=".ics", prevoir=_agenda),
    Piece(cle="carte-html", titre="Carte interactive", fichier=".html", prevoir=_carte_html),
)


def nom_du_dossier(meeting: Rencontre, sujet: str = "") -> str:
    """« 2026-11-24 seance-4-cotec-partenariat-en-pediatrie »: sorted by day, safe on every system."""
    from cops_desktop.services.papiers.catalogue import suggested_name

    name = suggested_name(meeting.titre, f"CoTec {sujet}" if sujet else "")
    return f"{meeting.date.isoformat()} {name[: -len('.pdf')][:60].rstrip('-')}".strip()
