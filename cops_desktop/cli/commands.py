"""Each command: it finds what is named, calls a service, says what was done. Heavy modules are imported where used."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cops_desktop import __version__
from cops_desktop.cli.french import FrenchGroup
from cops_desktop.domain.errors import Refus

if TYPE_CHECKING:
    from cops_desktop.services.classeur import Bilan
    from cops_desktop.storage.database import Fichier, Identite

_FILE = click.Path(path_type=Path)


class _Commands(FrenchGroup):
    """Known commands, and `cops-desktop FILE.cops` or nothing at all: the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0].endswith(".cops"):
            args = ["fenetre", *args]
        return super().parse_args(ctx, args)


class _Day(click.ParamType[date]):
    name = "JJ/MM/AAAA"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from cops_desktop.domain.words import parse_date

        try:
            return value if isinstance(value, date) else parse_date(value)
        except ValueError:
            self.fail(f"« {value} » n’est pas une date : JJ/MM/AAAA, par exemple 22/11/2026.", param, ctx)


class _Year(click.ParamType[int]):
    name = "AAAA"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not (str(value).isdecimal() and len(str(value)) == 4):
            self.fail(f"« {value} » n’est pas une année : AAAA, par exemple 2026.", param, ctx)
        return int(value)


def _identity(name: str = "", fallback: str = "Sans nom") -> "Identite":
    """Who works on this laptop; the first command that says a name keeps it."""
    from dataclasses import replace

    from cops_desktop.services import laptop as settings
    from cops_desktop.services.fichier import Identite

    laptop = settings.load()
    if name and not laptop.utilisateur:
        laptop = replace(laptop, utilisateur=name)
        settings.save(laptop)
    return Identite(laptop.poste_id, name or laptop.utilisateur or fallback)


@contextmanager
def _opened(path: Path) -> "Iterator[Fichier]":
    from cops_desktop.services.fichier import open_file

    fichier = open_file(path, _identity())
    try:
        yield fichier
    finally:
        fichier.close()


@click.group(cls=_Commands)
@click.version_option(__version__, prog_name="cops-desktop", help="Dit la version.")
def main() -> None:
    """Préparer, tenir et régler les réunions du COPS. Sans commande : la fenêtre."""


@main.command("fenetre", hidden=True)
@click.argument("fichier", type=_FILE, required=False)
def _window(fichier: Path | None) -> None:
    if not (_has_screen() or os.environ.get("QT_QPA_PLATFORM")):
        raise Refus("Il n’y a pas d’écran ici pour la fenêtre. Les commandes, elles, sont là : cops-desktop --help")
    from cops_desktop.app import run

    sys.exit(run(fichier))


@main.command()
@click.argument("fichier", type=_FILE)
@click.option("--name", required=True, metavar='"Prénom Nom"', help="Qui travaille sur cet ordinateur.")
@click.option(
    "--poste", default="A", show_default=True, metavar="LETTRE", help="La lettre de cet ordinateur dans ce fichier."
)
def new(fichier: Path, name: str, poste: str) -> None:
    """Fait un fichier vide."""
    from cops_desktop.services.fichier import create_file

    create_file(fichier, _identity(name), poste).close()
    click.echo(f"« {fichier} » est prêt (poste {poste}).")


@main.command()
@click.argument("fichier", type=_FILE, required=False)
@click.option("--no-window", is_flag=True, help="Sans fenêtre : le fichier et ses papiers, dans un dossier.")
def demo(fichier: Path | None, no_window: bool) -> None:
    """L’année fictive : la fenêtre, ou, sans écran, le fichier et ses papiers."""
    identity = _identity(fallback="Claire Bonnefous")
    path = (fichier or _demo_folder() / "demo.cops").absolute()
    if no_window or not _has_screen():
        if not no_window:
            click.echo("Pas d’écran ici : la démonstration se fait sans la fenêtre.")
        _demo_on_paper(path, identity)
        return
    from cops_desktop.app import run

    if not path.exists():
        _make_demo(path, identity)
    sys.exit(run(path))


def _demo_folder() -> Path:
    """Where the demo lives when nothing else is said: the user's documents, so that it is easily found."""
    from platformdirs import user_documents_path

    return user_documents_path() / "COPS démonstration"


