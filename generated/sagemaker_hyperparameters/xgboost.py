"""XGBoost: the hyperparameters that the built-in algorithm takes.

Generated from xgboost_hyperparameters.md, xgboost-tuning.md; changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._hyperparameters import Hyperparameters, Metric, Parameter
from ._problems import GUIDE, Problem
from ._values import boolean, frozen, integer, json_list, listed, matches, number, same, tupled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Literal

URL = GUIDE + "xgboost_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class XGBoost(Hyperparameters):
    """Hyperparameters of XGBoost.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """

    num_class: int | None = None
    """How many classes there are to tell apart.

    Required when objective is "multi:softmax" or "multi:softprob". Valid values: an integer. The training
    container takes an integer of at least 2.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    num_round: int
    """How many boosting rounds to train for.

    Required. Valid values: an integer. The training container takes an integer of at least 1. Tuning:
    integer, from 1 to 4000.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    alpha: float | None = None
    """Strength of the L1 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 0. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    base_score: float | None = None
    """The score that every instance starts from, acting as a global bias.

    Optional. Valid values: a number. Default: 0.5. The training container takes a number of at least 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    booster: Literal["gbtree", "gblinear", "dart"] | None = None
    """The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.

    Optional. Valid values: "gbtree", "gblinear" or "dart". Default: "gbtree".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    colsample_bylevel: float | None = None
    """The share of columns drawn for the splits of each tree level.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.1 to 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    colsample_bynode: float | None = None
    """The share of columns drawn at each node.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 1. Tuning: continuous, from 0.1
    to 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    colsample_bytree: float | None = None
    """The share of columns drawn for each tree.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    csv_weights: Literal[0, 1] | None = None
    """Whether to read instance weights from CSV training data. With `1`, the second column, right after the
    labels, holds the weights.

    Optional. Valid values: 0 or 1. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    deterministic_histogram: bool | None = None
    """Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.

    Optional. Valid values: True or False. Used only when tree_method is "gpu_hist". Default: True.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    early_stopping_rounds: int | None = None
    """How many rounds may pass without a lower validation error before training stops. The best model found
    is the one hosted for inference.

    Optional. Valid values: an integer. The training container takes an integer of at least 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    eta: float | None = None
    """The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more
    conservative and counters overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0.3. Tuning: continuous, from 0.1 to 0.5.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    eval_metric: str | None = None
    """The metrics computed on the validation data. If none is given, `objective` determines the metric.

    Optional. Valid values: a string. Default: Default according to objective.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    gamma: float | None = None
    """The smallest drop in loss for which a leaf is split further. Higher values are more conservative.

    Optional. Valid values: a number of at least 0. Default: 0. Tuning: continuous, from 0 to 5.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    grow_policy: Literal["depthwise", "lossguide"] | None = None
    """How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.

    Optional. Valid values: "depthwise" or "lossguide". Used only when tree_method is "hist". Default:
    "depthwise".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    interaction_constraints: Sequence[Sequence[int]] | None = None
    """The groups of features within which interactions are permitted.

    Optional. Valid values: a list of lists of integers. The training container takes a list of lists of
    integers of at least 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    lambda_: float | None = None
    """Strength of the L2 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 1. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    lambda_bias: float | None = None
    """Strength of the L2 penalty on the bias.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    max_bin: int | None = None
    """The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.

    Optional. Valid values: an integer. Used only when tree_method is "hist". Default: 256. The training
    container takes an integer of at least 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    max_delta_step: int | None = None
    """Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to
    10, makes updates more conservative, which is mostly of use in logistic regression.

    Optional. Valid values: an integer of at least 0. Default: 0. The training container takes a number of
    at least 0. Tuning: integer, from 0 to 10.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    max_depth: int | None = None
    """How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit;
    with `depth-wise` as `grow_policy`, a limit is needed.

    Optional. Valid values: an integer of at least 0. It must be at least 1 when grow_policy is
    "depthwise", which needs a limit. Default: 6. Tuning: integer, from 0 to 10.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    max_leaves: int | None = None
    """The most nodes that may be added. Used only when `grow_policy` is `lossguide`.

    Optional. Valid values: an integer. Used only when grow_policy is "lossguide". Default: 0. The training
    container takes an integer of at least 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    min_child_weight: float | None = None
    """The least total instance weight (hessian) that a child node may have; a split that would leave less is
    not made. For linear regression this is just the least number of instances per node. Higher values are
    more conservative.

    Optional. Valid values: a number of at least 0. Default: 1. Tuning: continuous, from 0 to 120.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    monotone_constraints: Sequence[Literal[-1, 0, 1]] | None = None
    """Forces the prediction to rise or fall with given features, one entry per feature.

    Optional. Valid values: a list of -1, 0 or 1. Default: [0, 0].
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    normalize_type: Literal["tree", "forest"] | None = None
    """The method by which trees are normalized.

    Optional. Valid values: "tree" or "forest". Default: "tree".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    nthread: int | None = None
    """How many threads xgboost runs in parallel.

    Optional. Valid values: an integer. Default: Maximum number of threads. The training container takes an
    integer of at least 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    objective: str | None = None
    """The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`,
    or `reg:squarederror`.

    Optional. Valid values: a string. Default: "reg:squarederror".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    one_drop: Literal[0, 1] | None = None
    """Whether each dropout takes away at least one tree.

    Optional. Valid values: 0 or 1. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    process_type: Literal["default", "update"] | None = None
    """The kind of boosting process.

    Optional. Valid values: "default" or "update". Default: "default".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    rate_drop: float | None = None
    """The fraction of the existing trees that a dropout removes.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    refresh_leaf: Literal[0, 1] | None = None
    """Setting of the `refresh` updater. With `1` (true) it updates leaves as well as node statistics, with
    `0` (false) the node statistics alone.

    Optional. Valid values: 0 or 1. Default: 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    sample_type: Literal["uniform", "weighted"] | None = None
    """The method by which samples are drawn.

    Optional. Valid values: "uniform" or "weighted". Default: "uniform".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    scale_pos_weight: float | None = None
    """Balances positive against negative weights when classes are uneven. A common choice is `sum(negative
    cases)` / `sum(positive cases)`.

    Optional. Valid values: a number. Default: 1. The training container takes a number greater than 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    seed: int | None = None
    """Seed of the random number generator.

    Optional. Valid values: an integer. Default: 0. The training container takes an integer greater than
    -2147483648 and less than 2147483647.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    single_precision_histogram: bool | None = None
    """Whether histograms are built in single rather than double precision. Used only when `tree_method` is
    `hist` or `gpu_hist`.

    Optional. Valid values: True or False. Used only when tree_method is "hist" or "gpu_hist". Default:
    False.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    sketch_eps: float | None = None
    """Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate
    greedy tree building.

    Optional. Valid values: a number from 0 to 1. Used only for approximate greedy tree building. Default:
    0.03. The training container takes a number greater than 0 and less than 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    skip_drop: float | None = None
    """How likely a boosting iteration is to go without dropout.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    subsample: float | None = None
    """The share of training instances drawn at random to grow trees, for example half of them with 0.5.
    Values below 1 counter overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    tree_method: Literal["auto", "exact", "approx", "hist", "gpu_hist"] | None = None
    """The algorithm by which XGBoost builds trees.

    Optional. Valid values: "auto", "exact", "approx", "hist" or "gpu_hist". Default: "auto".
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution.

    Optional. Valid values: a number greater than 1 and less than 2. Default: 1.5.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    updater: Sequence[str] | None = None
    """The tree updaters that build and change the trees, in the order in which they run.

    Optional. Valid values: a list of strings that match ^[^,\\s]([^,]*[^,\\s])?$. Default: ["grow_colmaker",
    "prune"].
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """
    verbosity: Literal[0, 1, 2, 3] | None = None
    """How much is logged.

    Optional. Valid values: 0, 1, 2 or 3. Default: 1.
    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html)
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.num_class
        if v is not None and not (type(v) is int and 2 <= v):
            found.append(
                Problem(
                    "num_class",
                    v,
                    "must be an integer of at least 2: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("num_class", v, "must be an integer", URL)
            )
        if v is None and ("reg:squarederror" if self.objective is None else self.objective) in (
            "multi:softmax",
            "multi:softprob",
        ):
            found.append(
                Problem(
                    "num_class",
                    v,
                    'is required when objective is "multi:softmax" or "multi:softprob"',
                    URL,
                    "missing",
                )
            )
        v = self.num_round
        if v is None:
            found.append(Problem("num_round", v, "is required: an integer", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem(
                    "num_round",
                    v,
                    "must be an integer of at least 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("num_round", v, "must be an integer", URL)
            )
        v = self.alpha
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(
                Problem(
                    "alpha",
                    v,
                    "must be a number of at least 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and -inf < v < inf
                else Problem("alpha", v, "must be a number (default 0)", URL)
            )
        v = self.base_score
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(
                Problem(
                    "base_score",
                    v,
                    "must be a number of at least 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and -inf < v < inf
                else Problem("base_score", v, "must be a number (default 0.5)", URL)
            )
        v = self.booster
        if v is not None and not (type(v) is str and v in {"gbtree", "gblinear", "dart"}):
            found.append(
                Problem("booster", v, 'must be "gbtree", "gblinear" or "dart" (default "gbtree")', URL)
            )
        v = self.colsample_bylevel
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem(
                    "colsample_bylevel",
                    v,
                    "must be a number greater than 0 and at most 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and 0 <= v <= 1
                else Problem("colsample_bylevel", v, "must be a number from 0 to 1 (default 1)", URL)
            )
        v = self.colsample_bynode
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem(
                    "colsample_bynode", v, "must be a number greater than 0 and at most 1 (default 1)", URL
                )
            )
        v = self.colsample_bytree
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem(
                    "colsample_bytree",
                    v,
                    "must be a number greater than 0 and at most 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and 0 <= v <= 1
                else Problem("colsample_bytree", v, "must be a number from 0 to 1 (default 1)", URL)
            )
        v = self.csv_weights
        if v is not None and not (type(v) is int and v in {0, 1}):
            found.append(Problem("csv_weights", v, "must be 0 or 1 (default 0)", URL))
        v = self.deterministic_histogram
        if bad := v is not None and not (type(v) is bool):
            found.append(Problem("deterministic_histogram", v, "must be True or False (default True)", URL))
        if (
            not bad
            and v is not None
            and (("auto" if self.tree_method is None else self.tree_method) != "gpu_hist")
        ):
            found.append(
                Problem(
                    "deterministic_histogram",
                    v,
                    'has no effect unless tree_method is "gpu_hist"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.early_stopping_rounds
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem(
                    "early_stopping_rounds",
                    v,
                    "must be an integer of at least 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("early_stopping_rounds", v, "must be an integer", URL)
            )
        v = self.eta
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("eta", v, "must be a number from 0 to 1 (default 0.3)", URL))
        v = self.eval_metric
        if v is not None and not (type(v) is str):
            found.append(Problem("eval_metric", v, "must be a string", URL))
        v = self.gamma
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(Problem("gamma", v, "must be a number of at least 0 (default 0)", URL))
        v = self.grow_policy
        if bad := v is not None and not (type(v) is str and v in {"depthwise", "lossguide"}):
            found.append(
                Problem("grow_policy", v, 'must be "depthwise" or "lossguide" (default "depthwise")', URL)
            )
        if (
            not bad
            and v is not None
            and (("auto" if self.tree_method is None else self.tree_method) != "hist")
        ):
            found.append(
                Problem(
                    "grow_policy",
                    v,
                    'has no effect unless tree_method is "hist"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.interaction_constraints
        if type(v) is list:
            v = self.interaction_constraints = frozen(v)
        if v is not None and not (
            type(v) is tuple
            and all(type(vi) is tuple and all(type(vii) is int and 1 <= vii for vii in vi) for vi in v)
        ):
            found.append(
                Problem(
                    "interaction_constraints",
                    v,
                    "must be a list of lists of integers of at least 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is tuple
                and all(type(vi) is tuple and all(type(vii) is int for vii in vi) for vi in v)
                else Problem("interaction_constraints", v, "must be a list of lists of integers", URL)
            )
        v = self.lambda_
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(
                Problem(
                    "lambda",
                    v,
                    "must be a number of at least 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and -inf < v < inf
                else Problem("lambda", v, "must be a number (default 1)", URL)
            )
        v = self.lambda_bias
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("lambda_bias", v, "must be a number from 0 to 1 (default 0)", URL))
        v = self.max_bin
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(
                Problem(
                    "max_bin",
                    v,
                    "must be an integer of at least 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("max_bin", v, "must be an integer (default 256)", URL)
            )
        if v is not None and (("auto" if self.tree_method is None else self.tree_method) != "hist"):
            found.append(
                Problem(
                    "max_bin", v, 'has no effect unless tree_method is "hist"', URL, "no-effect", "warning"
                )
            )
        v = self.max_delta_step
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(
                Problem(
                    "max_delta_step",
                    v,
                    "is not documented (an integer of at least 0), but the training container takes it",
                    URL,
                    "undocumented",
                    "warning",
                )
                if (type(v) is float or type(v) is int) and 0 <= v < inf
                else Problem("max_delta_step", v, "must be an integer of at least 0 (default 0)", URL)
            )
        v = self.max_depth
        if bad := v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("max_depth", v, "must be an integer of at least 0 (default 6)", URL))
        if (
            not bad
            and ("depthwise" if self.grow_policy is None else self.grow_policy) == "depthwise"
            and (
                isinstance((6 if self.max_depth is None else self.max_depth), (int, float))
                and not (6 if self.max_depth is None else self.max_depth) >= 1
            )
        ):
            found.append(
                Problem(
                    "max_depth",
                    v,
                    'must be at least 1 when grow_policy is "depthwise", which needs a limit',
                    URL,
                    "rule",
                )
            )
        v = self.max_leaves
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(
                Problem(
                    "max_leaves",
                    v,
                    "must be an integer of at least 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("max_leaves", v, "must be an integer (default 0)", URL)
            )
        if v is not None and (("depthwise" if self.grow_policy is None else self.grow_policy) != "lossguide"):
            found.append(
                Problem(
                    "max_leaves",
                    v,
                    'has no effect unless grow_policy is "lossguide"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.min_child_weight
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < inf):
            found.append(Problem("min_child_weight", v, "must be a number of at least 0 (default 1)", URL))
        v = self.monotone_constraints
        if type(v) is list:
            v = self.monotone_constraints = tuple(v)
        if v is not None and not (
            type(v) is tuple and len(v) >= 1 and all(type(vi) is int and vi in {-1, 0, 1} for vi in v)
        ):
            found.append(
                Problem("monotone_constraints", v, "must be a list of -1, 0 or 1 (default [0, 0])", URL)
            )
        v = self.normalize_type
        if v is not None and not (type(v) is str and v in {"tree", "forest"}):
            found.append(Problem("normalize_type", v, 'must be "tree" or "forest" (default "tree")', URL))
        v = self.nthread
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem(
                    "nthread",
                    v,
                    "must be an integer of at least 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("nthread", v, "must be an integer", URL)
            )
        v = self.objective
        if v is not None and not (type(v) is str):
            found.append(Problem("objective", v, 'must be a string (default "reg:squarederror")', URL))
        v = self.one_drop
        if v is not None and not (type(v) is int and v in {0, 1}):
            found.append(Problem("one_drop", v, "must be 0 or 1 (default 0)", URL))
        v = self.process_type
        if v is not None and not (type(v) is str and v in {"default", "update"}):
            found.append(Problem("process_type", v, 'must be "default" or "update" (default "default")', URL))
        v = self.rate_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("rate_drop", v, "must be a number from 0 to 1 (default 0)", URL))
        v = self.refresh_leaf
        if v is not None and not (type(v) is int and v in {0, 1}):
            found.append(Problem("refresh_leaf", v, "must be 0 or 1 (default 1)", URL))
        v = self.sample_type
        if v is not None and not (type(v) is str and v in {"uniform", "weighted"}):
            found.append(
                Problem("sample_type", v, 'must be "uniform" or "weighted" (default "uniform")', URL)
            )
        v = self.scale_pos_weight
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(
                Problem(
                    "scale_pos_weight",
                    v,
                    "must be a number greater than 0: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and -inf < v < inf
                else Problem("scale_pos_weight", v, "must be a number (default 1)", URL)
            )
        v = self.seed
        if v is not None and not (type(v) is int and -2147483648 < v < 2147483647):
            found.append(
                Problem(
                    "seed",
                    v,
                    "must be an integer greater than -2147483648 and less than 2147483647: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if type(v) is int
                else Problem("seed", v, "must be an integer (default 0)", URL)
            )
        v = self.single_precision_histogram
        if bad := v is not None and not (type(v) is bool):
            found.append(
                Problem("single_precision_histogram", v, "must be True or False (default False)", URL)
            )
        if (
            not bad
            and v is not None
            and (
                ("auto" if self.tree_method is None else self.tree_method)
                not in (
                    "hist",
                    "gpu_hist",
                )
            )
        ):
            found.append(
                Problem(
                    "single_precision_histogram",
                    v,
                    'has no effect unless tree_method is "hist" or "gpu_hist"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.sketch_eps
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < 1):
            found.append(
                Problem(
                    "sketch_eps",
                    v,
                    "must be a number greater than 0 and less than 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and 0 <= v <= 1
                else Problem("sketch_eps", v, "must be a number from 0 to 1 (default 0.03)", URL)
            )
        v = self.skip_drop
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("skip_drop", v, "must be a number from 0 to 1 (default 0)", URL))
        v = self.subsample
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v <= 1):
            found.append(
                Problem(
                    "subsample",
                    v,
                    "must be a number greater than 0 and at most 1: the page allows this value, but the training container refuses it",
                    URL,
                    "refused-by-container",
                )
                if (type(v) is float or type(v) is int) and 0 <= v <= 1
                else Problem("subsample", v, "must be a number from 0 to 1 (default 1)", URL)
            )
        v = self.tree_method
        if v is not None and not (type(v) is str and v in {"auto", "exact", "approx", "hist", "gpu_hist"}):
            found.append(
                Problem(
                    "tree_method",
                    v,
                    'must be "auto", "exact", "approx", "hist" or "gpu_hist" (default "auto")',
                    URL,
                )
            )
        v = self.tweedie_variance_power
        if v is not None and not ((type(v) is float or type(v) is int) and 1 < v < 2):
            found.append(
                Problem(
                    "tweedie_variance_power",
                    v,
                    "must be a number greater than 1 and less than 2 (default 1.5)",
                    URL,
                )
            )
        v = self.updater
        if type(v) is list:
            v = self.updater = tuple(v)
        if v is not None and not (
            type(v) is tuple
            and len(v) >= 1
            and all(type(vi) is str and matches("^[^,\\s]([^,]*[^,\\s])?$(?!\\n)", vi) for vi in v)
        ):
            found.append(
                Problem(
                    "updater",
                    v,
                    'must be a list of strings that match ^[^,\\s]([^,]*[^,\\s])?$ (default ["grow_colmaker", "prune"])',
                    URL,
                )
            )
        v = self.verbosity
        if v is not None and not (type(v) is int and v in {0, 1, 2, 3}):
            found.append(Problem("verbosity", v, "must be 0, 1, 2 or 3 (default 1)", URL))
        return found

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.num_class = get("num_class")
        self.num_round = get("num_round")
        self.alpha = get("alpha")
        self.base_score = get("base_score")
        self.booster = get("booster")
        self.colsample_bylevel = get("colsample_bylevel")
        self.colsample_bynode = get("colsample_bynode")
        self.colsample_bytree = get("colsample_bytree")
        self.csv_weights = get("csv_weights")
        self.deterministic_histogram = get("deterministic_histogram")
        self.early_stopping_rounds = get("early_stopping_rounds")
        self.eta = get("eta")
        self.eval_metric = get("eval_metric")
        self.gamma = get("gamma")
        self.grow_policy = get("grow_policy")
        self.interaction_constraints = get("interaction_constraints")
        self.lambda_ = get("lambda")
        self.lambda_bias = get("lambda_bias")
        self.max_bin = get("max_bin")
        self.max_delta_step = get("max_delta_step")
        self.max_depth = get("max_depth")
        self.max_leaves = get("max_leaves")
        self.min_child_weight = get("min_child_weight")
        self.monotone_constraints = get("monotone_constraints")
        self.normalize_type = get("normalize_type")
        self.nthread = get("nthread")
        self.objective = get("objective")
        self.one_drop = get("one_drop")
        self.process_type = get("process_type")
        self.rate_drop = get("rate_drop")
        self.refresh_leaf = get("refresh_leaf")
        self.sample_type = get("sample_type")
        self.scale_pos_weight = get("scale_pos_weight")
        self.seed = get("seed")
        self.single_precision_histogram = get("single_precision_histogram")
        self.sketch_eps = get("sketch_eps")
        self.skip_drop = get("skip_drop")
        self.subsample = get("subsample")
        self.tree_method = get("tree_method")
        self.tweedie_variance_power = get("tweedie_variance_power")
        self.updater = get("updater")
        self.verbosity = get("verbosity")

    def _fill_strings(self, get: Callable[[str], Any]) -> None:
        made: Any = self
        made.num_class = None if (s := get("num_class")) is None else int(s) if s.isdecimal() else integer(s)
        made.num_round = None if (s := get("num_round")) is None else int(s) if s.isdecimal() else integer(s)
        made.alpha = None if (s := get("alpha")) is None else number(s)
        made.base_score = None if (s := get("base_score")) is None else number(s)
        made.booster = get("booster")
        made.colsample_bylevel = None if (s := get("colsample_bylevel")) is None else number(s)
        made.colsample_bynode = None if (s := get("colsample_bynode")) is None else number(s)
        made.colsample_bytree = None if (s := get("colsample_bytree")) is None else number(s)
        made.csv_weights = (
            None if (s := get("csv_weights")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.deterministic_histogram = None if (s := get("deterministic_histogram")) is None else boolean(s)
        made.early_stopping_rounds = (
            None if (s := get("early_stopping_rounds")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.eta = None if (s := get("eta")) is None else number(s)
        made.eval_metric = get("eval_metric")
        made.gamma = None if (s := get("gamma")) is None else number(s)
        made.grow_policy = get("grow_policy")
        made.interaction_constraints = None if (s := get("interaction_constraints")) is None else json_list(s)
        made.lambda_ = None if (s := get("lambda")) is None else number(s)
        made.lambda_bias = None if (s := get("lambda_bias")) is None else number(s)
        made.max_bin = None if (s := get("max_bin")) is None else int(s) if s.isdecimal() else integer(s)
        made.max_delta_step = None if (s := get("max_delta_step")) is None else number(s)
        made.max_depth = None if (s := get("max_depth")) is None else int(s) if s.isdecimal() else integer(s)
        made.max_leaves = (
            None if (s := get("max_leaves")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.min_child_weight = None if (s := get("min_child_weight")) is None else number(s)
        made.monotone_constraints = None if (s := get("monotone_constraints")) is None else tupled(s, integer)
        made.normalize_type = get("normalize_type")
        made.nthread = None if (s := get("nthread")) is None else int(s) if s.isdecimal() else integer(s)
        made.objective = get("objective")
        made.one_drop = None if (s := get("one_drop")) is None else int(s) if s.isdecimal() else integer(s)
        made.process_type = get("process_type")
        made.rate_drop = None if (s := get("rate_drop")) is None else number(s)
        made.refresh_leaf = (
            None if (s := get("refresh_leaf")) is None else int(s) if s.isdecimal() else integer(s)
        )
        made.sample_type = get("sample_type")
        made.scale_pos_weight = None if (s := get("scale_pos_weight")) is None else number(s)
        made.seed = None if (s := get("seed")) is None else int(s) if s.isdecimal() else integer(s)
        made.single_precision_histogram = (
            None if (s := get("single_precision_histogram")) is None else boolean(s)
        )
        made.sketch_eps = None if (s := get("sketch_eps")) is None else number(s)
        made.skip_drop = None if (s := get("skip_drop")) is None else number(s)
        made.subsample = None if (s := get("subsample")) is None else number(s)
        made.tree_method = get("tree_method")
        made.tweedie_variance_power = None if (s := get("tweedie_variance_power")) is None else number(s)
        made.updater = None if (s := get("updater")) is None else listed(s, same)
        made.verbosity = None if (s := get("verbosity")) is None else int(s) if s.isdecimal() else integer(s)

    title = "XGBoost"
    url = URL
    parameters = {
        "num_class": Parameter(
            name="num_class",
            field="num_class",
            description="How many classes there are to tell apart.",
            requirement="conditional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            observed={"schema": {"type": "integer", "minimum": 2}},
        ),
        "num_round": Parameter(
            name="num_round",
            field="num_round",
            description="How many boosting rounds to train for.",
            requirement="required",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            tuning={"type": "integer", "minimum": 1, "maximum": 4000},
            observed={"schema": {"type": "integer", "minimum": 1}},
        ),
        "alpha": Parameter(
            name="alpha",
            field="alpha",
            description="Strength of the L1 penalty on the weights. Higher values give a more conservative model.",
            requirement="optional",
            accepts="a number",
            schema={"type": "number"},
            url=URL,
            default=0,
            tuning={"type": "continuous", "minimum": 0, "maximum": 1000},
            observed={"schema": {"type": "number", "minimum": 0}},
        ),
        "base_score": Parameter(
            name="base_score",
            field="base_score",
            description="The score that every instance starts from, acting as a global bias.",
            requirement="optional",
            accepts="a number",
            schema={"type": "number"},
            url=URL,
            default=0.5,
            observed={"schema": {"type": "number", "minimum": 0}},
        ),
        "booster": Parameter(
            name="booster",
            field="booster",
            description="The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.",
            requirement="optional",
            accepts='"gbtree", "gblinear" or "dart"',
            schema={"type": "string", "enum": ["gbtree", "gblinear", "dart"]},
            url=URL,
            default="gbtree",
        ),
        "colsample_bylevel": Parameter(
            name="colsample_bylevel",
            field="colsample_bylevel",
            description="The share of columns drawn for the splits of each tree level.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0.1, "maximum": 1},
            observed={"schema": {"type": "number", "maximum": 1, "exclusiveMinimum": 0}},
        ),
        "colsample_bynode": Parameter(
            name="colsample_bynode",
            field="colsample_bynode",
            description="The share of columns drawn at each node.",
            requirement="optional",
            accepts="a number greater than 0 and at most 1",
            schema={"type": "number", "maximum": 1, "exclusiveMinimum": 0},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0.1, "maximum": 1},
        ),
        "colsample_bytree": Parameter(
            name="colsample_bytree",
            field="colsample_bytree",
            description="The share of columns drawn for each tree.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0.5, "maximum": 1},
            observed={"schema": {"type": "number", "maximum": 1, "exclusiveMinimum": 0}},
        ),
        "csv_weights": Parameter(
            name="csv_weights",
            field="csv_weights",
            description="Whether to read instance weights from CSV training data. With `1`, the second column, right after the labels, holds the weights.",
            requirement="optional",
            accepts="0 or 1",
            schema={"type": "integer", "enum": [0, 1]},
            url=URL,
            default=0,
        ),
        "deterministic_histogram": Parameter(
            name="deterministic_histogram",
            field="deterministic_histogram",
            description="Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=True,
            encoding=("true", "false"),
        ),
        "early_stopping_rounds": Parameter(
            name="early_stopping_rounds",
            field="early_stopping_rounds",
            description="How many rounds may pass without a lower validation error before training stops. The best model found is the one hosted for inference.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            observed={"schema": {"type": "integer", "minimum": 1}},
        ),
        "eta": Parameter(
            name="eta",
            field="eta",
            description="The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more conservative and counters overfitting.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.3,
            tuning={"type": "continuous", "minimum": 0.1, "maximum": 0.5},
        ),
        "eval_metric": Parameter(
            name="eval_metric",
            field="eval_metric",
            description="The metrics computed on the validation data. If none is given, `objective` determines the metric.",
            requirement="optional",
            accepts="a string",
            schema={"type": "string"},
            url=URL,
            default_rule="Default according to objective",
        ),
        "gamma": Parameter(
            name="gamma",
            field="gamma",
            description="The smallest drop in loss for which a leaf is split further. Higher values are more conservative.",
            requirement="optional",
            accepts="a number of at least 0",
            schema={"type": "number", "minimum": 0},
            url=URL,
            default=0,
            tuning={"type": "continuous", "minimum": 0, "maximum": 5},
        ),
        "grow_policy": Parameter(
            name="grow_policy",
            field="grow_policy",
            description="How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.",
            requirement="optional",
            accepts='"depthwise" or "lossguide"',
            schema={"type": "string", "enum": ["depthwise", "lossguide"]},
            url=URL,
            default="depthwise",
        ),
        "interaction_constraints": Parameter(
            name="interaction_constraints",
            field="interaction_constraints",
            description="The groups of features within which interactions are permitted.",
            requirement="optional",
            accepts="a list of lists of integers",
            schema={"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
            url=URL,
            encoding="json",
            observed={
                "schema": {
                    "type": "array",
                    "items": {"type": "array", "items": {"type": "integer", "minimum": 1}},
                }
            },
        ),
        "lambda": Parameter(
            name="lambda",
            field="lambda_",
            description="Strength of the L2 penalty on the weights. Higher values give a more conservative model.",
            requirement="optional",
            accepts="a number",
            schema={"type": "number"},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0, "maximum": 1000},
            observed={"schema": {"type": "number", "minimum": 0}},
        ),
        "lambda_bias": Parameter(
            name="lambda_bias",
            field="lambda_bias",
            description="Strength of the L2 penalty on the bias.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0.0, "maximum": 1.0},
            url=URL,
            default=0,
        ),
        "max_bin": Parameter(
            name="max_bin",
            field="max_bin",
            description="The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default=256,
            observed={"schema": {"type": "integer", "minimum": 0}},
        ),
        "max_delta_step": Parameter(
            name="max_delta_step",
            field="max_delta_step",
            description="Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to 10, makes updates more conservative, which is mostly of use in logistic regression.",
            requirement="optional",
            accepts="an integer of at least 0",
            schema={"type": "integer", "minimum": 0},
            url=URL,
            default=0,
            tuning={"type": "integer", "minimum": 0, "maximum": 10},
            observed={"schema": {"type": "number", "minimum": 0}},
        ),
        "max_depth": Parameter(
            name="max_depth",
            field="max_depth",
            description="How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit; with `depth-wise` as `grow_policy`, a limit is needed.",
            requirement="optional",
            accepts="an integer of at least 0",
            schema={"type": "integer", "minimum": 0},
            url=URL,
            default=6,
            tuning={"type": "integer", "minimum": 0, "maximum": 10},
        ),
        "max_leaves": Parameter(
            name="max_leaves",
            field="max_leaves",
            description="The most nodes that may be added. Used only when `grow_policy` is `lossguide`.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default=0,
            observed={"schema": {"type": "integer", "minimum": 0}},
        ),
        "min_child_weight": Parameter(
            name="min_child_weight",
            field="min_child_weight",
            description="The least total instance weight (hessian) that a child node may have; a split that would leave less is not made. For linear regression this is just the least number of instances per node. Higher values are more conservative.",
            requirement="optional",
            accepts="a number of at least 0",
            schema={"type": "number", "minimum": 0},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0, "maximum": 120},
        ),
        "monotone_constraints": Parameter(
            name="monotone_constraints",
            field="monotone_constraints",
            description="Forces the prediction to rise or fall with given features, one entry per feature.",
            requirement="optional",
            accepts="a list of -1, 0 or 1",
            schema={"type": "array", "items": {"type": "integer", "enum": [-1, 0, 1]}},
            url=URL,
            default=(
                0,
                0,
            ),
            encoding="tuple",
        ),
        "normalize_type": Parameter(
            name="normalize_type",
            field="normalize_type",
            description="The method by which trees are normalized.",
            requirement="optional",
            accepts='"tree" or "forest"',
            schema={"type": "string", "enum": ["tree", "forest"]},
            url=URL,
            default="tree",
        ),
        "nthread": Parameter(
            name="nthread",
            field="nthread",
            description="How many threads xgboost runs in parallel.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default_rule="Maximum number of threads",
            observed={"schema": {"type": "integer", "minimum": 1}},
        ),
        "objective": Parameter(
            name="objective",
            field="objective",
            description="The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`, or `reg:squarederror`.",
            requirement="optional",
            accepts="a string",
            schema={"type": "string"},
            url=URL,
            default="reg:squarederror",
        ),
        "one_drop": Parameter(
            name="one_drop",
            field="one_drop",
            description="Whether each dropout takes away at least one tree.",
            requirement="optional",
            accepts="0 or 1",
            schema={"type": "integer", "enum": [0, 1]},
            url=URL,
            default=0,
        ),
        "process_type": Parameter(
            name="process_type",
            field="process_type",
            description="The kind of boosting process.",
            requirement="optional",
            accepts='"default" or "update"',
            schema={"type": "string", "enum": ["default", "update"]},
            url=URL,
            default="default",
        ),
        "rate_drop": Parameter(
            name="rate_drop",
            field="rate_drop",
            description="The fraction of the existing trees that a dropout removes.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0.0, "maximum": 1.0},
            url=URL,
            default=0.0,
        ),
        "refresh_leaf": Parameter(
            name="refresh_leaf",
            field="refresh_leaf",
            description="Setting of the `refresh` updater. With `1` (true) it updates leaves as well as node statistics, with `0` (false) the node statistics alone.",
            requirement="optional",
            accepts="0 or 1",
            schema={"type": "integer", "enum": [0, 1]},
            url=URL,
            default=1,
        ),
        "sample_type": Parameter(
            name="sample_type",
            field="sample_type",
            description="The method by which samples are drawn.",
            requirement="optional",
            accepts='"uniform" or "weighted"',
            schema={"type": "string", "enum": ["uniform", "weighted"]},
            url=URL,
            default="uniform",
        ),
        "scale_pos_weight": Parameter(
            name="scale_pos_weight",
            field="scale_pos_weight",
            description="Balances positive against negative weights when classes are uneven. A common choice is `sum(negative cases)` / `sum(positive cases)`.",
            requirement="optional",
            accepts="a number",
            schema={"type": "number"},
            url=URL,
            default=1,
            observed={"schema": {"type": "number", "exclusiveMinimum": 0}},
        ),
        "seed": Parameter(
            name="seed",
            field="seed",
            description="Seed of the random number generator.",
            requirement="optional",
            accepts="an integer",
            schema={"type": "integer"},
            url=URL,
            default=0,
            observed={
                "schema": {"type": "integer", "exclusiveMinimum": -2147483648, "exclusiveMaximum": 2147483647}
            },
        ),
        "single_precision_histogram": Parameter(
            name="single_precision_histogram",
            field="single_precision_histogram",
            description="Whether histograms are built in single rather than double precision. Used only when `tree_method` is `hist` or `gpu_hist`.",
            requirement="optional",
            accepts="True or False",
            schema={"type": "boolean"},
            url=URL,
            default=False,
            encoding=("true", "false"),
        ),
        "sketch_eps": Parameter(
            name="sketch_eps",
            field="sketch_eps",
            description="Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate greedy tree building.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=0.03,
            conditions=("Used only for approximate greedy tree building",),
            observed={"schema": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}},
        ),
        "skip_drop": Parameter(
            name="skip_drop",
            field="skip_drop",
            description="How likely a boosting iteration is to go without dropout.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0.0, "maximum": 1.0},
            url=URL,
            default=0.0,
        ),
        "subsample": Parameter(
            name="subsample",
            field="subsample",
            description="The share of training instances drawn at random to grow trees, for example half of them with 0.5. Values below 1 counter overfitting.",
            requirement="optional",
            accepts="a number from 0 to 1",
            schema={"type": "number", "minimum": 0, "maximum": 1},
            url=URL,
            default=1,
            tuning={"type": "continuous", "minimum": 0.5, "maximum": 1},
            observed={"schema": {"type": "number", "maximum": 1, "exclusiveMinimum": 0}},
        ),
        "tree_method": Parameter(
            name="tree_method",
            field="tree_method",
            description="The algorithm by which XGBoost builds trees.",
            requirement="optional",
            accepts='"auto", "exact", "approx", "hist" or "gpu_hist"',
            schema={"type": "string", "enum": ["auto", "exact", "approx", "hist", "gpu_hist"]},
            url=URL,
            default="auto",
        ),
        "tweedie_variance_power": Parameter(
            name="tweedie_variance_power",
            field="tweedie_variance_power",
            description="The power that sets the variance of the Tweedie distribution.",
            requirement="optional",
            accepts="a number greater than 1 and less than 2",
            schema={"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2},
            url=URL,
            default=1.5,
        ),
        "updater": Parameter(
            name="updater",
            field="updater",
            description="The tree updaters that build and change the trees, in the order in which they run.",
            requirement="optional",
            accepts="a list of strings that match ^[^,\\s]([^,]*[^,\\s])?$",
            schema={"type": "array", "items": {"type": "string"}},
            url=URL,
            default=(
                "grow_colmaker",
                "prune",
            ),
            encoding="comma",
        ),
        "verbosity": Parameter(
            name="verbosity",
            field="verbosity",
            description="How much is logged.",
            requirement="optional",
            accepts="0, 1, 2 or 3",
            schema={"type": "integer", "enum": [0, 1, 2, 3]},
            url=URL,
            default=1,
        ),
    }
    _names = frozenset(parameters)
    _unlisted = {
        "dsplit": '"row" or "col"',
        "predictor": '"auto", "cpu_predictor" or "gpu_predictor"',
        "num_parallel_tree": "an integer of at least 1",
        "save_model_on_termination": "True or False",
        "aft_loss_distribution": '"normal", "logistic" or "extreme"',
        "aft_loss_distribution_scale": "a number of at least 0",
        "sampling_method": '"uniform" or "gradient_based"',
        "prob_buffer_row": "an integer greater than 1",
        "use_dask_gpu_training": "True or False",
        "learning_rate": "a number from 0 to 1",
        "min_split_loss": "a number of at least 0",
        "reg_lambda": "a number of at least 0",
        "reg_alpha": "a number of at least 0",
    }
    metrics = {
        "validation:accuracy": Metric(
            "validation:accuracy",
            "maximize",
            "Share of cases classified correctly, #(right)/#(all cases).",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:auc": Metric(
            "validation:auc", "maximize", "Area under the curve.", GUIDE + "xgboost-tuning.html"
        ),
        "validation:error": Metric(
            "validation:error",
            "minimize",
            "Share of cases misclassified in binary classification, #(wrong cases)/#(all cases).",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:f1": Metric(
            "validation:f1",
            "maximize",
            "Harmonic mean of precision and recall, as a measure of classification accuracy.",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:logloss": Metric(
            "validation:logloss", "minimize", "Negative log-likelihood.", GUIDE + "xgboost-tuning.html"
        ),
        "validation:mae": Metric(
            "validation:mae", "minimize", "Mean absolute error.", GUIDE + "xgboost-tuning.html"
        ),
        "validation:map": Metric(
            "validation:map", "maximize", "Mean average precision.", GUIDE + "xgboost-tuning.html"
        ),
        "validation:merror": Metric(
            "validation:merror",
            "minimize",
            "Share of cases misclassified in multiclass classification, #(wrong cases)/#(all cases).",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:mlogloss": Metric(
            "validation:mlogloss",
            "minimize",
            "Negative log-likelihood in multiclass classification.",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:mse": Metric(
            "validation:mse", "minimize", "Mean squared error.", GUIDE + "xgboost-tuning.html"
        ),
        "validation:ndcg": Metric(
            "validation:ndcg",
            "maximize",
            "Normalized discounted cumulative gain.",
            GUIDE + "xgboost-tuning.html",
        ),
        "validation:rmse": Metric(
            "validation:rmse", "minimize", "Root mean square error.", GUIDE + "xgboost-tuning.html"
        ),
    }
