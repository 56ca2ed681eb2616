"""The generated package in use: what it accepts, what it says, and what goes over the wire."""

from __future__ import annotations

import argparse
import copy
import dataclasses
import decimal
import enum
import inspect
import json
import math
import os
import pickle
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from types import MappingProxyType
from typing import Any

import hypothesis
import pytest
import sagemaker_hyperparameters as package
from hypothesis import strategies as st
from sagemaker_hyperparameters import (
    KNN,
    NTM,
    CatBoost,
    DeepAR,
    HyperparameterError,
    ImageClassification,
    ImageClassificationTensorFlow,
    KMeans,
    LightGBM,
    LinearLearner,
    Object2Vec,
    SemanticSegmentation,
    XGBoost,
)
from sagemaker_hyperparameters._registry import ALGORITHMS, Algorithm

ROOT = Path(__file__).parent.parent
GENERATED = ROOT / "generated"
SHARED = ROOT.parent / "shared"
EVERY = pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
NEEDS_SHARED = pytest.mark.skipif(not SHARED.is_dir(), reason="needs the facts in ../shared/ground-truth")

NTM_MIN: dict[str, Any] = {"feature_dim": 5, "num_topics": 2}
KNN_MIN = {"feature_dim": 8, "k": 3, "predictor_type": "classifier", "sample_size": 10}
O2V_MIN: dict[str, Any] = {"enc0_max_seq_len": 10, "enc0_vocab_size": 10}
IC_MIN = {"num_classes": 2, "num_training_samples": 10}
SEGMENTATION_MIN = {"num_classes": 2, "num_training_samples": 10}
DEEPAR_MIN = {"context_length": 1, "epochs": 1, "prediction_length": 1, "time_freq": "5min"}


def load(algorithm: Algorithm) -> Any:
    return getattr(package, algorithm.cls)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(GENERATED), **environment}
    return subprocess.run(arguments, capture_output=True, text=True, env=env, check=False)


# -- errors -------------------------------------------------------------------------------------


def test_an_error_says_everything_at_once() -> None:
    with pytest.raises(HyperparameterError) as error:
        NTM(feature_dim=5000, num_topics=1, learning_rate=2)
    assert str(error.value) == (
        "NTM: 2 problems\n"
        "  num_topics = 1      must be an integer from 2 to 1000\n"
        "  learning_rate = 2   must be a number from 1e-06 to 1 (default 0.001)\n"
        "See https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html"
    )
    assert isinstance(error.value, ValueError)
    first, second = error.value.problems
    assert (first.parameter, first.value, first.code, first.severity) == (
        "num_topics",
        1,
        "invalid-value",
        "error",
    )
    assert second.url == NTM.url
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


def test_an_error_is_named_as_it_is_imported() -> None:
    done = run(
        sys.executable, "-c", "from sagemaker_hyperparameters import NTM; NTM(feature_dim=0, num_topics=0)"
    )
    assert "\nsagemaker_hyperparameters.HyperparameterError: NTM: 2 problems\n" in done.stderr
    assert package.Problem.__module__ == "sagemaker_hyperparameters"


def test_what_belongs_to_no_parameter_has_no_subject() -> None:
    strings = {"feature_dim": "5", "num_topics": "2"} | {f"_{i}": "1" for i in range(99)}
    (problem,) = NTM.check_strings(strings)
    assert str(problem) == "there are 101 entries, and SageMaker takes 100 at most"
    with pytest.raises(HyperparameterError, match="\n  there are 101 entries"):
        NTM.from_strings(strings)


def test_an_object_can_always_be_shown() -> None:
    made = NTM(feature_dim=5, num_topics=2)
    made.epochs = 10**5000
    assert repr(made) == "NTM(feature_dim=5, num_topics=2, epochs=<int too large to show>)"


def test_unknown_and_missing_keywords_are_type_errors() -> None:
    with pytest.raises(TypeError, match="optimzer"):
        NTM(feature_dim=5, num_topics=2, optimzer="adam")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="num_topics"):
        NTM(feature_dim=5)  # type: ignore[call-arg]


def test_an_unknown_name_comes_with_the_nearest() -> None:
    first, second = NTM.check({"feature_dim": 0, "num_topics": 20, "optimzer": "adam"})
    assert first.parameter == "feature_dim"
    assert (second.parameter, second.code) == ("optimzer", "unknown-parameter")
    assert second.message == "is not a hyperparameter of NTM" and second.suggestion == "optimizer"
    assert str(second) == 'optimzer = "adam": is not a hyperparameter of NTM; did you mean optimizer?'


def test_problems_stand_in_page_order_whatever_their_kind() -> None:
    made = {"zzz": 1, "weight_decay": 2, "epochs": 0, "feature_dim": "x"}
    assert [p.parameter for p in NTM.check(made)] == [
        "feature_dim",
        "num_topics",
        "epochs",
        "weight_decay",
        "zzz",
    ]


