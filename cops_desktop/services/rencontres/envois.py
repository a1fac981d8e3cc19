"""What is written of invitations, and noted with it: drafts in a folder, calendar files. Nothing is sent from here.

Both happen or neither: the file is written last inside the operation, and taken back when the operation then fails.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.invitations import Invitation, contenu_de, suite, write_contenu
from cops_desktop.domain.modeles import Genre
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_date, plural, typography
from cops_desktop.exchange.calendar import agenda as calendar_of
from cops_desktop.exchange.calendar import invitation
from cops_desktop.exchange.tables.atomic import write_file
from cops_desktop.exchange.tables.failures import unwritable
from cops_desktop.services.courriels import Preparation, Step, dossier_neuf, email_of, joignables
from cops_desktop.services.rencontres.messages import SANS_AGENDA, Sujet, brouillons, emis, evenement, sujet
from cops_desktop.services.rencontres.presences import blank_presence
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.keys import derived_key

if TYPE_CHECKING:
    from cops_desktop.services.rencontres.jointes import AttestationsJointes


def preparer(
    fichier: Fichier,
    rencontre_id: str,
    genre: Genre,
    personnes: Sequence[str],
    day: date,
    dossier: Path,
    *,
    copie_cachee: bool = False,
    agenda: bool = True,
    step: Step | None = None,
) -> Preparation:
    """Write the drafts into a new folder inside `dossier`, and note that these persons are invited: both, or neither.

    Raises Refus when the message does not suit the meeting, when nobody has an e-mail, when nothing can be written.
    """
    about = sujet(fichier, rencontre_id)
    _suits(about, genre)
    label = (
        f"{genre.value.capitalize()} : messages de « {about.rencontre.titre} » du {format_date(about.rencontre.date)}"
    )
    title = f"{genre.value.capitalize()} – {about.rencontre.titre[:60]}"
    with dossier_neuf(dossier, title, about.rencontre.date) as put, fichier.operation(label):
        own = _attestations(fichier, about, personnes, day, copie_cachee) if genre is Genre.ATTESTATION else None
        made = brouillons(
            fichier, rencontre_id, genre, personnes, day, copie_cachee, agenda=agenda, jointes=own, step=step
        )
        if not made:
            raise Refus("Aucune de ces personnes n’a d’adresse e-mail : il n’y a pas de message à préparer.")
        people = annuaire.personnes(fichier.db, personnes)
        if genre not in SANS_AGENDA:
            note_given_out(fichier, about, day)
            _note_invited(fichier, about.rencontre, [p.id for p in joignables(people)], genre, day)
        where = put({draft.nom_fichier: draft.contenu for draft in made})
    return Preparation(where, len(made), tuple(p.nom_complet for p in people if not email_of(p)))


def _attestations(
    fichier: Fichier, about: Sujet, personnes: Sequence[str], day: date, copie_cachee: bool
) -> "AttestationsJointes":
    """The attestation that goes with the message of each. Raises Refus: for all at once, or for who was not there."""
    from cops_desktop.services.rencontres.jointes import AttestationsJointes  # printing is not for a start

    if copie_cachee:
        raise Refus(
            "Une attestation est à chacun la sienne : préparez un message par personne, sans copie cachée. "
            "Rien n’a été écrit."
        )
    own = AttestationsJointes(fichier, about.rencontre, day)
    without = [p.nom_complet for p in annuaire.personnes(fichier.db, [key for key in personnes if key not in own])]
    if without:
        raise Refus(
            "Qui n’est pas noté présent n’a pas d’attestation. Choisissez les personnes présentes, ou notez d’abord "
            "les présences. Rien n’a été écrit.",
            tuple(without),
        )
    return own


def _suits(about: Sujet, genre: Genre) -> None:
    """Raises Refus when the message would say what is not."""
    cancelled = about.rencontre.annulee_le is not None
    if genre is Genre.ANNULATION and not cancelled:
        raise Refus("Cette réunion n’est pas annulée : annulez-la d’abord sur sa fiche. Rien n’a été écrit.")
    if cancelled and genre is not Genre.ANNULATION:
        raise Refus(
            "Cette réunion est annulée : préparez l’annulation, ou rétablissez d’abord la réunion. Rien n’a été écrit."
        )


def note_given_out(fichier: Fichier, about: Sujet, day: date) -> None:
    """Keep what the meeting says today, under its sequence; the same again keeps the row that it has.

    Raises Refus when the meeting was deleted since it was read.
    """
    rencontres.RENCONTRES.get(fichier.db, about.rencontre.id)
    now = contenu_de(about.rencontre, about.nom)
    sequence, methode = suite(about.derniere, now)
    if about.derniere is not None and sequence == about.derniere.sequence:
        return
    key = derived_key("invitation", about.rencontre.id, sequence)
    rencontres.INVITATIONS.save(
        fichier.db,
        Invitation(
            id=key, rencontre=about.rencontre.id, sequence=sequence, methode=methode, le=day, contenu=write_contenu(now)
        ),
    )


def _note_invited(fichier: Fichier, meeting: Rencontre, keys: Sequence[str], genre: Genre, day: date) -> None:
    """Keep since when they are invited; a cancellation invites nobody, a reminder only who was not yet."""
    if genre is Genre.ANNULATION:
        return
    noted = rencontres.notees(fichier.db, meeting.id)
    for key in keys:
        presence = noted.get(key) or blank_presence(meeting.id, key)
        if presence.invite_le is None or genre is Genre.INVITATION:
            rencontres.save_presence(fichier.db, replace(presence, invite_le=day))


def noter_invitees(fichier: Fichier, rencontre_id: str, personnes: Sequence[str], day: date) -> None:
    """Note that these persons were invited otherwise: by telephone, by post."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    with fichier.operation(f"Invitées autrement : {plural(len(personnes), 'personne')} pour « {meeting.titre} »"):
        _note_invited(fichier, meeting, personnes, Genre.INVITATION, day)


