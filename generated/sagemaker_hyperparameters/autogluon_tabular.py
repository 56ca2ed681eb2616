"""AutoGluon-Tabular: the hyperparameters that the built-in algorithm takes.

Generated from autogluon-tabular-hyperparameters.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class AutoGluonTabular(Hyperparameters):
    """Hyperparameters of AutoGluon-Tabular.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/autogluon-tabular-hyperparameters.html)
    """

    eval_metric: str | None = None
    """The metric computed on the validation data. With `"auto"` it follows from the problem:
    `"root_mean_squared_error"` for regression, `"roc_auc"` for two classes, and `"accuracy"` for more.

    Valid values: a string. Default: "auto".
    """
    presets: (
        Literal[
            "best_quality",
            "high_quality",
            "good_quality",
            "medium_quality",
            "optimize_for_deployment",
            "interpretable",
        ]
        | None
    ) = None
    """A named set of arguments for the training. `"best_quality"`: the most accurate predictions, but slow
    and large on disk. `"high_quality"`: accurate and fast predictions. `"good_quality"`: good predictions,
    very fast. `"medium_quality"`: fair predictions, and both these and the training very fast.
    `"optimize_for_deployment"`: removes models that are not used, and what training left.
    `"interpretable"`: only rules that people can read, from the package `imodels`.

    Valid values: "best_quality", "high_quality", "good_quality", "medium_quality",
    "optimize_for_deployment" or "interpretable". Default: "medium_quality".
    """
    auto_stack: bool | None = None
    """Whether AutoGluon bags and stacks models in layers on its own, for better predictions in return for a
    longer training. It then chooses `num_bag_folds` and `num_stack_levels` by the data.

    Valid values: True or False. Default: False.
    """
    num_bag_folds: Literal[0] | int | None = None
    """How many folds models are bagged over; training takes about as many times as long. 0 turns bagging off.
    We recommend using values between 5 and 10 for the best predictions. More folds lower the bias, but
    models overfit more easily; beyond 10 they help little and may harm, so raise `num_bag_sets` instead.
    One is an invalid value, which raises a `ValueError`.

    Valid values: 0 or an integer from 2 to 10. It must be at least 2 for num_stack_levels to have an
    effect. It must be at least 2 for num_bag_sets to have an effect. Suggested: from 5 to 10. Default: 0.
    """
    num_bag_sets: int | None = None
    """How many times bagging over folds is repeated: `num_bag_folds` * `num_bag_sets` models are trained in
    all. More than one improves predictions, above all on small problems and with stacking. Without a
    `time_limit` it is one. Disabled if `num_bag_folds` is not specified.

    Valid values: an integer from 1 to 20. Default: 1. JumpStart's record has an integer of at least 1.
    """
    num_stack_levels: int | None = None
    """How many levels models are stacked in; training takes about `num_stack_levels` + 1 times as long. 0
    turns stacking off. We recommend using values between 1 and 3 for the best predictions. It needs
    bagging: `num_bag_folds` must be at least 2, or models overfit and a `ValueError` is raised.

    Valid values: an integer from 0 to 3. Suggested: from 1 to 3. Default: 0. JumpStart's record has an
    integer from 0 to 3.
    """
    refit_full: bool | None = None
    """Whether all models are trained once more after the training, on training and validation data together.

    Valid values: True or False. It must be true for set_best_to_refit_full to have an effect. Default:
    False.
    """
    set_best_to_refit_full: bool | None = None
    """Whether predictions come from the refitted model with the best validation score instead of the usual
    default model. Used only when `refit_full` is set.

    Valid values: True or False. Default: False.
    """
    save_space: bool | None = None
    """Whether files that predictions on new data do not need are deleted, which takes less memory and disk.
    Predictions stay as accurate, but some advanced functions may be gone.

    Valid values: True or False. Default: False.
    """
    verbosity: Literal[0, 1, 2, 3, 4] | None = None
    """How detailed the printed messages are, from `0` to `4`: the higher, the more. `0` also suppresses
    warnings.

    Valid values: 0, 1, 2, 3 or 4. Default: 2.
    """

    _encodings = {
        "auto_stack": ("True", "False"),
        "refit_full": ("True", "False"),
        "set_best_to_refit_full": ("True", "False"),
        "save_space": ("True", "False"),
    }

    _unknown_names = "ignored"

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.eval_metric
        if v is not None and type(v) is not str:
            problems.append(Problem(AutoGluonTabular, "eval_metric", v))
        v = self.presets
        if v is not None and not (
            type(v) is str
            and v
            in {
                "best_quality",
                "high_quality",
                "good_quality",
                "medium_quality",
                "optimize_for_deployment",
                "interpretable",
            }
        ):
            problems.append(Problem(AutoGluonTabular, "presets", v))
        v = self.auto_stack
        if v is not None and type(v) is not bool:
            problems.append(Problem(AutoGluonTabular, "auto_stack", v))
        v = self.num_bag_folds
        if wrong := v is not None and not ((type(v) is int and v == 0) or (type(v) is int and 2 <= v <= 10)):
            problems.append(Problem(AutoGluonTabular, "num_bag_folds", v))
        if (
            not wrong
            and isinstance((0 if self.num_stack_levels is None else self.num_stack_levels), (int, float))
            and (0 if self.num_stack_levels is None else self.num_stack_levels) >= 1
            and (False if self.auto_stack is None else self.auto_stack) is False
            and isinstance((0 if self.num_bag_folds is None else self.num_bag_folds), (int, float))
            and not (0 if self.num_bag_folds is None else self.num_bag_folds) >= 2
        ):
            problems.append(Problem(AutoGluonTabular, "num_bag_folds", v, "rule", 0, "warning"))
        if (
            not wrong
            and isinstance((1 if self.num_bag_sets is None else self.num_bag_sets), (int, float))
            and (1 if self.num_bag_sets is None else self.num_bag_sets) >= 2
            and (False if self.auto_stack is None else self.auto_stack) is False
            and isinstance((0 if self.num_bag_folds is None else self.num_bag_folds), (int, float))
            and not (0 if self.num_bag_folds is None else self.num_bag_folds) >= 2
        ):
            problems.append(Problem(AutoGluonTabular, "num_bag_folds", v, "rule", 1, "warning"))
        v = self.num_bag_sets
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(AutoGluonTabular, "num_bag_sets", v))
        if (
            not wrong
            and v is not None
            and not ((type(v) is int and 1 <= v <= 20) and (type(v) is int and 1 <= v))
        ):
            problems.append(Problem(AutoGluonTabular, "num_bag_sets", v, "doubtful", None, "warning"))
        v = self.num_stack_levels
        if wrong := v is not None and not (type(v) is int and 0 <= v <= 3):
            problems.append(Problem(AutoGluonTabular, "num_stack_levels", v))
        if not wrong and v is not None and not ((type(v) is int and 0 <= v <= 3)):
            problems.append(Problem(AutoGluonTabular, "num_stack_levels", v, "doubtful", None, "warning"))
        v = self.refit_full
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(AutoGluonTabular, "refit_full", v))
        if (
            not wrong
            and (False if self.set_best_to_refit_full is None else self.set_best_to_refit_full) is True
            and (False if self.refit_full is None else self.refit_full) is not True
        ):
            problems.append(Problem(AutoGluonTabular, "refit_full", v, "rule", 0, "warning"))
        v = self.set_best_to_refit_full
        if v is not None and type(v) is not bool:
            problems.append(Problem(AutoGluonTabular, "set_best_to_refit_full", v))
        v = self.save_space
        if v is not None and type(v) is not bool:
            problems.append(Problem(AutoGluonTabular, "save_space", v))
        v = self.verbosity
        if v is not None and not (type(v) is int and v in {0, 1, 2, 3, 4}):
            problems.append(Problem(AutoGluonTabular, "verbosity", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.eval_metric,
            self.presets,
            self.auto_stack,
            self.num_bag_folds,
            self.num_bag_sets,
            self.num_stack_levels,
            self.refit_full,
            self.set_best_to_refit_full,
            self.save_space,
            self.verbosity,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.auto_stack) is not None:
            made.auto_stack = BOOLEANS.get(s.lower(), s)
        if (s := made.num_bag_folds) is not None:
            made.num_bag_folds = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_bag_sets) is not None:
            made.num_bag_sets = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_stack_levels) is not None:
            made.num_stack_levels = int(s) if s.isdecimal() else integer(s)
        if (s := made.refit_full) is not None:
            made.refit_full = BOOLEANS.get(s.lower(), s)
        if (s := made.set_best_to_refit_full) is not None:
            made.set_best_to_refit_full = BOOLEANS.get(s.lower(), s)
        if (s := made.save_space) is not None:
            made.save_space = BOOLEANS.get(s.lower(), s)
        if (s := made.verbosity) is not None:
            made.verbosity = int(s) if s.isdecimal() else integer(s)