MESSAGES = [
    (NTM, NTM_MIN | {"epochs": 0}, "must be an integer of at least 1 (default 50)"),
    (NTM, NTM_MIN | {"epochs": True}, "must be an integer of at least 1 (default 50)"),
    (NTM, NTM_MIN | {"epochs": 10.0}, "must be an integer of at least 1 (default 50)"),
    (NTM, NTM_MIN | {"epochs": "10"}, "must be an integer of at least 1 (default 50)"),
    (NTM, NTM_MIN | {"batch_norm": 1}, "must be True or False (default False)"),
    (NTM, NTM_MIN | {"batch_norm": "false"}, "must be True or False (default False)"),
    (NTM, NTM_MIN | {"learning_rate": math.nan}, "must be a number from 1e-06 to 1 (default 0.001)"),
    (NTM, NTM_MIN | {"learning_rate": math.inf}, "must be a number from 1e-06 to 1 (default 0.001)"),
    (NTM, NTM_MIN | {"learning_rate": True}, "must be a number from 1e-06 to 1 (default 0.001)"),
    (NTM, NTM_MIN | {"clip_gradient": -math.inf}, "must be a number of at least 0.001 (default infinity)"),
    (NTM, NTM_MIN | {"encoder_layers": [1, 0]}, 'must be "auto" or a list of integers of at least 1'),
    (NTM, NTM_MIN | {"encoder_layers": "60"}, 'must be "auto" or a list of integers of at least 1'),
    (NTM, NTM_MIN | {"encoder_layers": []}, 'must be "auto" or a list of integers of at least 1'),
    (NTM, NTM_MIN | {"optimizer": ["adam"]}, 'must be "sgd", "adam", "adagrad", "adadelta" or "rmsprop"'),
    (NTM, {"feature_dim": 5}, "is required: an integer from 2 to 1000"),
    (NTM, {"feature_dim": 5, "num_topics": None}, "is required: an integer from 2 to 1000"),
    (KMeans, {"feature_dim": 1, "k": 1, "eval_metrics": ["x"]}, 'must be a list of "msd" or "ssd"'),
    (KNN, KNN_MIN | {"dimension_reduction_target": 8}, "must be less than feature_dim"),
    (
        KNN,
        KNN_MIN | {"dimension_reduction_type": "sign"},
        "is required when dimension_reduction_type is given",
    ),
    (KNN, KNN_MIN | {"index_type": "faiss.IVFPQ", "index_metric": "COSINE"}, 'must be "L2" when index_type'),
    (Object2Vec, O2V_MIN | {"enc0_vocab_file": "a/b"}, 'must be a string of letters, digits, "." and "_"'),
    (Object2Vec, O2V_MIN | {"enc0_vocab_file": "ab\n"}, 'must be a string of letters, digits, "." and "_"'),
    (
        Object2Vec,
        O2V_MIN | {"token_embedding_storage_type": "row_sparse", "optimizer": "rmsprop"},
        'must be "adam", "adagrad" or "sgd" when token_embedding_storage_type is "row_sparse"',
    ),
    (ImageClassification, IC_MIN | {"checkpoint_frequency": 31}, "at most epochs, which is 30 by default"),
    (ImageClassification, IC_MIN | {"checkpoint_frequency": 9, "epochs": 5}, "at most epochs, which is 5"),
    (ImageClassification, IC_MIN | {"top_k": 1}, "must be an integer greater than 1"),
    (
        ImageClassification,
        IC_MIN | {"use_pretrained_model": 1, "num_layers": 20},
        "must be 18, 34, 50, 101, 152",
    ),
    (DeepAR, DEEPAR_MIN | {"time_freq": "5"}, 'or a string of digits followed by "M", "W"'),
    (DeepAR, DEEPAR_MIN | {"time_freq": "h"}, 'or a string of digits followed by "M", "W"'),
    (DeepAR, DEEPAR_MIN | {"time_freq": "5min\n"}, 'or a string of digits followed by "M", "W"'),
    (DeepAR, DEEPAR_MIN | {"cardinality": [2, 0]}, 'must be "auto", "ignore", "" or a list of integers'),
    (
        XGBoost,
        {"num_round": 1, "objective": "multi:softmax"},
        'is required when objective is "multi:softmax" or "multi:softprob"',
    ),
    (XGBoost, {"num_round": 0}, "the page allows this value, but the training container refuses it"),
    (
        XGBoost,
        {"num_round": 1, "subsample": 0},
        "must be a number greater than 0 and at most 1: the page allows",
    ),
    (
        XGBoost,
        {"num_round": 1, "monotone_constraints": [2], "tree_method": "hist"},
        "must be a list of -1, 0 or 1",
    ),
    (
        XGBoost,
        {"num_round": 1, "updater": ["a,b"]},
        '"shotgun" or "coord_descent"',
    ),
    (CatBoost, {"eval_metric": 3.5}, "must be a string"),
    (LightGBM, {"is_unbalance": True, "scale_pos_weight": 2.0}, "can't be combined with is_unbalance"),
    (
        SemanticSegmentation,
        {"num_classes": 2, "num_training_samples": 1, "lr_scheduler": "step"},
        'is required when lr_scheduler is "step"',
    ),
]


@pytest.mark.parametrize(("cls", "values", "said"), MESSAGES)
def test_what_is_wrong_is_said(cls: Any, values: dict[str, Any], said: str) -> None:
    problems = [p for p in cls.check(values) if p.severity == "error"]
    assert len(problems) == 1 and said in problems[0].message
    with pytest.raises(HyperparameterError):
        cls.from_dict(values)


class Series:
    """Has names and values as a mapping does, as the rows of a data frame do, and is none."""

    def keys(self) -> list[str]:
        return list(NTM_MIN)

    def __getitem__(self, name: str) -> object:
        return NTM_MIN[name]


@pytest.mark.parametrize(
    "given", [None, [], ["feature_dim"], [("feature_dim", 5)], "epochs", "", 5, {1}, dict]
)
def test_what_is_no_mapping_is_refused_in_one_line(given: Any) -> None:
    said = f"must be a mapping from names to values, not {type(given).__name__}"
    readers: list[Any] = [
        NTM.from_dict,
        NTM.from_strings,
        *([lambda x: NTM(**NTM_MIN).to_strings(extra=x)] if given else []),
    ]
    for read in readers:
        with pytest.raises(HyperparameterError) as caught:
            read(given)
        (problem,) = caught.value.problems
        assert (problem.code, str(problem)) == ("not-a-mapping", said)
    problems = [*NTM.check(given), *NTM.check_strings(given)]
    assert {(problem.code, str(problem)) for problem in problems} == {("not-a-mapping", said)}


def test_what_python_takes_for_a_mapping_is_one() -> None:
    series: Any = Series()
    assert NTM.from_dict(series) == NTM(**NTM_MIN) == NTM.from_dict(MappingProxyType(NTM_MIN))
    with pytest.raises(HyperparameterError, match="must be a string here"):
        NTM.from_strings(series)


WARNINGS = [
    (
        ImageClassification,
        IC_MIN | {"optimizer": "adam", "momentum": 0.5},
        'no effect unless optimizer is "sgd" or',
    ),
    (
        ImageClassification,
        IC_MIN | {"use_pretrained_model": 1, "image_shape": "3,96,96"},
        'should be "3,224,224" when use_pretrained_model is 1',
    ),
    (ImageClassification, IC_MIN | {"early_stopping_patience": 3}, "no effect unless early_stopping is True"),
    (
        Object2Vec,
        O2V_MIN | {"token_embedding_storage_type": "row_sparse", "bucket_width": 5},
        "is set to 0 by the algorithm",
    ),
    (
        XGBoost,
        {"num_round": 1, "max_depth": 0, "tree_method": "exact"},
        'at least 1 when tree_method is "exact"',
    ),
    (
        XGBoost,
        {"num_round": 1, "max_depth": 0, "tree_method": "exact", "booster": "dart"},
        'at least 1 when tree_method is "exact"',
    ),
    (XGBoost, {"num_round": 1, "predictor": "auto"}, "is refused by images 0.90-1 to 1.0-1"),
]


@pytest.mark.parametrize(("cls", "values", "said"), WARNINGS)
def test_what_has_no_effect_is_a_warning(cls: Any, values: dict[str, Any], said: str) -> None:
    (problem,) = cls.check(values)
    assert problem.severity == "warning" and said in problem.message


@EVERY
def test_the_containers_own_names_are_passed_over(algorithm: Algorithm) -> None:
    cls = load(algorithm)
    own = {"_kvstore": "auto", "_num_gpus": "auto", "_": "1"}
    if cls is XGBoost:  # whose container refuses every name that it does not list
        assert {p.parameter for p in cls.check_strings(own)} == {"num_round", *own}
        return
    assert cls.check(own) == cls.check({}) and cls.check(own | {"_num_gpus": 2}) == cls.check({})
    assert cls.check_strings(own) == cls.check_strings({})


def test_an_object_keeps_the_containers_own_names() -> None:
    own = {"_kvstore": "auto", "_num_gpus": 2}
    made = NTM.from_dict(NTM_MIN | own)
    assert made.extra == own and made != NTM.from_dict(NTM_MIN)
    assert made.to_strings() == {"feature_dim": "5", "num_topics": "2", "_kvstore": "auto", "_num_gpus": "2"}
    with pytest.raises(HyperparameterError, match="1 problem\n  kvstore"):
        NTM.from_dict(NTM_MIN | own | {"kvstore": "auto"})
    values: Any = NTM_MIN | own | {5: "auto"}
    (problem,) = NTM.check(values)
    assert problem.code == "unknown-parameter"


def test_values_left_out_count_as_their_defaults() -> None:
    fine = IC_MIN | {"momentum": 0.5}  # the optimizer is sgd
    assert not ImageClassification.check(fine) and not ImageClassification.check(IC_MIN)
    assert not XGBoost.check(
        {"num_round": 1, "max_leaves": 3, "grow_policy": "lossguide", "tree_method": "hist"}
    )


