"""Collecting: put off while a readout is worked on; what the checks made of it goes when it does."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from toolkit import api
from toolkit.checks._coverage import Covers
from toolkit.collecting import SELDOM, put_off, seldom

BEIJING = Path(__file__).parents[1] / "corpus" / "beijing-2022"


def test_nothing_is_collected_inside_and_all_is_as_before_outside() -> None:
    with put_off():
        assert not gc.isenabled()
        with put_off():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_mistake_inside_leaves_collection_on() -> None:
    with pytest.raises(ValueError, match="inside"), put_off():
        raise ValueError("inside")
    assert gc.isenabled()


def test_a_process_that_does_readouts_only_looks_seldom() -> None:
    before = gc.get_threshold()
    try:
        seldom()
        assert gc.get_threshold()[0] == SELDOM
    finally:
        gc.set_threshold(*before)


def test_a_checked_readout_is_freed_without_collection() -> None:
    gc.collect()
    gc.disable()
    try:
        checked = api.check(BEIJING)
        assert not any(isinstance(kept, Covers) for kept in gc.get_objects())
        assert checked.findings
    finally:
        gc.enable()
