"""DeepAR Forecasting: the hyperparameters that the built-in algorithm takes.

Generated from deepar_hyperparameters.md (2026), deepar-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer, json_list, matches, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
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
    time_freq: Literal["M", "W", "D", "H", "min"] | str
    """The time between two points of the series, as a basic frequency or a multiple of one: M is a month, W a
    week, D a day, H an hour, min a minute. The date features and lags depend on it.

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
    early_stopping_patience: Literal[""] | int | None = None
    """Training ends after this many epochs in a row without progress, and the model with the lowest loss is
    kept. Leave it out to train without early stopping.

    Optional. Valid values: an integer. The training container's own default is "". The training container
    takes "" or an integer.
    """
    embedding_dimension: Literal[""] | int | None = None
    """The length of the vectors by which the model represents the groups of the categorical features, the
    same for all features. Longer vectors capture more complex patterns but need more training data.
    Typical are 10 to 100.

    Optional. Valid values: an integer of at least 1. Default: 10. The training container takes "" or an
    integer of at least 1. Tuning: integer, from 1 to 50.
    """
    learning_rate: float | None = None
    """The step size of training. Typical are 1e-4 to 1e-1.

    Optional. Valid values: a number. Default: 0.001. Tuning: continuous, from 1e-05 to 0.1.
    """
    likelihood: (
        Literal["gaussian", "beta", "negative-binomial", "student-T", "student-t", "deterministic-L1"] | None
    ) = None
    """The noise model behind the probabilistic forecasts, their quantiles and their samples. Which one fits
    depends on the data. gaussian: For real numbers. beta: For real numbers from 0 to 1. negative-binomial:
    For counts, which are whole and not negative. student-T: For real numbers, also with bursts.
    deterministic-L1: For a point forecast alone, without any uncertainty.

    Optional. Valid values: "gaussian", "beta", "negative-binomial", "student-T" or "deterministic-L1".
    Default: "student-T". The training container's own default is "student-t". The training container takes
    "gaussian", "beta", "negative-binomial", "student-T", "student-t" or "deterministic-L1".
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

    _encodings = {"cardinality": "json", "test_quantiles": "json"}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.context_length
        if v is None:
            problems.append(Problem(DeepAR, "context_length", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "context_length", v))
        v = self.epochs
        if v is None:
            problems.append(Problem(DeepAR, "epochs", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "epochs", v))
        v = self.prediction_length
        if v is None:
            problems.append(Problem(DeepAR, "prediction_length", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "prediction_length", v))
        v = self.time_freq
        if v is None:
            problems.append(Problem(DeepAR, "time_freq", v, "missing"))
        if v is not None and not (
            (type(v) is str and v in {"M", "W", "D", "H", "min"})
            or (type(v) is str and matches("^[0-9]+(M|W|D|H|min)\\Z", v))
        ):
            problems.append(Problem(DeepAR, "time_freq", v))
        v = self.cardinality
        if type(v) is list:
            v = self.cardinality = tuple(v)
        if v is not None and not (
            (type(v) is str and v in {"auto", "ignore", ""})
            or (type(v) is tuple and all([type(vi) is int and 1 <= vi for vi in v]))
        ):
            problems.append(Problem(DeepAR, "cardinality", v))
        v = self.dropout_rate
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(DeepAR, "dropout_rate", v))
        v = self.early_stopping_patience
        if v is not None and not ((type(v) is int) or (type(v) is str and v == "")):
            problems.append(Problem(DeepAR, "early_stopping_patience", v))
        v = self.embedding_dimension
        if v is not None and not ((type(v) is str and v == "") or (type(v) is int and 1 <= v)):
            problems.append(Problem(DeepAR, "embedding_dimension", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(DeepAR, "learning_rate", v))
        v = self.likelihood
        if v is not None and not (
            type(v) is str
            and v in {"gaussian", "beta", "negative-binomial", "student-T", "student-t", "deterministic-L1"}
        ):
            problems.append(Problem(DeepAR, "likelihood", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "mini_batch_size", v))
        v = self.num_cells
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "num_cells", v))
        v = self.num_dynamic_feat
        if v is not None and not (
            (type(v) is str and v in {"auto", "ignore", ""}) or (type(v) is int and 1 <= v)
        ):
            problems.append(Problem(DeepAR, "num_dynamic_feat", v))
        v = self.num_eval_samples
        if v is not None and type(v) is not int:
            problems.append(Problem(DeepAR, "num_eval_samples", v))
        v = self.num_layers
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(DeepAR, "num_layers", v))
        v = self.test_quantiles
        if type(v) is list:
            v = self.test_quantiles = tuple(v)
        if v is not None and not (
            type(v) is tuple and all([(type(vi) is float or type(vi) is int) and -inf < vi < inf for vi in v])
        ):
            problems.append(Problem(DeepAR, "test_quantiles", v))
        return problems

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