@pytest.mark.parametrize(
    "values",
    [
        {"max_depth": 0},
        {"max_depth": 0, "grow_policy": "depthwise", "tree_method": "hist"},
        {"max_depth": 0, "grow_policy": "lossguide", "tree_method": "hist"},
        {"max_depth": 0, "tree_method": "approx"},
        {"max_depth": 0, "tree_method": "gpu_hist"},
        {"max_depth": 0, "tree_method": "exact", "booster": "gblinear"},
        {"max_depth": 1, "tree_method": "exact"},
    ],
    ids=lambda values: " ".join(f"{name}={value}" for name, value in values.items()),
)
def test_only_the_exact_method_needs_a_depth(values: dict[str, Any]) -> None:
    assert "max_depth" not in {p.parameter for p in XGBoost.check({"num_round": 1, **values})}


def test_what_an_object_has_no_field_for_is_not_lost() -> None:
    made = XGBoost.from_dict({"num_round": 1, "predictor": "auto"})
    assert made.extra == {"predictor": "auto"} and made.to_dict() == {"num_round": 1, "predictor": "auto"}
    with pytest.raises(HyperparameterError, match="predictr"):
        XGBoost.from_dict({"num_round": 1, "predictr": "auto"})
    kept = XGBoost.from_strings({"num_round": "1", "predictr": "auto", "eta": "0.5"}, lenient=True)
    assert kept.to_strings() == {"num_round": "1", "eta": "0.5", "predictr": "auto"}
    assert [p.code for p in kept.problems()] == ["unknown-parameter"]


# -- values -------------------------------------------------------------------------------------


class Optimizer(str, enum.Enum):  # noqa: UP042  as people write it for Python 3.10
    ADAM = "adam"


class Sizes(enum.IntEnum):
    SMALL = 64


def test_values_of_other_types_become_pythons_own() -> None:
    numpy = pytest.importorskip("numpy")
    made = NTM(
        feature_dim=numpy.int64(5),
        num_topics=Sizes.SMALL,
        learning_rate=numpy.float32(0.5),
        tolerance=decimal.Decimal("0.01"),  # type: ignore[arg-type]
        optimizer=Optimizer.ADAM,  # type: ignore[arg-type]
        batch_norm=numpy.bool_(True),
        encoder_layers=numpy.array([3, 4]),
    )
    expected = NTM(
        feature_dim=5,
        num_topics=64,
        learning_rate=0.5,
        tolerance=0.01,
        optimizer="adam",
        batch_norm=True,
        encoder_layers=(3, 4),
    )
    assert made == expected and repr(made) == repr(expected)
    with pytest.raises(HyperparameterError):
        NTM(feature_dim=numpy.float64(5.0), num_topics=2)
    with pytest.raises(HyperparameterError):
        NTM(feature_dim=numpy.array([5, 6]), num_topics=2)


ODD = [10**5000, [[]], {"a": 1}, {1}, b"5", object(), (1, (2,)), range(3), float, "٣", "\ud800"]


@pytest.mark.parametrize("value", ODD, ids=lambda value: type(value).__name__)
@EVERY
def test_no_value_makes_a_check_fail(algorithm: Algorithm, value: Any) -> None:
    cls = load(algorithm)
    problems = cls.check(dict.fromkeys(cls.parameters, value))
    assert all(str(p) for p in problems)
    with pytest.raises(HyperparameterError) as error:
        cls.from_dict(dict.fromkeys(cls.parameters, value)).to_strings()
    assert str(error.value)


def test_lists_are_stored_out_of_reach() -> None:
    layers = [3, 4]
    made = NTM(feature_dim=5, num_topics=2, encoder_layers=layers)
    layers.append(0)
    assert made.encoder_layers == (3, 4)
    groups = XGBoost(num_round=1, interaction_constraints=[[1, 2], [3]], tree_method="hist")
    assert groups.interaction_constraints == ((1, 2), (3,))


def test_objects_are_real_dataclasses() -> None:
    made = NTM(feature_dim=5, num_topics=2, epochs=3)
    assert repr(made) == "NTM(feature_dim=5, num_topics=2, epochs=3)"
    assert dataclasses.asdict(made)["epochs"] == 3
    assert dataclasses.replace(made, epochs=4).epochs == 4
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
    assert not hasattr(made, "__dict__")
    with pytest.raises(HyperparameterError):
        dataclasses.replace(made, epochs=0)
    with pytest.raises(AttributeError):
        made.epoch = 4  # type: ignore[attr-defined]
    assert [f.name for f in dataclasses.fields(XGBoost)][:3] == ["num_class", "num_round", "alpha"]


def test_a_keyword_of_python_gets_an_underscore() -> None:
    made = XGBoost(num_round=1, lambda_=2)
    assert made.to_strings()["lambda"] == "2" and XGBoost.parameters["lambda"].field == "lambda_"
    assert XGBoost.from_dict({"num_round": 1, "lambda": 2}) == made


def test_defaults_are_shown_on_request() -> None:
    made = NTM(feature_dim=5, num_topics=2, epochs=3).with_defaults()
    assert (made.epochs, made.learning_rate, made.clip_gradient) == (3, 0.001, math.inf)
    assert NTM.parameters["learning_rate"].defaults == {"page": 0.001, "log": 0.01}
    assert NTM(feature_dim=5, num_topics=2).with_defaults("log").learning_rate == 0.01
    with pytest.raises(ValueError, match="no defaults of the source 'record'"):
        made.with_defaults("record")
    assert made.with_defaults() == made


@EVERY
def test_defaults_filled_in_raise_no_warning(algorithm: Algorithm) -> None:
    cls = load(algorithm)
    strings = {n: some_string(p.schema) for n, p in cls.parameters.items() if p.requirement == "required"}
    before = cls.check_strings(strings)
    made = cls.from_strings(strings).with_defaults()
    assert made._problems() == [p for p in before if p.severity == "warning"]


def some_string(schema: dict[str, Any]) -> str:
    """A string that spells a value of a required parameter."""
    if "enum" in schema:
        return str(schema["enum"][0])
    return str(schema.get("minimum", 1) + 3) if schema["type"] == "integer" else "5min"


# Defaults of the page that some image or script refuses, or refuses beside the other defaults.
NOT_TAKEN = {
    XGBoost: {
        "deterministic_histogram",
        "monotone_constraints",
        "single_precision_histogram",
        "use_dask_gpu_training",
    },
    CatBoost: {"eval_metric"},
    ImageClassificationTensorFlow: {"train_only_on_top_layer"},
}


@EVERY
def test_the_documented_defaults_go_together(algorithm: Algorithm) -> None:
    cls = load(algorithm)
    strings = {n: some_string(p.schema) for n, p in cls.parameters.items() if p.requirement == "required"}
    made = cls.from_strings(strings).with_defaults()
    assert cls.from_strings(made.to_strings()) == made
    left_out = {
        n for n, p in cls.parameters.items() if p.default is not None and getattr(made, p.field) is None
    }
    assert left_out == NOT_TAKEN.get(cls, set())


