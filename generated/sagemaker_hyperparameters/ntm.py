"""Neural Topic Model (NTM): the hyperparameters that the built-in algorithm takes.

Generated from ntm_hyperparameters.md (2026), ntm-tuning.md (2026); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, integers, matches, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class NTM(Hyperparameters):
    """Hyperparameters of Neural Topic Model (NTM).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html)
    """

    feature_dim: int
    """How many words the vocabulary of the dataset holds.

    Required. Valid values: an integer from 1 to 1000000.
    """
    num_topics: int
    """How many topics the model is to find.

    Required. Valid values: an integer from 2 to 1000.
    """
    batch_norm: bool | None = None
    """Turns batch normalization on in training.

    Optional. Valid values: True or False. Default: False.
    """
    clip_gradient: float | None = None
    """A bound on the magnitude of every component of the gradient.

    Optional. Valid values: a number of at least 0.001. Default: infinity.
    """
    encoder_layers: Literal["auto"] | Sequence[int] | str | None = None
    """The output sizes of the encoder's layers, one number per layer. auto stands for two layers, of 3 x
    `num_topics` and 2 x `num_topics` outputs.

    Optional. Valid values: "auto" or a list of integers of at least 1. Default: "auto". AWS's SDK takes
    "auto", a list of integers of at least 1 or a string that matches the regular expression ^\\[
    *[1-9][0-9]*( *, *[1-9][0-9]*)* *\\]$.
    """
    encoder_layers_activation: Literal["sigmoid", "tanh", "relu"] | None = None
    """The activation function of the encoder's layers.

    Optional. Valid values: "sigmoid", "tanh" or "relu". Default: "sigmoid". Tuning: categorical,
    "sigmoid", "tanh" or "relu".
    """
    epochs: int | None = None
    """An upper limit on the passes made over the training data.

    Optional. Valid values: an integer of at least 1. Default: 50.
    """
    learning_rate: float | None = None
    """The optimizer's learning rate.

    Optional. Valid values: a number from 1e-06 to 1. Default: 0.001. Default of the training container:
    0.01. Tuning: continuous, from 0.0001 to 0.1.
    """
    mini_batch_size: int | None = None
    """How many examples make up one mini-batch.

    Optional. Valid values: an integer from 1 to 10000. Default: 256. Tuning: integer, from 16 to 2048.
    """
    num_patience_epochs: int | None = None
    """How many epochs in a row early stopping looks at. Training ends early once the loss has changed by less
    than `tolerance` over these epochs. A value above `epochs` turns early stopping off.

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    optimizer: Literal["sgd", "adam", "adagrad", "adadelta", "rmsprop"] | None = None
    """The optimization method that trains the model.

    Optional. Valid values: "sgd", "adam", "adagrad", "adadelta" or "rmsprop". Default: "adadelta". Tuning:
    categorical, "sgd", "adam" or "adadelta".
    """
    rescale_gradient: float | None = None
    """A factor that the gradient is multiplied by.

    Optional. Valid values: a number from 0.001 to 1. Default: 1. Tuning: continuous, from 0.1 to 1.
    """
    sub_sample: float | None = None
    """The share of the training data that is drawn in each epoch.

    Optional. Valid values: a number from 0 to 1. Default: 1.
    """
    tolerance: float | None = None
    """The relative change of the loss below which early stopping sets in. The change is judged over the last
    `num_patience_epochs` epochs.

    Optional. Valid values: a number from 1e-06 to 0.1. Default: 0.001.
    """
    weight_decay: float | None = None
    """The strength of the L2 regularization.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 1.
    """

    _encodings = {"batch_norm": ("true", "false"), "encoder_layers": "comma"}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        v = self.feature_dim
        if v is None:
            problems.append(Problem(NTM, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v <= 1000000):
            problems.append(Problem(NTM, "feature_dim", v))
        v = self.num_topics
        if v is None:
            problems.append(Problem(NTM, "num_topics", v, "missing"))
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            problems.append(Problem(NTM, "num_topics", v))
        v = self.batch_norm
        if v is not None and type(v) is not bool:
            problems.append(Problem(NTM, "batch_norm", v))
        v = self.clip_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and 0.001 <= v <= inf):
            problems.append(Problem(NTM, "clip_gradient", v))
        v = self.encoder_layers
        if type(v) is list:
            v = self.encoder_layers = tuple(v)
        if wrong := v is not None and not (
            (type(v) is str and v == "auto")
            or (type(v) is tuple and len(v) >= 1 and all([type(vi) is int and 1 <= vi for vi in v]))
            or (type(v) is str and matches("^\\[ *[1-9][0-9]*( *, *[1-9][0-9]*)* *\\]\\Z", v))
        ):
            problems.append(Problem(NTM, "encoder_layers", v))
        if (
            not wrong
            and v is not None
            and not (
                (type(v) is str and v == "auto")
                or (type(v) is tuple and len(v) >= 1 and all([type(vi) is int and 1 <= vi for vi in v]))
                or (type(v) is str and matches("^\\[ *[1-9][0-9]*( *, *[1-9][0-9]*)* *\\]\\Z", v))
            )
        ):
            problems.append(Problem(NTM, "encoder_layers", v, "doubtful", None, "warning"))
        v = self.encoder_layers_activation
        if v is not None and not (type(v) is str and v in {"sigmoid", "tanh", "relu"}):
            problems.append(Problem(NTM, "encoder_layers_activation", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(NTM, "epochs", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 1.0):
            problems.append(Problem(NTM, "learning_rate", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v <= 10000):
            problems.append(Problem(NTM, "mini_batch_size", v))
        v = self.num_patience_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(NTM, "num_patience_epochs", v))
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"sgd", "adam", "adagrad", "adadelta", "rmsprop"}):
            problems.append(Problem(NTM, "optimizer", v))
        v = self.rescale_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and 0.001 <= v <= 1.0):
            problems.append(Problem(NTM, "rescale_gradient", v))
        v = self.sub_sample
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(NTM, "sub_sample", v))
        v = self.tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 0.1):
            problems.append(Problem(NTM, "tolerance", v))
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(NTM, "weight_decay", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.feature_dim,
            self.num_topics,
            self.batch_norm,
            self.clip_gradient,
            self.encoder_layers,
            self.encoder_layers_activation,
            self.epochs,
            self.learning_rate,
            self.mini_batch_size,
            self.num_patience_epochs,
            self.optimizer,
            self.rescale_gradient,
            self.sub_sample,
            self.tolerance,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_topics) is not None:
            made.num_topics = int(s) if s.isdecimal() else integer(s)
        if (s := made.batch_norm) is not None:
            made.batch_norm = BOOLEANS.get(s.lower(), s)
        if (s := made.clip_gradient) is not None:
            made.clip_gradient = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.encoder_layers) is not None:
            made.encoder_layers = s if s in {"auto"} else integers(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_patience_epochs) is not None:
            made.num_patience_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.rescale_gradient) is not None:
            made.rescale_gradient = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.sub_sample) is not None:
            made.sub_sample = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.tolerance) is not None:
            made.tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
