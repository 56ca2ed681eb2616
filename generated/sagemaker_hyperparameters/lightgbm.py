"""LightGBM: the hyperparameters that the built-in algorithm takes.

Generated from lightgbm-hyperparameters.md (2023), lightgbm-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

URL = GUIDE + "lightgbm-hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class LightGBM(Hyperparameters):
    """Hyperparameters of LightGBM.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/lightgbm-hyperparameters.html)
    """

    num_boost_round: int | None = None
    """How many boosting iterations to run at most. In multiclass classification they build `num_class *
    num_boost_round` trees.

    Valid values: an integer of at least 1. Default: 100.
    """
    early_stopping_rounds: int | None = None
    """Training ends once some metric on some validation data has not improved for this many rounds. Zero or a
    negative value switches this off.

    Valid values: an integer. Default: 10.
    """
    metric: (
        Literal[
            "auto",
            "rmse",
            "l1",
            "l2",
            "huber",
            "fair",
            "binary_logloss",
            "binary_error",
            "auc",
            "average_precision",
            "multi_logloss",
            "multi_error",
            "auc_mu",
            "cross_entropy",
        ]
        | None
    ) = None
    """The metric computed on the validation data. With `"auto"` it follows from the problem: root mean
    squared error for regression, binary or multiclass cross entropy for classification.

    Valid values: "auto", "rmse", "l1", "l2", "huber", "fair", "binary_logloss", "binary_error", "auc",
    "average_precision", "multi_logloss", "multi_error", "auc_mu" or "cross_entropy". Default: "auto".
    """
    learning_rate: float | None = None
    """How far the weights move in an update after each batch of examples.

    Valid values: a number greater than 0 and less than 1. Default: 0.1. Tuning: continuous, from 0.001 to
    0.01.
    """
    num_leaves: int | None = None
    """The most leaves that a single tree may have.

    Valid values: an integer greater than 1 and less than 131072. Default: 64. Tuning: integer, from 10 to
    100.
    """
    feature_fraction: float | None = None
    """The share of features drawn for each iteration (tree). Has to stay below 1.0.

    Valid values: a number greater than 0 and at most 1. Default: 0.9. Tuning: continuous, from 0.1 to 1.
    """
    bagging_fraction: float | None = None
    """The share of the data drawn at random, without resampling, much as `feature_fraction` does with
    features.

    Valid values: a number greater than 0 and at most 1. Default: 0.9. Tuning: continuous, from 0.1 to 1.
    """
    bagging_freq: int | None = None
    """Every how many iterations a new random part of the data is drawn, of the size given by
    `bagging_fraction`. `0` switches bagging off.

    Valid values: an integer of at least 0. Default: 1. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow; a limit counters overfitting on small data. Zero or a negative value means no
    limit.

    Valid values: an integer. Default: 6. Tuning: integer, from 15 to 100.
    """
    min_data_in_leaf: int | None = None
    """The least data that a leaf must hold. Higher values counter overfitting.

    Valid values: an integer of at least 0. Default: 3. Tuning: integer, from 10 to 200.
    """
    max_delta_step: float | None = None
    """Limits the output of the leaves to `learning_rate * max_delta_step`. Zero or a negative value means no
    limit.

    Valid values: a number. Default: 0.
    """
    lambda_l1: float | None = None
    """Strength of L1 regularization.

    Valid values: a number of at least 0. Default: 0.
    """
    lambda_l2: float | None = None
    """Strength of L2 regularization.

    Valid values: a number of at least 0. Default: 0.
    """
    boosting: Literal["gbdt", "rf", "dart", "goss"] | None = None
    """The kind of boosting.

    Valid values: "gbdt", "rf", "dart" or "goss". Default: "gbdt".
    """
    min_gain_to_split: float | None = None
    """The least gain for which a split is made. Higher values make training faster.

    Valid values: a number of at least 0. Default: 0.
    """
    scale_pos_weight: float | None = None
    """The weight given to labels of the positive class. Used only for binary classification. It cannot be
    combined with `is_unbalance` set to `"True"`.

    Valid values: a number greater than 0. It can't be combined with is_unbalance. Default: 1.
    """
    tree_learner: Literal["serial", "feature", "data", "voting"] | None = None
    """The kind of tree learner.

    Valid values: "serial", "feature", "data" or "voting". Default: "serial".
    """
    feature_fraction_bynode: float | None = None
    """The share of features drawn at random at each tree node, for example 80% with `0.8`. Lower values
    counter overfitting.

    Valid values: a number greater than 0 and at most 1. Default: 1.
    """
    is_unbalance: bool | None = None
    """Whether the training data has uneven classes. Used only for binary classification. It cannot be
    combined with `scale_pos_weight`.

    Valid values: True or False. Default: False.
    """
    max_bin: int | None = None
    """The most bins that feature values are divided into. Fewer bins may cost training accuracy but
    generalize better, which counters overfitting.

    Valid values: an integer greater than 1. Default: 255.
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution: near `2.0` it resembles a gamma, near
    `1.0` a Poisson distribution. Used only for regression.

    Valid values: a number of at least 1 and less than 2. Default: 1.5.
    """
    num_threads: int | None = None
    """How many threads LightGBM runs in parallel. `0` means OpenMP's default number.

    Valid values: an integer of at least 0. Default: 0.
    """
    verbosity: int | None = None
    """How much is logged: fatal errors alone below `0`, errors and warnings at `0`, more information at `1`,
    and everything, for debugging, above `1`.

    Valid values: an integer. Default: 1.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.num_boost_round
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_boost_round", v, "must be an integer of at least 1 (default 100)", URL))
        v = self.early_stopping_rounds
        if v is not None and type(v) is not int:
            found.append(Problem("early_stopping_rounds", v, "must be an integer (default 10)", URL))
        v = self.metric
        if v is not None and not (
            type(v) is str
            and v
            in {
                "auto",
                "rmse",
                "l1",
                "l2",
                "huber",
                "fair",
                "binary_logloss",
                "binary_error",
                "auc",
                "average_precision",
                "multi_logloss",
                "multi_error",
                "auc_mu",
                "cross_entropy",
            }
        ):
            found.append(
                Problem(
                    "metric",
                    v,
                    'must be "auto", "rmse", "l1", "l2", "huber", "fair", "binary_logloss", "binary_error", "auc", "average_precision", "multi_logloss", "multi_error", "auc_mu" or "cross_entropy" (default "auto")',
                    URL,
                )
            )
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v < 1.0):
            found.append(
                Problem(
                    "learning_rate", v, "must be a number greater than 0 and less than 1 (default 0.1)", URL
                )
            )
        v = self.num_leaves
        if v is not None and not (type(v) is int and 1 < v < 131072):
            found.append(
                Problem(
                    "num_leaves",
                    v,
                    "must be an integer greater than 1 and less than 131072 (default 64)",
                    URL,
                )
            )
        v = self.feature_fraction
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            found.append(
                Problem(
                    "feature_fraction", v, "must be a number greater than 0 and at most 1 (default 0.9)", URL
                )
            )
        v = self.bagging_fraction
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            found.append(
                Problem(
                    "bagging_fraction", v, "must be a number greater than 0 and at most 1 (default 0.9)", URL
                )
            )
        v = self.bagging_freq
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("bagging_freq", v, "must be an integer of at least 0 (default 1)", URL))
        v = self.max_depth
        if v is not None and type(v) is not int:
            found.append(Problem("max_depth", v, "must be an integer (default 6)", URL))
        v = self.min_data_in_leaf
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("min_data_in_leaf", v, "must be an integer of at least 0 (default 3)", URL))
        v = self.max_delta_step
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            found.append(Problem("max_delta_step", v, "must be a number (default 0)", URL))
        v = self.lambda_l1
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(Problem("lambda_l1", v, "must be a number of at least 0 (default 0)", URL))
        v = self.lambda_l2
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(Problem("lambda_l2", v, "must be a number of at least 0 (default 0)", URL))
        v = self.boosting
        if v is not None and not (type(v) is str and v in {"gbdt", "rf", "dart", "goss"}):
            found.append(
                Problem("boosting", v, 'must be "gbdt", "rf", "dart" or "goss" (default "gbdt")', URL)
            )
        v = self.min_gain_to_split
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(Problem("min_gain_to_split", v, "must be a number of at least 0 (default 0)", URL))
        v = self.scale_pos_weight
        if bad := v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("scale_pos_weight", v, "must be a number greater than 0 (default 1)", URL))
        if (
            not bad
            and (False if self.is_unbalance is None else self.is_unbalance) is True
            and (1.0 if self.scale_pos_weight is None else self.scale_pos_weight) != 1.0
        ):
            found.append(Problem("scale_pos_weight", v, "can't be combined with is_unbalance", URL, "rule"))
        v = self.tree_learner
        if v is not None and not (type(v) is str and v in {"serial", "feature", "data", "voting"}):
            found.append(
                Problem(
                    "tree_learner",
                    v,
                    'must be "serial", "feature", "data" or "voting" (default "serial")',
                    URL,
                )
            )
        v = self.feature_fraction_bynode
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 < v <= 1.0):
            found.append(
                Problem(
                    "feature_fraction_bynode",
                    v,
                    "must be a number greater than 0 and at most 1 (default 1)",
                    URL,
                )
            )
        v = self.is_unbalance
        if v is not None and type(v) is not bool:
            found.append(Problem("is_unbalance", v, "must be True or False (default False)", URL))
        v = self.max_bin
        if v is not None and not (type(v) is int and 1 < v):
            found.append(Problem("max_bin", v, "must be an integer greater than 1 (default 255)", URL))
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1.0 <= v < 2.0):
            found.append(
                Problem(
                    "tweedie_variance_power",
                    v,
                    "must be a number of at least 1 and less than 2 (default 1.5)",
                    URL,
                )
            )
        v = self.num_threads
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("num_threads", v, "must be an integer of at least 0 (default 0)", URL))
        v = self.verbosity
        if v is not None and type(v) is not int:
            found.append(Problem("verbosity", v, "must be an integer (default 1)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_boost_round,
            self.early_stopping_rounds,
            self.metric,
            self.learning_rate,
            self.num_leaves,
            self.feature_fraction,
            self.bagging_fraction,
            self.bagging_freq,
            self.max_depth,
            self.min_data_in_leaf,
            self.max_delta_step,
            self.lambda_l1,
            self.lambda_l2,
            self.boosting,
            self.min_gain_to_split,
            self.scale_pos_weight,
            self.tree_learner,
            self.feature_fraction_bynode,
            self.is_unbalance,
            self.max_bin,
            self.tweedie_variance_power,
            self.num_threads,
            self.verbosity,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_boost_round) is not None:
            made.num_boost_round = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_leaves) is not None:
            made.num_leaves = int(s) if s.isdecimal() else integer(s)
        if (s := made.feature_fraction) is not None:
            made.feature_fraction = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bagging_fraction) is not None:
            made.bagging_fraction = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.bagging_freq) is not None:
            made.bagging_freq = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_depth) is not None:
            made.max_depth = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_data_in_leaf) is not None:
            made.min_data_in_leaf = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_delta_step) is not None:
            made.max_delta_step = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_l1) is not None:
            made.lambda_l1 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_l2) is not None:
            made.lambda_l2 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_gain_to_split) is not None:
            made.min_gain_to_split = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.scale_pos_weight) is not None:
            made.scale_pos_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.feature_fraction_bynode) is not None:
            made.feature_fraction_bynode = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.is_unbalance) is not None:
            made.is_unbalance = BOOLEANS.get(s.lower(), s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.tweedie_variance_power) is not None:
            made.tweedie_variance_power = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_threads) is not None:
            made.num_threads = int(s) if s.isdecimal() else integer(s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)

    title = "LightGBM"
    url = URL
    parameters = Facts(
        {
            "num_boost_round": Parameter(
                name="num_boost_round",
                field="num_boost_round",
                description="How many boosting iterations to run at most. In multiclass classification they build `num_class * num_boost_round` trees.",
                requirement="unstated",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=100,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 13, "row": 1}
                ),
            ),
            "early_stopping_rounds": Parameter(
                name="early_stopping_rounds",
                field="early_stopping_rounds",
                description="Training ends once some metric on some validation data has not improved for this many rounds. Zero or a negative value switches this off.",
                requirement="unstated",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=10,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 14, "row": 2}
                ),
            ),
            "metric": Parameter(
                name="metric",
                field="metric",
                description='The metric computed on the validation data. With `"auto"` it follows from the problem: root mean squared error for regression, binary or multiclass cross entropy for classification.',
                requirement="unstated",
                accepts='"auto", "rmse", "l1", "l2", "huber", "fair", "binary_logloss", "binary_error", "auc", "average_precision", "multi_logloss", "multi_error", "auc_mu" or "cross_entropy"',
                schema=Facts(
                    {
                        "type": "string",
                        "enum": (
                            "auto",
                            "rmse",
                            "l1",
                            "l2",
                            "huber",
                            "fair",
                            "binary_logloss",
                            "binary_error",
                            "auc",
                            "average_precision",
                            "multi_logloss",
                            "multi_error",
                            "auc_mu",
                            "cross_entropy",
                        ),
                    }
                ),
                url=URL,
                default="auto",
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 15, "row": 3}
                ),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="How far the weights move in an update after each batch of examples.",
                requirement="unstated",
                accepts="a number greater than 0 and less than 1",
                schema=Facts({"type": "number", "exclusiveMinimum": 0.0, "exclusiveMaximum": 1.0}),
                url=URL,
                default=0.1,
                tuning=Facts({"type": "continuous", "minimum": 0.001, "maximum": 0.01}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 16, "row": 4}
                ),
            ),
            "num_leaves": Parameter(
                name="num_leaves",
                field="num_leaves",
                description="The most leaves that a single tree may have.",
                requirement="unstated",
                accepts="an integer greater than 1 and less than 131072",
                schema=Facts({"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 131072}),
                url=URL,
                default=64,
                tuning=Facts({"type": "integer", "minimum": 10, "maximum": 100}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 17, "row": 5}
                ),
            ),
            "feature_fraction": Parameter(
                name="feature_fraction",
                field="feature_fraction",
                description="The share of features drawn for each iteration (tree). Has to stay below 1.0.",
                requirement="unstated",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1.0, "exclusiveMinimum": 0.0}),
                url=URL,
                default=0.9,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 1.0}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 18, "row": 6}
                ),
            ),
            "bagging_fraction": Parameter(
                name="bagging_fraction",
                field="bagging_fraction",
                description="The share of the data drawn at random, without resampling, much as `feature_fraction` does with features.",
                requirement="unstated",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1.0, "exclusiveMinimum": 0.0}),
                url=URL,
                default=0.9,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 1.0}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 19, "row": 7}
                ),
            ),
            "bagging_freq": Parameter(
                name="bagging_freq",
                field="bagging_freq",
                description="Every how many iterations a new random part of the data is drawn, of the size given by `bagging_fraction`. `0` switches bagging off.",
                requirement="unstated",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=1,
                tuning=Facts({"type": "integer", "minimum": 0, "maximum": 10}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 20, "row": 8}
                ),
            ),
            "max_depth": Parameter(
                name="max_depth",
                field="max_depth",
                description="How deep a tree may grow; a limit counters overfitting on small data. Zero or a negative value means no limit.",
                requirement="unstated",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=6,
                tuning=Facts({"type": "integer", "minimum": 15, "maximum": 100}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 21, "row": 9}
                ),
            ),
            "min_data_in_leaf": Parameter(
                name="min_data_in_leaf",
                field="min_data_in_leaf",
                description="The least data that a leaf must hold. Higher values counter overfitting.",
                requirement="unstated",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=3,
                tuning=Facts({"type": "integer", "minimum": 10, "maximum": 200}),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 22, "row": 10}
                ),
            ),
            "max_delta_step": Parameter(
                name="max_delta_step",
                field="max_delta_step",
                description="Limits the output of the leaves to `learning_rate * max_delta_step`. Zero or a negative value means no limit.",
                requirement="unstated",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 23, "row": 11}
                ),
            ),
            "lambda_l1": Parameter(
                name="lambda_l1",
                field="lambda_l1",
                description="Strength of L1 regularization.",
                requirement="unstated",
                accepts="a number of at least 0",
                schema=Facts({"type": "number", "minimum": 0}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 24, "row": 12}
                ),
            ),
            "lambda_l2": Parameter(
                name="lambda_l2",
                field="lambda_l2",
                description="Strength of L2 regularization.",
                requirement="unstated",
                accepts="a number of at least 0",
                schema=Facts({"type": "number", "minimum": 0}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 25, "row": 13}
                ),
            ),
            "boosting": Parameter(
                name="boosting",
                field="boosting",
                description="The kind of boosting.",
                requirement="unstated",
                accepts='"gbdt", "rf", "dart" or "goss"',
                schema=Facts({"type": "string", "enum": ("gbdt", "rf", "dart", "goss")}),
                url=URL,
                default="gbdt",
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 26, "row": 14}
                ),
            ),
            "min_gain_to_split": Parameter(
                name="min_gain_to_split",
                field="min_gain_to_split",
                description="The least gain for which a split is made. Higher values make training faster.",
                requirement="unstated",
                accepts="a number of at least 0",
                schema=Facts({"type": "number", "minimum": 0}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 27, "row": 15}
                ),
            ),
            "scale_pos_weight": Parameter(
                name="scale_pos_weight",
                field="scale_pos_weight",
                description='The weight given to labels of the positive class. Used only for binary classification. It cannot be combined with `is_unbalance` set to `"True"`.',
                requirement="unstated",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1.0,
                conditions=("Used only for binary classification",),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 28, "row": 16}
                ),
            ),
            "tree_learner": Parameter(
                name="tree_learner",
                field="tree_learner",
                description="The kind of tree learner.",
                requirement="unstated",
                accepts='"serial", "feature", "data" or "voting"',
                schema=Facts({"type": "string", "enum": ("serial", "feature", "data", "voting")}),
                url=URL,
                default="serial",
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 29, "row": 17}
                ),
            ),
            "feature_fraction_bynode": Parameter(
                name="feature_fraction_bynode",
                field="feature_fraction_bynode",
                description="The share of features drawn at random at each tree node, for example 80% with `0.8`. Lower values counter overfitting.",
                requirement="unstated",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1.0, "exclusiveMinimum": 0.0}),
                url=URL,
                default=1,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 30, "row": 18}
                ),
            ),
            "is_unbalance": Parameter(
                name="is_unbalance",
                field="is_unbalance",
                description="Whether the training data has uneven classes. Used only for binary classification. It cannot be combined with `scale_pos_weight`.",
                requirement="unstated",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                conditions=("Used only for binary classification",),
                encoding=("True", "False"),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 31, "row": 19}
                ),
            ),
            "max_bin": Parameter(
                name="max_bin",
                field="max_bin",
                description="The most bins that feature values are divided into. Fewer bins may cost training accuracy but generalize better, which counters overfitting.",
                requirement="unstated",
                accepts="an integer greater than 1",
                schema=Facts({"type": "integer", "exclusiveMinimum": 1}),
                url=URL,
                default=255,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 32, "row": 20}
                ),
            ),
            "tweedie_variance_power": Parameter(
                name="tweedie_variance_power",
                field="tweedie_variance_power",
                description="The power that sets the variance of the Tweedie distribution: near `2.0` it resembles a gamma, near `1.0` a Poisson distribution. Used only for regression.",
                requirement="unstated",
                accepts="a number of at least 1 and less than 2",
                schema=Facts({"type": "number", "minimum": 1.0, "exclusiveMaximum": 2.0}),
                url=URL,
                default=1.5,
                conditions=("Used only for regression",),
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 33, "row": 21}
                ),
            ),
            "num_threads": Parameter(
                name="num_threads",
                field="num_threads",
                description="How many threads LightGBM runs in parallel. `0` means OpenMP's default number.",
                requirement="unstated",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=0,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 34, "row": 22}
                ),
            ),
            "verbosity": Parameter(
                name="verbosity",
                field="verbosity",
                description="How much is logged: fatal errors alone below `0`, errors and warnings at `0`, more information at `1`, and everything, for debugging, above `1`.",
                requirement="unstated",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=1,
                source=Facts(
                    {"page": "lightgbm-hyperparameters.md", "version": "2023", "line": 35, "row": 23}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "rmse": Metric("rmse", "minimize", "Root mean square error", GUIDE + "lightgbm-tuning.html"),
            "l1": Metric("l1", "minimize", "Mean absolute error", GUIDE + "lightgbm-tuning.html"),
            "l2": Metric("l2", "minimize", "Mean squared error", GUIDE + "lightgbm-tuning.html"),
            "huber": Metric("huber", "minimize", "Huber loss", GUIDE + "lightgbm-tuning.html"),
            "fair": Metric("fair", "minimize", "Fair loss", GUIDE + "lightgbm-tuning.html"),
            "binary_logloss": Metric(
                "binary_logloss", "minimize", "Cross entropy for two classes", GUIDE + "lightgbm-tuning.html"
            ),
            "binary_error": Metric(
                "binary_error", "minimize", "Error rate for two classes", GUIDE + "lightgbm-tuning.html"
            ),
            "auc": Metric("auc", "maximize", "Area under the curve (AUC)", GUIDE + "lightgbm-tuning.html"),
            "average_precision": Metric(
                "average_precision", "maximize", "Average precision", GUIDE + "lightgbm-tuning.html"
            ),
            "multi_logloss": Metric(
                "multi_logloss",
                "minimize",
                "Cross entropy for several classes",
                GUIDE + "lightgbm-tuning.html",
            ),
            "multi_error": Metric(
                "multi_error", "minimize", "Error rate for several classes", GUIDE + "lightgbm-tuning.html"
            ),
            "auc_mu": Metric("auc_mu", "maximize", "AUC-mu", GUIDE + "lightgbm-tuning.html"),
            "cross_entropy": Metric(
                "cross_entropy", "minimize", "Cross entropy", GUIDE + "lightgbm-tuning.html"
            ),
        }
    )