@EVERY
def test_what_is_known_of_a_parameter_is_data(algorithm: Algorithm) -> None:
    cls = load(algorithm)
    assert cls.title == algorithm.title and cls.url == algorithm.url
    assert [p.field for p in cls.parameters.values()] == [f.name for f in dataclasses.fields(cls)]
    for name, parameter in cls.parameters.items():
        assert parameter.name == name and parameter.url.startswith("https://") and parameter.description
        assert not [
            p for p in cls.check({name: parameter.default}) if p.code in ("invalid-value", "relation")
        ]
        with pytest.raises(dataclasses.FrozenInstanceError):
            parameter.default = 1
        with pytest.raises(TypeError):
            parameter.schema["type"] = "string"
        assert json.loads(json.dumps(parameter.schema)) is not None
        assert copy.deepcopy(parameter) == pickle.loads(pickle.dumps(parameter)) == parameter
    with pytest.raises(TypeError):
        cls.parameters["new"] = None


def test_conditions_are_data() -> None:
    momentum = ImageClassification.parameters["momentum"]
    assert momentum.used_when == ({"parameter": "optimizer", "in": ("sgd", "nag")},)
    with pytest.raises(TypeError):
        momentum.used_when[0]["in"] = ()
    assert ImageClassification.parameters["checkpoint_frequency"].relations == (
        {"operator": "<=", "parameter": "epochs"},
    )
    assert XGBoost.parameters["num_class"].required_when[0]["parameter"] == "objective"
    assert XGBoost.parameters["sketch_eps"].conditions


# -- strings ------------------------------------------------------------------------------------


def test_values_are_spelled_as_the_algorithm_does() -> None:
    assert NTM(
        **NTM_MIN, batch_norm=True, learning_rate=1e-6, encoder_layers=[60, 40], clip_gradient=math.inf
    ).to_strings() == {
        "feature_dim": "5",
        "num_topics": "2",
        "batch_norm": "true",
        "clip_gradient": "Infinity",
        "encoder_layers": "60,40",
        "learning_rate": "1e-06",
    }
    assert Object2Vec(**O2V_MIN, tied_token_embedding_weight=True).to_strings()[
        "tied_token_embedding_weight"
    ] == ("True")
    assert (
        KMeans(feature_dim=1, k=1, eval_metrics=["msd", "ssd"]).to_strings()["eval_metrics"]
        == '["msd", "ssd"]'
    )
    assert (
        XGBoost(num_round=1, monotone_constraints=[1, -1], tree_method="hist").to_strings()[
            "monotone_constraints"
        ]
        == "(1, -1)"
    )


STRINGS = [
    (NTM, "epochs", "12", 12),
    (NTM, "epochs", "+12", 12),
    (NTM, "learning_rate", "1e-06", 1e-06),
    (NTM, "learning_rate", "1", 1),
    (NTM, "clip_gradient", "Inf", math.inf),
    (NTM, "clip_gradient", "infinity", math.inf),
    (NTM, "batch_norm", "False", False),
    (NTM, "batch_norm", "TRUE", True),
    (NTM, "encoder_layers", "auto", "auto"),
    (NTM, "encoder_layers", "60, 40", (60, 40)),
    (NTM, "encoder_layers", "[64, 32]", (64, 32)),
    (LinearLearner, "l1", "auto", "auto"),
    (LinearLearner, "l1", "0.5", 0.5),
    (LinearLearner, "optimizer", "adam", "adam"),
    (LinearLearner, "normalize_data", "true", "true"),
    (Object2Vec, "comparator_list", "hadamard, concat, abs_diff", ("hadamard", "concat", "abs_diff")),
    (Object2Vec, "enc0_vocab_file", "", ""),
    (XGBoost, "monotone_constraints", "(1,)", (1,)),
    (XGBoost, "monotone_constraints", "(1,-1, 0)", (1, -1, 0)),
    (XGBoost, "interaction_constraints", "[[1, 2], [3]]", ((1, 2), (3,))),
    (XGBoost, "seed", "-5", -5),
    (DeepAR, "cardinality", "[2, 3]", (2, 3)),
    (DeepAR, "cardinality", "", ""),
    (DeepAR, "test_quantiles", "[0.1, 0.9]", (0.1, 0.9)),
]


def test_a_string_may_be_of_a_subclass() -> None:
    assert not NTM.check_strings({"feature_dim": "5", "num_topics": "2", "optimizer": Optimizer.ADAM})


@pytest.mark.parametrize(("cls", "name", "text", "value"), STRINGS)
def test_strings_are_read(cls: Any, name: str, text: str, value: Any) -> None:
    tree_method = {"tree_method": "hist"} if "constraints" in name else {}
    assert not wrong(cls, {name: text} | tree_method)
    self, _ = cls._read_strings({name: text}, None)
    found = getattr(self, cls.parameters[name].field)
    assert found == value and type(found) is type(value)


NO_STRINGS = [
    (NTM, "epochs", ["", " 12", "12 ", "1_2", "1.0", "1e2", "0x1", "٣", "--1", "+", "True"]),
    (NTM, "learning_rate", ["", "nan", "inf", " 0.1", "0.1 ", "0_1", "0,1", "0.1f", "1e", "٠.١"]),
    (NTM, "batch_norm", ["", "yes", "0", "1", " true"]),
    (NTM, "encoder_layers", ["", "Auto", "1,,2", "1.0", "[1", "1;2"]),
    (KMeans, "eval_metrics", ["", "msd", "[msd]", '{"msd": 1}', '["msd"', "[" * 3000]),
    (XGBoost, "monotone_constraints", ["", "1", "(1)", "(1,,0)", "(1", "(1.0)"]),
    (DeepAR, "test_quantiles", ["[NaN]", "[Infinity]", "0.1", '["0.1"]']),
]


@pytest.mark.parametrize(("cls", "name", "texts"), NO_STRINGS)
def test_strings_that_spell_no_value_are_refused(cls: Any, name: str, texts: list[str]) -> None:
    for text in texts:
        tree_method = {"tree_method": "hist"} if "constraints" in name else {}
        assert [p.parameter for p in wrong(cls, {name: text} | tree_method)] == [name], text


def wrong(cls: Any, strings: dict[str, Any]) -> list[Any]:
    return [p for p in cls.check_strings(strings) if p.severity == "error" and p.code != "missing"]


WRITTEN = [
    (NTM, "encoder_layers", "Auto", 'encoder_layers = "Auto": must be "auto" or a list'),
    (NTM, "batch_norm", "no", 'batch_norm = "no": must be "true" or "false"'),
    (Object2Vec, "tied_token_embedding_weight", "no", '= "no": must be "True" or "False"'),
    (NTM, "learning_rate", "5.", 'learning_rate = "5.": must be a number'),
    (NTM, "learning_rate", "1e400", 'learning_rate = "1e400": must be a number'),
    (NTM, "clip_gradient", "1e400", 'clip_gradient = "1e400": must be a number'),
    (
        XGBoost,
        "num_parallel_tree",
        "1" * 5000,
        "num_parallel_tree = " + '"' + "1" * 49 + "…" + "1" * 8 + '": has a value of more',
    ),
    (NTM, "x" * 400, "1", "x" * 50 + "…" + "x" * 9 + ' = "1": has a name of more than'),
]


@pytest.mark.parametrize(("cls", "name", "text", "said"), WRITTEN, ids=[w[2][:9] for w in WRITTEN])
def test_what_was_written_is_shown(cls: Any, name: str, text: str, said: str) -> None:
    first = wrong(cls, {name: text})[0]
    assert said in str(first) and len(str(first)) < 200 and first.value == text
    with pytest.raises(HyperparameterError) as error:
        cls.from_strings({name: text})
    assert first in error.value.problems


