"""Papers: gathers from the file what each printed paper shows, and prints it (§9).

`PAPIERS` is the list of all papers: a new one is a function and a line there; the commands and the window follow.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from cops_desktop.documents.emargement import DemiJournee, Emargement, LigneEmargement, emargement_pdf
from cops_desktop.documents.etat import EtatPapier, LigneFrais, LigneTrajet, LigneVacation, etats_pdf
from cops_desktop.documents.etiquettes import PLANCHES, etiquettes_pdf, planche
from cops_desktop.documents.letterhead import Entete
from cops_desktop.documents.liste import listes_pdf
from cops_desktop.documents.recapitulatif import (
    EnveloppeRecapitulatif,
    LigneRecapitulatif,
    Recapitulatif,
    recapitulatif_pdf,
)
from cops_desktop.domain.annuaire import Consentement, Personne, consents_to
from cops_desktop.domain.attendance import length, mode_of, spans_of
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement, Ligne, Nature
from cops_desktop.domain.publication import Destination
from cops_desktop.domain.rencontres import Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import scale_on
from cops_desktop.domain.words import fold, format_hours, sort_key, typography
from cops_desktop.services.budget import budgets
from cops_desktop.services.cotec import structures_of
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.services.entete import entete as entete
from cops_desktop.services.paiements import Formulaire, forms
from cops_desktop.services.reglages import read_reglages
from cops_desktop.services.sorties import groupes, participants
from cops_desktop.services.sorties.fiches import lire
from cops_desktop.services.tete_etat import head_of
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteres:
    """Which things to print: ids; None: all. `etats` are forms.

    `planche` and `premiere` are for labels: the sheet's name, and the first label that is left on it.
    """

    rencontres: Sequence[str] | None = None
    cotec: str | None = None
    personne: str | None = None
    annee: int | None = None
    etats: Sequence[str] | None = None
    planche: str = PLANCHES[0].nom
    premiere: int = 1


@dataclass(frozen=True, slots=True)
class Papier:
    """A paper that the program prints: `nom` is its name in the commands."""

    nom: str
    titre: str
    imprimer: Callable[[Fichier, Criteres, date], bytes]


# Feuille d’émargement ---------------------------------------------------------------------------------------------
def emargement(fichier: Fichier, criteres: Criteres, day: date) -> bytes:
    """Attendance sheets of the chosen meetings, or of all those of a CoTec. Raises Refus when there is none."""
    chosen = _chosen_meetings(fichier, criteres)
    if not chosen:
        raise Refus("Aucune réunion ne correspond : il n’y a pas de feuille d’émargement à imprimer.")
    return emargement_pdf(entete(fichier), [attendance_sheet(fichier, meeting) for meeting in chosen])


def _chosen_meetings(fichier: Fichier, criteres: Criteres) -> list[Rencontre]:
    return [
        meeting
        for meeting in rencontres.rencontres(fichier.db)
        if (criteres.rencontres is None or meeting.id in set(criteres.rencontres))
        and criteres.cotec in (None, meeting.cotec)
        and criteres.annee in (None, meeting.date.year)
    ]


def attendance_sheet(fichier: Fichier, meeting: Rencontre) -> Emargement:
    """The sheet of one meeting: everyone expected that day, in French order, whoever was noted included."""
    noted = {p.personne: p for p in rencontres.presences(fichier.db, "rencontre = ?", (meeting.id,))}
    people = annuaire.personnes(fichier.db, groupes.attendus(fichier, meeting, noted))
    structures = structures_of(fichier, meeting.date)
    consents = annuaire.CONSENTEMENTS.read(fichier.db)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    lignes = [_attendance_line(meeting, p, noted.get(p.id), structures.get(p.id, ""), consents) for p in people]
    return Emargement(
        titre=typography(f"CoTec « {subject} » — {meeting.titre}") if subject else meeting.titre,
        date=meeting.date,
        lignes=tuple(lignes),
        attendus=len(lignes),
        debut=meeting.commence,
        fin=meeting.finit,
        lieu=meeting.lieu,
        outil=meeting.outil,
        mode=meeting.mode.value,
        organise_par=meeting.organise_par,
        demi_journees=_half_days(fichier, meeting),
        lignes_vierges=read_reglages(fichier).lignes_vierges,
    )


def _half_days(fichier: Fichier, meeting: Rencontre) -> tuple[DemiJournee, ...]:
    """A box to sign for each half-day that the meeting's hours touch; both when the hours are not known."""
    midi = scale_on(read_baremes(fichier.db).vacation, meeting.date).midi
    start, end = meeting.commence, meeting.finit
    if start is None or end is None:
        return (DemiJournee("Matin"), DemiJournee("Après-midi"))
    found = []
    if start < midi:
        found.append(DemiJournee("Matin", format_hours(start, min(end, midi))))
    if end > midi:
        found.append(DemiJournee("Après-midi", format_hours(max(start, midi), end)))
    return tuple(found)