def _has_screen() -> bool:
    """Whether a window can be seen here. Qt ends the program when an X server is named and does not answer."""
    if sys.platform in ("win32", "darwin") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_server_answers()


def _x_server_answers() -> bool:
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _make_demo(path: Path, identity: "Identite") -> None:
    from cops_desktop.services.demo import make_demo

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refus(f"Le dossier « {path.parent} » ne peut pas être fait : dites un autre endroit.") from error
    make_demo(path, identity).close()


def _demo_on_paper(path: Path, identity: "Identite") -> None:
    """The main job without a window: the demo file and its papers, in the folder that is named."""
    from cops_desktop.services.demo import DEMO_DAY
    from cops_desktop.services.papiers import PAPIERS, Criteres, print_paper

    if not path.exists():
        _make_demo(path, identity)
    with _opened(path) as opened:
        for papier in PAPIERS:
            _write(path.with_name(f"{papier.nom}.pdf"), print_paper(opened, papier.nom, Criteres(), DEMO_DAY))
    click.echo(f"La démonstration et ses papiers sont dans « {path.parent} » :")
    for name in (path.name, *(f"{papier.nom}.pdf" for papier in PAPIERS)):
        click.echo(f"  {name}")


@main.command()
@click.argument("sortie", type=_FILE)
def template(sortie: Path) -> None:
    """Écrit un classeur vide avec ses en-têtes, son aide et ses listes."""
    from cops_desktop.services.classeur import template as write

    write(sortie)
    click.echo(f"« {sortie} » est prêt à remplir.")


@main.command("import")
@click.argument("fichier", type=_FILE)
@click.argument("classeur", type=_FILE)
@click.option("--dry-run", is_flag=True, help="Dit ce qui changerait, sans rien écrire.")
def import_(fichier: Path, classeur: Path, dry_run: bool) -> None:
    """Importe un classeur : tout ou rien, une opération qui s’annule en une fois."""
    from cops_desktop.services.classeur import import_workbook

    with _opened(fichier) as opened:
        bilan = import_workbook(opened, classeur, dry_run=dry_run)
    for line in _report(bilan, dry_run=dry_run):
        click.echo(line)


def _report(bilan: "Bilan", *, dry_run: bool) -> Iterator[str]:
    """What an import did, or would do: each change in a dry run, the counts by sheet, and what else to know."""
    from cops_desktop.domain.words import plural, typography

    if dry_run:
        for ligne in bilan.lignes:
            yield typography(f"{ligne.feuille}, ligne {ligne.ligne} : {ligne.quoi} — {ligne.libelle}")
            yield from (typography(f"    {change}") for change in ligne.changements)
    for feuille in dict.fromkeys((*bilan.nouveaux, *bilan.modifies, *bilan.inchanges)):
        counts = (
            plural(count, word, words)
            for word, words, count in (
                ("nouveau", "nouveaux", bilan.nouveaux.get(feuille, 0)),
                ("modifié", "modifiés", bilan.modifies.get(feuille, 0)),
                ("inchangé", "inchangés", bilan.inchanges.get(feuille, 0)),
            )
            if count
        )
        yield typography(f"{feuille} : {', '.join(counts)}")
    yield from (typography(note) for note in bilan.notes)
    if bilan.rien_ne_change:
        yield "Rien ne change : le fichier a déjà tout."
    elif dry_run:
        yield "Essai : rien n’a été écrit."


@main.command()
@click.argument("fichier", type=_FILE)
@click.argument("classeur", type=_FILE)
def export(fichier: Path, classeur: Path) -> None:
    """Exporte tout : un .xlsx, ou un dossier de CSV."""
    from cops_desktop.services.classeur import export_workbook

    with _opened(fichier) as opened:
        export_workbook(opened, classeur)
    click.echo(f"Tout est dans « {classeur} ».")