# name, string, typed value, severity
UNLISTED = [
    ("dsplit", "row", "row", None),
    ("predictor", "auto", "auto", "warning"),
    ("predictor", "foo", "foo", "error"),
    ("num_parallel_tree", "3", 3, "warning"),
    ("num_parallel_tree", "0", 0, "error"),
    ("save_model_on_termination", "true", True, "warning"),
    ("save_model_on_termination", "True", "True", "error"),
    ("reg_alpha", "-1", -1, "error"),
]


@pytest.mark.parametrize(("name", "text", "value", "severity"), UNLISTED)
def test_what_no_page_has_is_checked_all_the_same(
    name: str, text: str, value: Any, severity: str | None
) -> None:
    strings: dict[str, Any] = {"num_round": "1", name: text}
    for problems in (XGBoost.check_strings(strings), XGBoost.check({"num_round": 1, name: value})):
        assert [(p.code, p.severity) for p in problems] == (
            [("refused-by-container", severity)] if severity else []
        )
    if severity == "error":
        with pytest.raises(HyperparameterError, match="takes nothing else"):
            XGBoost.from_strings(strings)
    else:
        made = XGBoost.from_strings(strings)
        assert made.extra == {name: value} and made.to_strings() == strings


def test_sagemakers_limits_are_errors() -> None:
    fine: dict[Any, Any] = {"feature_dim": "5", "num_topics": "2"}
    cases: list[tuple[dict[Any, Any], str, str]] = [
        (fine | {"_" + "x" * 256: "1"}, "_" + "x" * 256, "too-long"),
        (fine | {"_x": "1" * 2501}, "_x", "too-long"),
        (fine | {f"_{i}": "1" for i in range(99)}, "", "too-many"),
        (fine | {"epochs": 5}, "epochs", "not-a-string"),
        (fine | {"epochs": None}, "epochs", "not-a-string"),
        (fine | {5: "1"}, "5", "unknown-parameter"),
    ]
    for strings, parameter, code in cases:
        assert [(p.parameter, p.code) for p in NTM.check_strings(strings)] == [(parameter, code)]
    limit = fine | {"_" + "x" * 255: "1" * 2500} | {f"_{i}": "1" for i in range(97)}
    assert len(limit) == 100 and not NTM.check_strings(limit)
    assert NTM.from_strings(limit).to_strings() == limit
    boosted = CatBoost(eval_metric="x" * 2501)
    with pytest.raises(HyperparameterError, match="2500"):
        boosted.to_strings()
    with pytest.raises(HyperparameterError, match="101 entries"):
        NTM(**NTM_MIN).to_strings(extra={f"_{i}": "1" for i in range(99)})


def test_what_is_tuned_is_left_out_and_what_is_extra_wins() -> None:
    made = NTM(feature_dim=5, num_topics=2, epochs=3)
    assert made.to_strings(tuned=["num_topics"]) == {"feature_dim": "5", "epochs": "3"}
    variable = object()  # a pipeline variable
    assert made.to_strings(extra={"epochs": variable, "new": "x"})["epochs"] is variable
    made.epochs = 0
    with pytest.raises(HyperparameterError, match="epochs = 0"):
        made.to_strings()
    assert made.to_strings(extra={"epochs": "0"})["epochs"] == "0"
    with pytest.raises(HyperparameterError, match="did you mean epochs"):
        made.to_strings(tuned=["epoch", "epochs"])
    assert not NTM.check_strings({"feature_dim": "5"}, tuned=["num_topics"])
    made.epochs = 3
    assert "epochs" not in made.to_strings(tuned="epochs")
    assert not NTM.check_strings({"feature_dim": "5"}, tuned="num_topics")
    (problem,) = NTM.check_strings({"feature_dim": "5", "num_topics": "2"}, tuned=["epoch"])
    assert (problem.parameter, problem.code, problem.suggestion) == ("epoch", "unknown-parameter", "epochs")


def values_of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values of a parameter, the awkward ones too."""
    if "anyOf" in schema:
        return st.one_of([values_of(option) for option in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if schema.get("type") == "integer":
        low, high = (above + 1 if above is not None else low), (below - 1 if below is not None else high)
        return st.integers(low and math.ceil(low), high and math.floor(high))
    if schema.get("type") == "number":
        ends: dict[str, Any] = {"exclude_min": above is not None, "exclude_max": below is not None}
        low, high = (low if above is None else above), (high if below is None else below)
        return st.floats(low, high, allow_nan=False, **ends) | st.integers(-(10**25), 10**25)
    if schema.get("type") == "boolean":
        return st.booleans()
    if schema.get("type") == "array":
        return st.lists(values_of(schema["items"]), max_size=4)
    return st.from_regex(schema["pattern"]) if "pattern" in schema else st.text(max_size=20)


def objects(cls: Any) -> st.SearchStrategy[Any]:
    fields = {name: values_of(p.schema) for name, p in cls.parameters.items()}
    required = [name for name, p in cls.parameters.items() if p.requirement == "required"]
    optional = [name for name in fields if name not in required]
    made = st.fixed_dictionaries(
        {name: fields[name] for name in required}, optional={name: fields[name] for name in optional}
    )
    return made.map(lambda values: mended(cls, values)).filter(lambda values: values is not None)


def mended(cls: Any, values: dict[str, Any]) -> Any:
    """An object from the values without those that don't go together, if that can be had."""
    for _ in range(3):
        errors = {p.parameter for p in cls.check(values) if p.severity == "error"}
        if not errors:
            return cls.from_dict(values)
        values = {name: value for name, value in values.items() if name not in errors}
    return None


@EVERY
@hypothesis.settings(max_examples=60, suppress_health_check=list(hypothesis.HealthCheck), derandomize=True)
@hypothesis.given(data=st.data())
def test_strings_lose_nothing(algorithm: Algorithm, data: st.DataObject) -> None:
    cls = load(algorithm)
    made = data.draw(objects(cls))
    strings = made.to_strings()
    assert all(type(text) is str for text in strings.values())
    assert cls.from_strings(json.loads(json.dumps(strings))) == made
    assert cls.from_strings(strings).to_strings() == strings


# -- command lines ------------------------------------------------------------------------------


@EVERY
@hypothesis.settings(max_examples=20, suppress_health_check=list(hypothesis.HealthCheck), derandomize=True)
@hypothesis.given(data=st.data())
def test_flags_make_the_same_object(algorithm: Algorithm, data: st.DataObject) -> None:
    cls = load(algorithm)
    parser = argparse.ArgumentParser()
    cls.add_flags(parser)
    assert parser.format_help()
    made = data.draw(objects(cls))
    strings = made.to_strings()
    dashed = [f"--{name.replace('_', '-')}={text}" for name, text in strings.items()]
    plain = [f"--{name}={text}" for name, text in strings.items()]
    assert cls.from_flags(parser.parse_args(dashed)) == cls.from_flags(parser.parse_args(plain)) == made


@pytest.mark.parametrize("text", ["-1", "-1e-3", "-.5", "-1.5E+3"])
def test_a_negative_number_is_no_flag(text: str) -> None:
    parser = argparse.ArgumentParser()
    LinearLearner.add_flags(parser)
    words = ["--predictor-type", "regressor", "--init-bias", text]
    assert LinearLearner.from_flags(parser.parse_args(words)).init_bias == float(text)


