"""A few examples of what `make fuzz` tries, always the same ones."""

from __future__ import annotations

import pytest

from tests import fuzz


@pytest.mark.parametrize("name", fuzz.PROPERTIES)
def test_holds(name: str) -> None:
    fuzz.run(name, 10)


def test_edits_are_made() -> None:
    edits = [("drop", 0, 0, ""), ("put", 0, 1, "|"), ("double", 3, 0, ""), ("cut", 5, 4, "")]
    assert fuzz.edited("one two three", edits) == "|  twotwo"


def test_a_failure_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(text: str) -> None:
        assert "|" not in text

    monkeypatch.setattr(fuzz, "PROPERTIES", {"a property": (fails, (fuzz.pages("aws"),))})
    assert fuzz.main(0.5) == 1
    printed = capsys.readouterr().out
    assert "a property, number" in printed and "1 failed" in printed
