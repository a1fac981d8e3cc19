"""Reads a report for a meeting and matches it to the annuaire; nothing is written."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time

from cops_desktop.domain.annuaire import Personne
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
from cops_desktop.services.rencontres.attendus import attendus
from cops_desktop.services.rencontres.presences import refuser_annulee
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

    Raises Refus: those two, for what is no report, and for a meeting that was cancelled.
    """
    refuser_annulee(fichier, rencontre_id)
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
    return rapprocher(fichier, rencontre_id, rapport, nom)


def rapprocher(fichier: Fichier, rencontre_id: str, rapport: Rapport, nom: str) -> Preparation:
    """A report that was read, matched to the file as it is now."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    jours = _jours(rapport, meeting)
    jour = meeting.date if meeting.date in jours or not jours else min(jours)
    qui = _reconnaisseur(fichier, meeting)
    shared = _partages(rapport)
    lignes = tuple(_ligne(participant, jour, qui, shared) for participant in rapport.participants)
    spans = [span for ligne in lignes for span in spans_du(ligne.passage, jour)]
    against = objection(rapport.titre, jours, spans, meeting, subject)
    remarques = (*rapport.remarques, *_autres_jours(jours, jour))
    return Preparation(rencontre_id, nom, rapport, jour, lignes, against, remarques)


def _reconnaisseur(fichier: Fichier, meeting: Rencontre) -> Reconnaisseur:
    """The annuaire as it is compared, with who is expected at the meeting and what was said before."""
    expected = attendus(fichier, meeting, rencontres.notees(fichier.db, meeting.id))
    people = (_connu(p, attendu=p.id in expected) for p in annuaire.personnes(fichier.db) if p.anonymisee_le is None)
    return Reconnaisseur(people, {p.nom: p.personne for p in rencontres.PSEUDONYMES.read(fichier.db)})


def _connu(person: Personne, *, attendu: bool) -> Connu:
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