def test_a_wrong_flag_is_an_error_like_any_other() -> None:
    parser = argparse.ArgumentParser()
    NTM.add_flags(parser)
    with pytest.raises(HyperparameterError, match='epochs = "many"'):
        NTM.from_flags(parser.parse_args(["--feature-dim", "5", "--num-topics", "2", "--epochs", "many"]))


# -- tuning -------------------------------------------------------------------------------------


def test_ranges_in_the_shape_of_the_api() -> None:
    assert XGBoost.tuning_ranges("eta", num_round=(10, 400)) == {
        "ContinuousParameterRanges": [{"Name": "eta", "MinValue": "0.1", "MaxValue": "0.5"}],
        "IntegerParameterRanges": [{"Name": "num_round", "MinValue": "10", "MaxValue": "400"}],
    }
    assert NTM.tuning_ranges(optimizer=["sgd", "adam"], learning_rate=(1e-4, 0.1, "Logarithmic")) == {
        "CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd", "adam"]}],
        "ContinuousParameterRanges": [
            {"Name": "learning_rate", "MinValue": "0.0001", "MaxValue": "0.1", "ScalingType": "Logarithmic"}
        ],
    }
    assert "lambda" in str(XGBoost.tuning_ranges("lambda")) == str(XGBoost.tuning_ranges("lambda_"))


@EVERY
def test_recommended_ranges_pass_unless_the_page_contradicts_itself(algorithm: Algorithm) -> None:
    cls = load(algorithm)
    tunable = [n for n, p in cls.parameters.items() if p.tuning and {"minimum", "values"} & p.tuning.keys()]
    for name in tunable:
        codes = set()
        try:
            assert cls.tuning_ranges(name)
        except HyperparameterError as error:
            codes = {p.code for p in error.problems}
        assert codes <= {"invalid-value", "refused-by-container"}, name


def continuous(name: str, low: Any, high: Any, **more: Any) -> dict[str, Any]:
    return {"ContinuousParameterRanges": [{"Name": name, "MinValue": low, "MaxValue": high, **more}]}


def integer(name: str, low: Any, high: Any, **more: Any) -> dict[str, Any]:
    return {"IntegerParameterRanges": [{"Name": name, "MinValue": low, "MaxValue": high, **more}]}


TUNING: list[tuple[Any, Any, dict[str, Any], list[str]]] = [
    (XGBoost, continuous("eta", "0.1", "0.5"), {}, []),
    (XGBoost, continuous("etta", "0.1", "0.5"), {}, ["unknown-parameter"]),
    (XGBoost, continuous("skip_drop", "0.1", "0.5"), {}, ["not-tunable"]),
    (XGBoost, integer("eta", "0", "1"), {}, ["wrong-kind"]),
    (XGBoost, continuous("eta", 0.1, 0.5), {}, ["not-a-string"]),
    (XGBoost, continuous("eta", "0.5", "0.1"), {}, ["invalid-range"]),
    (XGBoost, continuous("eta", "0.5", "0.5"), {}, ["invalid-range"]),
    (XGBoost, continuous("eta", "0.5", "1.5"), {}, ["invalid-value"]),
    (XGBoost, continuous("eta", "low", "high"), {}, ["invalid-value", "invalid-value"]),
    (XGBoost, continuous("subsample", "0", "1"), {}, ["refused-by-container"]),
    (XGBoost, continuous("eta", "0.1", "0.5", ScalingType="Log"), {}, ["invalid-scaling"]),
    (XGBoost, continuous("eta", "0", "0.5", ScalingType="Logarithmic"), {}, ["invalid-scaling"]),
    (XGBoost, continuous("eta", "0", "0.5", ScalingType="ReverseLogarithmic"), {}, []),
    (XGBoost, continuous("eta", "0", "1", ScalingType="ReverseLogarithmic"), {}, ["invalid-scaling"]),
    (XGBoost, integer("max_depth", "1", "5", ScalingType="ReverseLogarithmic"), {}, ["invalid-scaling"]),
    (XGBoost, integer("max_depth", "1", "5.5"), {}, ["invalid-value"]),
    (LinearLearner, continuous("learning_rate", "auto", "1"), {}, ["invalid-range"]),
    (XGBoost, {"Ranges": []}, {}, ["invalid-range"]),
    (XGBoost, {"ContinuousParameterRanges": ["eta"]}, {}, ["invalid-range"]),
    (XGBoost, {"AutoParameters": [{"Name": "eta", "ValueHint": "0.2"}]}, {}, []),
    (XGBoost, {"AutoParameters": ({"Name": "eta", "ValueHint": "0.2"},)}, {}, []),
    (XGBoost, {"AutoParameters": [{"Name": "eta", "ValueHint": "2"}]}, {}, ["invalid-value"]),
    (XGBoost, {"AutoParameters": [{"Name": "eta", "ValueHint": 0.2}]}, {}, ["not-a-string"]),
    (XGBoost, {"AutoParameters": [{"Name": "eta"}]}, {}, ["not-a-string"]),
    (XGBoost, {"AutoParameters": [{"Name": "eta", "ParameterValue": "0.2"}]}, {}, ["invalid-range", "not-a-string"]),
    (XGBoost, {"AutoParameters": [{"ValueHint": "0.2"}]}, {}, ["invalid-range"]),
    (XGBoost, {"AutoParameters": [{"Name": "eta", "ValueHint": "0.2", "ScalingType": "Auto"}]}, {}, ["invalid-range"]),
    (XGBoost, continuous("eta", "0.1", "0.5", Step="0.1"), {}, ["invalid-range"]),
    (XGBoost, continuous("eta", "0.1", "0." + "5" * 300), {}, ["too-long"]),
    (XGBoost, {"ContinuousParameterRanges": [{"Name": "eta", "MinValue": "0.1"}]}, {}, ["not-a-string"]),
    (XGBoost, {"ContinuousParameterRanges": None, "AutoParameters": []}, {}, []),
    (XGBoost, continuous("eta", "0.1", "0.5"), {"static": {"eta": "0.3", "num_round": "1"}}, ["static-and-searched"]),
    (XGBoost, continuous("eta", "0.1", "0.5"), {"static": {}}, ["missing"]),
    (XGBoost, integer("num_round", "1", "5"), {"static": {}}, []),
    (XGBoost, integer("num_round", "1", "5"), {"static": {"etta": "1", "gamma": "-1"}}, ["invalid-value", "unknown-parameter"]),
    (XGBoost, integer("num_rounds", "1", "5"), {"static": {}}, ["unknown-parameter", "missing"]),
    (XGBoost, integer("num_round", "1", "5"), {"static": {"gamma": 1}}, ["not-a-string"]),
    (XGBoost, integer("num_round", "1", "5"), {"static": [], "metric": "rmse"}, ["unknown-metric", "not-a-mapping"]),
    (XGBoost, continuous("eta", "0", "1") | integer("eta", "0", "1"), {}, ["wrong-kind", "duplicate-range"]),
    (XGBoost, {}, {"metric": "validation:rmse"}, []),
    (XGBoost, {}, {"metric": "validation:rsme"}, ["unknown-metric"]),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse", "Type": "Minimize"}}, []),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse", "Type": "Maximize"}}, ["wrong-direction"]),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd"]}]}, {}, []),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sdg"]}]}, {}, ["invalid-value"]),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": []}]}, {}, ["not-a-string"]),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": "sgd"}]}, {}, ["not-a-string"]),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd"] * 31}]}, {}, ["too-many"]),
    (NTM, {"CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd"], "ScalingType": "Auto"}]}, {}, ["invalid-range"]),
    (LightGBM, {}, {"metric": {"MetricName": "binary_logloss", "Type": "Maximize"}}, ["wrong-direction"]),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse", "Type": "minimize"}}, ["wrong-direction"]),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse", "Type": "Minimize", "Goal": "1"}}, ["invalid-objective"]),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse", "Type": 3}}, ["wrong-direction"]),
    (XGBoost, {}, {"metric": {"MetricName": "validation:rmse"}}, ["wrong-direction"]),
    (XGBoost, {}, {"metric": {"Type": "Minimize"}}, ["unknown-metric"]),
    (XGBoost, {}, {"metric": 3}, ["unknown-metric"]),
    (XGBoost, {}, {"static": 5}, ["not-a-mapping"]),
    (XGBoost, 5, {}, ["invalid-range"]),
    (XGBoost, {5: []}, {}, ["invalid-range"]),
    (XGBoost, {"ContinuousParameterRanges": 5}, {}, ["invalid-range"]),
    (XGBoost, {"ContinuousParameterRanges": "eta"}, {}, ["invalid-range"]),
    (XGBoost, {"ContinuousParameterRanges": [{"Name": 5}]}, {}, ["invalid-range"]),
    (XGBoost, continuous("eta", "0.1", "0.5", ScalingType=["Log"]), {}, ["invalid-scaling"]),
    (XGBoost, integer("max_depth", "1", "1" * 5000), {}, ["too-long"]),
    (XGBoost, continuous("reg_alpha", "0", "1"), {}, ["refused-by-container"]),
    (XGBoost, continuous("reg_alpha", 0, "1"), {}, ["not-a-string", "refused-by-container"]),
]  # fmt: skip


