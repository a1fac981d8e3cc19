"""*Préparer la réunion*: the whole folder of a meeting, as one PDF or as a folder of files (§9).

First everything is read from the file (`lire`, in the task's own connection), then drawn without it. Nothing is put in
place before all of it is made: stopping, or a full disk, leaves nothing; what is there already is never replaced.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cops_desktop.documents.dossier import Partie, dossier_pdf
from cops_desktop.documents.letterhead import Description, Entete
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.rencontres import Rencontre
from cops_desktop.domain.words import format_long_date, typography
from cops_desktop.services.courriels import Step
from cops_desktop.services.entete import entete
from cops_desktop.services.papiers.catalogue import PapierLu, read_paper, suggested_name
from cops_desktop.services.rencontres.fiche import meeting_title
from cops_desktop.services.rencontres.messages import Sujet, emis, evenement, sujet
from cops_desktop.services.rencontres.pieces import AGENDA, PIECES, matiere, nom_du_dossier
from cops_desktop.services.sorties import groupes
from cops_desktop.storage.database import Fichier

"""`step(done, total, words)`: pages, about; what it raises stops everything."""


@dataclass(frozen=True, slots=True)
class Lue:
    """A part that was read: a paper to be drawn, or the bytes of a file. `nom`: that of its file."""

    titre: str
    nom: str
    papier: PapierLu | None
    contenu: bytes = b""
    pages: int = 1


@dataclass(frozen=True, slots=True)
class DossierLu:
    """The folder of a meeting, read. `manques`: (part, reason) for what could not be read; `agenda`: what its calendar
    file says; `sujet`: that of the CoTec."""

    rencontre: Rencontre
    titre: str
    entete: Entete
    parties: tuple[Lue, ...]
    manques: tuple[tuple[str, str], ...] = ()
    agenda: Sujet | None = None
    sujet: str = ""

    @property
    def nom(self) -> str:
        """What the folder, or the PDF without its suffix, is called."""
        return nom_du_dossier(self.rencontre, self.sujet)


@dataclass(frozen=True, slots=True)
class Fait:
    """What was made: the PDF, or where the folder is; `remarques`: what is missing from it and why, in sentences.

    `agenda`: what the calendar file in it says, to be noted as given out.
    """

    pdf: bytes = b""
    dossier: Path | None = None
    remarques: tuple[str, ...] = ()
    agenda: Sujet | None = None


def lire(fichier: Fichier, rencontre_id: str, cles: Collection[str], day: date, step: Step | None = None) -> DossierLu:
    """Reads the chosen parts; what has nothing to print is left out with its reason. Raises Refus: a meeting gone."""
    found = matiere(fichier, rencontre_id, day)
    meeting, chosen = found.rencontre, [piece for piece in PIECES if piece.cle in cles]
    read: list[Lue] = []
    missing: list[tuple[str, str]] = []
    agenda: Sujet | None = None
    for done, piece in enumerate(chosen):
        if step is not None:
            step(0, 0, f"Lecture : {piece.titre}" if done else "Lecture du fichier")
        expected = piece.prevoir(found)
        name = suggested_name(f"{len(read) + 1:02}", piece.cle)
        try:
            if expected.raison:
                raise Refus(f"{expected.raison}.")
            if piece.papier:
                paper = read_paper(fichier, piece.papier, piece.criteres(rencontre_id), day)
                read.append(Lue(piece.titre, name, paper, pages=expected.pages))
            elif piece.cle == AGENDA:
                agenda = sujet(fichier, rencontre_id)
                read.append(Lue(piece.titre, f"{piece.cle}{piece.fichier}", None, _calendar(agenda, day)))
            else:
                content = _interactive_map(fichier, meeting, day)
                read.append(Lue(piece.titre, f"{piece.cle}{piece.fichier}", None, content))
        except Refus as refus:
            missing.append((piece.titre, refus.message))
    title = meeting_title(fichier, meeting)
    return DossierLu(meeting, title, entete(fichier), tuple(read), tuple(missing), agenda, found.sujet)


def _calendar(about: Sujet, day: date) -> bytes:
    """The meeting for calendars; it names nobody."""
    from cops_desktop.exchange.calendar import invitation

    return invitation(evenement(about), emis(day), about.organisateur)


def _interactive_map(fichier: Fichier, meeting: Rencontre, day: date) -> bytes:
    """The map as it may be given to others."""
    from cops_desktop.services.carte import publiable_html

    group = groupes.de_la_rencontre(fichier, meeting)
    title = f"{meeting_title(fichier, meeting)} · {format_long_date(meeting.date)}"
    html, _ = publiable_html(fichier, group.cles, day, title)
    return html.encode("utf-8")


# Drawing ------------------------------------------------------------------------------------------------------------
class _Counter:
    """Tells how far the drawing is: parts weigh the pages that they were expected to have."""

    def __init__(self, parts: Collection[Lue], step: Step | None) -> None:
        self._step, self.total = step, sum(part.pages for part in parts)
        self._part: Lue | None = None
        self._before = self._pages = 0

    def begin(self, part: Lue) -> None:
        """The part that is drawn from now on."""
        if self._part is not None:
            self._before += self._part.pages
        self._part, self._pages = part, 0
        self.tell()

    def page(self) -> None:
        """One page more."""
        self._pages += 1
        self.tell()

    def tell(self) -> None:
        """Raises what `step` raises."""
        if self._step is not None and self._part is not None:
            done = self._before + min(self._pages, self._part.pages)
            self._step(done, self.total, self._part.titre)


def en_un_pdf(lu: DossierLu, step: Step | None = None) -> Fait:
    """All papers in one PDF, each under its bookmark. Raises Refus when there is none; files are no papers."""
    counter = _Counter([part for part in lu.parties if part.papier], step)

    def parts() -> Iterator[Partie]:
        for part in lu.parties:
            if part.papier is not None:
                yield Partie(part.titre, part.papier.dessiner, lambda part=part: counter.begin(part))  # type: ignore[misc]

    about = Description(f"Dossier — {lu.titre}", format_long_date(lu.rencontre.date))
    pdf, refused = dossier_pdf(lu.entete, about, parts(), counter.page)
    return Fait(pdf=pdf, remarques=_remarks(lu, [(titre, refus.message) for titre, refus in refused]))


def en_dossier(lu: DossierLu, parent: Path, step: Step | None = None) -> Fait:
    """A new folder in `parent`, with a file for each part: whole, or not there at all. Raises Refus."""
    from cops_desktop.exchange.tables.atomic import free_folder, write_folder

    if not parent.is_dir():
        raise Refus(f"Le dossier « {parent} » n’est plus là : rien n’a été écrit. Choisissez-en un autre.")
    counter, contents, refused = _Counter(lu.parties, step), {}, []
    for part in lu.parties:
        counter.begin(part)
        if part.papier is None:
            contents[part.nom] = part.contenu
            continue
        try:
            contents[part.nom] = part.papier.pdf(counter.page)
        except Refus as refus:
            refused.append((part.titre, refus.message))
    remarks = _remarks(lu, refused)
    if not contents:
        raise Refus("Rien à mettre dans le dossier de cette réunion : choisissez au moins une pièce.", remarks)
    if step is not None:
        step(counter.total, counter.total, "Écriture du dossier")
    where = free_folder(parent, lu.nom)
    write_folder(where, contents)
    return Fait(dossier=where, remarques=remarks, agenda=lu.agenda)


def _remarks(lu: DossierLu, refused: Collection[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(typography(f"{titre} : {reason}") for titre, reason in (*lu.manques, *refused))


def lire_et_faire(
    fichier: Fichier,
    rencontre_id: str,
    cles: Collection[str],
    day: date,
    parent: Path | None = None,
    step: Step | None = None,
) -> Fait:
    """For a task: reads over a connection of its own, then makes one PDF, or the folder in `parent`."""
    from contextlib import closing

    with closing(fichier.again()) as own:
        lu = lire(own, rencontre_id, cles, day, step)
    return en_un_pdf(lu, step) if parent is None else en_dossier(lu, parent, step)


def noter_agenda(fichier: Fichier, about: Sujet, day: date) -> None:
    """Note that the calendar file of a folder was given out: a later change is then an update of it (RFC 5545)."""
    from cops_desktop.services.rencontres.envois import note_given_out

    with fichier.operation(f"Fichier d’agenda de « {about.rencontre.titre} »"):
        note_given_out(fichier, about, day)
