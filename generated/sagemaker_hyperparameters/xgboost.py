"""XGBoost: the hyperparameters that the built-in algorithm takes.

Generated from xgboost_hyperparameters.md (2023), xgboost-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, frozen, integer, integers, json_list, matches, number, texts, tupled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
    """
    num_round: int
    """How many boosting rounds to train for.

    Required. Valid values: an integer. The training container takes an integer of at least 1. Tuning:
    integer, from 1 to 4000.
    """
    alpha: float | None = None
    """Strength of the L1 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 0. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    """
    base_score: float | None = None
    """The score that every instance starts from, acting as a global bias.

    Optional. Valid values: a number. Default: 0.5. The training container takes a number of at least 0.
    """
    booster: Literal["gbtree", "gblinear", "dart"] | None = None
    """The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.

    Optional. Valid values: "gbtree", "gblinear" or "dart". Default: "gbtree".
    """
    colsample_bylevel: float | None = None
    """The share of columns drawn for the splits of each tree level.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.1 to 1.
    """
    colsample_bynode: float | None = None
    """The share of columns drawn at each node.

    Optional. Valid values: a number greater than 0 and at most 1. Default: 1. Tuning: continuous, from 0.1
    to 1.
    """
    colsample_bytree: float | None = None
    """The share of columns drawn for each tree.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    """
    csv_weights: Literal[0, 1] | None = None
    """Whether to read instance weights from CSV training data. With `1`, the second column, right after the
    labels, holds the weights.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    deterministic_histogram: bool | None = None
    """Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.

    Optional. Valid values: True or False. Default: True.
    """
    early_stopping_rounds: int | None = None
    """How many rounds may pass without a lower validation error before training stops. The best model found
    is the one hosted for inference.

    Optional. Valid values: an integer. The training container takes an integer of at least 1.
    """
    eta: float | None = None
    """The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more
    conservative and counters overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0.3. Tuning: continuous, from 0.1 to 0.5.
    """
    eval_metric: str | None = None
    """The metrics computed on the validation data. If none is given, `objective` determines the metric.

    Optional. Valid values: a string. Default: Default according to objective.
    """
    gamma: float | None = None
    """The smallest drop in loss for which a leaf is split further. Higher values are more conservative.

    Optional. Valid values: a number of at least 0. Default: 0. Tuning: continuous, from 0 to 5.
    """
    grow_policy: Literal["depthwise", "lossguide"] | None = None
    """How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.

    Optional. Valid values: "depthwise" or "lossguide". Default: "depthwise".
    """
    interaction_constraints: Sequence[Sequence[int]] | None = None
    """The groups of features within which interactions are permitted.

    Optional. Valid values: a list of lists of integers. The training container takes a list of lists of
    integers of at least 1.
    """
    lambda_: float | None = None
    """Strength of the L2 penalty on the weights. Higher values give a more conservative model.

    Optional. Valid values: a number. Default: 1. The training container takes a number of at least 0.
    Tuning: continuous, from 0 to 1000.
    """
    lambda_bias: float | None = None
    """Strength of the L2 penalty on the bias.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    max_bin: int | None = None
    """The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.

    Optional. Valid values: an integer. Default: 256. The training container takes an integer of at least
    0.
    """
    max_delta_step: int | None = None
    """Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to
    10, makes updates more conservative, which is mostly of use in logistic regression.

    Optional. Valid values: an integer of at least 0. Default: 0. The training container takes a number of
    at least 0. Tuning: integer, from 0 to 10.
    """
    max_depth: int | None = None
    """How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit;
    with `depth-wise` as `grow_policy`, a limit is needed.

    Optional. Valid values: an integer of at least 0. It must be at least 1 when tree_method is "exact",
    which needs a limit. Default: 6. Tuning: integer, from 0 to 10.
    """
    max_leaves: int | None = None
    """The most nodes that may be added. Used only when `grow_policy` is `lossguide`.

    Optional. Valid values: an integer. Default: 0. The training container takes an integer of at least 0.
    """
    min_child_weight: float | None = None
    """The least total instance weight (hessian) that a child node may have; a split that would leave less is
    not made. For linear regression this is just the least number of instances per node. Higher values are
    more conservative.

    Optional. Valid values: a number of at least 0. Default: 1. Tuning: continuous, from 0 to 120.
    """
    monotone_constraints: Sequence[Literal[-1, 0, 1]] | None = None
    """Forces the prediction to rise or fall with given features, one entry per feature.

    Optional. Valid values: a list of -1, 0 or 1. Default: [0, 0].
    """
    normalize_type: Literal["tree", "forest"] | None = None
    """The method by which trees are normalized.

    Optional. Valid values: "tree" or "forest". Default: "tree".
    """
    nthread: int | None = None
    """How many threads xgboost runs in parallel.

    Optional. Valid values: an integer. Default: Maximum number of threads. The training container takes an
    integer of at least 1.
    """
    objective: str | None = None
    """The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`,
    or `reg:squarederror`.

    Optional. Valid values: a string. Default: "reg:squarederror".
    """
    one_drop: Literal[0, 1] | None = None
    """Whether each dropout takes away at least one tree.

    Optional. Valid values: 0 or 1. Default: 0.
    """
    process_type: Literal["default", "update"] | None = None
    """The kind of boosting process.

    Optional. Valid values: "default" or "update". Default: "default".
    """
    rate_drop: float | None = None
    """The fraction of the existing trees that a dropout removes.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    refresh_leaf: Literal[0, 1] | None = None
    """Setting of the `refresh` updater. With `1` (true) it updates leaves as well as node statistics, with
    `0` (false) the node statistics alone.

    Optional. Valid values: 0 or 1. Default: 1.
    """
    sample_type: Literal["uniform", "weighted"] | None = None
    """The method by which samples are drawn.

    Optional. Valid values: "uniform" or "weighted". Default: "uniform".
    """
    scale_pos_weight: float | None = None
    """Balances positive against negative weights when classes are uneven. A common choice is `sum(negative
    cases)` / `sum(positive cases)`.

    Optional. Valid values: a number. Default: 1. The training container takes a number greater than 0.
    """
    seed: int | None = None
    """Seed of the random number generator.

    Optional. Valid values: an integer. Default: 0. The training container takes an integer greater than
    -2147483648 and less than 2147483647.
    """
    single_precision_histogram: bool | None = None
    """Whether histograms are built in single rather than double precision. Used only when `tree_method` is
    `hist` or `gpu_hist`.

    Optional. Valid values: True or False. Default: False.
    """
    sketch_eps: float | None = None
    """Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate
    greedy tree building.

    Optional. Valid values: a number from 0 to 1. Default: 0.03. The training container takes a number
    greater than 0 and less than 1.
    """
    skip_drop: float | None = None
    """How likely a boosting iteration is to go without dropout.

    Optional. Valid values: a number from 0 to 1. Default: 0.
    """
    subsample: float | None = None
    """The share of training instances drawn at random to grow trees, for example half of them with 0.5.
    Values below 1 counter overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 1. The training container takes a number greater
    than 0 and at most 1. Tuning: continuous, from 0.5 to 1.
    """
    tree_method: Literal["auto", "exact", "approx", "hist", "gpu_hist"] | None = None
    """The algorithm by which XGBoost builds trees.

    Optional. Valid values: "auto", "exact", "approx", "hist" or "gpu_hist". Default: "auto".
    """
    tweedie_variance_power: float | None = None
    """The power that sets the variance of the Tweedie distribution.

    Optional. Valid values: a number greater than 1 and less than 2. Default: 1.5.
    """
    updater: Sequence[str] | None = None
    """The tree updaters that build and change the trees, in the order in which they run.

    Optional. Valid values: a list of strings without commas, and without blanks at either end. Default:
    ["grow_colmaker", "prune"].
    """
    verbosity: Literal[0, 1, 2, 3] | None = None
    """How much is logged.

    Optional. Valid values: 0, 1, 2 or 3. Default: 1.
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
        if bad := v is not None and type(v) is not bool:
            found.append(Problem("deterministic_histogram", v, "must be True or False (default True)", URL))
        if (
            not bad
            and v is not None
            and v != True
            and ("auto" if self.tree_method is None else self.tree_method) != "gpu_hist"
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
        if v is not None and type(v) is not str:
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
            and v != "depthwise"
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
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
            and all([type(vi) is tuple and all([type(vii) is int and 1 <= vii for vii in vi]) for vi in v])
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
                and all([type(vi) is tuple and all([type(vii) is int for vii in vi]) for vi in v])
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
        if (
            v is not None
            and v != 256
            and ("auto" if self.tree_method is None else self.tree_method) != "hist"
        ):
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
            and ("auto" if self.tree_method is None else self.tree_method) == "exact"
            and ("gbtree" if self.booster is None else self.booster) != "gblinear"
            and isinstance((6 if self.max_depth is None else self.max_depth), (int, float))
            and not (6 if self.max_depth is None else self.max_depth) >= 1
        ):
            found.append(
                Problem(
                    "max_depth",
                    v,
                    'must be at least 1 when tree_method is "exact", which needs a limit',
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
        if (
            v is not None
            and v != 0
            and ("depthwise" if self.grow_policy is None else self.grow_policy) != "lossguide"
        ):
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
            type(v) is tuple and len(v) >= 1 and all([type(vi) is int and vi in {-1, 0, 1} for vi in v])
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
        if v is not None and type(v) is not str:
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
        if bad := v is not None and type(v) is not bool:
            found.append(
                Problem("single_precision_histogram", v, "must be True or False (default False)", URL)
            )
        if (
            not bad
            and v is not None
            and v != False
            and ("auto" if self.tree_method is None else self.tree_method) not in ("hist", "gpu_hist")
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
            and all([type(vi) is str and matches("^[^,\\s]([^,]*[^,\\s])?\\Z", vi) for vi in v])
        ):
            found.append(
                Problem(
                    "updater",
                    v,
                    'must be a list of strings without commas, and without blanks at either end (default ["grow_colmaker", "prune"])',
                    URL,
                )
            )
        v = self.verbosity
        if v is not None and not (type(v) is int and v in {0, 1, 2, 3}):
            found.append(Problem("verbosity", v, "must be 0, 1, 2 or 3 (default 1)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_class,
            self.num_round,
            self.alpha,
            self.base_score,
            self.booster,
            self.colsample_bylevel,
            self.colsample_bynode,
            self.colsample_bytree,
            self.csv_weights,
            self.deterministic_histogram,
            self.early_stopping_rounds,
            self.eta,
            self.eval_metric,
            self.gamma,
            self.grow_policy,
            self.interaction_constraints,
            self.lambda_,
            self.lambda_bias,
            self.max_bin,
            self.max_delta_step,
            self.max_depth,
            self.max_leaves,
            self.min_child_weight,
            self.monotone_constraints,
            self.normalize_type,
            self.nthread,
            self.objective,
            self.one_drop,
            self.process_type,
            self.rate_drop,
            self.refresh_leaf,
            self.sample_type,
            self.scale_pos_weight,
            self.seed,
            self.single_precision_histogram,
            self.sketch_eps,
            self.skip_drop,
            self.subsample,
            self.tree_method,
            self.tweedie_variance_power,
            self.updater,
            self.verbosity,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_class) is not None:
            made.num_class = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_round) is not None:
            made.num_round = int(s) if s.isdecimal() else integer(s)
        if (s := made.alpha) is not None:
            made.alpha = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.base_score) is not None:
            made.base_score = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bylevel) is not None:
            made.colsample_bylevel = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bynode) is not None:
            made.colsample_bynode = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.colsample_bytree) is not None:
            made.colsample_bytree = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.csv_weights) is not None:
            made.csv_weights = int(s) if s.isdecimal() else integer(s)
        if (s := made.deterministic_histogram) is not None:
            made.deterministic_histogram = BOOLEANS.get(s.lower(), s)
        if (s := made.early_stopping_rounds) is not None:
            made.early_stopping_rounds = int(s) if s.isdecimal() else integer(s)
        if (s := made.eta) is not None:
            made.eta = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.gamma) is not None:
            made.gamma = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.interaction_constraints) is not None:
            made.interaction_constraints = json_list(s)
        if (s := made.lambda_) is not None:
            made.lambda_ = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.lambda_bias) is not None:
            made.lambda_bias = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_bin) is not None:
            made.max_bin = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_delta_step) is not None:
            made.max_delta_step = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_depth) is not None:
            made.max_depth = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_leaves) is not None:
            made.max_leaves = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_child_weight) is not None:
            made.min_child_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.monotone_constraints) is not None:
            made.monotone_constraints = tupled(s, integers)
        if (s := made.nthread) is not None:
            made.nthread = int(s) if s.isdecimal() else integer(s)
        if (s := made.one_drop) is not None:
            made.one_drop = int(s) if s.isdecimal() else integer(s)
        if (s := made.rate_drop) is not None:
            made.rate_drop = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.refresh_leaf) is not None:
            made.refresh_leaf = int(s) if s.isdecimal() else integer(s)
        if (s := made.scale_pos_weight) is not None:
            made.scale_pos_weight = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.seed) is not None:
            made.seed = int(s) if s.isdecimal() else integer(s)
        if (s := made.single_precision_histogram) is not None:
            made.single_precision_histogram = BOOLEANS.get(s.lower(), s)
        if (s := made.sketch_eps) is not None:
            made.sketch_eps = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.skip_drop) is not None:
            made.skip_drop = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.subsample) is not None:
            made.subsample = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.tweedie_variance_power) is not None:
            made.tweedie_variance_power = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.updater) is not None:
            made.updater = texts(s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)

    title = "XGBoost"
    url = URL
    parameters = Facts(
        {
            "num_class": Parameter(
                name="num_class",
                field="num_class",
                description="How many classes there are to tell apart.",
                requirement="conditional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                required_when=(Facts({"parameter": "objective", "in": ("multi:softmax", "multi:softprob")}),),
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 2}),
                        "accepts": "an integer of at least 2",
                    }
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 8, "row": 1}),
            ),
            "num_round": Parameter(
                name="num_round",
                field="num_round",
                description="How many boosting rounds to train for.",
                requirement="required",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 4000}),
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 1}),
                        "accepts": "an integer of at least 1",
                    }
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 9, "row": 2}),
            ),
            "alpha": Parameter(
                name="alpha",
                field="alpha",
                description="Strength of the L1 penalty on the weights. Higher values give a more conservative model.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0,
                tuning=Facts({"type": "continuous", "minimum": 0, "maximum": 1000}),
                observed=Facts(
                    {"schema": Facts({"type": "number", "minimum": 0}), "accepts": "a number of at least 0"}
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 10, "row": 3}),
            ),
            "base_score": Parameter(
                name="base_score",
                field="base_score",
                description="The score that every instance starts from, acting as a global bias.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0.5,
                observed=Facts(
                    {"schema": Facts({"type": "number", "minimum": 0}), "accepts": "a number of at least 0"}
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 11, "row": 4}),
            ),
            "booster": Parameter(
                name="booster",
                field="booster",
                description="The kind of model that is boosted: trees with `gbtree` and `dart`, a linear function with `gblinear`.",
                requirement="optional",
                accepts='"gbtree", "gblinear" or "dart"',
                schema=Facts({"type": "string", "enum": ("gbtree", "gblinear", "dart")}),
                url=URL,
                default="gbtree",
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 12, "row": 5}),
            ),
            "colsample_bylevel": Parameter(
                name="colsample_bylevel",
                field="colsample_bylevel",
                description="The share of columns drawn for the splits of each tree level.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 1}),
                observed=Facts(
                    {
                        "schema": Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                        "accepts": "a number greater than 0 and at most 1",
                    }
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 13, "row": 6}),
            ),
            "colsample_bynode": Parameter(
                name="colsample_bynode",
                field="colsample_bynode",
                description="The share of columns drawn at each node.",
                requirement="optional",
                accepts="a number greater than 0 and at most 1",
                schema=Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 1}),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 14, "row": 7}),
            ),
            "colsample_bytree": Parameter(
                name="colsample_bytree",
                field="colsample_bytree",
                description="The share of columns drawn for each tree.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0.5, "maximum": 1}),
                observed=Facts(
                    {
                        "schema": Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                        "accepts": "a number greater than 0 and at most 1",
                    }
                ),
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 15, "row": 8}),
            ),
            "csv_weights": Parameter(
                name="csv_weights",
                field="csv_weights",
                description="Whether to read instance weights from CSV training data. With `1`, the second column, right after the labels, holds the weights.",
                requirement="optional",
                accepts="0 or 1",
                schema=Facts({"type": "integer", "enum": (0, 1)}),
                url=URL,
                default=0,
                source=Facts({"page": "xgboost_hyperparameters.md", "version": "2023", "line": 16, "row": 9}),
            ),
            "deterministic_histogram": Parameter(
                name="deterministic_histogram",
                field="deterministic_histogram",
                description="Whether histograms are built deterministically on the GPU. Used only when `tree_method` is `gpu_hist`.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                used_when=(Facts({"parameter": "tree_method", "in": ("gpu_hist",)}),),
                encoding=("true", "false"),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 17, "row": 10}
                ),
            ),
            "early_stopping_rounds": Parameter(
                name="early_stopping_rounds",
                field="early_stopping_rounds",
                description="How many rounds may pass without a lower validation error before training stops. The best model found is the one hosted for inference.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 1}),
                        "accepts": "an integer of at least 1",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 18, "row": 11}
                ),
            ),
            "eta": Parameter(
                name="eta",
                field="eta",
                description="The factor by which each boosting step's feature weights are shrunk. Shrinking makes boosting more conservative and counters overfitting.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.3,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 0.5}),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 19, "row": 12}
                ),
            ),
            "eval_metric": Parameter(
                name="eval_metric",
                field="eval_metric",
                description="The metrics computed on the validation data. If none is given, `objective` determines the metric.",
                requirement="optional",
                accepts="a string",
                schema=Facts({"type": "string"}),
                url=URL,
                default_rule="Default according to objective",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 20, "row": 13}
                ),
            ),
            "gamma": Parameter(
                name="gamma",
                field="gamma",
                description="The smallest drop in loss for which a leaf is split further. Higher values are more conservative.",
                requirement="optional",
                accepts="a number of at least 0",
                schema=Facts({"type": "number", "minimum": 0}),
                url=URL,
                default=0,
                tuning=Facts({"type": "continuous", "minimum": 0, "maximum": 5}),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 21, "row": 14}
                ),
            ),
            "grow_policy": Parameter(
                name="grow_policy",
                field="grow_policy",
                description="How the place of the next new tree nodes is chosen. Used only when `tree_method` is `hist`.",
                requirement="optional",
                accepts='"depthwise" or "lossguide"',
                schema=Facts({"type": "string", "enum": ("depthwise", "lossguide")}),
                url=URL,
                default="depthwise",
                used_when=(Facts({"parameter": "tree_method", "in": ("hist",)}),),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 22, "row": 15}
                ),
            ),
            "interaction_constraints": Parameter(
                name="interaction_constraints",
                field="interaction_constraints",
                description="The groups of features within which interactions are permitted.",
                requirement="optional",
                accepts="a list of lists of integers",
                schema=Facts(
                    {"type": "array", "items": Facts({"type": "array", "items": Facts({"type": "integer"})})}
                ),
                url=URL,
                encoding="json",
                observed=Facts(
                    {
                        "schema": Facts(
                            {
                                "type": "array",
                                "items": Facts(
                                    {"type": "array", "items": Facts({"type": "integer", "minimum": 1})}
                                ),
                            }
                        ),
                        "accepts": "a list of lists of integers of at least 1",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 23, "row": 16}
                ),
            ),
            "lambda": Parameter(
                name="lambda",
                field="lambda_",
                description="Strength of the L2 penalty on the weights. Higher values give a more conservative model.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0, "maximum": 1000}),
                observed=Facts(
                    {"schema": Facts({"type": "number", "minimum": 0}), "accepts": "a number of at least 0"}
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 24, "row": 17}
                ),
            ),
            "lambda_bias": Parameter(
                name="lambda_bias",
                field="lambda_bias",
                description="Strength of the L2 penalty on the bias.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=0,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 25, "row": 18}
                ),
            ),
            "max_bin": Parameter(
                name="max_bin",
                field="max_bin",
                description="The most bins that a continuous feature is divided into. Used only when `tree_method` is `hist`.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=256,
                used_when=(Facts({"parameter": "tree_method", "in": ("hist",)}),),
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 0}),
                        "accepts": "an integer of at least 0",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 26, "row": 19}
                ),
            ),
            "max_delta_step": Parameter(
                name="max_delta_step",
                field="max_delta_step",
                description="Upper bound on the step by which a tree's weight estimates may change. A positive value, such as 1 to 10, makes updates more conservative, which is mostly of use in logistic regression.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=0,
                tuning=Facts({"type": "integer", "minimum": 0, "maximum": 10}),
                observed=Facts(
                    {"schema": Facts({"type": "number", "minimum": 0}), "accepts": "a number of at least 0"}
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 27, "row": 20}
                ),
            ),
            "max_depth": Parameter(
                name="max_depth",
                field="max_depth",
                description="How deep a tree may grow. Deeper trees are more complex and overfit more easily. `0` means no limit; with `depth-wise` as `grow_policy`, a limit is needed.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=6,
                tuning=Facts({"type": "integer", "minimum": 0, "maximum": 10}),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 28, "row": 21}
                ),
            ),
            "max_leaves": Parameter(
                name="max_leaves",
                field="max_leaves",
                description="The most nodes that may be added. Used only when `grow_policy` is `lossguide`.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=0,
                used_when=(Facts({"parameter": "grow_policy", "in": ("lossguide",)}),),
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 0}),
                        "accepts": "an integer of at least 0",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 29, "row": 22}
                ),
            ),
            "min_child_weight": Parameter(
                name="min_child_weight",
                field="min_child_weight",
                description="The least total instance weight (hessian) that a child node may have; a split that would leave less is not made. For linear regression this is just the least number of instances per node. Higher values are more conservative.",
                requirement="optional",
                accepts="a number of at least 0",
                schema=Facts({"type": "number", "minimum": 0}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0, "maximum": 120}),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 30, "row": 23}
                ),
            ),
            "monotone_constraints": Parameter(
                name="monotone_constraints",
                field="monotone_constraints",
                description="Forces the prediction to rise or fall with given features, one entry per feature.",
                requirement="optional",
                accepts="a list of -1, 0 or 1",
                schema=Facts({"type": "array", "items": Facts({"type": "integer", "enum": (-1, 0, 1)})}),
                url=URL,
                default=(0, 0),
                encoding="tuple",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 31, "row": 24}
                ),
            ),
            "normalize_type": Parameter(
                name="normalize_type",
                field="normalize_type",
                description="The method by which trees are normalized.",
                requirement="optional",
                accepts='"tree" or "forest"',
                schema=Facts({"type": "string", "enum": ("tree", "forest")}),
                url=URL,
                default="tree",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 32, "row": 25}
                ),
            ),
            "nthread": Parameter(
                name="nthread",
                field="nthread",
                description="How many threads xgboost runs in parallel.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default_rule="Maximum number of threads",
                observed=Facts(
                    {
                        "schema": Facts({"type": "integer", "minimum": 1}),
                        "accepts": "an integer of at least 1",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 33, "row": 26}
                ),
            ),
            "objective": Parameter(
                name="objective",
                field="objective",
                description="The learning task together with the objective to optimize, for example `reg:logistic`, `multi:softmax`, or `reg:squarederror`.",
                requirement="optional",
                accepts="a string",
                schema=Facts({"type": "string"}),
                url=URL,
                default="reg:squarederror",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 34, "row": 27}
                ),
            ),
            "one_drop": Parameter(
                name="one_drop",
                field="one_drop",
                description="Whether each dropout takes away at least one tree.",
                requirement="optional",
                accepts="0 or 1",
                schema=Facts({"type": "integer", "enum": (0, 1)}),
                url=URL,
                default=0,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 35, "row": 28}
                ),
            ),
            "process_type": Parameter(
                name="process_type",
                field="process_type",
                description="The kind of boosting process.",
                requirement="optional",
                accepts='"default" or "update"',
                schema=Facts({"type": "string", "enum": ("default", "update")}),
                url=URL,
                default="default",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 36, "row": 29}
                ),
            ),
            "rate_drop": Parameter(
                name="rate_drop",
                field="rate_drop",
                description="The fraction of the existing trees that a dropout removes.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 37, "row": 30}
                ),
            ),
            "refresh_leaf": Parameter(
                name="refresh_leaf",
                field="refresh_leaf",
                description="Setting of the `refresh` updater. With `1` (true) it updates leaves as well as node statistics, with `0` (false) the node statistics alone.",
                requirement="optional",
                accepts="0 or 1",
                schema=Facts({"type": "integer", "enum": (0, 1)}),
                url=URL,
                default=1,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 38, "row": 31}
                ),
            ),
            "sample_type": Parameter(
                name="sample_type",
                field="sample_type",
                description="The method by which samples are drawn.",
                requirement="optional",
                accepts='"uniform" or "weighted"',
                schema=Facts({"type": "string", "enum": ("uniform", "weighted")}),
                url=URL,
                default="uniform",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 39, "row": 32}
                ),
            ),
            "scale_pos_weight": Parameter(
                name="scale_pos_weight",
                field="scale_pos_weight",
                description="Balances positive against negative weights when classes are uneven. A common choice is `sum(negative cases)` / `sum(positive cases)`.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=1,
                observed=Facts(
                    {
                        "schema": Facts({"type": "number", "exclusiveMinimum": 0}),
                        "accepts": "a number greater than 0",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 40, "row": 33}
                ),
            ),
            "seed": Parameter(
                name="seed",
                field="seed",
                description="Seed of the random number generator.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=0,
                observed=Facts(
                    {
                        "schema": Facts(
                            {
                                "type": "integer",
                                "exclusiveMinimum": -2147483648,
                                "exclusiveMaximum": 2147483647,
                            }
                        ),
                        "accepts": "an integer greater than -2147483648 and less than 2147483647",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 41, "row": 34}
                ),
            ),
            "single_precision_histogram": Parameter(
                name="single_precision_histogram",
                field="single_precision_histogram",
                description="Whether histograms are built in single rather than double precision. Used only when `tree_method` is `hist` or `gpu_hist`.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                used_when=(Facts({"parameter": "tree_method", "in": ("hist", "gpu_hist")}),),
                encoding=("true", "false"),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 42, "row": 35}
                ),
            ),
            "sketch_eps": Parameter(
                name="sketch_eps",
                field="sketch_eps",
                description="Accuracy of the quantile sketch, giving about O(1 / `sketch_eps`) bins. Used only for approximate greedy tree building.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.03,
                conditions=("Used only for approximate greedy tree building",),
                observed=Facts(
                    {
                        "schema": Facts({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}),
                        "accepts": "a number greater than 0 and less than 1",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 43, "row": 36}
                ),
            ),
            "skip_drop": Parameter(
                name="skip_drop",
                field="skip_drop",
                description="How likely a boosting iteration is to go without dropout.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=0.0,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 44, "row": 37}
                ),
            ),
            "subsample": Parameter(
                name="subsample",
                field="subsample",
                description="The share of training instances drawn at random to grow trees, for example half of them with 0.5. Values below 1 counter overfitting.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=1,
                tuning=Facts({"type": "continuous", "minimum": 0.5, "maximum": 1}),
                observed=Facts(
                    {
                        "schema": Facts({"type": "number", "maximum": 1, "exclusiveMinimum": 0}),
                        "accepts": "a number greater than 0 and at most 1",
                    }
                ),
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 45, "row": 38}
                ),
            ),
            "tree_method": Parameter(
                name="tree_method",
                field="tree_method",
                description="The algorithm by which XGBoost builds trees.",
                requirement="optional",
                accepts='"auto", "exact", "approx", "hist" or "gpu_hist"',
                schema=Facts({"type": "string", "enum": ("auto", "exact", "approx", "hist", "gpu_hist")}),
                url=URL,
                default="auto",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 46, "row": 39}
                ),
            ),
            "tweedie_variance_power": Parameter(
                name="tweedie_variance_power",
                field="tweedie_variance_power",
                description="The power that sets the variance of the Tweedie distribution.",
                requirement="optional",
                accepts="a number greater than 1 and less than 2",
                schema=Facts({"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2}),
                url=URL,
                default=1.5,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 47, "row": 40}
                ),
            ),
            "updater": Parameter(
                name="updater",
                field="updater",
                description="The tree updaters that build and change the trees, in the order in which they run.",
                requirement="optional",
                accepts="a list of strings without commas, and without blanks at either end",
                schema=Facts({"type": "array", "items": Facts({"type": "string"})}),
                url=URL,
                default=("grow_colmaker", "prune"),
                encoding="comma",
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 48, "row": 41}
                ),
            ),
            "verbosity": Parameter(
                name="verbosity",
                field="verbosity",
                description="How much is logged.",
                requirement="optional",
                accepts="0, 1, 2 or 3",
                schema=Facts({"type": "integer", "enum": (0, 1, 2, 3)}),
                url=URL,
                default=1,
                source=Facts(
                    {"page": "xgboost_hyperparameters.md", "version": "2023", "line": 49, "row": 42}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {
        "dsplit": ('"row" or "col"', lambda v: type(v) is str and v in {"row", "col"}, lambda s: s),
        "predictor": (
            '"auto", "cpu_predictor" or "gpu_predictor"',
            lambda v: type(v) is str and v in {"auto", "cpu_predictor", "gpu_predictor"},
            lambda s: s,
        ),
        "num_parallel_tree": (
            "an integer of at least 1",
            lambda v: type(v) is int and 1 <= v,
            lambda s: int(s) if s.isdecimal() else integer(s),
        ),
        "save_model_on_termination": (
            "True or False",
            lambda v: type(v) is bool,
            lambda s: BOOLEANS.get(s.lower(), s),
        ),
        "aft_loss_distribution": (
            '"normal", "logistic" or "extreme"',
            lambda v: type(v) is str and v in {"normal", "logistic", "extreme"},
            lambda s: s,
        ),
        "aft_loss_distribution_scale": (
            "a number of at least 0",
            lambda v: (type(v) is float or type(v) is int) and 0 <= v < inf,
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
        ),
        "sampling_method": (
            '"uniform" or "gradient_based"',
            lambda v: type(v) is str and v in {"uniform", "gradient_based"},
            lambda s: s,
        ),
        "prob_buffer_row": (
            "an integer greater than 1",
            lambda v: type(v) is int and 1 < v,
            lambda s: int(s) if s.isdecimal() else integer(s),
        ),
        "use_dask_gpu_training": (
            "True or False",
            lambda v: type(v) is bool,
            lambda s: BOOLEANS.get(s.lower(), s),
        ),
        "learning_rate": (
            "a number from 0 to 1",
            lambda v: (type(v) is float or type(v) is int) and 0 <= v <= 1,
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
        ),
        "min_split_loss": (
            "a number of at least 0",
            lambda v: (type(v) is float or type(v) is int) and 0 <= v < inf,
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
        ),
        "reg_lambda": (
            "a number of at least 0",
            lambda v: (type(v) is float or type(v) is int) and 0 <= v < inf,
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
        ),
        "reg_alpha": (
            "a number of at least 0",
            lambda v: (type(v) is float or type(v) is int) and 0 <= v < inf,
            lambda s: float(s) if s.strip("0123456789") == "." != s else number(s),
        ),
    }
    metrics = Facts(
        {
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
    )