@pytest.mark.parametrize(("cls", "ranges", "besides", "codes"), TUNING)
def test_ranges_are_checked(cls: Any, ranges: Any, besides: Any, codes: list[str]) -> None:
    assert [p.code for p in cls.check_tuning(ranges, **besides)] == codes


# what a tuning job searches, what it fixes, what is said of that: a searched value may be the one it depends on
SEARCHED: list[tuple[Any, list[str], dict[str, Any], list[str]]] = [
    (SemanticSegmentation, ["optimizer"], SEGMENTATION_MIN | {"gamma1": "0.5"}, []),
    (SemanticSegmentation, ["momentum"], SEGMENTATION_MIN | {"gamma1": "0.5"}, ["no-effect"]),
    (ImageClassification, ["optimizer"], IC_MIN | {"top_k": "1"}, ["invalid-value"]),
    (KNN, ["k"], KNN_MIN | {"dimension_reduction_type": "sign"}, ["rule"]),
    (NTM, ["num_topics"], NTM_MIN | {f"_{i}": "1" for i in range(100)}, ["too-many"]),
    (NTM, ["epoch"], NTM_MIN, ["unknown-parameter"]),
    (NTM, ["num_topics"], {"epochs": "nan", "feature_dim": "5"}, ["invalid-value"]),
]


@pytest.mark.parametrize(("cls", "searched", "fixed", "codes"), SEARCHED)
def test_what_depends_on_a_searched_value_is_no_problem_yet(
    cls: Any, searched: list[str], fixed: dict[str, Any], codes: list[str]
) -> None:
    strings = {name: str(value) for name, value in fixed.items() if name not in searched}
    assert [p.code for p in cls.check_strings(strings, tuned=searched)] == codes
    ranges = {"AutoParameters": [{"Name": name, "ValueHint": "1"} for name in searched]}
    known = [name for name in searched if name in cls.parameters]
    expected = cls.check_tuning(ranges) + cls.check_strings(strings, tuned=known)
    assert cls.check_tuning(ranges, static=strings) == expected


@pytest.mark.parametrize(
    "value",
    [None, 5, "eta", [5], {5: 5}, {"eta": 5}, 10**5000, "1" * 5000],
    ids=lambda value: type(value).__name__,
)
def test_no_argument_makes_a_check_fail(value: Any) -> None:
    problems = XGBoost.check(value) + XGBoost.check_strings(value) + XGBoost.check_tuning(value)
    problems += XGBoost.check_tuning({}, metric=value, static=value)
    problems += XGBoost.check_tuning({"IntegerParameterRanges": value, "AutoParameters": [value]})
    assert problems and all(str(p) for p in problems)


@pytest.mark.parametrize(
    ("kind", "entry", "most"),
    [
        ("ContinuousParameterRanges", {"Name": "eta", "MinValue": "0", "MaxValue": "1"}, 30),
        ("AutoParameters", {"Name": "eta", "ValueHint": "1"}, 100),
    ],
)
def test_only_so_many_are_searched(kind: str, entry: dict[str, str], most: int) -> None:
    assert "too-many" not in {p.code for p in XGBoost.check_tuning({kind: [entry] * most})}
    assert "too-many" in {p.code for p in XGBoost.check_tuning({kind: [entry] * (most + 1)})}


@pytest.mark.parametrize(
    ("names", "ranges", "said"),
    [
        (("etta",), {}, "did you mean eta"),
        ((), {"eta": 0.5}, "is not a range: give"),
        ((), {"eta": (0.1,)}, "is not a range: give"),
        (("skip_drop",), {}, "needs a range"),
        (("reg_alpha",), {}, "is on no page"),
        ((), {"num_round": (1, 10**5000)}, "has a range that no strings can spell"),
        ((), {"eta": ((object(),), 1)}, "has a range that no strings can spell"),
    ],
)
def test_ranges_that_cannot_be_made_are_refused(names: Any, ranges: Any, said: str) -> None:
    with pytest.raises(HyperparameterError, match=said):
        XGBoost.tuning_ranges(*names, **ranges)


def test_ranges_for_the_sdk_need_the_sdk() -> None:
    done = run(
        sys.executable, "-S", "-c", "from sagemaker_hyperparameters import NTM; NTM.sdk_ranges('epochs')"
    )
    assert "HyperparameterError" in done.stderr  # wrong ranges are told first
    done = run(
        sys.executable, "-S", "-c", "from sagemaker_hyperparameters import NTM; NTM.sdk_ranges('optimizer')"
    )
    message = "these ranges are objects of the SageMaker SDK, which is missing: pip install sagemaker"
    assert done.stderr.splitlines()[-1] == f"ImportError: {message}" and "During handling" not in done.stderr


SDK = """
class CategoricalParameter:
    def __init__(self, values): self.values = values
"""


@pytest.mark.parametrize(
    ("module", "text", "said"),
    [
        ("core/parameter.py", SDK, "['sgd', 'adam', 'adadelta']\n"),
        ("parameter.py", SDK, "['sgd', 'adam', 'adadelta']\n"),
        ("parameter.py", "import boto4", "ModuleNotFoundError: No module named 'boto4'\n"),
        ("readme.txt", "", "pip install sagemaker\n"),  # a folder of that name is a package, too
    ],
)
def test_ranges_are_of_the_sdk_that_is_there(module: str, text: str, said: str, tmp_path: Path) -> None:
    """What the SDK itself makes of them is in test_sdk.py."""
    path = tmp_path / "sagemaker" / module
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    code = "from sagemaker_hyperparameters import NTM; print(NTM.sdk_ranges('optimizer')['optimizer'].values)"
    done = run(sys.executable, "-S", "-c", code, PYTHONPATH=f"{GENERATED}{os.pathsep}{tmp_path}")
    assert (done.stdout + done.stderr).endswith(said)


