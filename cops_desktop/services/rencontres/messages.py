"""What a message about a meeting says, and to whom: the fields of its template, its calendar file, the draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.invitations import Contenu, Invitation, changements, contenu_de, read_contenu, suite
from cops_desktop.domain.modeles import PERSONNELS, Genre, Modele, remplir
from cops_desktop.domain.rencontres import Atelier, Presence, Rencontre, titre_complet
from cops_desktop.domain.words import format_hours, format_long_date, plural, typography
from cops_desktop.exchange.calendar import Contact, Evenement, invitation
from cops_desktop.exchange.mail import Jointe, Message, eml
from cops_desktop.exchange.plain import file_name, same
from cops_desktop.services.courriels import Step, email_of, expediteur, joignables, signature, tranches
from cops_desktop.services.entete import entete
from cops_desktop.services.rencontres.modeles import modele
from cops_desktop.storage import annuaire, cotec, rencontres
from cops_desktop.storage.database import Fichier

SANS_AGENDA = frozenset({Genre.RESTITUTION, Genre.ATTESTATION})  # the meeting is over: nothing for a calendar


@dataclass(frozen=True, slots=True)
class Brouillon:
    """A draft: the name of its file, and its bytes."""

    nom_fichier: str
    contenu: bytes


@dataclass(frozen=True, slots=True)
class Sujet:
    """A meeting with what its messages say: what it is called, who writes, what was given out last, and what was given
    out last that is not so any more.
    """

    rencontre: Rencontre
    nom: str
    cotec: str
    organisateur: Contact | None
    signature: str
    derniere: Invitation | None
    avant: Contenu | None
    ateliers: Mapping[str, Atelier]


def sujet(fichier: Fichier, rencontre_id: str) -> Sujet:
    """What the messages about a meeting say. Raises Refus when it is gone."""
    meeting = rencontres.RENCONTRES.get(fichier.db, rencontre_id)
    subject = cotec.cotec(fichier.db, meeting.cotec).sujet if meeting.cotec else ""
    own = entete(fichier)  # the same words as on paper: what the settings leave empty is the program's own
    title = titre_complet(meeting.titre, subject)
    given = rencontres.INVITATIONS.read(fichier.db, "rencontre = ? ORDER BY sequence DESC", (rencontre_id,))
    now = contenu_de(meeting, title)
    return Sujet(
        rencontre=meeting,
        nom=title,
        cotec=subject,
        organisateur=expediteur(own),
        signature=signature(own),
        derniere=given[0] if given else None,
        avant=next((before for row in given if (before := read_contenu(row.contenu)) != now), None),
        ateliers={a.id: a for a in rencontres.ateliers(fichier.db, rencontre_id)},
    )


def message(about: Sujet, template: Modele, person: Personne | None, presence: Presence | None) -> Modele:
    """The template filled in for a person; None: for many at once, to whom nothing is said of one of them."""
    values = _values(about, person, presence)
    if person is None:
        values = {name: words for name, words in values.items() if name not in PERSONNELS}
    return remplir(template, values)


def _values(about: Sujet, person: Personne | None, presence: Presence | None) -> dict[str, str]:
    meeting = about.rencontre
    workshop = about.ateliers.get(presence.atelier or "") if presence else None
    changed = changements(about.avant, contenu_de(meeting, about.nom)) if about.avant else ()
    return {
        "prénom": person.prenom if person else "",
        "nom": person.nom if person else "",
        "réunion": about.nom,
        "titre": meeting.titre,
        "nature": meeting.nature,
        "cotec": about.cotec,
        "date": format_long_date(meeting.date),
        "heures": format_hours(meeting.debut, meeting.fin),
        "lieu": meeting.lieu,
        "outil": meeting.outil,
        "lien": meeting.lien,
        "ordre du jour": meeting.ordre_du_jour,
        "atelier": ", ".join(filter(None, (workshop.nom, workshop.salle))) if workshop else "",
        "changements": "\n".join(changed),
        "organisée par": meeting.organise_par,
        "signature": about.signature,
    }


def evenement(about: Sujet) -> Evenement:
    """The meeting as a calendar shows it, under the sequence of what it says today."""
    meeting = about.rencontre
    sequence, _ = suite(about.derniere, contenu_de(meeting, about.nom))
    hours = "" if meeting.debut else format_hours(None, meeting.fin)
    agenda = f"Ordre du jour :\n{meeting.ordre_du_jour}" if meeting.ordre_du_jour.strip() else ""
    facts = (hours, f"Outil : {meeting.outil}" if meeting.outil else "", meeting.lien)
    return Evenement(
        cle=meeting.id,
        titre=about.nom,
        jour=meeting.date,
        debut=meeting.debut,
        fin=meeting.fin if meeting.debut else None,
        lieu=" – ".join(filter(None, (meeting.lieu, meeting.outil))),
        lien=meeting.lien,
        description=typography("\n\n".join(filter(None, ("\n".join(filter(None, facts)), agenda)))),
        sequence=sequence,
        annule=meeting.annulee_le is not None,
    )


def emis(day: date) -> datetime:
    """When a file of that day says it was made: the same file is made twice on one day."""
    return datetime.combine(day, time(), UTC)


def brouillons(
    fichier: Fichier,
    rencontre_id: str,
    genre: Genre,
    personnes: Sequence[str],
    day: date,
    copie_cachee: bool,
    *,
    agenda: bool = True,
    jointes: Mapping[str, Sequence[Jointe]] | None = None,
    step: Step | None = None,
) -> list[Brouillon]:
    """The drafts of a message: one each in French order, or one for all in *copie cachée*, by slices.

    Whoever has no e-mail gets none. `agenda`: with the calendar file; `jointes`: by person, what goes with theirs (one
    each only). Nothing is noted. Raises Refus for a template that cannot be filled in.
    """
    about = sujet(fichier, rencontre_id)
    template = modele(fichier, genre)
    people = joignables(annuaire.personnes(fichier.db, personnes))
    event = evenement(about) if agenda and genre not in SANS_AGENDA else None
    if copie_cachee:
        return _for_many(about, genre, template, people, event, day)
    noted = rencontres.notees(fichier.db, rencontre_id)
    taken: set[str] = set()
    made = []
    for done, person in enumerate(people):
        if step is not None:
            step(done, len(people), person.nom_complet)
        to = Contact(email_of(person), person.nom_complet)
        text = message(about, template, person, noted.get(person.id))
        draft = Message(
            objet=text.objet,
            corps=text.corps,
            de=about.organisateur,
            a=[to],
            agenda=invitation(event, emis(day), about.organisateur, to) if event else None,
            jointes=(jointes or {}).get(person.id, ()),
        )
        name = file_name(f"{genre.value.capitalize()} {person.nom} {person.prenom}", ".eml", taken)
        taken.add(same(name))
        made.append(Brouillon(name, eml(draft)))
    return made


def _for_many(
    about: Sujet, genre: Genre, template: Modele, people: Sequence[Personne], event: Evenement | None, day: date
) -> list[Brouillon]:
    """One message for all, unseen by one another: to ourselves, and to each of them in *copie cachée*."""
    text = message(about, template, None, None)
    slices = tranches(people)
    draft = Message(
        objet=text.objet,
        corps=text.corps,
        de=about.organisateur,
        a=[about.organisateur] if about.organisateur else [],
        agenda=invitation(event, emis(day), about.organisateur) if event else None,
    )
    title = f"{genre.value.capitalize()} copie cachée"
    return [
        Brouillon(
            file_name(f"{title} {number} sur {len(slices)}" if len(slices) > 1 else title, ".eml"),
            eml(replace(draft, cachees=part)),
        )
        for number, part in enumerate(slices, 1)
    ]


def destinataires(about: Sujet, people: Sequence[Personne], copie_cachee: bool) -> str:
    """To whom the first message goes, in words: « À : Odile Cazenave <…> »."""
    if not people:
        return ""
    if not copie_cachee:
        return typography(f"À : {people[0].nom_complet} <{email_of(people[0])}>")
    own = f"À : {about.organisateur.nom} <{about.organisateur.email}>\n" if about.organisateur else ""
    return typography(f"{own}Copie cachée : {plural(len(tranches(people)[0]), 'adresse')}")