@main.command()
@click.argument("fichier", type=_FILE)
@click.option("--cotec", required=True, metavar="SUJET", help="Le CoTec à payer.")
@click.option("--until", required=True, type=_Day(), help="Jusqu’à cette date comprise.")
def pay(fichier: Path, cotec: str, until: date) -> None:
    """Prépare les états (brouillons) de tout ce qui n’est pas payé, et dit ce qui ne l’est pas, et pourquoi."""
    from cops_desktop.domain.words import format_date, format_euros, plural, typography
    from cops_desktop.services import paiements
    from cops_desktop.services.trouver import find_cotec

    with _opened(fichier) as opened:
        chosen = find_cotec(opened, cotec)
        made = paiements.pay(opened, until, chosen.id)
        total = sum(form.total for form in paiements.forms(opened, made))
        left = [r for r in paiements.unpaid(opened) if r.cotec == chosen.sujet and r.jour <= until and r.montant <= 0]
    click.echo(f"{plural(len(made), 'état')} en brouillon, {format_euros(total)}.")
    for reste in left:
        amount = f" ({format_euros(reste.montant)})" if reste.montant else ""
        click.echo(typography(f"Non payé : {reste.nom}, {format_date(reste.jour)}{amount} — {reste.raison}"))


@main.command()
@click.argument("fichier", type=_FILE)
@click.option("--cotec", metavar="SUJET", help="Seulement ce CoTec.")
@click.option("--year", type=_Year(), help="Seulement cette année.")
@click.option("--on", type=_Day(), default=None, help="Date de validation ; aujourd’hui par défaut.")
def validate(fichier: Path, cotec: str | None, year: int | None, on: date | None) -> None:
    """Valide les brouillons : ils sont numérotés et figés."""
    from cops_desktop.domain.paiements import Avancement
    from cops_desktop.services import paiements
    from cops_desktop.services.trouver import find_cotec

    with _opened(fichier) as opened:
        only = find_cotec(opened, cotec).id if cotec else None
        drafts = [
            form.etat.id
            for form in paiements.forms(opened)
            if form.etat.etat is Avancement.BROUILLON
            and only in (None, form.etat.cotec)
            and year in (None, form.etat.annee)
            and form.lignes
        ]
        references = paiements.validate(opened, drafts, on or date.today()) if drafts else []
    click.echo("\n".join(references) or "Aucun brouillon à valider.")


@main.command("print")
@click.argument("fichier", type=_FILE)
@click.argument("papier", required=False)
@click.option("-o", "sortie", type=_FILE, help="Le PDF à écrire.")
@click.option("--meeting", metavar="TITRE", help="La réunion.")
@click.option("--date", "day", type=_Day(), help="La date de la réunion.")
@click.option("--cotec", metavar="SUJET", help="Le CoTec.")
@click.option("--person", metavar="QUI", help="La personne.")
@click.option("--year", type=_Year(), help="L’année.")
def print_(
    fichier: Path,
    papier: str | None,
    sortie: Path | None,
    meeting: str | None,
    day: date | None,
    cotec: str | None,
    person: str | None,
    year: int | None,
) -> None:
    """Imprime un papier en PDF ; sans papier, en donne la liste."""
    from cops_desktop.services.papiers import PAPIERS, Criteres, print_paper
    from cops_desktop.services.trouver import find_cotec, find_meetings, find_person

    with _opened(fichier) as opened:
        if papier is None:
            for known in PAPIERS:
                click.echo(f"{known.nom}\t{known.titre}")
            return
        if sortie is None:
            raise click.UsageError("Dites où écrire le PDF : -o SORTIE.pdf")
        chosen = find_cotec(opened, cotec).id if cotec else None
        meetings = [m.id for m in find_meetings(opened, meeting, day, chosen)] if meeting or day else None
        criteres = Criteres(
            rencontres=meetings,
            cotec=chosen,
            personne=find_person(opened, person).id if person else None,
            annee=year,
        )
        _write(sortie, print_paper(opened, papier, criteres, date.today()))
    click.echo(f"« {sortie} » est imprimé.")


def _write(path: Path, content: bytes) -> None:
    from cops_desktop.exchange.tables.atomic import write_file

    write_file(path, content)


@main.command()
@click.argument("fichier", type=_FILE)
def check(fichier: Path) -> None:
    """Vérifie le fichier."""
    from cops_desktop.services.fichier import check_file

    with _opened(fichier) as opened:
        problems = check_file(opened)
    if problems:
        raise Refus(f"« {fichier.name} » a des défauts. Gardez-en une copie avant toute chose.", tuple(problems))
    click.echo(f"« {fichier.name} » est en ordre.")
