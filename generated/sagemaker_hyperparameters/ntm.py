"""Neural Topic Model (NTM): the hyperparameters that the built-in algorithm takes.

Generated from ntm_hyperparameters.md (2026), ntm-tuning.md (2026); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, integers, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Literal

URL = GUIDE + "ntm_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
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
    encoder_layers: Literal["auto"] | Sequence[int] | None = None
    """The output sizes of the encoder's layers, one number per layer. auto stands for two layers, of 3 x
    `num_topics` and 2 x `num_topics` outputs.

    Optional. Valid values: "auto" or a list of integers of at least 1. Default: "auto".
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

    Optional. Valid values: a number from 1e-06 to 1. Default: 0.001. The training container's own default
    is 0.01. Tuning: continuous, from 0.0001 to 0.1.
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

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.feature_dim
        if v is None:
            found.append(
                Problem("feature_dim", v, "is required: an integer from 1 to 1000000", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v <= 1000000):
            found.append(Problem("feature_dim", v, "must be an integer from 1 to 1000000", URL))
        v = self.num_topics
        if v is None:
            found.append(Problem("num_topics", v, "is required: an integer from 2 to 1000", URL, "missing"))
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            found.append(Problem("num_topics", v, "must be an integer from 2 to 1000", URL))
        v = self.batch_norm
        if v is not None and type(v) is not bool:
            found.append(Problem("batch_norm", v, "must be True or False (default False)", URL))
        v = self.clip_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and 0.001 <= v <= inf):
            found.append(
                Problem("clip_gradient", v, "must be a number of at least 0.001 (default infinity)", URL)
            )
        v = self.encoder_layers
        if type(v) is list:
            v = self.encoder_layers = tuple(v)
        if v is not None and not (
            (type(v) is tuple and len(v) >= 1 and all([type(vi) is int and 1 <= vi for vi in v]))
            or (type(v) is str and v == "auto")
        ):
            found.append(
                Problem(
                    "encoder_layers",
                    v,
                    'must be "auto" or a list of integers of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.encoder_layers_activation
        if v is not None and not (type(v) is str and v in {"sigmoid", "tanh", "relu"}):
            found.append(
                Problem(
                    "encoder_layers_activation",
                    v,
                    'must be "sigmoid", "tanh" or "relu" (default "sigmoid")',
                    URL,
                )
            )
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 50)", URL))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 1.0):
            found.append(Problem("learning_rate", v, "must be a number from 1e-06 to 1 (default 0.001)", URL))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v <= 10000):
            found.append(
                Problem("mini_batch_size", v, "must be an integer from 1 to 10000 (default 256)", URL)
            )
        v = self.num_patience_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("num_patience_epochs", v, "must be an integer of at least 1 (default 3)", URL)
            )
        v = self.optimizer
        if v is not None and not (type(v) is str and v in {"sgd", "adam", "adagrad", "adadelta", "rmsprop"}):
            found.append(
                Problem(
                    "optimizer",
                    v,
                    'must be "sgd", "adam", "adagrad", "adadelta" or "rmsprop" (default "adadelta")',
                    URL,
                )
            )
        v = self.rescale_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and 0.001 <= v <= 1.0):
            found.append(Problem("rescale_gradient", v, "must be a number from 0.001 to 1 (default 1)", URL))
        v = self.sub_sample
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("sub_sample", v, "must be a number from 0 to 1 (default 1)", URL))
        v = self.tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 0.1):
            found.append(Problem("tolerance", v, "must be a number from 1e-06 to 0.1 (default 0.001)", URL))
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("weight_decay", v, "must be a number from 0 to 1 (default 0)", URL))
        return found

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

    title = "Neural Topic Model (NTM)"
    url = URL
    parameters = Facts(
        {
            "feature_dim": Parameter(
                name="feature_dim",
                field="feature_dim",
                description="How many words the vocabulary of the dataset holds.",
                requirement="required",
                accepts="an integer from 1 to 1000000",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 1000000}),
                url=URL,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 11, "row": 1}),
            ),
            "num_topics": Parameter(
                name="num_topics",
                field="num_topics",
                description="How many topics the model is to find.",
                requirement="required",
                accepts="an integer from 2 to 1000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 1000}),
                url=URL,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 12, "row": 2}),
            ),
            "batch_norm": Parameter(
                name="batch_norm",
                field="batch_norm",
                description="Turns batch normalization on in training.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("true", "false"),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 13, "row": 3}),
            ),
            "clip_gradient": Parameter(
                name="clip_gradient",
                field="clip_gradient",
                description="A bound on the magnitude of every component of the gradient.",
                requirement="optional",
                accepts="a number of at least 0.001",
                schema=Facts({"type": "number", "minimum": 0.001}),
                url=URL,
                default=inf,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 14, "row": 4}),
            ),
            "encoder_layers": Parameter(
                name="encoder_layers",
                field="encoder_layers",
                description="The output sizes of the encoder's layers, one number per layer. auto stands for two layers, of 3 x `num_topics` and 2 x `num_topics` outputs.",
                requirement="optional",
                accepts='"auto" or a list of integers of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "array", "items": Facts({"type": "integer", "minimum": 1})}),
                            Facts({"type": "string", "enum": ("auto",)}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                encoding="comma",
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 15, "row": 5}),
            ),
            "encoder_layers_activation": Parameter(
                name="encoder_layers_activation",
                field="encoder_layers_activation",
                description="The activation function of the encoder's layers.",
                requirement="optional",
                accepts='"sigmoid", "tanh" or "relu"',
                schema=Facts({"type": "string", "enum": ("sigmoid", "tanh", "relu")}),
                url=URL,
                default="sigmoid",
                tuning=Facts({"type": "categorical", "values": ("sigmoid", "tanh", "relu")}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 16, "row": 6}),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="An upper limit on the passes made over the training data.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=50,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 17, "row": 7}),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The optimizer's learning rate.",
                requirement="optional",
                accepts="a number from 1e-06 to 1",
                schema=Facts({"type": "number", "minimum": 1e-06, "maximum": 1.0}),
                url=URL,
                default=0.001,
                tuning=Facts({"type": "continuous", "minimum": 0.0001, "maximum": 0.1}),
                observed=Facts({"default": 0.01}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 18, "row": 8}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many examples make up one mini-batch.",
                requirement="optional",
                accepts="an integer from 1 to 10000",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 10000}),
                url=URL,
                default=256,
                tuning=Facts({"type": "integer", "minimum": 16, "maximum": 2048}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 19, "row": 9}),
            ),
            "num_patience_epochs": Parameter(
                name="num_patience_epochs",
                field="num_patience_epochs",
                description="How many epochs in a row early stopping looks at. Training ends early once the loss has changed by less than `tolerance` over these epochs. A value above `epochs` turns early stopping off.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=3,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 20, "row": 10}),
            ),
            "optimizer": Parameter(
                name="optimizer",
                field="optimizer",
                description="The optimization method that trains the model.",
                requirement="optional",
                accepts='"sgd", "adam", "adagrad", "adadelta" or "rmsprop"',
                schema=Facts({"type": "string", "enum": ("sgd", "adam", "adagrad", "adadelta", "rmsprop")}),
                url=URL,
                default="adadelta",
                tuning=Facts({"type": "categorical", "values": ("sgd", "adam", "adadelta")}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 21, "row": 11}),
            ),
            "rescale_gradient": Parameter(
                name="rescale_gradient",
                field="rescale_gradient",
                description="A factor that the gradient is multiplied by.",
                requirement="optional",
                accepts="a number from 0.001 to 1",
                schema=Facts({"type": "number", "minimum": 0.001, "maximum": 1.0}),
                url=URL,
                default=1.0,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 1.0}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 22, "row": 12}),
            ),
            "sub_sample": Parameter(
                name="sub_sample",
                field="sub_sample",
                description="The share of the training data that is drawn in each epoch.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=1.0,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 23, "row": 13}),
            ),
            "tolerance": Parameter(
                name="tolerance",
                field="tolerance",
                description="The relative change of the loss below which early stopping sets in. The change is judged over the last `num_patience_epochs` epochs.",
                requirement="optional",
                accepts="a number from 1e-06 to 0.1",
                schema=Facts({"type": "number", "minimum": 1e-06, "maximum": 0.1}),
                url=URL,
                default=0.001,
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 24, "row": 14}),
            ),
            "weight_decay": Parameter(
                name="weight_decay",
                field="weight_decay",
                description="The strength of the L2 regularization.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=0.0,
                tuning=Facts({"type": "continuous", "minimum": 0.0, "maximum": 1.0}),
                source=Facts({"page": "ntm_hyperparameters.md", "version": "2026", "line": 25, "row": 15}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "validation:total_loss": Metric(
                "validation:total_loss",
                "minimize",
                "Reconstruction loss plus Kullback-Leibler divergence on the validation data",
                GUIDE + "ntm-tuning.html",
            ),
        }
    )
