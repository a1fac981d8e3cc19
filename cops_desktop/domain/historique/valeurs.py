"""How the history writes a value that is not empty: a day, a duration, an amount, as the screen does."""

import json
from datetime import date, time

from cops_desktop.domain.words import (
    format_clock,
    format_date,
    format_duration,
    format_euros,
    format_km,
    format_phone,
    format_rate,
    format_vacations,
)

Valeur = str | int | None


def jour(value: Valeur) -> str:
    """« 24/11/2026 »."""
    return format_date(date.fromisoformat(str(value)))


def heure(value: Valeur) -> str:
    """« 14:05 », as it is typed."""
    return format_clock(time.fromisoformat(str(value)))


def oui_non(value: Valeur) -> str:
    """« oui », « non »."""
    return "oui" if value else "non"


def liste(value: Valeur) -> str:
    """The words of a JSON list, one after the other."""
    return ", ".join(str(word) for word in json.loads(str(value)))


def euros(value: Valeur) -> str:
    """« 1 234,50 € », of cents."""
    return format_euros(int(value or 0))


def vacations(value: Valeur) -> str:
    """« 1,5 », of half-units."""
    return format_vacations(int(value or 0))


def en_vacations(value: Valeur) -> str:
    """« 1,5 vacation »."""
    return f"{vacations(value)} vacation" + ("s" if abs(int(value or 0)) >= 4 else "")


def duree(value: Valeur) -> str:
    """« 1 h 53 », of seconds."""
    return format_duration(int(value or 0))


def km(value: Valeur) -> str:
    """« 1 420 km »."""
    return f"{format_km(int(value or 0))}\u00a0km"


def taux_km(value: Valeur) -> str:
    """« 0,386 € par km », of thousandths."""
    return f"{format_rate(int(value or 0))}\u00a0€ par km"


def cv(value: Valeur) -> str:
    """« 5 CV »."""
    return f"{value}\u00a0CV"


def demi_journees(value: Valeur) -> str:
    """« matin, après-midi »."""
    return str(value).replace(" | ", ", ")


def telephone(value: Valeur) -> str:
    """By pairs of figures."""
    return format_phone(str(value))


def telephones(value: Valeur) -> str:
    """Those of a JSON list, by pairs of figures."""
    return ", ".join(format_phone(str(number)) for number in json.loads(str(value)))


def numero(value: Valeur) -> str:
    """« 0042 »."""
    return f"{int(value or 0):04}"
