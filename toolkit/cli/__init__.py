"""The command line: one file a command, loaded when it is called; no logic here."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from toolkit import __version__
from toolkit.errors import InputError
from toolkit.plugins import names

#: New objects after which garbage is looked for; Python's own 700 would cost a fifth of a start, all of which stays.
GARBAGE = 500_000


class Commands(click.Group):
    """Finds each command in the module of its name, so that `readout align` does not load `readout glossary`.

    `package` is where the modules lie.
    """

    def __init__(self, *args: Any, package: str = __name__, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules in the package."""
        return [*names(self.package)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module named so."""
        if cmd_name not in names(self.package):
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Answers an unknown command with the nearest known one."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            import difflib

            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1)
            guess = f" Did you mean '{near[0]}'?" if near else f" Known: {', '.join(self.list_commands(ctx))}."
            raise click.UsageError(f"No such command '{args[0]}'.{guess}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", "-V", prog_name="readout")
def root() -> None:
    """Keep several language versions of one official text saying the same thing.

    \b
    Start with:
      readout check corpus/beijing-2022        where four versions part
      readout align en.txt kk.txt ru.txt       their sentences side by side
      readout glossary list                    the agreed terms

    \b
    Shell completion (bash; zsh and fish likewise):
      eval "$(_READOUT_COMPLETE=bash_source readout)"
    """


def main() -> None:
    """Entry point: input that cannot be used ends in one line on stderr and exit code 2."""
    gc.set_threshold(GARBAGE, 20, 20)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads wait in a loop; our matrices are small
    if sys.stdout is None:  # closed by who called, as `>&-` does: the exit code is all that is asked
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 (open to the end)
    try:
        root.main(prog_name="readout", standalone_mode=True)
    except InputError as error:
        click.echo(f"readout: {error}", err=True)
        _leave(2)
    except BrokenPipeError:  # the reader of our output has seen enough, as `| head` does
        sys.stderr.close()
        _leave(0)
    except SystemExit as done:
        _leave(done.code)


def _leave(code: int | str | None) -> None:
    """End the process at once: Python would take 25 ms to take our tables apart, which the system frees as a whole."""
    if threading.active_count() > 1 or isinstance(code, str):  # something is still at work, or to be said
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):  # the reader has gone, or we closed it
            stream.flush()
    os._exit(code or 0)
