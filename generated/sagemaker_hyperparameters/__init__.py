"""Typed, checked hyperparameters of SageMaker's built-in algorithms. A class is loaded at its first use.

Generated; changes made here are lost.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .ntm import NTM as NTM
    from .object2vec import Object2Vec as Object2Vec
    from .image_classification import ImageClassification as ImageClassification
    from .k_means import KMeans as KMeans
    from .knn import KNN as KNN
    from .pca import PCA as PCA
    from .lda import LDA as LDA
    from .xgboost import XGBoost as XGBoost
    from .linear_learner import LinearLearner as LinearLearner
    from .blazingtext import BlazingTextWord2Vec as BlazingTextWord2Vec
    from .blazingtext import BlazingTextTextClassification as BlazingTextTextClassification
    from .semantic_segmentation import SemanticSegmentation as SemanticSegmentation
    from .deepar import DeepAR as DeepAR
    from .lightgbm import LightGBM as LightGBM
    from .seq2seq import Seq2Seq as Seq2Seq
    from .factorization_machines import FactorizationMachines as FactorizationMachines
    from .random_cut_forest import RandomCutForest as RandomCutForest
    from .ip_insights import IPInsights as IPInsights
    from .catboost import CatBoost as CatBoost
    from .tabtransformer import TabTransformer as TabTransformer
    from .autogluon_tabular import AutoGluonTabular as AutoGluonTabular
    from .object_detection import ObjectDetection as ObjectDetection
    from .image_classification_tensorflow import (
        ImageClassificationTensorFlow as ImageClassificationTensorFlow,
    )
    from .object_detection_tensorflow import ObjectDetectionTensorFlow as ObjectDetectionTensorFlow
    from .text_classification_tensorflow import TextClassificationTensorFlow as TextClassificationTensorFlow
    from .xgboost_0_72 import XGBoost072 as XGBoost072
    from ._problems import HyperparameterError as HyperparameterError
    from ._problems import Problem as Problem
    from ._registry import DOCUMENTATION as DOCUMENTATION

_MODULES = {
    "DOCUMENTATION": "_registry",
    "HyperparameterError": "_problems",
    "Problem": "_problems",
    "NTM": "ntm",
    "Object2Vec": "object2vec",
    "ImageClassification": "image_classification",
    "KMeans": "k_means",
    "KNN": "knn",
    "PCA": "pca",
    "LDA": "lda",
    "XGBoost": "xgboost",
    "LinearLearner": "linear_learner",
    "BlazingTextWord2Vec": "blazingtext",
    "BlazingTextTextClassification": "blazingtext",
    "SemanticSegmentation": "semantic_segmentation",
    "DeepAR": "deepar",
    "LightGBM": "lightgbm",
    "Seq2Seq": "seq2seq",
    "FactorizationMachines": "factorization_machines",
    "RandomCutForest": "random_cut_forest",
    "IPInsights": "ip_insights",
    "CatBoost": "catboost",
    "TabTransformer": "tabtransformer",
    "AutoGluonTabular": "autogluon_tabular",
    "ObjectDetection": "object_detection",
    "ImageClassificationTensorFlow": "image_classification_tensorflow",
    "ObjectDetectionTensorFlow": "object_detection_tensorflow",
    "TextClassificationTensorFlow": "text_classification_tensorflow",
    "XGBoost072": "xgboost_0_72",
}

__all__ = [
    "HyperparameterError",
    "Problem",
    "NTM",
    "Object2Vec",
    "ImageClassification",
    "KMeans",
    "KNN",
    "PCA",
    "LDA",
    "XGBoost",
    "LinearLearner",
    "BlazingTextWord2Vec",
    "BlazingTextTextClassification",
    "SemanticSegmentation",
    "DeepAR",
    "LightGBM",
    "Seq2Seq",
    "FactorizationMachines",
    "RandomCutForest",
    "IPInsights",
    "CatBoost",
    "TabTransformer",
    "AutoGluonTabular",
    "ObjectDetection",
    "ImageClassificationTensorFlow",
    "ObjectDetectionTensorFlow",
    "TextClassificationTensorFlow",
    "XGBoost072",
]


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
