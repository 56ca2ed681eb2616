"""The classes in the hands of libraries that read their types: typing itself, pydantic, msgspec, cattrs."""

from __future__ import annotations

import inspect
import pydoc
import sys
import typing
from typing import Any

import cattrs
import msgspec
import pydantic
import pytest
import sagemaker_hyperparameters as package
from sagemaker_hyperparameters import LDA, NTM, HyperparameterError

from .test_package import EVERY, load, run

VALUES = {"feature_dim": 5, "num_topics": 2, "encoder_layers": [8, 4], "optimizer": "adam"}
WRONG = VALUES | {"num_topics": 1}


class Job(pydantic.BaseModel):
    hyperparameters: NTM


@EVERY
def test_the_types_of_a_class_resolve(algorithm: Any) -> None:
    cls = load(algorithm)
    hints = typing.get_type_hints(cls)
    assert [name for name in hints if name[0] != "_"] == [p.field for p in cls.parameters.values()]
    pydantic.TypeAdapter(cls)


def with_pydantic(values: Any) -> Any:
    return pydantic.TypeAdapter(NTM).validate_python(values)


def in_a_model(values: Any) -> Any:
    return Job.model_validate({"hyperparameters": values}).hyperparameters


def with_msgspec(values: Any) -> Any:
    return msgspec.convert(values, NTM)


@pytest.mark.parametrize("convert", [with_pydantic, in_a_model, with_msgspec])
def test_libraries_make_checked_objects(convert: Any) -> None:
    assert convert(VALUES) == NTM(**VALUES)  # type: ignore[arg-type]
    with pytest.raises((pydantic.ValidationError, msgspec.ValidationError), match="integer from 2 to 1000"):
        convert(WRONG)


def test_cattrs_needs_a_hook_where_a_field_has_alternatives() -> None:
    values = {"num_topics": 2, "feature_dim": 5, "mini_batch_size": 10, "tol": 0.5}
    assert cattrs.structure(values, LDA) == LDA(**values)  # type: ignore[arg-type]
    with pytest.raises(cattrs.errors.StructureHandlerNotFoundError):
        cattrs.structure(VALUES, NTM)
    converter = cattrs.Converter()
    converter.register_structure_hook(NTM, lambda values, cls: cls.from_dict(values))
    assert converter.structure(VALUES, NTM) == NTM(**VALUES)  # type: ignore[arg-type]
    with pytest.raises(HyperparameterError):
        converter.structure(WRONG, NTM)


@EVERY
def test_help_shows_every_field(algorithm: Any) -> None:
    cls = load(algorithm)
    doc = inspect.getdoc(cls)
    assert (
        doc
        and doc.startswith(f"Hyperparameters of {cls.title}.")
        and doc in pydoc.plain(pydoc.render_doc(cls)).replace("\n |  ", "\n")
    )
    for parameter in cls.parameters.values():
        assert f"\n{parameter.field}: {parameter.requirement}; {parameter.accepts}" in doc
    assert 'default: "adadelta"' in str(NTM.__doc__)


def test_no_file_is_read_until_something_is_asked_for() -> None:
    code = """
import sys
from sagemaker_hyperparameters import NTM
made = NTM(feature_dim=5, num_topics=2)
NTM.from_strings(made.to_strings())
print("sagemaker_hyperparameters._facts" in sys.modules)
NTM.parameters
print("sagemaker_hyperparameters._facts" in sys.modules)
"""
    assert run(sys.executable, "-c", code).stdout.split() == ["False", "True"]


def test_facts_belong_to_an_algorithm() -> None:
    with pytest.raises(AttributeError, match="parameters is a fact of an algorithm's class"):
        _ = NTM.__mro__[1].parameters  # type: ignore[attr-defined]


def test_a_class_of_the_users_own_has_the_facts_of_ours() -> None:
    class Ours(NTM):
        pass

    assert Ours.parameters == NTM.parameters and Ours.title == NTM.title
    assert Ours(feature_dim=5, num_topics=2).to_strings() == {"feature_dim": "5", "num_topics": "2"}
    (problem,) = Ours.check({"feature_dim": 5, "num_topics": 2, "epoch": 1})
    assert str(problem) == "epoch = 1: is not a hyperparameter of Ours; did you mean epochs?"
    assert package.NTM is NTM
