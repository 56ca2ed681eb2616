"""DeepAR Forecasting: the hyperparameters that the built-in algorithm takes.

Generated from deepar_hyperparameters.md (2023), deepar-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import integer, json_list, matches, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Literal

URL = GUIDE + "deepar_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class DeepAR(Hyperparameters):
    """Hyperparameters of DeepAR Forecasting.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/deepar_hyperparameters.html)
    """

    context_length: int
    """How many time points before the forecast the model looks at, best about as many as `prediction_length`.
    Lagged values, chosen by the frequency of the series, are added automatically. A seasonal cycle may
    therefore be far longer than this.

    Required. Valid values: an integer of at least 1. Tuning: integer, from 1 to 200.
    """
    epochs: int
    """The most passes that training makes over the data; see `early_stopping_patience` for stopping sooner.
    Typical are 10 to 1000, depending on the amount of data and the learning rate.

    Required. Valid values: an integer of at least 1. Tuning: integer, from 1 to 1000.
    """
    prediction_length: int
    """The forecast horizon: how many time steps the model predicts. Once trained, a model makes forecasts of
    exactly this length.

    Required. Valid values: an integer of at least 1.
    """
    time_freq: str
    """The time between two points of the series, as a basic frequency or a multiple of one. The date features
    and lags depend on it.

    Required. Valid values: a string of digits followed by "M", "W", "D", "H" or "min". The training
    container takes "M", "W", "D", "H", "min" or a string of digits followed by "M", "W", "D", "H" or
    "min".
    """
    cardinality: Literal["auto", "ignore", ""] | Sequence[int] | None = None
    """The number of groups in each categorical feature (`cat`): `[2, 3]` says that there are two features,
    the first with 2 groups and the second with 3. With `auto` the numbers are read from the data, which
    may also have no such features; with `ignore` the features are left unused. Numbers given explicitly
    are checked against the data.

    Optional. Valid values: "auto", "ignore", "" or a list of integers of at least 1. Default: "auto".
    """
    dropout_rate: float | None = None
    """The dropout rate in training, by zoneout: in every iteration some randomly chosen hidden neurons keep
    their state. Typical are values below 0.2.

    Optional. Valid values: a number. Default: 0.1. Tuning: continuous, from 0 to 0.2.
    """
    early_stopping_patience: int | None = None
    """Training ends after this many epochs in a row without progress, and the model with the lowest loss is
    kept. Leave it out to train without early stopping.

    Optional. Valid values: an integer. The training container's own default is "". The training container
    takes "" or an integer.
    """
    embedding_dimension: int | None = None
    """The length of the vectors by which the model represents the groups of the categorical features, the
    same for all features. Longer vectors capture more complex patterns but need more training data.
    Typical are 10 to 100.

    Optional. Valid values: an integer of at least 1. Default: 10. Tuning: integer, from 1 to 50.
    """
    learning_rate: float | None = None
    """The step size of training. Typical are 1e-4 to 1e-1.

    Optional. Valid values: a number. Default: 0.001. Tuning: continuous, from 1e-05 to 0.1.
    """
    likelihood: Literal["gaussian", "beta", "negative-binomial", "student-T", "deterministic-L1"] | None = (
        None
    )
    """The noise model behind the probabilistic forecasts, their quantiles and their samples. Which one fits
    depends on the data.

    Optional. Valid values: "gaussian", "beta", "negative-binomial", "student-T" or "deterministic-L1".
    Default: "student-T". The training container takes "gaussian", "beta", "negative-binomial",
    "student-T", "student-t" or "deterministic-L1".
    """
    mini_batch_size: int | None = None
    """The size of a mini-batch in training. Typical are 32 to 512.

    Optional. Valid values: an integer of at least 1. Default: 128. Tuning: integer, from 32 to 1028.
    """
    num_cells: int | None = None
    """How many cells each hidden layer of the recurrent network has. Typical are 30 to 100.

    Optional. Valid values: an integer of at least 1. Default: 40. Tuning: integer, from 30 to 200.
    """
    num_dynamic_feat: Literal["auto", "ignore", ""] | int | None = None
    """How many dynamic features (`dynamic_feat`) the data has. With `auto` the number is read from the data
    and may be zero; with `ignore` the features are left unused. A number given explicitly is checked
    against the data.

    Optional. Valid values: "auto", "ignore", "" or an integer of at least 1. Default: "auto".
    """
    num_eval_samples: int | None = None
    """How many samples are drawn per series to compute the scores on the test channel; neither training nor
    the model depends on it. Fewer samples are faster but give worse and less certain scores, above all for
    high quantiles.

    Optional. Valid values: an integer. Default: 100.
    """
    num_layers: int | None = None
    """How many hidden layers the recurrent network has. Typical are 1 to 4.

    Optional. Valid values: an integer of at least 1. Default: 2. Tuning: integer, from 1 to 8.
    """
    test_quantiles: Sequence[float] | None = None
    """The quantiles whose loss is computed on the test channel.

    Optional. Valid values: a list of numbers. Default: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.context_length
        if v is None:
            found.append(
                Problem("context_length", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("context_length", v, "must be an integer of at least 1", URL))
        v = self.epochs
        if v is None:
            found.append(Problem("epochs", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1", URL))
        v = self.prediction_length
        if v is None:
            found.append(
                Problem("prediction_length", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("prediction_length", v, "must be an integer of at least 1", URL))
        v = self.time_freq
        if v is None:
            found.append(
                Problem(
                    "time_freq",
                    v,
                    'is required: a string of digits followed by "M", "W", "D", "H" or "min"',
                    URL,
                    "missing",
                )
            )
        if v is not None and not (type(v) is str and matches("^[0-9]+(M|W|D|H|min)\\Z", v)):
            found.append(
                Problem(
                    "time_freq",
                    v,
                    'is not documented (a string of digits followed by "M", "W", "D", "H" or "min"), but the training container takes it',
                    URL,
                    "undocumented",
                    "warning",
                )
                if (type(v) is str and v in {"M", "W", "D", "H", "min"})
                or (type(v) is str and matches("^[0-9]+(M|W|D|H|min)\\Z", v))
                else Problem(
                    "time_freq", v, 'must be a string of digits followed by "M", "W", "D", "H" or "min"', URL
                )
            )
        v = self.cardinality
        if type(v) is list:
            v = self.cardinality = tuple(v)
        if v is not None and not (
            (type(v) is str and v in {"auto", "ignore", ""})
            or (type(v) is tuple and all([type(vi) is int and 1 <= vi for vi in v]))
        ):
            found.append(
                Problem(
                    "cardinality",
                    v,
                    'must be "auto", "ignore", "" or a list of integers of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.dropout_rate
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            found.append(Problem("dropout_rate", v, "must be a number (default 0.1)", URL))
        v = self.early_stopping_patience
        if v is not None and type(v) is not int:
            found.append(
                Problem(
                    "early_stopping_patience",
                    v,
                    "is not documented (an integer), but the training container takes it",
                    URL,
                    "undocumented",
                    "warning",
                )
                if (type(v) is int) or (type(v) is str and v == "")
                else Problem("early_stopping_patience", v, "must be an integer", URL)
            )
        v = self.embedding_dimension
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("embedding_dimension", v, "must be an integer of at least 1 (default 10)", URL)
            )
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            found.append(Problem("learning_rate", v, "must be a number (default 0.001)", URL))
        v = self.likelihood
        if v is not None and not (
            type(v) is str and v in {"gaussian", "beta", "negative-binomial", "student-T", "deterministic-L1"}
        ):
            found.append(
                Problem(
                    "likelihood",
                    v,
                    'is not documented ("gaussian", "beta", "negative-binomial", "student-T" or "deterministic-L1"), but the training container takes it',
                    URL,
                    "undocumented",
                    "warning",
                )
                if type(v) is str
                and v
                in {"gaussian", "beta", "negative-binomial", "student-T", "student-t", "deterministic-L1"}
                else Problem(
                    "likelihood",
                    v,
                    'must be "gaussian", "beta", "negative-binomial", "student-T" or "deterministic-L1" (default "student-T")',
                    URL,
                )
            )
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("mini_batch_size", v, "must be an integer of at least 1 (default 128)", URL))
        v = self.num_cells
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_cells", v, "must be an integer of at least 1 (default 40)", URL))
        v = self.num_dynamic_feat
        if v is not None and not (
            (type(v) is str and v in {"auto", "ignore", ""}) or (type(v) is int and 1 <= v)
        ):
            found.append(
                Problem(
                    "num_dynamic_feat",
                    v,
                    'must be "auto", "ignore", "" or an integer of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.num_eval_samples
        if v is not None and type(v) is not int:
            found.append(Problem("num_eval_samples", v, "must be an integer (default 100)", URL))
        v = self.num_layers
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_layers", v, "must be an integer of at least 1 (default 2)", URL))
        v = self.test_quantiles
        if type(v) is list:
            v = self.test_quantiles = tuple(v)
        if v is not None and not (
            type(v) is tuple and all([(type(vi) is float or type(vi) is int) and -inf < vi < inf for vi in v])
        ):
            found.append(
                Problem(
                    "test_quantiles",
                    v,
                    "must be a list of numbers (default [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])",
                    URL,
                )
            )
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.context_length,
            self.epochs,
            self.prediction_length,
            self.time_freq,
            self.cardinality,
            self.dropout_rate,
            self.early_stopping_patience,
            self.embedding_dimension,
            self.learning_rate,
            self.likelihood,
            self.mini_batch_size,
            self.num_cells,
            self.num_dynamic_feat,
            self.num_eval_samples,
            self.num_layers,
            self.test_quantiles,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.context_length) is not None:
            made.context_length = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.prediction_length) is not None:
            made.prediction_length = int(s) if s.isdecimal() else integer(s)
        if (s := made.cardinality) is not None:
            made.cardinality = s if s in {"", "auto", "ignore"} else json_list(s)
        if (s := made.dropout_rate) is not None:
            made.dropout_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.embedding_dimension) is not None:
            made.embedding_dimension = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_cells) is not None:
            made.num_cells = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_dynamic_feat) is not None:
            made.num_dynamic_feat = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_eval_samples) is not None:
            made.num_eval_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_layers) is not None:
            made.num_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.test_quantiles) is not None:
            made.test_quantiles = json_list(s)

    title = "DeepAR Forecasting"
    url = URL
    parameters = Facts(
        {
            "context_length": Parameter(
                name="context_length",
                field="context_length",
                description="How many time points before the forecast the model looks at, best about as many as `prediction_length`. Lagged values, chosen by the frequency of the series, are added automatically. A seasonal cycle may therefore be far longer than this.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 200}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 6, "row": 1}),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="The most passes that training makes over the data; see `early_stopping_patience` for stopping sooner. Typical are 10 to 1000, depending on the amount of data and the learning rate.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 1000}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 7, "row": 2}),
            ),
            "prediction_length": Parameter(
                name="prediction_length",
                field="prediction_length",
                description="The forecast horizon: how many time steps the model predicts. Once trained, a model makes forecasts of exactly this length.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 8, "row": 3}),
            ),
            "time_freq": Parameter(
                name="time_freq",
                field="time_freq",
                description="The time between two points of the series, as a basic frequency or a multiple of one. The date features and lags depend on it.",
                requirement="required",
                accepts='a string of digits followed by "M", "W", "D", "H" or "min"',
                schema=Facts({"type": "string", "pattern": "^[0-9]+(M|W|D|H|min)$"}),
                url=URL,
                observed=Facts(
                    {
                        "schema": Facts(
                            {
                                "anyOf": (
                                    Facts({"type": "string", "enum": ("M", "W", "D", "H", "min")}),
                                    Facts({"type": "string", "pattern": "^[0-9]+(M|W|D|H|min)$"}),
                                )
                            }
                        ),
                        "accepts": '"M", "W", "D", "H", "min" or a string of digits followed by "M", "W", "D", "H" or "min"',
                    }
                ),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 9, "row": 4}),
            ),
            "cardinality": Parameter(
                name="cardinality",
                field="cardinality",
                description="The number of groups in each categorical feature (`cat`): `[2, 3]` says that there are two features, the first with 2 groups and the second with 3. With `auto` the numbers are read from the data, which may also have no such features; with `ignore` the features are left unused. Numbers given explicitly are checked against the data.",
                requirement="optional",
                accepts='"auto", "ignore", "" or a list of integers of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto", "ignore", "")}),
                            Facts({"type": "array", "items": Facts({"type": "integer", "minimum": 1})}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                encoding="json",
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 10, "row": 5}),
            ),
            "dropout_rate": Parameter(
                name="dropout_rate",
                field="dropout_rate",
                description="The dropout rate in training, by zoneout: in every iteration some randomly chosen hidden neurons keep their state. Typical are values below 0.2.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0.1,
                tuning=Facts({"type": "continuous", "minimum": 0.0, "maximum": 0.2}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 11, "row": 6}),
            ),
            "early_stopping_patience": Parameter(
                name="early_stopping_patience",
                field="early_stopping_patience",
                description="Training ends after this many epochs in a row without progress, and the model with the lowest loss is kept. Leave it out to train without early stopping.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                observed=Facts(
                    {
                        "schema": Facts(
                            {"anyOf": (Facts({"type": "integer"}), Facts({"type": "string", "enum": ("",)}))}
                        ),
                        "accepts": '"" or an integer',
                        "default": "",
                    }
                ),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 12, "row": 7}),
            ),
            "embedding_dimension": Parameter(
                name="embedding_dimension",
                field="embedding_dimension",
                description="The length of the vectors by which the model represents the groups of the categorical features, the same for all features. Longer vectors capture more complex patterns but need more training data. Typical are 10 to 100.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=10,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 50}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 13, "row": 8}),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The step size of training. Typical are 1e-4 to 1e-1.",
                requirement="optional",
                accepts="a number",
                schema=Facts({"type": "number"}),
                url=URL,
                default=0.001,
                tuning=Facts({"type": "continuous", "minimum": 1e-05, "maximum": 0.1}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 14, "row": 9}),
            ),
            "likelihood": Parameter(
                name="likelihood",
                field="likelihood",
                description="The noise model behind the probabilistic forecasts, their quantiles and their samples. Which one fits depends on the data.",
                requirement="optional",
                accepts='"gaussian", "beta", "negative-binomial", "student-T" or "deterministic-L1"',
                schema=Facts(
                    {
                        "type": "string",
                        "enum": ("gaussian", "beta", "negative-binomial", "student-T", "deterministic-L1"),
                    }
                ),
                url=URL,
                default="student-T",
                observed=Facts(
                    {
                        "schema": Facts(
                            {
                                "type": "string",
                                "enum": (
                                    "gaussian",
                                    "beta",
                                    "negative-binomial",
                                    "student-T",
                                    "student-t",
                                    "deterministic-L1",
                                ),
                            }
                        ),
                        "accepts": '"gaussian", "beta", "negative-binomial", "student-T", "student-t" or "deterministic-L1"',
                    }
                ),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 15, "row": 10}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="The size of a mini-batch in training. Typical are 32 to 512.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=128,
                tuning=Facts({"type": "integer", "minimum": 32, "maximum": 1028}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 16, "row": 11}),
            ),
            "num_cells": Parameter(
                name="num_cells",
                field="num_cells",
                description="How many cells each hidden layer of the recurrent network has. Typical are 30 to 100.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=40,
                tuning=Facts({"type": "integer", "minimum": 30, "maximum": 200}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 17, "row": 12}),
            ),
            "num_dynamic_feat": Parameter(
                name="num_dynamic_feat",
                field="num_dynamic_feat",
                description="How many dynamic features (`dynamic_feat`) the data has. With `auto` the number is read from the data and may be zero; with `ignore` the features are left unused. A number given explicitly is checked against the data.",
                requirement="optional",
                accepts='"auto", "ignore", "" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto", "ignore", "")}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 18, "row": 13}),
            ),
            "num_eval_samples": Parameter(
                name="num_eval_samples",
                field="num_eval_samples",
                description="How many samples are drawn per series to compute the scores on the test channel; neither training nor the model depends on it. Fewer samples are faster but give worse and less certain scores, above all for high quantiles.",
                requirement="optional",
                accepts="an integer",
                schema=Facts({"type": "integer"}),
                url=URL,
                default=100,
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 19, "row": 14}),
            ),
            "num_layers": Parameter(
                name="num_layers",
                field="num_layers",
                description="How many hidden layers the recurrent network has. Typical are 1 to 4.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=2,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 8}),
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 20, "row": 15}),
            ),
            "test_quantiles": Parameter(
                name="test_quantiles",
                field="test_quantiles",
                description="The quantiles whose loss is computed on the test channel.",
                requirement="optional",
                accepts="a list of numbers",
                schema=Facts({"type": "array", "items": Facts({"type": "number"})}),
                url=URL,
                default=(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
                encoding="json",
                source=Facts({"page": "deepar_hyperparameters.md", "version": "2023", "line": 21, "row": 16}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "test:RMSE": Metric(
                "test:RMSE",
                "minimize",
                "The root of the mean squared difference between forecasts and actual values of the test set.",
                GUIDE + "deepar-tuning.html",
            ),
            "test:mean_wQuantileLoss": Metric(
                "test:mean_wQuantileLoss",
                "minimize",
                "The quantile loss on the test set, averaged over the quantiles in `test_quantiles`.",
                GUIDE + "deepar-tuning.html",
            ),
            "train:final_loss": Metric(
                "train:final_loss",
                "minimize",
                "The negative log-likelihood of the training data, averaged over the final epoch.",
                GUIDE + "deepar-tuning.html",
            ),
        }
    )
