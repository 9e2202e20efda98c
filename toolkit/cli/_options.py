"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from toolkit.errors import InputError
from toolkit.settings import Settings
from toolkit.settings import load as load_settings

if TYPE_CHECKING:
    from toolkit.model import Readout
    from toolkit.reports._canvas import Canvas

Command = TypeVar("Command", bound=Callable[..., Any])

SEGMENTATIONS = ("auto", "lines")


def versions(command: Command) -> Command:
    """The versions to read: a folder or files, their languages, how they are cut into sentences, the glossary."""
    options = (
        click.argument(
            "sources", nargs=-1, required=True, metavar="FOLDER | FILE FILE …", type=click.Path(path_type=Path)
        ),
        click.option(
            "--lang", "langs", multiple=True, metavar="FILE=xx", help="Language of a file whose name does not say."
        ),
        click.option(
            "--segmentation",
            type=click.Choice(SEGMENTATIONS),
            help="auto: sentences; lines: each non-empty line is one sentence.",
        ),
        click.option(
            "--glossary",
            "glossaries",
            multiple=True,
            metavar="PATH",
            type=click.Path(path_type=Path),
            help="Glossary file or folder instead of the shipped one; may be repeated, later ones win.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def encoder(command: Command) -> Command:
    """--encoder."""
    return click.option(
        "--encoder",
        metavar="NAME|PATH",
        help="A sentence-embedding model that helps to align: a folder, or a name that transformers knows.",
    )(command)


def packed(name: str, make: Callable[..., Any], *options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Options whose values reach the command as one argument, `name`, which `make` makes of them."""

    def wrap(command: Command) -> Command:
        @wraps(command)
        def whole(**given: Any) -> Any:
            own = {option: given.pop(option) for option in taken}
            return command(**given, **{name: make(**own)})

        before = len(getattr(whole, "__click_params__", ()))
        for option in reversed(options):
            option(whole)
        taken = [parameter.name for parameter in whole.__click_params__[before:]]  # type: ignore[attr-defined]
        return cast(Command, whole)

    return wrap


def output(formats: tuple[str, ...], default: str) -> Callable[[Command], Command]:
    """--format and --output."""

    def wrap(command: Command) -> Command:
        command = click.option(
            "--output",
            "-o",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Write here, not to standard output.",
        )(command)
        return click.option(
            "--format",
            "-f",
            "form",
            type=click.Choice(formats),
            default=default,
            show_default=True,
            help="Form of the result.",
        )(command)

    return wrap


def languages(langs: tuple[str, ...]) -> dict[str | Path, str]:
    """FILE=xx pairs as a mapping."""
    named: dict[str | Path, str] = {}
    for pair in langs:
        file, equals, lang = pair.rpartition("=")
        if not equals or not file or not lang:
            raise InputError("", 0, f"--lang '{pair}' is not FILE=LANGUAGE", "write it as --lang talks.txt=kk")
        named[Path(file)] = lang
    return named


def settings(**flags: Any) -> Settings:
    """Settings of the nearest readout.toml with every given flag laid over them."""
    given = {name: value for name, value in flags.items() if value not in (None, (), "")}
    if "glossaries" in given:
        given["glossaries"] = tuple(str(path) for path in given["glossaries"])
    return replace(load_settings(Path.cwd()), **given)


def tell(readout: Readout) -> None:
    """What the readers must tell the user, on stderr."""
    for document in readout.documents.values():
        for note in document.notes:
            click.echo(f"{document.path}: {note}", err=True)


def say(message: str) -> None:
    """A message to the user, on stderr."""
    click.echo(message, err=True)


def names(value: str | None) -> tuple[str, ...]:
    """Comma-separated names as a tuple."""
    return tuple(name.strip() for name in (value or "").split(",") if name.strip())


def emit(result: str | bytes, path: Path | None) -> None:
    """Write a result to `path`, or to standard output, text as UTF-8 whatever the locale.

    A result that is no text is refused on a terminal.
    """
    data = result.encode("utf-8") if isinstance(result, str) else result
    if path is None:
        if isinstance(result, bytes) and sys.stdout.isatty():
            raise InputError("", 0, "this form is a file, not text for a terminal", "name the file with --output")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(
            path, 0, f"cannot be written ({error.strerror})", "name another place with --output"
        ) from error


def emit_all(pieces: Iterable[str], path: Path | None) -> None:
    """Write a text of any size, piece by piece, as `emit` writes one."""
    try:
        with path.open("wb") if path else nullcontext(sys.stdout.buffer) as file:
            file.writelines(piece.encode("utf-8") for piece in pieces)
            file.flush()
    except OSError as error:
        if path is None:
            raise
        raise InputError(
            path, 0, f"cannot be written ({error.strerror})", "name another place with --output"
        ) from error


def counted(number: int, one: str, many: str = "") -> str:
    """A number with what is counted: 1 unit, 2 units."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def canvas(path: Path | None, signature: str = "") -> Canvas:
    """What the result is drawn on: the terminal's width and colours, or a plain file."""
    from toolkit.reports._canvas import Canvas

    if path is not None or not sys.stdout.isatty():
        return Canvas(signature=signature)
    import shutil

    return Canvas(shutil.get_terminal_size().columns, "NO_COLOR" not in os.environ, signature)
