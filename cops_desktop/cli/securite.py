"""The commands that make, protect and keep a file: `new`, `protect`, `unprotect`, `backup`, `restore`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cops_desktop.cli import phrase
from cops_desktop.cli.french import FrenchCommand
from cops_desktop.cli.kinds import FILE, Descriptor
from cops_desktop.cli.opening import Named, back_up, identity, note, opens
from cops_desktop.domain.errors import FichierAbime, PhraseFausse, Refus
from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.words import plural, typography

if TYPE_CHECKING:
    from cops_desktop.services.fichier import Fichier
    from cops_desktop.services.protection import Cle
    from cops_desktop.services.sauvegardes import Faite, Geste, Pertes, Sauvegarde

_SHOWN = 20
_LOST_FOR_GOOD = "Gardez-la en lieu sûr : si elle est perdue, personne ne peut la retrouver, ni rouvrir le fichier."


def say(text: str) -> None:
    """Say what was done."""
    click.echo(typography(text))


@click.command(cls=FrenchCommand)
@click.argument("fichier", type=FILE)
@click.option("--name", required=True, metavar='"Prénom Nom"', help="Qui travaille sur cet ordinateur.")
@click.option(
    "--poste", default="A", show_default=True, metavar="LETTRE", help="La lettre de cet ordinateur dans ce fichier."
)
@click.option("--protect", is_flag=True, help="Protège le fichier par une phrase secrète.")
@click.option(
    "--passphrase-fd",
    type=Descriptor(),
    help=f"Avec --protect : lit la phrase secrète sur ce descripteur, une ligne. Sinon elle est prise dans la variable "
    f"{phrase.VARIABLE}, puis demandée deux fois.",
)
def new(fichier: Path, name: str, poste: str, protect: bool, passphrase_fd: int | None) -> None:
    """Fait un fichier vide."""
    from cops_desktop.services.fichier import create_file
    from cops_desktop.services.protection import exiger

    if passphrase_fd is not None and not protect:
        raise click.UsageError("L’option --passphrase-fd va avec --protect.")
    who = identity(name)
    if not protect:
        create_file(fichier, who, poste).close()
        say(f"« {fichier} » est prêt (poste {poste}).")
        say(f'Il n’est pas protégé. Pour qu’il s’ouvre avec une phrase secrète : cops-desktop protect "{fichier}"')
        return
    given = phrase.given(passphrase_fd, phrase.VARIABLE)
    chosen = given if given is not None else _ask_new(fichier, name, phrase.ways(phrase.VARIABLE))
    exiger(chosen, (fichier.stem, name))
    create_file(fichier, who, poste, phrase=chosen).close()
    say(f"« {fichier} » est prêt (poste {poste}), protégé par sa phrase secrète.")
    _say_strength(chosen, (fichier.stem, name))


@click.command(cls=FrenchCommand)
@opens
@click.option(
    "--new-passphrase-fd",
    type=Descriptor(),
    help="Lit la nouvelle phrase secrète sur ce descripteur, une ligne. Sinon elle est prise dans la variable "
    f"{phrase.NEW_VARIABLE}, puis demandée deux fois. Si le fichier n’est pas encore protégé, --passphrase-fd et "
    f"{phrase.VARIABLE} conviennent aussi.",
)
def protect(fichier: Named, new_passphrase_fd: int | None) -> None:
    """Protège un fichier par une phrase secrète, ou la change."""
    from cops_desktop.services import protection

    # The backup of the day comes after: made before, it would leave an unprotected copy on the disk.
    with fichier.editing(backup=False) as opened:
        changed = opened.cle is not None
        given = phrase.given(new_passphrase_fd, phrase.NEW_VARIABLE)
        if given is None and not changed:
            given = fichier.phrase
        ways = phrase.ways(phrase.NEW_VARIABLE, "--new-passphrase-fd") if changed else phrase.ways(phrase.VARIABLE)
        chosen = given if given is not None else _ask_new(fichier.path, opened.identite.nom, ways)
        before = protection.changer(opened, chosen)
        say(f"« {fichier.path.name} » {'a une nouvelle phrase secrète' if changed else 'est protégé'}.")
        _say_strength(chosen, (fichier.path.stem, opened.identite.nom))
        _follow(opened, before)
        back_up(opened)


@click.command(cls=FrenchCommand)
@opens
def unprotect(fichier: Named) -> None:
    """Retire la phrase secrète d’un fichier : quiconque l’a peut alors le lire."""
    from cops_desktop.services import protection

    with fichier.editing() as opened:
        before = protection.retirer(opened)
        say(f"« {fichier.path.name} » n’est plus protégé : quiconque l’a peut le lire.")
        _follow(opened, before)


@click.command(cls=FrenchCommand)
@opens
@click.argument("sortie", type=FILE)
def backup(fichier: Named, sortie: Path) -> None:
    """Écrit une sauvegarde vérifiée ; n’écrase jamais rien."""
    from cops_desktop.services import sauvegardes

    with fichier.reading() as opened:
        made = sauvegardes.ecrire(opened, sortie)
    say(f"« {sortie} » est écrite et vérifiée : {made.resume.mots}.")
    say(
        "Elle s’ouvre avec la même phrase secrète que le fichier."
        if made.protegee
        else "Elle n’est pas protégée, comme le fichier : quiconque l’a peut la lire."
    )


@click.command(cls=FrenchCommand)
@click.argument("sauvegarde", type=FILE)
@opens
def restore(sauvegarde: Path, fichier: Named) -> None:
    """Remet ce que contient une sauvegarde ; le fichier présent est gardé."""
    from cops_desktop.services import sauvegardes

    chosen = sauvegardes.lire(sauvegarde)
    if not fichier.path.absolute().parent.is_dir():
        raise Refus(f"Le dossier « {fichier.path.parent} » n’existe pas : créez-le d’abord. Rien n’a été fait.")
    cle = fichier.key(sauvegarde)
    aside = None
    if not fichier.path.exists() or not _restored_over(fichier, chosen, cle):
        aside = sauvegardes.restaurer_en(fichier.path, chosen, cle)
    if aside is not None:
        say(f"Le fichier présent ne s’ouvre plus : il est gardé tel quel, sous le nom « {aside} ».")
    say(f"« {fichier.path} » est restauré : {chosen.resume.mots}.")


COMMANDS = (new, protect, unprotect, backup, restore)


# Passphrases ------------------------------------------------------------------------------------------------------
def _ask_new(path: Path, who: str, ways: str) -> str:
    from cops_desktop.services.protection import exiger

    if phrase.can_ask():
        return phrase.ask_twice(path.name, lambda typed: exiger(typed, (path.stem, who)))
    raise Refus(f"Il faut une nouvelle phrase secrète pour « {path.name} ». Rien n’a été fait.", (ways,))


def _say_strength(chosen: str, mots: tuple[str, ...]) -> None:
    from cops_desktop.services.protection import force

    say(f"Cette phrase secrète est {force(chosen, mots).value}.")
    say(_LOST_FOR_GOOD)


def _follow(fichier: "Fichier", before: "Cle | None") -> None:
    """Say what became of the backups, which get the protection that the file has now."""
    from cops_desktop.services import protection, sauvegardes, trousseau

    left = protection.suivre(fichier, before)
    if before is not None:
        trousseau.oublier(before)
    done = len(sauvegardes.toutes(fichier)) - len(left)
    if done > 0:
        state = "s’ouvrent avec cette phrase secrète" if fichier.cle is not None else "ne sont plus protégées non plus"
        say(f"Ses sauvegardes ({done}) {state}.")
    for sentence in left:
        note(f"Note : {sentence}")
    say("Les copies faites ailleurs restent comme elles étaient.")


# Restoring --------------------------------------------------------------------------------------------------------
def _restored_over(fichier: Named, chosen: "Sauvegarde", cle: "Cle | None") -> bool:
    """Restore over the present file, having said what is lost; False when it was not, because that one is damaged.

    `cle`: the backup's own. Raises Refus; PhraseFausse when the file has another passphrase.
    """
    from cops_desktop.services import sauvegardes

    try:
        with fichier.editing(backup=False, known=cle) as opened:
            _say_losses(fichier.path.name, chosen, sauvegardes.pertes(opened, chosen, cle))
            kept = sauvegardes.restaurer(opened, chosen, cle)
            _say_kept(kept)
            if chosen.protegee and opened.cle is None:
                note(
                    f"La sauvegarde était protégée ; « {fichier.path.name} » ne l’est pas : quiconque l’a peut le lire."
                )
    except FichierAbime:
        return False
    except PhraseFausse as fausse:
        if fichier.fits(cle):
            return False  # the backup's key was derived for this file too: it is right
        advice = "Si le fichier est abîmé, renommez-le d’abord : la sauvegarde prendra alors sa place."
        raise Refus(fausse.message, (*fausse.details, advice)) from fausse
    return True


def _say_kept(kept: "Faite") -> None:
    say(f"Le fichier d’avant est gardé : « {kept.sauvegarde.path} ».")
    if kept.avertissement:
        note(f"Note : {kept.avertissement}")


def _say_losses(nom: str, chosen: "Sauvegarde", pertes: "Pertes") -> None:
    say(f"« {nom} » : {pertes.present.mots}.")
    say(f"La sauvegarde du {moment_court(chosen.fait_le)} : {pertes.sauvegarde.mots}.")
    _say_gestes("Fait dans le fichier, et qui n’est pas dans la sauvegarde", pertes.perdus)
    if pertes.etats:
        say(f"États numérotés qui ne sont pas dans la sauvegarde : {', '.join(pertes.etats)}.")
    if pertes.autre_fichier:
        note("Attention : cette sauvegarde n’est pas celle de ce fichier, mais d’un autre.")
    else:
        _say_gestes("Dans la sauvegarde, et qui n’est plus dans le fichier", pertes.retrouves)


def _say_gestes(title: str, gestes: "tuple[Geste, ...]") -> None:
    if not gestes:
        return
    say(f"{title} :")
    for geste in gestes[:_SHOWN]:
        say(f"  {moment_court(geste.quand)}, {geste.qui} : {geste.quoi}")
    if len(gestes) > _SHOWN:
        say(f"  … et {plural(len(gestes) - _SHOWN, 'autre')} avant.")
