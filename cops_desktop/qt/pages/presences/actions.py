"""What each command does to the chosen person: one service each, one operation, one Ctrl+Z."""

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import Any

from cops_desktop.domain.rencontres import AUCUNE, DemiJournee, Mode, Venue
from cops_desktop.domain.words import de, format_time, typography
from cops_desktop.qt.context import Contexte
from cops_desktop.qt.pages.presences.cells import Rang, halves_of
from cops_desktop.qt.pages.presences.commands import BY_KEY, STATES, next_mode
from cops_desktop.qt.pages.presences.strip import Question, Strip


class _Notice:
    """Where a refusal goes when no field is open: under the keys, without taking the keyboard."""

    def __init__(self, strip: Strip) -> None:
        self._strip = strip

    def set_error(self, sentence: str) -> None:
        self._strip.notice(sentence)


_HALVES = (AUCUNE, frozenset({DemiJournee.MATIN}), frozenset({DemiJournee.APRES_MIDI}), frozenset(DemiJournee))
_DEJA_RETRIBUE = (None, True, False)


class Actions:
    """Runs commands on a row. `done(key)` follows one that settles a person's state: the next one's turn."""

    def __init__(
        self, contexte: Contexte, strip: Strip, now: Callable[[], time], done: Callable[[str], object]
    ) -> None:
        self._contexte, self._strip, self._now, self._done = contexte, strip, now, done
        self._notice = _Notice(strip)
        self._does: dict[str, Callable[[Rang], object]] = {
            **{key: partial(self._set_state, venue=venue) for key, venue in STATES.items()},
            "r": self._ask_feedback,
            "h": self._open_hours,
            "+": self._arrive,
            "-": self._leave,
            "m": self._next_mode,
            "d": self._next_halves,
            "t": self._open_journey,
            "v": self._ask_duration,
            "x": self._next_paid_elsewhere,
        }

    def run(self, key: str, rang: Rang) -> bool:
        """Does what the key means for that person; False when it means nothing, which is said."""
        commande = BY_KEY.get(key)
        if commande is None:
            return False
        self._strip.leave()
        if not commande.usable(rang, self._contexte.today()):
            self._strip.notice(typography(_why_not(key, rang)))
            return False
        self._does[key](rang)
        return True

    def _say(self, sentence: str) -> None:
        self._contexte.message.emit(typography(sentence))

    def _change(self, rang: Rang, then: Callable[[Any], object] | None = None, label: str = "", **values: Any) -> bool:
        from cops_desktop.services import rencontres

        change = partial(rencontres.update_presence, label=label, **values)
        where = rang.rencontre.id, rang.ligne.personne.id
        return self._contexte.executer(change, self._contexte.fichier, *where, then=then, field=self._notice)

    def _set_state(self, rang: Rang, venue: Venue) -> None:
        self._change(rang, lambda _: self._done(rang.ligne.personne.id), presence=venue)

    def reset(self, rang: Rang) -> None:
        """Back to à saisir."""
        self._change(rang, presence=Venue.A_SAISIR)

    def _ask_feedback(self, rang: Rang) -> None:
        presence, name = rang.ligne.retour, rang.ligne.personne.nom_complet
        questions = (
            Question("retour", "texte", "", presence.retour, placeholder="ce que dit la personne (facultatif)"),
            Question("retour_le", "reçu le", "date", presence.retour_le or self._contexte.today(), 112),
        )
        binome = rang.ligne.binome
        pair = " et ".join((name, *rang.ligne.avec))
        title = f"Retour du binôme {binome.numero} : {pair}" if binome else f"Retour {de(name)}"
        self._strip.ask(typography(title), questions, partial(self._save_feedback, rang))

    def _save_feedback(self, rang: Rang, values: dict[str, Any]) -> bool:
        """Whoever sends feedback was not there, and said so: excusé, unless it was noted otherwise.

        That of a binôme is one, kept where it is already (R3.8).
        """
        from cops_desktop.services import rencontres

        kept = rang.ligne.retour
        if values["retour_le"] is not None and kept.presence is Venue.A_SAISIR:
            values["presence"] = Venue.EXCUSE
        name = rang.ligne.personne.nom_complet
        change = partial(rencontres.update_presence, label=f"Retour {de(name)}", **values)
        return self._contexte.executer(
            change,
            self._contexte.fichier,
            rang.rencontre.id,
            kept.personne,
            field=self._strip,
            then=lambda _: self._done(rang.ligne.personne.id),
        )

    def _ask_duration(self, rang: Rang) -> None:
        presence, name = rang.ligne.presence, rang.ligne.personne.nom_complet
        questions = (
            Question("duree_retenue", "durée", "duree", presence.duree_retenue, 136, "1:32 ou 92 min"),
            Question("motif", "motif", "", presence.motif, placeholder="ligne coupée 5\u00a0min"),
        )
        self._strip.ask(typography(f"Durée retenue pour {name}"), questions, partial(self._save_duration, rang))

    def _save_duration(self, rang: Rang, values: dict[str, Any]) -> bool:
        from cops_desktop.services import rencontres

        name = rang.ligne.personne.nom_complet
        if values["duree_retenue"] and rang.ligne.a_saisir:
            values = values | {"presence": Venue.PRESENT}
        change = partial(rencontres.update_presence, label=f"Durée retenue pour {name}", **values)
        where = rang.rencontre.id, rang.ligne.personne.id
        return self._contexte.executer(change, self._contexte.fichier, *where, field=self._strip)

    def _open_hours(self, rang: Rang) -> None:
        from cops_desktop.qt.dialogs.heures import HeuresDialog

        ligne = rang.ligne
        HeuresDialog(self._contexte, ligne.personne.nom_complet, ligne.presence, rang.rencontre).start()

    def _open_journey(self, rang: Rang) -> None:
        from cops_desktop.qt.dialogs.trajet import TrajetDialog

        TrajetDialog(self._contexte, rang.ligne).start()

    def open_details(self, rang: Rang) -> None:
        """Everything that is noted of the person."""
        from cops_desktop.qt.dialogs.presence import PresenceDialog

        PresenceDialog(self._contexte, rang.ligne, rang.rencontre).start()

    def _arrive(self, rang: Rang) -> None:
        from cops_desktop.services import rencontres

        self._note(rang, rencontres.note_arrival, "{nom} : arrivée à {heure}")

    def _leave(self, rang: Rang) -> None:
        from cops_desktop.services import rencontres

        self._note(rang, rencontres.note_departure, "{nom} : départ à {heure}")

    def _note(self, rang: Rang, service: Callable[..., Any], sentence: str) -> None:
        at, person = self._now(), rang.ligne.personne
        said = sentence.format(nom=person.nom_complet, heure=format_time(at))
        where = rang.rencontre.id, person.id
        self._contexte.executer(
            service, self._contexte.fichier, *where, at, then=lambda _: self._say(said), field=self._notice
        )

    def _next_mode(self, rang: Rang) -> None:
        mode: Mode | None = next_mode(rang)
        shown = mode or rang.rencontre.mode
        name = rang.ligne.personne.nom_complet
        self._change(rang, lambda _: self._say(f"{name} : {shown.value}"), f"Mode {de(name)}", mode=mode)

    def _next_halves(self, rang: Rang) -> None:
        name = rang.ligne.personne.nom_complet
        halves = _after(_HALVES, rang.ligne.presence.demi_journees)

        def say(presence: Any) -> None:
            self._say(f"{name} : {halves_of(presence) or 'demi-journées d’après les heures'}")

        values: dict[str, Any] = {"demi_journees": halves}
        if halves and rang.ligne.a_saisir:
            values["presence"] = Venue.PRESENT
        self._change(rang, say, f"Demi-journées {de(name)}", **values)

    def _next_paid_elsewhere(self, rang: Rang) -> None:
        name = rang.ligne.personne.nom_complet
        paid = _after(_DEJA_RETRIBUE, rang.ligne.presence.deja_retribue)
        words = {
            None: "comme pour tout le CoTec",
            True: "déjà rétribué(e) pour cette réunion",
            False: "pas rétribué(e) par ailleurs pour cette réunion",
        }
        label = f"Rétribution {de(name)}"
        self._change(rang, lambda _: self._say(f"{name} : {words[paid]}"), label, deja_retribue=paid)


def _after(choices: tuple[Any, ...], present: Any) -> Any:
    return choices[(choices.index(present) + 1) % len(choices)]


def _why_not(key: str, rang: Rang) -> str:
    """Why a key means nothing here, and what does."""
    if rang.rencontre.cotec is None and key in "tvx":
        return "Cette réunion n’est pas rémunérée."
    return {
        "+": "La réunion n’est pas aujourd’hui : écrivez les heures (H).",
        "-": "La réunion n’est pas aujourd’hui : écrivez les heures (H).",
        "p": "Réunion à venir : notez dès maintenant les excusés (E) ; les présents se notent le jour même.",
        "r": "Réunion à venir : un retour suit la restitution.",
        "h": "Réunion à venir : les heures se notent le jour même.",
        "d": "Les demi-journées se comptent en présentiel.",
        "t": "Présence à distance : il n’y a pas de trajet à noter.",
        "v": "La durée retenue compte à distance seulement : le présentiel se compte par demi-journée.",
    }[key]