def _attendance_line(
    meeting: Rencontre, person: Personne, presence: Presence | None, structure: str, consents: list[Consentement]
) -> LigneEmargement:
    own = [c for c in consents if c.personne == person.id]
    mode = (mode_of(presence, meeting) if presence else None) or meeting.mode
    return LigneEmargement(
        nom=person.nom,
        prenom=person.prenom,
        structure=structure,
        famille=person.famille.value if consents_to(own, "profil", meeting.date) else None,
        mode=Mode.PRESENTIEL.value if mode is Mode.MIXTE else mode.value,
        connexions=_connections(meeting, presence),
        duree=_counted_seconds(meeting, presence),
    )


def _connections(meeting: Rencontre, presence: Presence | None) -> tuple[tuple[time, time], ...]:
    """Start and end of each connection of someone who was there; the meeting's hours when theirs are unknown."""
    if presence is None or presence.presence is not Venue.PRESENT:
        return ()
    pairs = [(c.debut or meeting.commence, c.fin or meeting.finit) for c in presence.connexions]
    pairs = pairs or [(meeting.commence, meeting.finit)]
    return tuple((debut, fin) for debut, fin in pairs if debut and fin)


def _counted_seconds(meeting: Rencontre, presence: Presence | None) -> int | None:
    """The duration that the rules count for someone who was there; None when it is not known (R5.4)."""
    if presence is None or presence.presence is not Venue.PRESENT:
        return None
    if presence.duree_retenue is not None:
        return presence.duree_retenue
    spans = spans_of(presence, meeting)
    return None if spans is None else length(spans)


# État de vacations et de frais ------------------------------------------------------------------------------------
def etats(fichier: Fichier, criteres: Criteres, day: date) -> bytes:
    """The chosen forms as one PDF: what is stored (R5.9), drafts as they would be validated now. Raises Refus."""
    return print_forms(read_forms(fichier, criteres, day))


@dataclass(frozen=True, slots=True)
class EtatsLus:
    """Forms read from the file and ready to be printed, in another thread if need be."""

    entete: Entete
    papiers: tuple[EtatPapier, ...]


def read_forms(fichier: Fichier, criteres: Criteres, day: date) -> EtatsLus:
    """Everything that the chosen forms show. Raises Refus when there is none."""
    chosen = _chosen_forms(fichier, criteres)
    if not chosen:
        raise Refus("Aucun état ne correspond : préparez d’abord les états (Paiements, « Préparer les états »).")
    return EtatsLus(entete(fichier), tuple(form_paper(fichier, form, day) for form in chosen))


def print_forms(lus: EtatsLus, step: Callable[[int, int, str], object] | None = None) -> bytes:
    """Forms as one PDF. `step(done, total, name)` is called before each; what it raises stops the printing."""

    def told() -> Iterator[EtatPapier]:
        for done, papier in enumerate(lus.papiers):
            if step is not None:
                step(done, len(lus.papiers), papier.nom)
            yield papier

    return etats_pdf(lus.entete, told())


def _chosen_forms(fichier: Fichier, criteres: Criteres) -> list[Formulaire]:
    """By person's name within the year; cancelled forms only when they are asked for one by one."""
    found = [
        f
        for f in forms(fichier, criteres.etats)
        if criteres.cotec in (None, f.etat.cotec)
        and criteres.personne in (None, f.etat.personne)
        and criteres.annee in (None, f.etat.annee)
        and (criteres.etats is not None or f.etat.etat is not Avancement.ANNULE)
    ]
    return sorted(found, key=lambda f: (f.etat.annee, f.etat.numero is None, f.etat.reference, sort_key(f.personne)))


def form_paper(fichier: Fichier, form: Formulaire, day: date) -> EtatPapier:
    """A form as the paper wants it."""
    etat = form.etat
    top = head_of(fichier, etat, form.lignes)
    return EtatPapier(
        numero=etat.reference or None,
        etat=etat.etat.value,
        date=etat.valide_le or day,
        nom=top["nom"],
        adresse=tuple(top["adresse"].splitlines()),
        coordonnees=top["coordonnees"],
        cotec=top["cotec"],
        annee=etat.annee,
        ligne_budgetaire=top["ligne_budgetaire"],
        bareme_vacation=top["bareme_vacation"],
        bareme_km=top["bareme_km"],
        vacations=tuple(_vacation(line) for line in form.lignes if line.nature in (Nature.VACATION, Nature.TRAVAIL)),
        trajets=tuple(_trip(line) for line in form.lignes if line.nature is Nature.TRAJET),
        frais=tuple(
            LigneFrais(line.jour, _label(line), line.detail, line.montant)
            for line in form.lignes
            if line.nature is Nature.FRAIS
        ),
        responsable=top["responsable"],
        annule_le=etat.annule_le,
        motif_annulation=etat.motif,
    )


def _label(line: Ligne) -> str:
    return f"{line.libelle} — {line.motif}" if line.motif else line.libelle


