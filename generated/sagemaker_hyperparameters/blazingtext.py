"""BlazingText: the hyperparameters that the built-in algorithm takes.

Generated from blazingtext_hyperparameters.md (2023), blazingtext-tuning.md (2023); changes made here are
lost.
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

URL = GUIDE + "blazingtext_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class BlazingTextWord2Vec(Hyperparameters):
    """Hyperparameters of BlazingText: Word2Vec.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html)
    """

    mode: Literal["batch_skipgram", "skipgram", "cbow"]
    """The Word2Vec architecture that is trained.

    Required. Valid values: "batch_skipgram", "skipgram" or "cbow". Tuning: categorical, "batch_skipgram",
    "skipgram" or "cbow".
    """
    batch_size: int | None = None
    """The batch size of the `batch_skipgram` architecture. Choose a number between 10 and 20.

    Optional. Valid values: an integer of at least 1. Default: 11. Tuning: integer, from 8 to 32.
    """
    buckets: int | None = None
    """How many hash buckets subwords are sorted into.

    Optional. Valid values: an integer of at least 1. Default: 2000000.
    """
    epochs: int | None = None
    """How often training goes through the whole training set.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 15.
    """
    evaluation: bool | None = None
    """Whether the model is scored on the WordSimilarity-353 test after training.

    Optional. Valid values: True or False. Default: True.
    """
    learning_rate: float | None = None
    """The step size of parameter updates.

    Optional. Valid values: a number greater than 0. Default: 0.05. Tuning: continuous, from 0.005 to 0.01.
    """
    min_char: int | None = None
    """The length in characters of the shortest subwords (character n-grams).

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    min_count: int | None = None
    """How often a word has to occur; rarer words are dropped.

    Optional. Valid values: an integer of at least 0. Default: 5. Tuning: integer, from 0 to 100.
    """
    max_char: int | None = None
    """The length in characters of the longest subwords (character n-grams).

    Optional. Valid values: an integer of at least 1. Default: 6.
    """
    negative_samples: int | None = None
    """How many negative samples are drawn in negative sample sharing.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 25.
    """
    sampling_threshold: float | None = None
    """The frequency above which words of the training data are randomly down-sampled.

    Optional. Valid values: a number greater than 0. Suggested: greater than 0 and at most 0.001. Default:
    0.0001. Tuning: continuous, from 0.0001 to 0.001.
    """
    subwords: bool | None = None
    """Whether embeddings are learned for subwords too.

    Optional. Valid values: True or False. Default: False.
    """
    vector_dim: int | None = None
    """The dimension of the learned word vectors.

    Optional. Valid values: an integer of at least 1. Default: 100. Tuning: integer, from 32 to 300.
    """
    window_size: int | None = None
    """The size of the context window, in words around the target word.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 1 to 10.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.mode
        if v is None:
            found.append(
                Problem("mode", v, 'is required: "batch_skipgram", "skipgram" or "cbow"', URL, "missing")
            )
        if v is not None and not (type(v) is str and v in {"batch_skipgram", "skipgram", "cbow"}):
            found.append(Problem("mode", v, 'must be "batch_skipgram", "skipgram" or "cbow"', URL))
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("batch_size", v, "must be an integer of at least 1 (default 11)", URL))
        v = self.buckets
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("buckets", v, "must be an integer of at least 1 (default 2000000)", URL))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 5)", URL))
        v = self.evaluation
        if v is not None and type(v) is not bool:
            found.append(Problem("evaluation", v, "must be True or False (default True)", URL))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("learning_rate", v, "must be a number greater than 0 (default 0.05)", URL))
        v = self.min_char
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("min_char", v, "must be an integer of at least 1 (default 3)", URL))
        v = self.min_count
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("min_count", v, "must be an integer of at least 0 (default 5)", URL))
        v = self.max_char
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("max_char", v, "must be an integer of at least 1 (default 6)", URL))
        v = self.negative_samples
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("negative_samples", v, "must be an integer of at least 1 (default 5)", URL))
        v = self.sampling_threshold
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(
                Problem("sampling_threshold", v, "must be a number greater than 0 (default 0.0001)", URL)
            )
        v = self.subwords
        if v is not None and type(v) is not bool:
            found.append(Problem("subwords", v, "must be True or False (default False)", URL))
        v = self.vector_dim
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("vector_dim", v, "must be an integer of at least 1 (default 100)", URL))
        v = self.window_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("window_size", v, "must be an integer of at least 1 (default 5)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.mode,
            self.batch_size,
            self.buckets,
            self.epochs,
            self.evaluation,
            self.learning_rate,
            self.min_char,
            self.min_count,
            self.max_char,
            self.negative_samples,
            self.sampling_threshold,
            self.subwords,
            self.vector_dim,
            self.window_size,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.buckets) is not None:
            made.buckets = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.evaluation) is not None:
            made.evaluation = BOOLEANS.get(s.lower(), s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_char) is not None:
            made.min_char = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_count) is not None:
            made.min_count = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_char) is not None:
            made.max_char = int(s) if s.isdecimal() else integer(s)
        if (s := made.negative_samples) is not None:
            made.negative_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.sampling_threshold) is not None:
            made.sampling_threshold = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.subwords) is not None:
            made.subwords = BOOLEANS.get(s.lower(), s)
        if (s := made.vector_dim) is not None:
            made.vector_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.window_size) is not None:
            made.window_size = int(s) if s.isdecimal() else integer(s)

    title = "BlazingText: Word2Vec"
    url = URL
    parameters = Facts(
        {
            "mode": Parameter(
                name="mode",
                field="mode",
                description="The Word2Vec architecture that is trained.",
                requirement="required",
                accepts='"batch_skipgram", "skipgram" or "cbow"',
                schema=Facts({"type": "string", "enum": ("batch_skipgram", "skipgram", "cbow")}),
                url=URL,
                tuning=Facts({"type": "categorical", "values": ("batch_skipgram", "skipgram", "cbow")}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 12, "row": 1}
                ),
            ),
            "batch_size": Parameter(
                name="batch_size",
                field="batch_size",
                description="The batch size of the `batch_skipgram` architecture. Choose a number between 10 and 20.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=11,
                tuning=Facts({"type": "integer", "minimum": 8, "maximum": 32}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 13, "row": 2}
                ),
            ),
            "buckets": Parameter(
                name="buckets",
                field="buckets",
                description="How many hash buckets subwords are sorted into.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=2000000,
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 14, "row": 3}
                ),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="How often training goes through the whole training set.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 5, "maximum": 15}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 15, "row": 4}
                ),
            ),
            "evaluation": Parameter(
                name="evaluation",
                field="evaluation",
                description="Whether the model is scored on the WordSimilarity-353 test after training.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 16, "row": 5}
                ),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The step size of parameter updates.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.05,
                tuning=Facts({"type": "continuous", "minimum": 0.005, "maximum": 0.01}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 17, "row": 6}
                ),
            ),
            "min_char": Parameter(
                name="min_char",
                field="min_char",
                description="The length in characters of the shortest subwords (character n-grams).",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=3,
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 18, "row": 7}
                ),
            ),
            "min_count": Parameter(
                name="min_count",
                field="min_count",
                description="How often a word has to occur; rarer words are dropped.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 0, "maximum": 100}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 19, "row": 8}
                ),
            ),
            "max_char": Parameter(
                name="max_char",
                field="max_char",
                description="The length in characters of the longest subwords (character n-grams).",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=6,
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 20, "row": 9}
                ),
            ),
            "negative_samples": Parameter(
                name="negative_samples",
                field="negative_samples",
                description="How many negative samples are drawn in negative sample sharing.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 5, "maximum": 25}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 21, "row": 10}
                ),
            ),
            "sampling_threshold": Parameter(
                name="sampling_threshold",
                field="sampling_threshold",
                description="The frequency above which words of the training data are randomly down-sampled.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.0001,
                tuning=Facts({"type": "continuous", "minimum": 0.0001, "maximum": 0.001}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 22, "row": 11}
                ),
            ),
            "subwords": Parameter(
                name="subwords",
                field="subwords",
                description="Whether embeddings are learned for subwords too.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 23, "row": 12}
                ),
            ),
            "vector_dim": Parameter(
                name="vector_dim",
                field="vector_dim",
                description="The dimension of the learned word vectors.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=100,
                tuning=Facts({"type": "integer", "minimum": 32, "maximum": 300}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 24, "row": 13}
                ),
            ),
            "window_size": Parameter(
                name="window_size",
                field="window_size",
                description="The size of the context window, in words around the target word.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 10}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 25, "row": 14}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "train:mean_rho": Metric(
                "train:mean_rho",
                "maximize",
                "Spearman's rank correlation (rho), averaged over the WS-353 word similarity data. Reported in the Word2Vec modes `skipgram`, `cbow` and `batch_skipgram`.",
                GUIDE + "blazingtext-tuning.html",
            ),
            "validation:accuracy": Metric(
                "validation:accuracy",
                "maximize",
                "The accuracy of classification on the validation data you supply. Reported in the `supervised` mode.",
                GUIDE + "blazingtext-tuning.html",
            ),
        }
    )


@dataclass(kw_only=True, slots=True, repr=False)
class BlazingTextTextClassification(Hyperparameters):
    """Hyperparameters of BlazingText: Text Classification.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html)
    """

    mode: Literal["supervised"]
    """The kind of training.

    Required. Valid values: "supervised".
    """
    buckets: int | None = None
    """How many hash buckets word n-grams are sorted into.

    Optional. Valid values: an integer of at least 1. Default: 2000000. Tuning: integer, from 1000000 to
    10000000.
    """
    early_stopping: bool | None = None
    """Whether training ends once validation accuracy has not risen for `patience` epochs. Early stopping
    needs a validation channel.

    Optional. Valid values: True or False. Default: False.
    """
    epochs: int | None = None
    """The most passes that training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 15.
    """
    learning_rate: float | None = None
    """The step size of parameter updates.

    Optional. Valid values: a number greater than 0. Default: 0.05. Tuning: continuous, from 0.005 to 0.01.
    """
    min_count: int | None = None
    """How often a word has to occur; rarer words are dropped.

    Optional. Valid values: an integer of at least 0. Default: 5. Tuning: integer, from 0 to 100.
    """
    min_epochs: int | None = None
    """How many epochs are trained before early stopping is considered.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    patience: int | None = None
    """How many epochs without progress on the validation data are allowed before training ends early. Used
    only when `early_stopping` is `True`.

    Optional. Valid values: an integer of at least 1. Default: 4.
    """
    vector_dim: int | None = None
    """The dimension of the embedding layer.

    Optional. Valid values: an integer of at least 1. Default: 100. Tuning: integer, from 32 to 300.
    """
    word_ngrams: int | None = None
    """How many word n-gram features are used.

    Optional. Valid values: an integer of at least 1. Default: 2. Tuning: integer, from 1 to 3.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.mode
        if v is None:
            found.append(Problem("mode", v, 'is required: "supervised"', URL, "missing"))
        if v is not None and not (type(v) is str and v == "supervised"):
            found.append(Problem("mode", v, 'must be "supervised"', URL))
        v = self.buckets
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("buckets", v, "must be an integer of at least 1 (default 2000000)", URL))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            found.append(Problem("early_stopping", v, "must be True or False (default False)", URL))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 5)", URL))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("learning_rate", v, "must be a number greater than 0 (default 0.05)", URL))
        v = self.min_count
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(Problem("min_count", v, "must be an integer of at least 0 (default 5)", URL))
        v = self.min_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("min_epochs", v, "must be an integer of at least 1 (default 5)", URL))
        v = self.patience
        if bad := v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("patience", v, "must be an integer of at least 1 (default 4)", URL))
        if (
            not bad
            and v is not None
            and v != 4
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            found.append(
                Problem(
                    "patience", v, "has no effect unless early_stopping is True", URL, "no-effect", "warning"
                )
            )
        v = self.vector_dim
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("vector_dim", v, "must be an integer of at least 1 (default 100)", URL))
        v = self.word_ngrams
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("word_ngrams", v, "must be an integer of at least 1 (default 2)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.mode,
            self.buckets,
            self.early_stopping,
            self.epochs,
            self.learning_rate,
            self.min_count,
            self.min_epochs,
            self.patience,
            self.vector_dim,
            self.word_ngrams,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.buckets) is not None:
            made.buckets = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping) is not None:
            made.early_stopping = BOOLEANS.get(s.lower(), s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_count) is not None:
            made.min_count = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_epochs) is not None:
            made.min_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.patience) is not None:
            made.patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.vector_dim) is not None:
            made.vector_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.word_ngrams) is not None:
            made.word_ngrams = int(s) if s.isdecimal() else integer(s)

    title = "BlazingText: Text Classification"
    url = URL
    parameters = Facts(
        {
            "mode": Parameter(
                name="mode",
                field="mode",
                description="The kind of training.",
                requirement="required",
                accepts='"supervised"',
                schema=Facts({"type": "string", "enum": ("supervised",)}),
                url=URL,
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 37, "row": 1}
                ),
            ),
            "buckets": Parameter(
                name="buckets",
                field="buckets",
                description="How many hash buckets word n-grams are sorted into.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=2000000,
                tuning=Facts({"type": "integer", "minimum": 1000000, "maximum": 10000000}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 38, "row": 2}
                ),
            ),
            "early_stopping": Parameter(
                name="early_stopping",
                field="early_stopping",
                description="Whether training ends once validation accuracy has not risen for `patience` epochs. Early stopping needs a validation channel.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 39, "row": 3}
                ),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="The most passes that training makes over the data.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 5, "maximum": 15}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 40, "row": 4}
                ),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The step size of parameter updates.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=0.05,
                tuning=Facts({"type": "continuous", "minimum": 0.005, "maximum": 0.01}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 41, "row": 5}
                ),
            ),
            "min_count": Parameter(
                name="min_count",
                field="min_count",
                description="How often a word has to occur; rarer words are dropped.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=5,
                tuning=Facts({"type": "integer", "minimum": 0, "maximum": 100}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 42, "row": 6}
                ),
            ),
            "min_epochs": Parameter(
                name="min_epochs",
                field="min_epochs",
                description="How many epochs are trained before early stopping is considered.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5,
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 43, "row": 7}
                ),
            ),
            "patience": Parameter(
                name="patience",
                field="patience",
                description="How many epochs without progress on the validation data are allowed before training ends early. Used only when `early_stopping` is `True`.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=4,
                used_when=(Facts({"parameter": "early_stopping", "in": (True,)}),),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 44, "row": 8}
                ),
            ),
            "vector_dim": Parameter(
                name="vector_dim",
                field="vector_dim",
                description="The dimension of the embedding layer.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=100,
                tuning=Facts({"type": "integer", "minimum": 32, "maximum": 300}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 45, "row": 9}
                ),
            ),
            "word_ngrams": Parameter(
                name="word_ngrams",
                field="word_ngrams",
                description="How many word n-gram features are used.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=2,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 3}),
                source=Facts(
                    {"page": "blazingtext_hyperparameters.md", "version": "2023", "line": 46, "row": 10}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "train:mean_rho": Metric(
                "train:mean_rho",
                "maximize",
                "Spearman's rank correlation (rho), averaged over the WS-353 word similarity data. Reported in the Word2Vec modes `skipgram`, `cbow` and `batch_skipgram`.",
                GUIDE + "blazingtext-tuning.html",
            ),
            "validation:accuracy": Metric(
                "validation:accuracy",
                "maximize",
                "The accuracy of classification on the validation data you supply. Reported in the `supervised` mode.",
                GUIDE + "blazingtext-tuning.html",
            ),
        }
    )
