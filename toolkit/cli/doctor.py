"""`readout doctor`: what is installed, what is missing, what to do about it."""

from __future__ import annotations

import sys

import click

from toolkit.cli import _options


@click.command(name="doctor")
@_options.output(("text", "json"), "text")
def command(form: str, output: object) -> None:
    """Say what is installed, what is missing and what to do about it.

    Exit code 0: all that the default commands need is there; 1: something is missing.

    \b
    Example:
      readout doctor
    """
    from toolkit.doctor import as_json, as_text, examine

    symptoms = examine()
    _options.emit(as_json(symptoms) if form == "json" else as_text(symptoms), output)  # type: ignore[arg-type]
    if any(symptom.needed and not symptom.well for symptom in symptoms):
        sys.exit(1)
