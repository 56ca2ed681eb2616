"""Image Classification (TensorFlow): the hyperparameters that the built-in algorithm takes.

Generated from IC-TF-Hyperparameter.md (2023), IC-TF-tuning.md (2023); changes made here are lost.
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
class ImageClassificationTensorFlow(Hyperparameters):
    """Hyperparameters of Image Classification (TensorFlow).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/IC-TF-Hyperparameter.html)
    """

    augmentation: bool | None = None
    """Whether the training images are varied at random: see `augmentation_random_flip`,
    `augmentation_random_rotation`, and also `augmentation_random_zoom`.

    Valid values: True or False. Default: False.
    """
    augmentation_random_flip: Literal["horizontal_and_vertical", "horizontal", "vertical", "None"] | None = (
        None
    )
    """Along which axes images are flipped at random. Used only when `augmentation` is `True`.

    Valid values: "horizontal_and_vertical", "vertical" or "None". Default: "horizontal_and_vertical".
    JumpStart's record has "horizontal_and_vertical", "horizontal", "vertical" or "None".
    """
    augmentation_random_rotation: float | None = None
    """How far images are rotated at random, as a part of a full turn: counterclockwise above `0`, clockwise
    below, and not at all with `0`. Used only when `augmentation` is `True`.

    Valid values: a number from -1 to 1. Default: 0.2.
    """
    augmentation_random_zoom: float | None = None
    """How far images are zoomed vertically at random: out above `0`, in below, and not at all with `0`. Used
    only when `augmentation` is `True`.

    Valid values: a number from -1 to 1. Default: 0.1.
    """
    batch_size: int | None = None
    """How many training examples make up one batch. On an instance with several GPUs, they share it.

    Valid values: an integer of at least 1. Default: 32. Tuning: integer, from 8 to 512.
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
    binary_mode: bool | None = None
    """Set to `"True"`, the model gives one probability, that of the positive class, and `eval_metric` has
    more choices. Used only for classification with two classes.

    Valid values: True or False. Default: False.
    """
    dropout_rate: float | None = None
    """The share of units that the dropout layer below the final classification leaves out.

    Valid values: a number from 0 to 1. Default: 0.2.
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

    Valid values: an integer of at least 1. Default: 3. JumpStart sends by default 5.
    """
    epsilon: float | None = None
    """A small number that keeps the optimizer from dividing by 0. Used only when `optimizer` is `adam`,
    `rmsprop`, `adadelta`, or `adagrad`.

    Valid values: a number from 0 to 1. Default: 1e-07. Tuning: continuous, from 1e-08 to 1.
    """
    eval_metric: Literal["accuracy", "precision", "recall", "auc", "prc"] | None = None
    """The metric that the model is judged by. If `binary_mode` is `"False"`, it can only be `"accuracy"`.

    Valid values: "accuracy", "precision", "recall", "auc" or "prc". It should be "accuracy" unless
    binary_mode is "True". Default: "accuracy".
    """
    image_resize_interpolation: (
        Literal["bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic"]
        | None
    ) = None
    """The method of interpolation by which images are resized.

    Valid values: "bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian" or
    "mitchellcubic". Default: "bilinear".
    """
    initial_accumulator_value: float | None = None
    """What the accumulators start from, which hold a momentum for each parameter. Used only when `optimizer`
    is `adagrad`.

    Valid values: a number from 0 to 1. Default: 0.0001. JumpStart sends by default 0.1.
    """
    label_smoothing: float | None = None
    """How far the labels are softened: with `0.1`, the label of the true class counts `0.9+0.1/num_classes`,
    and each of the others `0.1/num_classes`.

    Valid values: a number from 0 to 1. Default: 0.1.
    """
    learning_rate: float | None = None
    """The learning rate that the optimizer applies.

    Valid values: a number from 0 to 1. Default: 0.001. Tuning: continuous, from 1e-06 to 0.5.
    """
    momentum: float | None = None
    """The momentum that the optimizer applies. Used only when `optimizer` is `sgd`, `nesterov`, or `rmsprop`.

    Valid values: a number from 0 to 1. Default: 0.9. Tuning: continuous, from 0 to 0.999.
    """
    optimizer: Literal["adam", "sgd", "nesterov", "rmsprop", "adagrad", "adadelta"] | None = None
    """The optimization method that trains the model.

    Valid values: "adam", "sgd", "nesterov", "rmsprop", "adagrad" or "adadelta". Default: "adam". Tuning:
    categorical, "sgd", "adam", "rmsprop", "nesterov", "adagrad" or "adadelta".
    """
    regularizers_l2: float | None = None
    """Strength of the L2 penalty on the dense layer that classifies.

    Valid values: a number from 0 to 1. Default: 0.0001. Tuning: continuous, from 0 to 0.999.
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

    Valid values: True or False. Default: False. The training script takes it without effect:
    train_only_top_layer is looked at instead. Tuning: categorical, True or False.
    """

    _encodings = {
        "augmentation": ("True", "False"),
        "binary_mode": ("True", "False"),
        "early_stopping": ("True", "False"),
        "train_only_on_top_layer": ("True", "False"),
    }
    _unlisted = {
        "eps": (
            lambda s: s,
            lambda v: ((0, True),),
        ),
        "checkpoint_save_best_only": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
        "seed": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int)),),
        ),
        "validation-split-ratio": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and -inf < v < inf)),),
        ),
        "verbose_one_line_per_epoch": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int)),),
        ),
        "random_seed": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 0 <= v)),),
        ),
        "train_only_top_layer": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
        "validation_split_ratio": (
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
            lambda v: ((0, v is None or ((type(v) is float or type(v) is int) and 0 <= v <= 1)),),
        ),
    }

    _aliases = {"eps": "epsilon"}
    _doubted = {
        "checkpoint_save_best_only": "doubtful",
        "seed": "doubtful",
        "validation-split-ratio": "doubtful",
        "verbose_one_line_per_epoch": "doubtful",
    }
    _unknown_names = "ignored"

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.augmentation
        if v is not None and type(v) is not bool:
            problems.append(Problem(ImageClassificationTensorFlow, "augmentation", v))
        v = self.augmentation_random_flip
        if wrong := v is not None and not (
            type(v) is str and v in {"horizontal_and_vertical", "horizontal", "vertical", "None"}
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "augmentation_random_flip", v))
        if (
            not wrong
            and v is not None
            and not ((type(v) is str and v in {"horizontal_and_vertical", "horizontal", "vertical", "None"}))
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow, "augmentation_random_flip", v, "doubtful", None, "warning"
                )
            )
        if (
            not wrong
            and v is not None
            and v != "horizontal_and_vertical"
            and (False if self.augmentation is None else self.augmentation) is not True
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow, "augmentation_random_flip", v, "no-effect", None, "warning"
                )
            )
        v = self.augmentation_random_rotation
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -1.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "augmentation_random_rotation", v))
        if (
            not wrong
            and v is not None
            and v != 0.2
            and (False if self.augmentation is None else self.augmentation) is not True
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow,
                    "augmentation_random_rotation",
                    v,
                    "no-effect",
                    None,
                    "warning",
                )
            )
        v = self.augmentation_random_zoom
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -1.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "augmentation_random_zoom", v))
        if (
            not wrong
            and v is not None
            and v != 0.1
            and (False if self.augmentation is None else self.augmentation) is not True
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow, "augmentation_random_zoom", v, "no-effect", None, "warning"
                )
            )
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassificationTensorFlow, "batch_size", v))
        v = self.beta_1
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "beta_1", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("adam" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "beta_1", v, "no-effect", None, "warning"))
        v = self.beta_2
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "beta_2", v))
        if (
            not wrong
            and v is not None
            and v != 0.999
            and ("adam" if self.optimizer is None else self.optimizer) != "adam"
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "beta_2", v, "no-effect", None, "warning"))
        v = self.binary_mode
        if v is not None and type(v) is not bool:
            problems.append(Problem(ImageClassificationTensorFlow, "binary_mode", v))
        v = self.dropout_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "dropout_rate", v))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(ImageClassificationTensorFlow, "early_stopping", v))
        v = self.early_stopping_min_delta
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "early_stopping_min_delta", v))
        if (
            not wrong
            and v is not None
            and v != 0.0
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow, "early_stopping_min_delta", v, "no-effect", None, "warning"
                )
            )
        v = self.early_stopping_patience
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassificationTensorFlow, "early_stopping_patience", v))
        if (
            not wrong
            and v is not None
            and v != 5
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow, "early_stopping_patience", v, "no-effect", None, "warning"
                )
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(ImageClassificationTensorFlow, "epochs", v))
        v = self.epsilon
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "epsilon", v))
        if (
            not wrong
            and v is not None
            and v != 1e-07
            and ("adam" if self.optimizer is None else self.optimizer)
            not in ("adam", "rmsprop", "adadelta", "adagrad")
        ):
            problems.append(
                Problem(ImageClassificationTensorFlow, "epsilon", v, "no-effect", None, "warning")
            )
        v = self.eval_metric
        if wrong := v is not None and not (
            type(v) is str and v in {"accuracy", "precision", "recall", "auc", "prc"}
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "eval_metric", v))
        if (
            not wrong
            and self.eval_metric is not None
            and (False if self.binary_mode is None else self.binary_mode) is not True
            and ("accuracy" if self.eval_metric is None else self.eval_metric) != "accuracy"
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "eval_metric", v, "rule", 0, "warning"))
        v = self.image_resize_interpolation
        if v is not None and not (
            type(v) is str
            and v
            in {"bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic"}
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "image_resize_interpolation", v))
        v = self.initial_accumulator_value
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "initial_accumulator_value", v))
        if (
            not wrong
            and v is not None
            and v != 0.0001
            and ("adam" if self.optimizer is None else self.optimizer) != "adagrad"
        ):
            problems.append(
                Problem(
                    ImageClassificationTensorFlow,
                    "initial_accumulator_value",
                    v,
                    "no-effect",
                    None,
                    "warning",
                )
            )
        v = self.label_smoothing
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "label_smoothing", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "learning_rate", v))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "momentum", v))
        if (
            not wrong
            and v is not None
            and v != 0.9
            and ("adam" if self.optimizer is None else self.optimizer) not in ("sgd", "nesterov", "rmsprop")
        ):
            problems.append(
                Problem(ImageClassificationTensorFlow, "momentum", v, "no-effect", None, "warning")
            )
        v = self.optimizer
        if v is not None and not (
            type(v) is str and v in {"adam", "sgd", "nesterov", "rmsprop", "adagrad", "adadelta"}
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "optimizer", v))
        v = self.regularizers_l2
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "regularizers_l2", v))
        v = self.reinitialize_top_layer
        if v is not None and not (type(v) is str and v in {"Auto", "True", "False"}):
            problems.append(Problem(ImageClassificationTensorFlow, "reinitialize_top_layer", v))
        v = self.rho
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(ImageClassificationTensorFlow, "rho", v))
        if (
            not wrong
            and v is not None
            and v != 0.95
            and ("adam" if self.optimizer is None else self.optimizer) not in ("adadelta", "rmsprop")
        ):
            problems.append(Problem(ImageClassificationTensorFlow, "rho", v, "no-effect", None, "warning"))
        v = self.train_only_on_top_layer
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(ImageClassificationTensorFlow, "train_only_on_top_layer", v))
        if not wrong and v is not None:
            problems.append(
                Problem(
                    ImageClassificationTensorFlow,
                    "train_only_on_top_layer",
                    v,
                    "ignored-by-container",
                    None,
                    "warning",
                )
            )
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.augmentation,
            self.augmentation_random_flip,
            self.augmentation_random_rotation,
            self.augmentation_random_zoom,
            self.batch_size,
            self.beta_1,
            self.beta_2,
            self.binary_mode,
            self.dropout_rate,
            self.early_stopping,
            self.early_stopping_min_delta,
            self.early_stopping_patience,
            self.epochs,
            self.epsilon,
            self.eval_metric,
            self.image_resize_interpolation,
            self.initial_accumulator_value,
            self.label_smoothing,
            self.learning_rate,
            self.momentum,
            self.optimizer,
            self.regularizers_l2,
            self.reinitialize_top_layer,
            self.rho,
            self.train_only_on_top_layer,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.augmentation) is not None:
            made.augmentation = BOOLEANS.get(s.lower(), s)
        if (s := made.augmentation_random_rotation) is not None:
            made.augmentation_random_rotation = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.augmentation_random_zoom) is not None:
            made.augmentation_random_zoom = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.beta_1) is not None:
            made.beta_1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.beta_2) is not None:
            made.beta_2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.binary_mode) is not None:
            made.binary_mode = BOOLEANS.get(s.lower(), s)
        if (s := made.dropout_rate) is not None:
            made.dropout_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
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
        if (s := made.label_smoothing) is not None:
            made.label_smoothing = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.regularizers_l2) is not None:
            made.regularizers_l2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.rho) is not None:
            made.rho = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.train_only_on_top_layer) is not None:
            made.train_only_on_top_layer = BOOLEANS.get(s.lower(), s)
