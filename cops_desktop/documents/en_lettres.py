"""An amount of money in French words, as forms that are signed want it."""

from functools import lru_cache


def montant_en_lettres(cents: int) -> str:
    """68820 → « six cent quatre-vingt-huit euros et vingt centimes »; singular below 2; « moins … » when negative.

    Euros and cents are spelt as whole numbers: num2words's own currency mode says « zéro euros et zéro centimes »
    and « un million euros ».
    """
    if cents < 0:
        return f"moins {montant_en_lettres(-cents)}"
    euros, centimes = divmod(cents, 100)
    parts = []
    if euros or not centimes:
        parts.append(_counted(euros, "euro"))
    if centimes:
        parts.append(_counted(centimes, "centime"))
    return " et ".join(parts)


@lru_cache(maxsize=1024)
def _counted(number: int, unit: str) -> str:
    from num2words import num2words

    words = str(num2words(number, lang="fr"))
    plural = "s" if number >= 2 else ""
    if words.endswith(("million", "millions", "milliard", "milliards")):
        return f"{words} d’{unit}{plural}"
    return f"{words} {unit}{plural}"