def write_agenda(fichier: Fichier, rencontre_id: str, path: Path, day: date) -> None:
    """Write the calendar file of a meeting alone, naming nobody, and note what it gives out. Raises Refus."""
    about = sujet(fichier, rencontre_id)
    with _written(path) as put, fichier.operation(f"Fichier d’agenda de « {about.rencontre.titre} »"):
        note_given_out(fichier, about, day)
        put(invitation(evenement(about), emis(day), about.organisateur))


@dataclass(frozen=True, slots=True)
class Groupe:
    """The meetings of one CoTec, or of one nature, in one year; `nom` is what their calendar is called."""

    nom: str
    rencontres: tuple[str, ...]


def annee_du_groupe(fichier: Fichier, meeting: Rencontre) -> Groupe:
    """The meetings that go with this one in its year, the oldest first."""
    where, key = ("cotec = ?", meeting.cotec) if meeting.cotec else ("nature = ?", meeting.nature)
    year = meeting.date.year
    found = rencontres.rencontres(fichier.db, f"{where} AND substr(date, 1, 4) = ?", (key, f"{year:04}"))
    name = f"CoTec « {cotec.cotec(fichier.db, meeting.cotec).sujet} »" if meeting.cotec else meeting.nature
    return Groupe(typography(f"{name} {year}"), tuple(m.id for m in found))


def write_agendas(fichier: Fichier, rencontre_ids: Sequence[str], nom: str, path: Path, day: date) -> int:
    """Write several meetings as one calendar file, and note what it gives out; returns how many. Raises Refus.

    A cancelled meeting is in it only when it was given out before: calendars then take it off.
    """
    all_of_them = [sujet(fichier, key) for key in rencontre_ids]
    told = [about for about in all_of_them if about.rencontre.annulee_le is None or about.derniere is not None]
    if not told:
        raise Refus("Aucune réunion à mettre dans un fichier d’agenda.")
    with _written(path) as put, fichier.operation(f"Fichier d’agenda : {nom}"):
        for about in told:
            note_given_out(fichier, about, day)
        put(calendar_of([evenement(about) for about in told], nom, emis(day), told[0].organisateur))
    return len(told)


@contextmanager
def _written(path: Path) -> Iterator[Callable[[bytes], None]]:
    """What writes `path`; when what follows fails, it is as it was."""
    with ExitStack() as undo:

        def put(content: bytes) -> None:
            try:
                before = path.read_bytes() if path.is_file() else None
            except OSError as error:  # a name that the disk does not take, a key that was pulled out
                raise unwritable(path, error) from error
            write_file(path, content)
            undo.callback(partial(write_file, path, before) if before is not None else path.unlink)

        yield put
        undo.pop_all()
