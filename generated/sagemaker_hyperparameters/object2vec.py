"""Object2Vec: the hyperparameters that the built-in algorithm takes.

Generated from object2vec-hyperparameters.md (2026), object2vec-tuning.md (2026); changes made here are
lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, number, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Literal

URL = GUIDE + "object2vec-hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class Object2Vec(Hyperparameters):
    """Hyperparameters of Object2Vec.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html)
    """

    enc0_max_seq_len: int
    """The longest sequence that encoder enc0 takes.

    Required. Valid values: an integer from 1 to 5000.
    """
    enc0_vocab_size: int
    """How many tokens the vocabulary of enc0 holds.

    Required. Valid values: an integer from 2 to 3000000.
    """
    bucket_width: int | None = None
    """How much the lengths of the sequences in one bucket may differ. Any value other than 0 turns bucketing
    on.

    Optional. Valid values: an integer from 0 to 100. It is set to 0 by the algorithm when
    token_embedding_storage_type is "row_sparse". Default: 0.
    """
    comparator_list: Sequence[Literal["hadamard", "concat", "abs_diff"]] | None = None
    """The operators by which the embeddings of the two encoders are compared. Each operator yields a
    subvector, and the subvectors are joined in the order of the list: `"hadamard, concat"` gives the
    Hadamard product followed by the concatenation, `"hadamard"` the product alone.

    Optional. Valid values: a list of "hadamard", "concat" or "abs_diff". Both encodings must be of equal
    dimension. Default: ["hadamard", "concat", "abs_diff"].
    """
    dropout: float | None = None
    """The probability with which a unit of the network's layers is dropped in training, a regularization
    against overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 1.
    """
    early_stopping_patience: int | None = None
    """How many epochs in a row may bring no improvement before training is stopped early.
    `early_stopping_tolerance` says what counts as one.

    Optional. Valid values: an integer from 1 to 5. Default: 3. Tuning: integer, from 1 to 5.
    """
    early_stopping_tolerance: float | None = None
    """How far the loss has to fall from one epoch to the next to count as an improvement. Training is stopped
    early after `early_stopping_patience` epochs in a row without one.

    Optional. Valid values: a number from 1e-06 to 0.1. Default: 0.01. Tuning: continuous, from 0.001 to
    0.1.
    """
    enc_dim: int | None = None
    """The output dimension of the embedding layer.

    Optional. Valid values: an integer from 4 to 10000. Default: 4096. Tuning: integer, from 4 to 4096.
    """
    enc0_network: Literal["hcnn", "bilstm", "pooled_embedding"] | None = None
    """The kind of network that encoder enc0 is.

    Optional. Valid values: "hcnn", "bilstm" or "pooled_embedding". Default: "hcnn".
    """
    enc0_cnn_filter_width: int | None = None
    """How wide the filters of a convolutional enc0 encoder are.

    Conditional. Valid values: an integer from 1 to 9. Default: 3. Tuning: integer, from 1 to 5.
    """
    enc0_freeze_pretrained_embedding: bool | None = None
    """Keeps the pretrained embedding weights of enc0 unchanged in training.

    Conditional. Valid values: True or False. Default: True.
    """
    enc0_layers: Literal["auto"] | int | None = None
    """How many layers encoder enc0 has.

    Conditional. Valid values: "auto" or an integer from 1 to 4. Default: "auto". Tuning: integer, from 1
    to 4.
    """
    enc0_pretrained_embedding_file: str | None = None
    """The file in the auxiliary channel that holds pretrained token embeddings for enc0.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc0_token_embedding_dim: int | None = None
    """How many dimensions the token embeddings of enc0 have.

    Conditional. Valid values: an integer from 2 to 1000. Default: 300. Tuning: integer, from 5 to 300.
    """
    enc0_vocab_file: str | None = None
    """The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc0.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_network: Literal["enc0", "hcnn", "bilstm", "pooled_embedding"] | None = None
    """The kind of network that encoder enc1 is. `enc0` gives it the same network and hyperparameter values as
    enc0, but the trained parameters of the two are never shared.

    Optional. Valid values: "enc0", "hcnn", "bilstm" or "pooled_embedding". Default: "enc0".
    """
    enc1_cnn_filter_width: int | None = None
    """How wide the filters of a convolutional enc1 encoder are.

    Conditional. Valid values: an integer from 1 to 9. Default: 3. Tuning: integer, from 1 to 5.
    """
    enc1_freeze_pretrained_embedding: bool | None = None
    """Keeps the pretrained embedding weights of enc1 unchanged in training.

    Conditional. Valid values: True or False. Default: True.
    """
    enc1_layers: Literal["auto"] | int | None = None
    """How many layers encoder enc1 has.

    Conditional. Valid values: "auto" or an integer from 1 to 4. Default: "auto". Tuning: integer, from 1
    to 4.
    """
    enc1_max_seq_len: int | None = None
    """The longest sequence that encoder enc1 takes.

    Conditional. Valid values: an integer from 1 to 5000.
    """
    enc1_pretrained_embedding_file: str | None = None
    """The file in the auxiliary channel that holds pretrained token embeddings for enc1.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_token_embedding_dim: int | None = None
    """How many dimensions the token embeddings of enc1 have.

    Conditional. Valid values: an integer from 2 to 1000. Default: 300. Tuning: integer, from 5 to 300.
    """
    enc1_vocab_file: str | None = None
    """The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc1.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_vocab_size: int | None = None
    """How many tokens the vocabulary holds.

    Conditional. Valid values: an integer from 2 to 3000000.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer from 1 to 100. Default: 30. Tuning: integer, from 4 to 20.
    """
    learning_rate: float | None = None
    """The learning rate of the optimizer.

    Optional. Valid values: a number from 1e-06 to 1. Default: 0.0004. Tuning: continuous, from 1e-06 to 1.
    """
    mini_batch_size: int | None = None
    """How many examples the `optimizer` is given in one batch.

    Optional. Valid values: an integer from 1 to 10000. Default: 32. Tuning: integer, from 1 to 8192.
    """
    mlp_activation: Literal["tanh", "relu", "linear"] | None = None
    """The activation function of the multilayer perceptron (MLP).

    Optional. Valid values: "tanh", "relu" or "linear". Default: "linear". Tuning: categorical, "tanh",
    "relu" or "linear".
    """
    mlp_dim: int | None = None
    """How many outputs the MLP layers have.

    Optional. Valid values: an integer from 2 to 10000. Default: 512. Tuning: integer, from 16 to 1024.
    """
    mlp_layers: int | None = None
    """How many MLP layers the network has.

    Optional. Valid values: an integer from 0 to 10. Default: 2. Tuning: integer, from 1 to 4.
    """
    negative_sampling_rate: int | None = None
    """How many negative samples the algorithm generates for every positive one in the data. Such samples
    stand for pairs that hardly ever occur, and teach the model to tell them from observed ones. 0
    generates none.

    Optional. Valid values: an integer of at least 0. Default: 0.
    """
    num_classes: int | None = None
    """How many classes a classifier tells apart. Ignored for regression tasks.

    Optional. Valid values: an integer from 2 to 30. Used only when output_layer is "softmax". Default: 2.
    """
    optimizer: Literal["adadelta", "adagrad", "adam", "sgd", "rmsprop"] | None = None
    """The optimization method that trains the model.

    Optional. Valid values: "adadelta", "adagrad", "adam", "sgd" or "rmsprop". It must be "adam", "adagrad"
    or "sgd" when token_embedding_storage_type is "row_sparse". Default: "adam". Tuning: categorical,
    "adagrad", "adam", "rmsprop", "sgd" or "adadelta".
    """
    output_layer: Literal["softmax", "mean_squared_error"] | None = None
    """The kind of output layer, which decides between classification and regression.

    Optional. Valid values: "softmax" or "mean_squared_error". Default: "softmax".
    """
    tied_token_embedding_weight: bool | None = None
    """Lets both encoders share one token embedding layer. This suits inputs that are made of the same tokens,
    such as sentences and whole documents over one vocabulary.

    Optional. Valid values: True or False. Default: False.
    """
    token_embedding_storage_type: Literal["dense", "row_sparse"] | None = None
    """How gradients of the token embedding layer are computed and stored. `dense` works out the whole matrix,
    zeros included; the sparse mode, `row_sparse`, handles just the rows that a mini-batch touches, which
    is faster. Choosing `row_sparse` restricts other hyperparameters: `optimizer` has to be `adam`,
    `adagrad`, or `sgd`; any other choice raises a `CustomerValueError`. `bucket_width` is set to 0, which
    turns bucketing off.

    Optional. Valid values: "dense" or "row_sparse". Default: "dense".
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies.

    Optional. Valid values: a number from 0 to 10000. Default: 0. Tuning: continuous, from 0 to 1.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.enc0_max_seq_len
        if v is None:
            found.append(
                Problem("enc0_max_seq_len", v, "is required: an integer from 1 to 5000", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v <= 5000):
            found.append(Problem("enc0_max_seq_len", v, "must be an integer from 1 to 5000", URL))
        v = self.enc0_vocab_size
        if v is None:
            found.append(
                Problem("enc0_vocab_size", v, "is required: an integer from 2 to 3000000", URL, "missing")
            )
        if v is not None and not (type(v) is int and 2 <= v <= 3000000):
            found.append(Problem("enc0_vocab_size", v, "must be an integer from 2 to 3000000", URL))
        v = self.bucket_width
        if bad := v is not None and not (type(v) is int and 0 <= v <= 100):
            found.append(Problem("bucket_width", v, "must be an integer from 0 to 100 (default 0)", URL))
        if (
            not bad
            and ("dense" if self.token_embedding_storage_type is None else self.token_embedding_storage_type)
            == "row_sparse"
            and (0 if self.bucket_width is None else self.bucket_width) != 0
        ):
            found.append(
                Problem(
                    "bucket_width",
                    v,
                    'is set to 0 by the algorithm when token_embedding_storage_type is "row_sparse"',
                    URL,
                    "rule",
                    "warning",
                )
            )
        v = self.comparator_list
        if type(v) is list:
            v = self.comparator_list = tuple(v)
        if v is not None and not (
            type(v) is tuple
            and len(v) >= 1
            and all([type(vi) is str and vi in {"hadamard", "concat", "abs_diff"} for vi in v])
        ):
            found.append(
                Problem(
                    "comparator_list",
                    v,
                    'must be a list of "hadamard", "concat" or "abs_diff" (default ["hadamard", "concat", "abs_diff"])',
                    URL,
                )
            )
        v = self.dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            found.append(Problem("dropout", v, "must be a number from 0 to 1 (default 0)", URL))
        v = self.early_stopping_patience
        if v is not None and not (type(v) is int and 1 <= v <= 5):
            found.append(
                Problem("early_stopping_patience", v, "must be an integer from 1 to 5 (default 3)", URL)
            )
        v = self.early_stopping_tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 0.1):
            found.append(
                Problem(
                    "early_stopping_tolerance", v, "must be a number from 1e-06 to 0.1 (default 0.01)", URL
                )
            )
        v = self.enc_dim
        if v is not None and not (type(v) is int and 4 <= v <= 10000):
            found.append(Problem("enc_dim", v, "must be an integer from 4 to 10000 (default 4096)", URL))
        v = self.enc0_network
        if v is not None and not (type(v) is str and v in {"hcnn", "bilstm", "pooled_embedding"}):
            found.append(
                Problem(
                    "enc0_network", v, 'must be "hcnn", "bilstm" or "pooled_embedding" (default "hcnn")', URL
                )
            )
        v = self.enc0_cnn_filter_width
        if v is not None and not (type(v) is int and 1 <= v <= 9):
            found.append(
                Problem("enc0_cnn_filter_width", v, "must be an integer from 1 to 9 (default 3)", URL)
            )
        v = self.enc0_freeze_pretrained_embedding
        if v is not None and type(v) is not bool:
            found.append(
                Problem("enc0_freeze_pretrained_embedding", v, "must be True or False (default True)", URL)
            )
        v = self.enc0_layers
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v <= 4)):
            found.append(
                Problem("enc0_layers", v, 'must be "auto" or an integer from 1 to 4 (default "auto")', URL)
            )
        v = self.enc0_pretrained_embedding_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            found.append(
                Problem(
                    "enc0_pretrained_embedding_file",
                    v,
                    'must be a string of letters, digits, "." and "_" (default "")',
                    URL,
                )
            )
        v = self.enc0_token_embedding_dim
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            found.append(
                Problem("enc0_token_embedding_dim", v, "must be an integer from 2 to 1000 (default 300)", URL)
            )
        v = self.enc0_vocab_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            found.append(
                Problem(
                    "enc0_vocab_file", v, 'must be a string of letters, digits, "." and "_" (default "")', URL
                )
            )
        v = self.enc1_network
        if v is not None and not (type(v) is str and v in {"enc0", "hcnn", "bilstm", "pooled_embedding"}):
            found.append(
                Problem(
                    "enc1_network",
                    v,
                    'must be "enc0", "hcnn", "bilstm" or "pooled_embedding" (default "enc0")',
                    URL,
                )
            )
        v = self.enc1_cnn_filter_width
        if v is not None and not (type(v) is int and 1 <= v <= 9):
            found.append(
                Problem("enc1_cnn_filter_width", v, "must be an integer from 1 to 9 (default 3)", URL)
            )
        v = self.enc1_freeze_pretrained_embedding
        if v is not None and type(v) is not bool:
            found.append(
                Problem("enc1_freeze_pretrained_embedding", v, "must be True or False (default True)", URL)
            )
        v = self.enc1_layers
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v <= 4)):
            found.append(
                Problem("enc1_layers", v, 'must be "auto" or an integer from 1 to 4 (default "auto")', URL)
            )
        v = self.enc1_max_seq_len
        if v is not None and not (type(v) is int and 1 <= v <= 5000):
            found.append(Problem("enc1_max_seq_len", v, "must be an integer from 1 to 5000", URL))
        v = self.enc1_pretrained_embedding_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            found.append(
                Problem(
                    "enc1_pretrained_embedding_file",
                    v,
                    'must be a string of letters, digits, "." and "_" (default "")',
                    URL,
                )
            )
        v = self.enc1_token_embedding_dim
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            found.append(
                Problem("enc1_token_embedding_dim", v, "must be an integer from 2 to 1000 (default 300)", URL)
            )
        v = self.enc1_vocab_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            found.append(
                Problem(
                    "enc1_vocab_file", v, 'must be a string of letters, digits, "." and "_" (default "")', URL
                )
            )
        v = self.enc1_vocab_size
        if v is not None and not (type(v) is int and 2 <= v <= 3000000):
            found.append(Problem("enc1_vocab_size", v, "must be an integer from 2 to 3000000", URL))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v <= 100):
            found.append(Problem("epochs", v, "must be an integer from 1 to 100 (default 30)", URL))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 1.0):
            found.append(
                Problem("learning_rate", v, "must be a number from 1e-06 to 1 (default 0.0004)", URL)
            )
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v <= 10000):
            found.append(
                Problem("mini_batch_size", v, "must be an integer from 1 to 10000 (default 32)", URL)
            )
        v = self.mlp_activation
        if v is not None and not (type(v) is str and v in {"tanh", "relu", "linear"}):
            found.append(
                Problem("mlp_activation", v, 'must be "tanh", "relu" or "linear" (default "linear")', URL)
            )
        v = self.mlp_dim
        if v is not None and not (type(v) is int and 2 <= v <= 10000):
            found.append(Problem("mlp_dim", v, "must be an integer from 2 to 10000 (default 512)", URL))
        v = self.mlp_layers
        if v is not None and not (type(v) is int and 0 <= v <= 10):
            found.append(Problem("mlp_layers", v, "must be an integer from 0 to 10 (default 2)", URL))
        v = self.negative_sampling_rate
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(
                Problem("negative_sampling_rate", v, "must be an integer of at least 0 (default 0)", URL)
            )
        v = self.num_classes
        if bad := v is not None and not (type(v) is int and 2 <= v <= 30):
            found.append(Problem("num_classes", v, "must be an integer from 2 to 30 (default 2)", URL))
        if (
            not bad
            and v is not None
            and v != 2
            and ("softmax" if self.output_layer is None else self.output_layer) != "softmax"
        ):
            found.append(
                Problem(
                    "num_classes",
                    v,
                    'has no effect unless output_layer is "softmax"',
                    URL,
                    "no-effect",
                    "warning",
                )
            )
        v = self.optimizer
        if bad := v is not None and not (
            type(v) is str and v in {"adadelta", "adagrad", "adam", "sgd", "rmsprop"}
        ):
            found.append(
                Problem(
                    "optimizer",
                    v,
                    'must be "adadelta", "adagrad", "adam", "sgd" or "rmsprop" (default "adam")',
                    URL,
                )
            )
        if (
            not bad
            and ("dense" if self.token_embedding_storage_type is None else self.token_embedding_storage_type)
            == "row_sparse"
            and ("adam" if self.optimizer is None else self.optimizer) not in ("adam", "adagrad", "sgd")
        ):
            found.append(
                Problem(
                    "optimizer",
                    v,
                    'must be "adam", "adagrad" or "sgd" when token_embedding_storage_type is "row_sparse"',
                    URL,
                    "rule",
                )
            )
        v = self.output_layer
        if v is not None and not (type(v) is str and v in {"softmax", "mean_squared_error"}):
            found.append(
                Problem(
                    "output_layer", v, 'must be "softmax" or "mean_squared_error" (default "softmax")', URL
                )
            )
        v = self.tied_token_embedding_weight
        if v is not None and type(v) is not bool:
            found.append(
                Problem("tied_token_embedding_weight", v, "must be True or False (default False)", URL)
            )
        v = self.token_embedding_storage_type
        if v is not None and not (type(v) is str and v in {"dense", "row_sparse"}):
            found.append(
                Problem(
                    "token_embedding_storage_type",
                    v,
                    'must be "dense" or "row_sparse" (default "dense")',
                    URL,
                )
            )
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 10000):
            found.append(Problem("weight_decay", v, "must be a number from 0 to 10000 (default 0)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.enc0_max_seq_len,
            self.enc0_vocab_size,
            self.bucket_width,
            self.comparator_list,
            self.dropout,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.enc_dim,
            self.enc0_network,
            self.enc0_cnn_filter_width,
            self.enc0_freeze_pretrained_embedding,
            self.enc0_layers,
            self.enc0_pretrained_embedding_file,
            self.enc0_token_embedding_dim,
            self.enc0_vocab_file,
            self.enc1_network,
            self.enc1_cnn_filter_width,
            self.enc1_freeze_pretrained_embedding,
            self.enc1_layers,
            self.enc1_max_seq_len,
            self.enc1_pretrained_embedding_file,
            self.enc1_token_embedding_dim,
            self.enc1_vocab_file,
            self.enc1_vocab_size,
            self.epochs,
            self.learning_rate,
            self.mini_batch_size,
            self.mlp_activation,
            self.mlp_dim,
            self.mlp_layers,
            self.negative_sampling_rate,
            self.num_classes,
            self.optimizer,
            self.output_layer,
            self.tied_token_embedding_weight,
            self.token_embedding_storage_type,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.enc0_max_seq_len) is not None:
            made.enc0_max_seq_len = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_vocab_size) is not None:
            made.enc0_vocab_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.bucket_width) is not None:
            made.bucket_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.comparator_list) is not None:
            made.comparator_list = texts(s)
        if (s := made.dropout) is not None:
            made.dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_tolerance) is not None:
            made.early_stopping_tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.enc_dim) is not None:
            made.enc_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_cnn_filter_width) is not None:
            made.enc0_cnn_filter_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_freeze_pretrained_embedding) is not None:
            made.enc0_freeze_pretrained_embedding = BOOLEANS.get(s.lower(), s)
        if (s := made.enc0_layers) is not None:
            made.enc0_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_token_embedding_dim) is not None:
            made.enc0_token_embedding_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_cnn_filter_width) is not None:
            made.enc1_cnn_filter_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_freeze_pretrained_embedding) is not None:
            made.enc1_freeze_pretrained_embedding = BOOLEANS.get(s.lower(), s)
        if (s := made.enc1_layers) is not None:
            made.enc1_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_max_seq_len) is not None:
            made.enc1_max_seq_len = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_token_embedding_dim) is not None:
            made.enc1_token_embedding_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_vocab_size) is not None:
            made.enc1_vocab_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.mlp_dim) is not None:
            made.mlp_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.mlp_layers) is not None:
            made.mlp_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.negative_sampling_rate) is not None:
            made.negative_sampling_rate = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.tied_token_embedding_weight) is not None:
            made.tied_token_embedding_weight = BOOLEANS.get(s.lower(), s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)

    title = "Object2Vec"
    url = URL
    parameters = Facts(
        {
            "enc0_max_seq_len": Parameter(
                name="enc0_max_seq_len",
                field="enc0_max_seq_len",
                description="The longest sequence that encoder enc0 takes.",
                requirement="required",
                accepts="an integer from 1 to 5000",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 5000}),
                url=URL,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 8, "row": 1}
                ),
            ),
            "enc0_vocab_size": Parameter(
                name="enc0_vocab_size",
                field="enc0_vocab_size",
                description="How many tokens the vocabulary of enc0 holds.",
                requirement="required",
                accepts="an integer from 2 to 3000000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 3000000}),
                url=URL,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 9, "row": 2}
                ),
            ),
            "bucket_width": Parameter(
                name="bucket_width",
                field="bucket_width",
                description="How much the lengths of the sequences in one bucket may differ. Any value other than 0 turns bucketing on.",
                requirement="optional",
                accepts="an integer from 0 to 100",
                schema=Facts({"type": "integer", "minimum": 0, "maximum": 100}),
                url=URL,
                default=0,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 10, "row": 3}
                ),
            ),
            "comparator_list": Parameter(
                name="comparator_list",
                field="comparator_list",
                description='The operators by which the embeddings of the two encoders are compared. Each operator yields a subvector, and the subvectors are joined in the order of the list: `"hadamard, concat"` gives the Hadamard product followed by the concatenation, `"hadamard"` the product alone.',
                requirement="optional",
                accepts='a list of "hadamard", "concat" or "abs_diff"',
                schema=Facts(
                    {
                        "type": "array",
                        "items": Facts({"type": "string", "enum": ("hadamard", "concat", "abs_diff")}),
                    }
                ),
                url=URL,
                default=("hadamard", "concat", "abs_diff"),
                conditions=("Both encodings must be of equal dimension",),
                encoding="comma",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 11, "row": 4}
                ),
            ),
            "dropout": Parameter(
                name="dropout",
                field="dropout",
                description="The probability with which a unit of the network's layers is dropped in training, a regularization against overfitting.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0.0, "maximum": 1.0}),
                url=URL,
                default=0.0,
                tuning=Facts({"type": "continuous", "minimum": 0.0, "maximum": 1.0}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 12, "row": 5}
                ),
            ),
            "early_stopping_patience": Parameter(
                name="early_stopping_patience",
                field="early_stopping_patience",
                description="How many epochs in a row may bring no improvement before training is stopped early. `early_stopping_tolerance` says what counts as one.",
                requirement="optional",
                accepts="an integer from 1 to 5",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 5}),
                url=URL,
                default=3,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 5}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 13, "row": 6}
                ),
            ),
            "early_stopping_tolerance": Parameter(
                name="early_stopping_tolerance",
                field="early_stopping_tolerance",
                description="How far the loss has to fall from one epoch to the next to count as an improvement. Training is stopped early after `early_stopping_patience` epochs in a row without one.",
                requirement="optional",
                accepts="a number from 1e-06 to 0.1",
                schema=Facts({"type": "number", "minimum": 1e-06, "maximum": 0.1}),
                url=URL,
                default=0.01,
                tuning=Facts({"type": "continuous", "minimum": 0.001, "maximum": 0.1}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 14, "row": 7}
                ),
            ),
            "enc_dim": Parameter(
                name="enc_dim",
                field="enc_dim",
                description="The output dimension of the embedding layer.",
                requirement="optional",
                accepts="an integer from 4 to 10000",
                schema=Facts({"type": "integer", "minimum": 4, "maximum": 10000}),
                url=URL,
                default=4096,
                tuning=Facts({"type": "integer", "minimum": 4, "maximum": 4096}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 15, "row": 8}
                ),
            ),
            "enc0_network": Parameter(
                name="enc0_network",
                field="enc0_network",
                description="The kind of network that encoder enc0 is.",
                requirement="optional",
                accepts='"hcnn", "bilstm" or "pooled_embedding"',
                schema=Facts({"type": "string", "enum": ("hcnn", "bilstm", "pooled_embedding")}),
                url=URL,
                default="hcnn",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 16, "row": 9}
                ),
            ),
            "enc0_cnn_filter_width": Parameter(
                name="enc0_cnn_filter_width",
                field="enc0_cnn_filter_width",
                description="How wide the filters of a convolutional enc0 encoder are.",
                requirement="conditional",
                accepts="an integer from 1 to 9",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 9}),
                url=URL,
                default=3,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 5}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 17, "row": 10}
                ),
            ),
            "enc0_freeze_pretrained_embedding": Parameter(
                name="enc0_freeze_pretrained_embedding",
                field="enc0_freeze_pretrained_embedding",
                description="Keeps the pretrained embedding weights of enc0 unchanged in training.",
                requirement="conditional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 18, "row": 11}
                ),
            ),
            "enc0_layers": Parameter(
                name="enc0_layers",
                field="enc0_layers",
                description="How many layers encoder enc0 has.",
                requirement="conditional",
                accepts='"auto" or an integer from 1 to 4',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1, "maximum": 4}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 4}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 19, "row": 12}
                ),
            ),
            "enc0_pretrained_embedding_file": Parameter(
                name="enc0_pretrained_embedding_file",
                field="enc0_pretrained_embedding_file",
                description="The file in the auxiliary channel that holds pretrained token embeddings for enc0.",
                requirement="conditional",
                accepts='a string of letters, digits, "." and "_"',
                schema=Facts({"type": "string", "pattern": "^[A-Za-z0-9._]*$"}),
                url=URL,
                default="",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 20, "row": 13}
                ),
            ),
            "enc0_token_embedding_dim": Parameter(
                name="enc0_token_embedding_dim",
                field="enc0_token_embedding_dim",
                description="How many dimensions the token embeddings of enc0 have.",
                requirement="conditional",
                accepts="an integer from 2 to 1000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 1000}),
                url=URL,
                default=300,
                tuning=Facts({"type": "integer", "minimum": 5, "maximum": 300}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 21, "row": 14}
                ),
            ),
            "enc0_vocab_file": Parameter(
                name="enc0_vocab_file",
                field="enc0_vocab_file",
                description="The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc0.",
                requirement="conditional",
                accepts='a string of letters, digits, "." and "_"',
                schema=Facts({"type": "string", "pattern": "^[A-Za-z0-9._]*$"}),
                url=URL,
                default="",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 22, "row": 15}
                ),
            ),
            "enc1_network": Parameter(
                name="enc1_network",
                field="enc1_network",
                description="The kind of network that encoder enc1 is. `enc0` gives it the same network and hyperparameter values as enc0, but the trained parameters of the two are never shared.",
                requirement="optional",
                accepts='"enc0", "hcnn", "bilstm" or "pooled_embedding"',
                schema=Facts({"type": "string", "enum": ("enc0", "hcnn", "bilstm", "pooled_embedding")}),
                url=URL,
                default="enc0",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 23, "row": 16}
                ),
            ),
            "enc1_cnn_filter_width": Parameter(
                name="enc1_cnn_filter_width",
                field="enc1_cnn_filter_width",
                description="How wide the filters of a convolutional enc1 encoder are.",
                requirement="conditional",
                accepts="an integer from 1 to 9",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 9}),
                url=URL,
                default=3,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 5}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 24, "row": 17}
                ),
            ),
            "enc1_freeze_pretrained_embedding": Parameter(
                name="enc1_freeze_pretrained_embedding",
                field="enc1_freeze_pretrained_embedding",
                description="Keeps the pretrained embedding weights of enc1 unchanged in training.",
                requirement="conditional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=True,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 25, "row": 18}
                ),
            ),
            "enc1_layers": Parameter(
                name="enc1_layers",
                field="enc1_layers",
                description="How many layers encoder enc1 has.",
                requirement="conditional",
                accepts='"auto" or an integer from 1 to 4',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1, "maximum": 4}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 4}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 26, "row": 19}
                ),
            ),
            "enc1_max_seq_len": Parameter(
                name="enc1_max_seq_len",
                field="enc1_max_seq_len",
                description="The longest sequence that encoder enc1 takes.",
                requirement="conditional",
                accepts="an integer from 1 to 5000",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 5000}),
                url=URL,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 27, "row": 20}
                ),
            ),
            "enc1_pretrained_embedding_file": Parameter(
                name="enc1_pretrained_embedding_file",
                field="enc1_pretrained_embedding_file",
                description="The file in the auxiliary channel that holds pretrained token embeddings for enc1.",
                requirement="conditional",
                accepts='a string of letters, digits, "." and "_"',
                schema=Facts({"type": "string", "pattern": "^[A-Za-z0-9._]*$"}),
                url=URL,
                default="",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 28, "row": 21}
                ),
            ),
            "enc1_token_embedding_dim": Parameter(
                name="enc1_token_embedding_dim",
                field="enc1_token_embedding_dim",
                description="How many dimensions the token embeddings of enc1 have.",
                requirement="conditional",
                accepts="an integer from 2 to 1000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 1000}),
                url=URL,
                default=300,
                tuning=Facts({"type": "integer", "minimum": 5, "maximum": 300}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 29, "row": 22}
                ),
            ),
            "enc1_vocab_file": Parameter(
                name="enc1_vocab_file",
                field="enc1_vocab_file",
                description="The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc1.",
                requirement="conditional",
                accepts='a string of letters, digits, "." and "_"',
                schema=Facts({"type": "string", "pattern": "^[A-Za-z0-9._]*$"}),
                url=URL,
                default="",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 30, "row": 23}
                ),
            ),
            "enc1_vocab_size": Parameter(
                name="enc1_vocab_size",
                field="enc1_vocab_size",
                description="How many tokens the vocabulary holds.",
                requirement="conditional",
                accepts="an integer from 2 to 3000000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 3000000}),
                url=URL,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 31, "row": 24}
                ),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="How many passes training makes over the data.",
                requirement="optional",
                accepts="an integer from 1 to 100",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 100}),
                url=URL,
                default=30,
                tuning=Facts({"type": "integer", "minimum": 4, "maximum": 20}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 32, "row": 25}
                ),
            ),
            "learning_rate": Parameter(
                name="learning_rate",
                field="learning_rate",
                description="The learning rate of the optimizer.",
                requirement="optional",
                accepts="a number from 1e-06 to 1",
                schema=Facts({"type": "number", "minimum": 1e-06, "maximum": 1.0}),
                url=URL,
                default=0.0004,
                tuning=Facts({"type": "continuous", "minimum": 1e-06, "maximum": 1.0}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 33, "row": 26}
                ),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many examples the `optimizer` is given in one batch.",
                requirement="optional",
                accepts="an integer from 1 to 10000",
                schema=Facts({"type": "integer", "minimum": 1, "maximum": 10000}),
                url=URL,
                default=32,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 8192}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 34, "row": 27}
                ),
            ),
            "mlp_activation": Parameter(
                name="mlp_activation",
                field="mlp_activation",
                description="The activation function of the multilayer perceptron (MLP).",
                requirement="optional",
                accepts='"tanh", "relu" or "linear"',
                schema=Facts({"type": "string", "enum": ("tanh", "relu", "linear")}),
                url=URL,
                default="linear",
                tuning=Facts({"type": "categorical", "values": ("tanh", "relu", "linear")}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 35, "row": 28}
                ),
            ),
            "mlp_dim": Parameter(
                name="mlp_dim",
                field="mlp_dim",
                description="How many outputs the MLP layers have.",
                requirement="optional",
                accepts="an integer from 2 to 10000",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 10000}),
                url=URL,
                default=512,
                tuning=Facts({"type": "integer", "minimum": 16, "maximum": 1024}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 36, "row": 29}
                ),
            ),
            "mlp_layers": Parameter(
                name="mlp_layers",
                field="mlp_layers",
                description="How many MLP layers the network has.",
                requirement="optional",
                accepts="an integer from 0 to 10",
                schema=Facts({"type": "integer", "minimum": 0, "maximum": 10}),
                url=URL,
                default=2,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 4}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 37, "row": 30}
                ),
            ),
            "negative_sampling_rate": Parameter(
                name="negative_sampling_rate",
                field="negative_sampling_rate",
                description="How many negative samples the algorithm generates for every positive one in the data. Such samples stand for pairs that hardly ever occur, and teach the model to tell them from observed ones. 0 generates none.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=0,
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 38, "row": 31}
                ),
            ),
            "num_classes": Parameter(
                name="num_classes",
                field="num_classes",
                description="How many classes a classifier tells apart. Ignored for regression tasks.",
                requirement="optional",
                accepts="an integer from 2 to 30",
                schema=Facts({"type": "integer", "minimum": 2, "maximum": 30}),
                url=URL,
                default=2,
                used_when=(Facts({"parameter": "output_layer", "in": ("softmax",)}),),
                conditions=("Ignored for regression tasks",),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 39, "row": 32}
                ),
            ),
            "optimizer": Parameter(
                name="optimizer",
                field="optimizer",
                description="The optimization method that trains the model.",
                requirement="optional",
                accepts='"adadelta", "adagrad", "adam", "sgd" or "rmsprop"',
                schema=Facts({"type": "string", "enum": ("adadelta", "adagrad", "adam", "sgd", "rmsprop")}),
                url=URL,
                default="adam",
                tuning=Facts(
                    {"type": "categorical", "values": ("adagrad", "adam", "rmsprop", "sgd", "adadelta")}
                ),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 40, "row": 33}
                ),
            ),
            "output_layer": Parameter(
                name="output_layer",
                field="output_layer",
                description="The kind of output layer, which decides between classification and regression.",
                requirement="optional",
                accepts='"softmax" or "mean_squared_error"',
                schema=Facts({"type": "string", "enum": ("softmax", "mean_squared_error")}),
                url=URL,
                default="softmax",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 41, "row": 34}
                ),
            ),
            "tied_token_embedding_weight": Parameter(
                name="tied_token_embedding_weight",
                field="tied_token_embedding_weight",
                description="Lets both encoders share one token embedding layer. This suits inputs that are made of the same tokens, such as sentences and whole documents over one vocabulary.",
                requirement="optional",
                accepts="True or False",
                schema=Facts({"type": "boolean"}),
                url=URL,
                default=False,
                encoding=("True", "False"),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 42, "row": 35}
                ),
            ),
            "token_embedding_storage_type": Parameter(
                name="token_embedding_storage_type",
                field="token_embedding_storage_type",
                description="How gradients of the token embedding layer are computed and stored. `dense` works out the whole matrix, zeros included; the sparse mode, `row_sparse`, handles just the rows that a mini-batch touches, which is faster. Choosing `row_sparse` restricts other hyperparameters: `optimizer` has to be `adam`, `adagrad`, or `sgd`; any other choice raises a `CustomerValueError`. `bucket_width` is set to 0, which turns bucketing off.",
                requirement="optional",
                accepts='"dense" or "row_sparse"',
                schema=Facts({"type": "string", "enum": ("dense", "row_sparse")}),
                url=URL,
                default="dense",
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 43, "row": 36}
                ),
            ),
            "weight_decay": Parameter(
                name="weight_decay",
                field="weight_decay",
                description="The weight decay that the optimizer applies.",
                requirement="optional",
                accepts="a number from 0 to 10000",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 10000}),
                url=URL,
                default=0,
                tuning=Facts({"type": "continuous", "minimum": 0.0, "maximum": 1.0}),
                source=Facts(
                    {"page": "object2vec-hyperparameters.md", "version": "2026", "line": 44, "row": 37}
                ),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {}
    metrics = Facts(
        {
            "test:mean_squared_error": Metric(
                "test:mean_squared_error",
                "minimize",
                "Mean squared error on the test data",
                GUIDE + "object2vec-tuning.html",
            ),
            "validation:mean_squared_error": Metric(
                "validation:mean_squared_error",
                "minimize",
                "Mean squared error on the validation data",
                GUIDE + "object2vec-tuning.html",
            ),
            "test:accuracy": Metric(
                "test:accuracy", "maximize", "Accuracy on the test data", GUIDE + "object2vec-tuning.html"
            ),
            "test:cross_entropy": Metric(
                "test:cross_entropy",
                "minimize",
                "Cross-entropy on the test data",
                GUIDE + "object2vec-tuning.html",
            ),
            "validation:accuracy": Metric(
                "validation:accuracy",
                "maximize",
                "Accuracy on the validation data",
                GUIDE + "object2vec-tuning.html",
            ),
            "validation:cross_entropy": Metric(
                "validation:cross_entropy",
                "minimize",
                "Cross-entropy on the validation data",
                GUIDE + "object2vec-tuning.html",
            ),
        }
    )