def _vacation(line: Ligne) -> LigneVacation:
    return LigneVacation(line.jour, _label(line), line.mode, line.heures, line.detail, line.quantite, line.montant)


def _trip(line: Ligne) -> LigneTrajet:
    return LigneTrajet(line.jour, _label(line), line.cv, line.cumul, line.quantite, line.calcul, line.montant)


# Récapitulatif ----------------------------------------------------------------------------------------------------
def recapitulatif(fichier: Fichier, criteres: Criteres, day: date) -> bytes:
    """The accountant's summary of a year (the current one by default): every form, cancelled ones said to be so."""
    annee = criteres.annee or day.year
    found = [
        f
        for f in forms(fichier, criteres.etats)
        if f.etat.annee == annee
        and criteres.cotec in (None, f.etat.cotec)
        and criteres.personne in (None, f.etat.personne)
    ]
    found.sort(key=lambda f: (fold(f.cotec), f.etat.numero is None, f.etat.reference, sort_key(f.personne)))
    money = budgets(fichier, annee, day)
    envelopes = [
        EnveloppeRecapitulatif(c.sujet, b.montant, b.paye, b.valide, b.reste)
        for c in cotec.cotecs(fichier.db)
        if (b := money[c.id]) and criteres.cotec in (None, c.id) and (b.montant or b.engage)
    ]
    title = f"année {annee}"
    if criteres.cotec:
        title += typography(f" — CoTec « {cotec.cotec(fichier.db, criteres.cotec).sujet} »")
    lines = tuple(_summary_line(f, day) for f in found)
    return recapitulatif_pdf(entete(fichier), Recapitulatif(title, day, lines, tuple(envelopes)))


def _summary_line(form: Formulaire, day: date) -> LigneRecapitulatif:
    trips = sum(line.montant for line in form.lignes if line.nature is Nature.TRAJET)
    return LigneRecapitulatif(
        form.etat.reference or None,
        form.etat.valide_le or day,
        form.personne,
        form.cotec,
        form.etat.etat.value,
        form.demi,
        form.brut,
        trips,
        form.frais - trips,
    )


# Listes et étiquettes ---------------------------------------------------------------------------------------------
def liste(fichier: Fichier, criteres: Criteres, day: date) -> bytes:
    """The *liste des participants* of each chosen meeting, or the members of a CoTec, or everyone: to be shown outside.

    Of each person only what their consents allow on `day` is printed. Raises Refus when there is no such meeting.
    """
    listes = [
        participants.liste(lire(fichier, groupe.cles, day), groupe.titre, Destination.A_DIFFUSER, groupe.precision)
        for groupe in _groups(fichier, criteres, day)
    ]
    return listes_pdf(entete(fichier), listes)


def etiquettes(fichier: Fichier, criteres: Criteres, day: date) -> bytes:
    """Address labels of the same people, each once. Raises Refus when nobody has an address."""
    cles = dict.fromkeys(cle for groupe in _groups(fichier, criteres, day) for cle in groupe.cles)
    fiches = lire(fichier, list(cles), day)
    return etiquettes_pdf(
        entete(fichier),
        fiches.envois.etiquettes,
        planche(criteres.planche),
        criteres.premiere,
    )


def _groups(fichier: Fichier, criteres: Criteres, day: date) -> list[groupes.Groupe]:
    if criteres.rencontres is not None or criteres.annee is not None:
        meetings = _chosen_meetings(fichier, criteres)
        if not meetings:
            raise Refus("Aucune réunion ne correspond : il n’y a pas de liste à imprimer.")
        return [groupes.de_la_rencontre(fichier, meeting) for meeting in meetings]
    if criteres.cotec is not None:
        return [groupes.du_cotec(fichier, criteres.cotec, day)]
    return [groupes.de_l_annuaire(fichier, criteres.personne)]


PAPIERS = (
    Papier("emargement", "Feuille d’émargement d’une réunion", emargement),
    Papier("etats", "États de vacations et de frais", etats),
    Papier("recapitulatif", "Récapitulatif pour la comptabilité", recapitulatif),
    Papier("liste", "Liste des participants, des membres ou de l’annuaire, à diffuser", liste),
    Papier("etiquettes", "Étiquettes d’adresse", etiquettes),
)


def print_paper(fichier: Fichier, nom: str, criteres: Criteres, day: date) -> bytes:
    """The bytes of a paper by its name. Raises Refus for an unknown one."""
    for papier in PAPIERS:
        if papier.nom == nom:
            return papier.imprimer(fichier, criteres, day)
    known = ", ".join(p.nom for p in PAPIERS)
    raise Refus(f"« {nom} » n’est pas un papier de cette version. Les papiers sont : {known}.")


def suggested_name(*parts: str) -> str:
    """A file name for a paper, readable and safe on every system: « emargement-seance-4-2026-11-24.pdf »."""
    return "-".join(fold(p).replace(" ", "-") for p in parts if p) + ".pdf"
