"""Reads a report for a meeting and matches it to the annuaire; nothing is written."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rapports import (
    Connu,
    Passage,
    Reconnaisseur,
    cle_identite,
    cle_partagee,
    objection,
)
from cops_desktop.domain.rapports.effets import heures, spans_du
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date, format_duration, format_hours, plural
from cops_desktop.exchange.attendance_reports import ColonnesInconnues, OrdreDate, Participant, Rapport, lire
from cops_desktop.exchange.mapping import Correspondance
from cops_desktop.exchange.tables.failures import unreadable
from cops_desktop.exchange.tables.reading import read_bytes
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.rencontres.rapports.preparation import Ligne, Preparation
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier


def preparer(
    fichier: Fichier,
    rencontre_id: str,
    contenu: bytes,
    nom: str,
    *,
    colonnes: Correspondance | None = None,
    ordre: OrdreDate | None = None,
    memoire: Mapping[str, str] | None = None,
) -> Preparation:
    """A report (`contenu`, of a file called `nom`) beside its meeting: whom each identity stands for, and what speaks
    against it being this meeting's. `colonnes` and `ordre`: the answers to ColonnesInconnues and OrdreAmbigu;
    `memoire`: the fields that were chosen before for titles, so that columns are asked about once.

    Raises Refus: those two, and for what is no report.
    """
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)

    def read(colonnes: Correspondance | None) -> Rapport:
        return lire(contenu, nom, meeting.date, meeting.commence, meeting.finit, colonnes, ordre)

    try:
        rapport = read(colonnes)
    except ColonnesInconnues as asked:
        known = asked.deja_choisi(memoire or {})
        if known is None:
            raise
        rapport = read(known)
    if not rapport.participants:
        raise Refus(f"« {nom} » ne contient aucun participant : rien n’a été importé.", rapport.remarques)
    return rapprocher(fichier, rencontre_id, rapport, nom)


def lire_fichier(path: Path) -> bytes:
    """A report's bytes. Raises Refus when it cannot be read."""
    try:
        return read_bytes(path)
    except OSError as error:
        raise unreadable(path, error) from error


def rapprocher(fichier: Fichier, rencontre_id: str, rapport: Rapport, nom: str) -> Preparation:
    """A report that was read, matched to the file as it is now."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    jours = _jours(rapport, meeting)
    jour = meeting.date if meeting.date in jours or not jours else min(jours)
    qui = reconnaisseur(fichier, meeting)
    lignes: dict[str, Ligne] = {}
    shared = _partages(rapport)
    for participant in rapport.participants:
        ligne = _ligne(participant, jour, qui, shared)
        if ligne.cle in lignes:  # the same name twice, folded: one identity
            passage = lignes[ligne.cle].passage
            both = passage.connexions + ligne.passage.connexions
            duree = max((d for d in (passage.duree, ligne.passage.duree) if d is not None), default=None)
            joined = Participant(nom=participant.nom, email=participant.email, connexions=both, duree=duree)
            ligne = _ligne(joined, jour, qui, shared)
        if ligne.cle:
            lignes[ligne.cle] = ligne
    spans = [span for ligne in lignes.values() for span in spans_du(ligne.passage, jour)]
    against = objection(rapport.titre, jours, spans, meeting, subject)
    remarques = (*rapport.remarques, *_autres_jours(jours, jour))
    return Preparation(rencontre_id, nom, rapport, jour, tuple(lignes.values()), against, remarques)


def reconnaisseur(fichier: Fichier, meeting: Rencontre) -> Reconnaisseur:
    """The annuaire as it is compared, with who is expected at the meeting and what was said before."""
    expected = attendus(fichier, meeting, rencontres.notees(fichier.db, meeting.id))
    people = (connu(p, attendu=p.id in expected) for p in annuaire.personnes(fichier.db) if p.anonymisee_le is None)
    return Reconnaisseur(people, {p.nom: p.personne for p in rencontres.PSEUDONYMES.read(fichier.db)})


def connu(person: Personne, *, attendu: bool) -> Connu:
    """What is compared of a person."""
    return Connu(
        id=person.id,
        nom=person.nom,
        prenom=person.prenom,
        emails=person.emails,
        telephones=person.telephones,
        attendu=attendu,
    )


def _partages(rapport: Rapport) -> frozenset[str]:
    """The accounts that bear several names in this report: two devices, or two persons."""
    counts = Counter(p.email.strip().casefold() for p in rapport.participants if p.email.strip())
    return frozenset(email for email, count in counts.items() if count > 1)


def _ligne(participant: Participant, jour: date, qui: Reconnaisseur, shared: Collection[str]) -> Ligne:
    passage = Passage(participant.connexions, participant.duree)
    nom, email = participant.nom.strip(), participant.email.strip()
    reconnue = qui.reconnaitre(nom, email)
    cle = cle_partagee(nom, email) if email.casefold() in shared else cle_identite(nom, email)
    souvenir = cle_partagee(nom, email) if qui.connait(email) else cle
    return Ligne(cle, nom or email, email, _quand(passage, jour), passage, reconnue, souvenir)


def _quand(passage: Passage, jour: date) -> str:
    """« 14 h 02 – 14 h 40, 14 h 46 – 16 h 01 », or « 1 h 54 »."""
    spans = spans_du(passage, jour)
    words = ", ".join(format_hours(*heures(span)) for span in spans)
    if passage.duree is None:
        return words or "aucune heure ce jour-là"
    lasted = format_duration(passage.duree)
    return f"{words} ({lasted} en tout)" if words else lasted


def _jours(rapport: Rapport, meeting: Rencontre) -> frozenset[date]:
    """The days of which a report speaks: those on which somebody came.

    An evening before that ended after midnight is not of the meeting's day; a room left open since then is, when it was
    open during the meeting.
    """
    pairs = [pair for p in rapport.participants for pair in p.connexions]
    starts: Iterable[datetime] = (m for m in (rapport.debut, *(start for start, _ in pairs)) if m is not None)
    low = datetime.combine(meeting.date, meeting.commence or time.min)
    high = datetime.combine(meeting.date, meeting.finit or time.max)
    held = {meeting.date} if any(start < high and end > low for start, end in pairs) else set()
    return frozenset(held.union(moment.date() for moment in starts))


def _autres_jours(jours: frozenset[date], jour: date) -> list[str]:
    others = sorted(jours - {jour})
    if not others:
        return []
    days = ", ".join(format_date(day) for day in others[:3])
    return [f"Laissé de côté, {plural(len(others), 'autre jour', 'autres jours')} dans ce rapport : {days}."]
