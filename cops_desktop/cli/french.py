"""click, speaking French to its user: help, faults of usage (exit status 2), refusals (exit status 1)."""

import sys
from collections.abc import Callable
from typing import Any

import click
from click import exceptions as faults

from cops_desktop.cli.streams import speak_plainer
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import typography

_HEADINGS = {"Options": "Options", "Commands": "Commandes"}
REFUSED, MISUSED = 1, 2


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        words = {"[OPTIONS]": "[options]", "COMMAND": "commande", "[ARGS]...": "…"}
        for english, french in words.items():
            args = args.replace(english, french)
        super().write_usage(prog, args, typography("Emploi : "))

    def write_heading(self, heading: str) -> None:
        super().write_heading(f"{_HEADINGS.get(heading, heading)}\u00a0")

    def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
        plain = [
            (name, text.replace("[required]", "[nécessaire]").replace("[default:", "[sinon :")) for name, text in rows
        ]
        super().write_dl(plain, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


class FrenchCommand(click.Command):
    """A command whose help is in French."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Montre cette aide."
        return option


class FrenchGroup(click.Group):
    """The commands together: ends the program with the exit status that its outcome deserves."""

    context_class = _Context
    command_class = FrenchCommand

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Montre cette aide."
        return option

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, then leave: a Refus is its sentences and a 1, a fault of usage a sentence and a 2."""
        kwargs["standalone_mode"] = False
        speak_plainer()
        try:
            outcome = super().main(*args, **kwargs)
        except Refus as refus:
            click.echo(str(refus), err=True)
            sys.exit(REFUSED)
        except click.UsageError as fault:
            click.echo(typography(_sentence(fault)), err=True)
            if fault.ctx is not None:
                click.echo(typography(f"Voir : {fault.ctx.command_path} --help"), err=True)
            sys.exit(MISUSED)
        except click.Abort:
            click.echo("Interrompu.", err=True)
            sys.exit(REFUSED)
        except Exception as error:
            _say_bug(error)
            sys.exit(REFUSED)
        sys.exit(outcome if isinstance(outcome, int) else 0)


def _say_bug(error: Exception) -> None:
    """A sentence and where the report is: a traceback would print the names and amounts that its message quotes."""
    from cops_desktop.services import incidents

    known = incidents.connu(error)
    if known is not None:
        click.echo(str(known), err=True)
        return
    path = incidents.noter_commande(error)
    where = f" Un rapport, sans nom ni donnée, est dans « {path} »." if path else f"\n{incidents.decrire(error)}"
    click.echo(typography(f"Le programme s’est trompé : ce qui était enregistré est gardé.{where}"), err=True)


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "ce paramètre"
    return parameter.opts[0] if isinstance(parameter, click.Option) else (parameter.human_readable_name or "")


def _value_wanted(fault: faults.BadOptionUsage) -> str:
    return "ne prend pas de valeur" if "does not take a value" in fault.message else "demande une valeur"


def _sentence(fault: click.UsageError) -> str:
    """A fault of usage in French."""
    said: tuple[tuple[type[click.UsageError], Callable[[Any], str]], ...] = (
        (faults.NoSuchOption, lambda f: f"L’option {f.option_name} n’existe pas."),
        (faults.MissingParameter, lambda f: f"Il manque {_name(f.param)}."),
        (faults.BadParameter, lambda f: f"{_name(f.param)} : {f.message}"),
        (faults.BadOptionUsage, lambda f: f"L’option {f.option_name} {_value_wanted(f)}."),
    )
    for kind, words in said:
        if isinstance(fault, kind):
            return words(fault)
    if fault.message.startswith("No such command"):
        return f"Cette commande n’existe pas : {fault.message.split(maxsplit=3)[-1].strip('.')}."
    if fault.message.startswith("Got unexpected extra argument"):
        return f"Un mot est de trop : {fault.message[fault.message.find('(') + 1 : -1]}."
    return fault.message
