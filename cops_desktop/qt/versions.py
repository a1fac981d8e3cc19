"""What is said of two versions of a file: the copies that a shared folder left, what each has that the other lacks."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.moments import moment_court
from cops_desktop.domain.words import plural
from cops_desktop.qt.typography import typeset
from cops_desktop.services.conflits import Copie, Ecart
from cops_desktop.services.sauvegardes import Geste

TOLD_MOST = 40  # gestures listed of each version


def _tr(text: str) -> str:
    return typeset(QCoreApplication.translate("versions", text))


def useful(found: Sequence[Copie]) -> list[Copie]:
    """Those that may have what the open file has not: they are to be looked at before they are removed."""
    return [copie for copie in found if copie.ecart is None or copie.ecart.la_bas]


def sentence(found: Sequence[Copie]) -> str:
    """What lies beside the file, and what to do with it."""
    return _sentence_for_one(found[0]) if len(found) == 1 else _sentence_for_all(len(found), len(useful(found)))


def details(found: Sequence[Copie]) -> str:
    """Of each what it has more; its name too, when there are several."""
    parts = []
    for copie in found:
        lines = [_sentence_for_one(copie)] if len(found) > 1 else []
        if copie.ecart is not None and copie.ecart.la_bas:
            lines.append(told(copie.ecart))
        parts.append("\n".join(lines))
    return "\n\n".join(parts).strip()


def told(ecart: Ecart) -> str:
    """What each of two versions has that the other lacks, in lines."""
    parts = []
    if ecart.ici:
        parts.append(_lines(_tr("Ce que l’autre version n’a pas :"), ecart.ici))
    if ecart.la_bas:
        parts.append(_lines(_tr("Ce que l’autre version a de plus :"), ecart.la_bas))
    if ecart.etats:
        parts.append(_tr("États numérotés dans l’autre seulement : {etats}").format(etats=", ".join(ecart.etats)))
    return "\n".join(parts) or _tr("Les deux versions contiennent les mêmes gestes.")


def _sentence_for_all(count: int, useful: int) -> str:
    if useful:
        words = _tr(
            "{copies} de ce fichier sont à côté de lui, faites par un dossier partagé. {autres} ce que ce fichier "
            "n’a pas : ouvrez-les pour le voir et le refaire ici, avant d’en supprimer."
        )
        others = _tr("L’une contient") if useful == 1 else _tr("{n} contiennent").format(n=useful)
        return words.format(copies=plural(count, _tr("copie")), autres=others)
    words = _tr(
        "{copies} de ce fichier sont à côté de lui, faites par un dossier partagé. Elles n’ont rien de plus que "
        "lui : vous pouvez les supprimer."
    )
    return words.format(copies=plural(count, _tr("copie")))


def _sentence_for_one(copie: Copie) -> str:
    if copie.ecart is None:
        words = _tr(
            "« {copie} », à côté de ce fichier, en est sans doute une copie, faite par un dossier partagé. Elle ne "
            "s’ouvre pas avec la même phrase secrète, ou elle est abîmée : ouvrez-la avant de la supprimer."
        )
    elif not copie.ecart.la_bas:
        words = _tr(
            "« {copie} », à côté de ce fichier, en est une copie faite par un dossier partagé. Elle n’a rien de "
            "plus : vous pouvez la supprimer."
        )
    elif not copie.ecart.ici:
        words = _tr(
            "« {copie} », à côté de ce fichier, en est une copie plus avancée : elle a tout ce qu’il a, et "
            "{gestes} de plus. Ouvrez-la, et travaillez dans celle-là si elle est la bonne."
        )
    else:
        words = _tr(
            "« {copie} », à côté de ce fichier, en est une copie faite par un dossier partagé. Elle contient "
            "{gestes} que ce fichier n’a pas : ouvrez-la pour les voir, et refaites ici ce qui manque avant de "
            "la supprimer."
        )
    gestes = _gestes(copie.ecart.la_bas) if copie.ecart is not None else ""
    return words.format(copie=copie.path.name, gestes=gestes)


def _gestes(gestes: Sequence[Geste]) -> str:
    """« 3 gestes de Yanis Ferrand »."""
    who = sorted({geste.qui for geste in gestes if geste.qui})
    of = _tr(" de {qui}").format(qui=who[0]) if len(who) == 1 else ""
    return plural(len(gestes), _tr("geste")) + of


def _lines(title: str, gestes: Sequence[Geste]) -> str:
    lines = [f"• le {moment_court(geste.quand)}, {geste.qui} : {geste.quoi}" for geste in gestes[:TOLD_MOST]]
    if len(gestes) > TOLD_MOST:
        lines.append(f"• … et {len(gestes) - TOLD_MOST} de plus, avant")
    return "\n".join((title, *lines))
