"""Random Cut Forest: the hyperparameters that the built-in algorithm takes.

Generated from rcf_hyperparameters.md (2026), random-cut-forest-tuning.md (2023); changes made here are
lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, json_list


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class RandomCutForest(Hyperparameters):
    """Hyperparameters of Random Cut Forest.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/rcf_hyperparameters.html)
    """

    feature_dim: int
    """How many features each record has. The SageMaker SDK counts them in the data and sends the number
    itself.

    Required. Valid values: an integer from 1 to 10000.
    """
    eval_metrics: Sequence[Literal["accuracy", "precision_recall_fscore"]] | None = None
    """The scores that are computed on labeled test data: `accuracy`: The share of right predictions.
    `precision_recall_fscore`: Precision, recall and F1 of the positive and of the negative class.

    Optional. Valid values: a list of "accuracy" or "precision_recall_fscore". Default: ["accuracy",
    "precision_recall_fscore"].
    """
    num_samples_per_tree: int | None = None
    """How many random samples of the training data a tree gets.

    Optional. Valid values: an integer from 1 to 2048. Default: 256. Tuning: integer, from 1 to 2048.
    """
    num_trees: int | None = None
    """How many trees the forest has.

    Optional. Valid values: an integer from 50 to 1000. Default: 100. Tuning: integer, from 50 to 1000.
    """

    _encodings = {"eval_metrics": "json"}
    _unlisted = {
        "mini_batch_size": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
        "epochs": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
        "force_dense": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.feature_dim
        if v is None:
            problems.append(Problem(RandomCutForest, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v <= 10000):
            problems.append(Problem(RandomCutForest, "feature_dim", v))
        v = self.eval_metrics
        if type(v) is list:
            v = self.eval_metrics = tuple(v)
        if v is not None and not (
            type(v) is tuple
            and all([type(vi) is str and vi in {"accuracy", "precision_recall_fscore"} for vi in v])
        ):
            problems.append(Problem(RandomCutForest, "eval_metrics", v))
        v = self.num_samples_per_tree
        if v is not None and not (type(v) is int and 1 <= v <= 2048):
            problems.append(Problem(RandomCutForest, "num_samples_per_tree", v))
        v = self.num_trees
        if v is not None and not (type(v) is int and 50 <= v <= 1000):
            problems.append(Problem(RandomCutForest, "num_trees", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.feature_dim,
            self.eval_metrics,
            self.num_samples_per_tree,
            self.num_trees,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.eval_metrics) is not None:
            made.eval_metrics = json_list(s)
        if (s := made.num_samples_per_tree) is not None:
            made.num_samples_per_tree = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_trees) is not None:
            made.num_trees = int(s) if s.isdecimal() else integer(s)