# -- against the containers ---------------------------------------------------------------------


@NEEDS_SHARED
def test_the_containers_own_defaults_pass() -> None:
    facts = json.loads((SHARED / "ground-truth/container-defaults.json").read_text(encoding="utf-8"))
    for algorithm in ALGORITHMS:
        if algorithm.algorithm in facts:
            cls = load(algorithm)
            defaults = facts[algorithm.algorithm]["defaults"]
            problems = [p for p in cls.check_strings(defaults) if p.code != "missing"]
            assert not [p for p in problems if p.severity == "error"]


# -- loading, typing, other Pythons -------------------------------------------------------------

LOADED = """
import sys
from sagemaker_hyperparameters import NTM
NTM(feature_dim=5, num_topics=2, optimizer="adam").to_strings()
names = {name.rpartition(".")[2] for name in sys.modules if name.startswith("sagemaker_hyperparameters.")}
assert names == {"_hyperparameters", "_messages", "_problems", "_values", "ntm"}, names
assert not {"json", "difflib", "argparse", "numpy"} & sys.modules.keys()
import sagemaker_hyperparameters as package
assert "XGBoost" in dir(package)
try:
    package.Nothing
except AttributeError as error:
    assert "no attribute 'Nothing'" in str(error)
else:
    raise AssertionError
"""


def test_a_class_loads_its_own_module_alone() -> None:
    done = run(sys.executable, "-S", "-c", LOADED)
    assert not done.stderr


SMOKE = """
import sagemaker_hyperparameters as package
from sagemaker_hyperparameters._registry import ALGORITHMS
for algorithm in ALGORITHMS:
    cls = getattr(package, algorithm.cls)
    assert cls.check({}) or all(p.requirement != "required" for p in cls.parameters.values())
made = package.NTM(feature_dim=5, num_topics=2, encoder_layers=[1, 2], batch_norm=False)
assert package.NTM.from_strings(made.to_strings()) == made
try:
    package.NTM(feature_dim=0, num_topics=2)
except package.HyperparameterError as error:
    assert "feature_dim = 0" in str(error)
else:
    raise AssertionError
"""


@pytest.mark.parametrize("version", ["3.10", "3.11", "3.12", "3.13", "3.14"])
def test_the_package_runs_on_every_python_at_hand(version: str) -> None:
    python = shutil.which(f"python{version}")
    if python is None or run(python, "-c", "").returncode:
        pytest.skip(f"no python{version} on the path")
    done = run(python, "-W", "error", "-c", SMOKE, PYTHONDONTWRITEBYTECODE="1")
    assert not done.stderr and done.returncode == 0


CALLER = """
from collections.abc import Mapping
from sagemaker_hyperparameters import NTM, HyperparameterError, Problem, XGBoost
made = NTM(feature_dim=5, num_topics=2, optimizer="adam", encoder_layers=[1, 2], learning_rate=1)
strings: dict[str, str] = made.with_defaults().to_strings(tuned=["epochs"])
problems: list[Problem] = XGBoost.check_strings(strings)
again: NTM = NTM.from_strings(strings)
eta = XGBoost.parameters["eta"].default
"""
WRONG = [
    'NTM(feature_dim=5, num_topics=2, optimizer="adamw")',
    'NTM(feature_dim="5", num_topics=2)',
    "NTM(feature_dim=5)",
    'NTM(feature_dim=5, num_topics=2, encoder_layers="60")',
    "NTM(feature_dim=5, num_topics=2, epochs=1.5)",
    "NTM(5, 2)",
    "NTM(feature_dim=5, num_topics=2, epoch=1)",
    "made.epochs.upper()",
]


def test_types_are_strict_and_tell_a_wrong_caller(tmp_path: Path) -> None:
    caller = tmp_path / "caller.py"
    caller.write_text(CALLER + "\n".join(WRONG) + "\n", encoding="utf-8")
    checker = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path)]
    done = run(*checker, str(caller), MYPYPATH=str(GENERATED), PYTHONPATH="")
    first = CALLER.count("\n") + 1
    lines = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert lines == set(range(first, first + len(WRONG))), done.stdout


def test_types_are_strict_where_nothing_else_is_installed(tmp_path: Path) -> None:
    """Neither PyYAML nor its types; for the oldest Python as for the newest."""
    for version in ("3.10", "3.14"):
        checker = [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-site-packages",
            "--python-version",
            version,
        ]
        options = ["--config-file", os.devnull, "--cache-dir", str(tmp_path)]
        done = run(
            *checker, *options, "-p", "sagemaker_hyperparameters", MYPYPATH=str(GENERATED), PYTHONPATH=""
        )
        assert done.returncode == 0, done.stdout


def test_the_wheel_holds_the_package_and_the_source_distribution_its_reference_too(tmp_path: Path) -> None:
    source, made = tmp_path / "source", tmp_path / "dist"
    shutil.copytree(GENERATED, source, ignore=shutil.ignore_patterns("__pycache__", "build", "*.egg-info"))
    files = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()} - {
        "files.txt"
    }
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(made), str(source)]
    done = run(*build, PYTHONDONTWRITEBYTECODE="1")
    assert done.returncode == 0 and "would be ignored" not in done.stdout + done.stderr, done.stdout
    (wheel,), (archive,) = made.glob("*.whl"), made.glob("*.tar.gz")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == {name for name in files if name.startswith("sagemaker_hyperparameters/")}
    with tarfile.open(archive) as opened:
        held = {name.partition("/")[2] for name in opened.getnames()}
        assert {name for name in files if not name.startswith("site/")} <= held
    checked = run(sys.executable, "-m", "twine", "check", "--strict", *map(str, (wheel, archive)))
    assert checked.returncode == 0, checked.stdout
    shown = run(sys.executable, "-m", "sagemaker_hyperparameters", "schema", "ntm", PYTHONPATH=str(wheel))
    assert shown.stdout == (source / "sagemaker_hyperparameters/schemas/ntm.json").read_text()


def public_surface() -> str:
    """Every public name with its signature."""
    lines = [f"{name}" for name in package.__all__]
    for name in ("HyperparameterError", "Problem"):
        lines += [f"{name}.{n}" for n in sorted(vars(getattr(package, name))) if not n.startswith("_")]
    shared = NTM.__mro__[1]
    for name, member in sorted(inspect.getmembers(shared, callable)):
        if not name.startswith("_"):
            lines.append(f"Hyperparameters.{name}{inspect.signature(member)}")
    for name in package.__all__[2:]:
        lines += [f"{name}.{f.name}: {f.type}" for f in dataclasses.fields(getattr(package, name))]
    return "\n".join(lines) + "\n"


def test_the_public_surface_changes_only_on_purpose() -> None:
    golden = Path(__file__).parent / "surface.txt"
    assert golden.read_text(encoding="utf-8") == public_surface(), (
        "if the change is meant: python -c 'from tests.test_package import *; "
        'open("tests/surface.txt", "w").write(public_surface())\''
    )
