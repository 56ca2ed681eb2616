"""The inputs that all contestants check: the same values, as Python's types and as SageMaker's strings."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from sagemaker_hyperparameters import NTM, Object2Vec, XGBoost

_NTM: dict[str, Any] = {
    "feature_dim": 5000,
    "num_topics": 20,
    "epochs": 80,
    "learning_rate": 0.01,
    "optimizer": "adam",
    "batch_norm": True,
    "clip_gradient": 5.0,
    "encoder_layers": [60, 40],
    "encoder_layers_activation": "tanh",
    "mini_batch_size": 128,
    "num_patience_epochs": 5,
    "rescale_gradient": 0.5,
    "sub_sample": 0.8,
    "tolerance": 0.002,
    "weight_decay": 0.1,
}

_ENCODER: dict[str, Any] = {
    "max_seq_len": 100,
    "vocab_size": 20000,
    "network": "bilstm",
    "cnn_filter_width": 5,
    "freeze_pretrained_embedding": False,
    "layers": 2,
    "pretrained_embedding_file": "glove.6B.txt",
    "token_embedding_dim": 200,
    "vocab_file": "vocab.json",
}

_OBJECT2VEC: dict[str, Any] = {
    "enc0_max_seq_len": 100,
    "enc0_vocab_size": 20000,
    "epochs": 20,
    "learning_rate": 0.001,
    "optimizer": "sgd",
    **{f"{encoder}_{name}": value for encoder in ("enc0", "enc1") for name, value in _ENCODER.items()},
    "bucket_width": 10,
    "comparator_list": ["hadamard", "concat"],
    "dropout": 0.2,
    "early_stopping_patience": 4,
    "early_stopping_tolerance": 0.005,
    "enc_dim": 512,
    "mini_batch_size": 64,
    "mlp_activation": "relu",
    "mlp_dim": 256,
    "mlp_layers": 2,
    "negative_sampling_rate": 1,
    "num_classes": 2,
    "output_layer": "softmax",
    "tied_token_embedding_weight": False,
    "token_embedding_storage_type": "dense",
    "weight_decay": 0.5,
}


_XGBOOST: dict[str, Any] = {
    "num_round": 200,
    "objective": "binary:logistic",
    "max_depth": 5,
    "eta": 0.2,
    "subsample": 0.8,
    "alpha": 0.1,
    "base_score": 0.5,
    "booster": "gbtree",
    "colsample_bytree": 0.7,
    "early_stopping_rounds": 10,
    "eval_metric": "auc,error",
    "gamma": 4,
    "lambda": 1.5,
    "max_bin": 128,
    "min_child_weight": 6,
    "scale_pos_weight": 2.5,
    "seed": 7,
    "tree_method": "hist",
}


_MISTAKES: dict[str, Any] = {"epochs": 0, "optimizer": "adamw", "mini_batch_size": "abc", "learing_rate": 0.1}


class Workload(NamedTuple):
    """An algorithm's class with a full input; its first five entries are the short one.

    `mistakes` are a value below the minimum, one that is no choice, one of a wrong type and an unknown name;
    with them, `missing` is left out.
    """

    cls: Any
    full: dict[str, Any]
    missing: str
    mistakes: dict[str, Any]

    @property
    def few(self) -> dict[str, Any]:
        return dict(list(self.full.items())[:5])

    @property
    def wrong(self) -> dict[str, Any]:
        """Five mistakes."""
        wrong = {**self.full, **self.mistakes}
        del wrong[self.missing]
        return wrong


WORKLOADS = [
    Workload(NTM, _NTM, "feature_dim", _MISTAKES),
    Workload(Object2Vec, _OBJECT2VEC, "enc0_vocab_size", _MISTAKES),
    Workload(
        XGBoost,
        _XGBOOST,
        "num_round",
        {"max_depth": -1, "booster": "tree", "eta": "abc", "learing_rate": 0.1},
    ),
]


def strings(values: dict[str, Any]) -> dict[str, str]:
    """SageMaker's string map as a job reads it: out of JSON, so that no name is an interned string."""
    spelled = {n: ", ".join(map(str, v)) if isinstance(v, list) else str(v) for n, v in values.items()}
    return dict(json.loads(json.dumps(spelled)))
