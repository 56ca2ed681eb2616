"""Object Detection (TensorFlow): the hyperparameters that the built-in algorithm takes.

Generated from object-detection-tensorflow-Hyperparameter.md (2023), object-detection-tensorflow-tuning.md
(2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class ObjectDetectionTensorFlow(Hyperparameters):
    """Hyperparameters of Object Detection (TensorFlow).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tensorflow-Hyperparameter.html)
    """

    batch_size: int | None = None
    """How many training examples make up one batch.

    Valid values: an integer of at least 1. Default: 3. Tuning: integer, from 8 to 512.
    """
    beta_1: float | None = None
    """The exponential decay rate of the optimizer's first moment estimates. Used only when `optimizer` is
    `adam`.

    Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 1e-06 to 0.999.
    """
    beta_2: float | None = None
    """The exponential decay rate of the optimizer's second moment estimates. Used only when `optimizer` is
    `adam`.

    Valid values: a number from 0 to 1. Default: 0.999. Tuning: continuous, from 1e-06 to 0.999.
    """
    early_stopping: bool | None = None
    """Whether training may end before its last epoch when it no longer improves.

    Valid values: True or False. Default: False.
    """
    early_stopping_min_delta: float | None = None
    """The smallest absolute change that counts as an improvement. Used only when `early_stopping` is `True`.

    Valid values: a number from 0 to 1. Default: 0.
    """
    early_stopping_patience: int | None = None
    """How many epochs without an improvement are waited for until training ends. Used only when
    `early_stopping` is `True`.

    Valid values: an integer of at least 1. Default: 5.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Valid values: an integer of at least 1. Default: `5` for smaller models, `1` for larger models.
    """
    epsilon: float | None = None
    """A small number that keeps the optimizer from dividing by 0. Used only when `optimizer` is `adam`,
    `rmsprop`, `adadelta`, or `adagrad`.

    Valid values: a number from 0 to 1. Default: 1e-07. Tuning: continuous, from 1e-08 to 1.
    """
    initial_accumulator_value: float | None = None
    """What the accumulators start from, which hold a momentum for each parameter. Used only when `optimizer`
    is `adagrad`.

    Valid values: a number from 0 to 1. Default: 0.1. Tuning: continuous, from 0 to 0.999.
    """
    learning_rate: float | None = None
    """The learning rate that the optimizer applies.

    Valid values: a number from 0 to 1. Default: 0.001. Tuning: continuous, from 1e-06 to 0.5.
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd` or `nesterov`.

    Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 0 to 0.999.
    """
    optimizer: Literal["adam", "sgd", "nesterov", "rmsprop", "adagrad", "adadelta"] | None = None
    """The optimization method that trains the model.

    Valid values: "adam", "sgd", "nesterov", "rmsprop", "adagrad" or "adadelta". Default: "adam". Tuning:
    categorical, "sgd", "adam", "rmsprop", "nesterov", "adagrad" or "adadelta".
    """
    reinitialize_top_layer: Literal["Auto", "True", "False"] | None = None
    """Whether fine-tuning gives the topmost layer, which classifies, fresh weights. With `"Auto"` it does so,
    except in incremental training.

    Valid values: "Auto", "True" or "False". Default: "Auto".
    """
    rho: float | None = None
    """The decay of the optimizer's moving average of gradients. Used only when `optimizer` is `adadelta` or
    `rmsprop`.

    Valid values: a number from 0 to 1. Default: 0.95.
    """
    train_only_on_top_layer: bool | None = None
    """Whether fine-tuning changes the topmost layer alone (`"True"`) or the whole model (`"False"`).

    Valid values: True or False. Default: False. Tuning: categorical, True or False.
    """

    _encodings = {"early_stopping": ("True", "False"), "train_only_on_top_layer": ("True", "False")}
    _unlisted = {
        "eps": (
            lambda s: s,
            lambda v: ((0, True),),
        ),
        "regularizers_l2": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and -inf < v < inf)),),
        ),
        "train_only_top_layer": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    _aliases = {"eps": "epsilon"}
    _doubted = {"regularizers_l2": "doubtful"}
    _unknown_names = "ignored"

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetectionTensorFlow, "batch_size", v))
        v = self.beta_1
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "beta_1", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("adam" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "beta_1", v, "no-effect", None, "warning"))
        v = self.beta_2
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "beta_2", v))
        if (
            not wrong
            and v is not None
            and v != 0.999
            and ("adam" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "beta_2", v, "no-effect", None, "warning"))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(ObjectDetectionTensorFlow, "early_stopping", v))
        v = self.early_stopping_min_delta
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "early_stopping_min_delta", v))
        if (
            not wrong
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(
                    ObjectDetectionTensorFlow, "early_stopping_min_delta", v, "no-effect", None, "warning"
                )
            )
        v = self.early_stopping_patience
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetectionTensorFlow, "early_stopping_patience", v))
        if (
            not wrong
            and v is not None
            and v != 5
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(ObjectDetectionTensorFlow, "early_stopping_patience", v, "no-effect", None, "warning")
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ObjectDetectionTensorFlow, "epochs", v))
        v = self.epsilon
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "epsilon", v))
        if (
            not wrong
            and v is not None
            and v != 1e-07
            and ("adam" if self.optimizer is None else self.optimizer)
            not in ("adam", "rmsprop", "adadelta", "adagrad")
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "epsilon", v, "no-effect", None, "warning"))
        v = self.initial_accumulator_value
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "initial_accumulator_value", v))
        if (
            not wrong
            and v is not None
            and v != 0.1
            and ("adam" if self.optimizer is None else self.optimizer) != "adagrad"
        ):
            problems.append(
                Problem(
                    ObjectDetectionTensorFlow, "initial_accumulator_value", v, "no-effect", None, "warning"
                )
            )
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "learning_rate", v))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "momentum", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("adam" if self.optimizer is None else self.optimizer) not in ("sgd", "nesterov")
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "momentum", v, "no-effect", None, "warning"))
        v = self.optimizer
        if v is not None and not (
            type(v) is str and v in {"adam", "sgd", "nesterov", "rmsprop", "adagrad", "adadelta"}
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "optimizer", v))
        v = self.reinitialize_top_layer
        if v is not None and not (type(v) is str and v in {"Auto", "True", "False"}):
            problems.append(Problem(ObjectDetectionTensorFlow, "reinitialize_top_layer", v))
        v = self.rho
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ObjectDetectionTensorFlow, "rho", v))
        if (
            not wrong
            and v is not None
            and v != 0.95
            and ("adam" if self.optimizer is None else self.optimizer) not in ("adadelta", "rmsprop")
        ):
            problems.append(Problem(ObjectDetectionTensorFlow, "rho", v, "no-effect", None, "warning"))
        v = self.train_only_on_top_layer
        if v is not None and type(v) is not bool:
            problems.append(Problem(ObjectDetectionTensorFlow, "train_only_on_top_layer", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.batch_size,
            self.beta_1,
            self.beta_2,
            self.early_stopping,
            self.early_stopping_min_delta,
            self.early_stopping_patience,
            self.epochs,
            self.epsilon,
            self.initial_accumulator_value,
            self.learning_rate,
            self.momentum,
            self.optimizer,
            self.reinitialize_top_layer,
            self.rho,
            self.train_only_on_top_layer,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.beta_1) is not None:
            made.beta_1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.beta_2) is not None:
            made.beta_2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping) is not None:
            made.early_stopping = BOOLEANS.get(s.lower(), s)
        if (s := made.early_stopping_min_delta) is not None:
            made.early_stopping_min_delta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.epsilon) is not None:
            made.epsilon = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.initial_accumulator_value) is not None:
            made.initial_accumulator_value = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.rho) is not None:
            made.rho = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.train_only_on_top_layer) is not None:
            made.train_only_on_top_layer = BOOLEANS.get(s.lower(), s)
