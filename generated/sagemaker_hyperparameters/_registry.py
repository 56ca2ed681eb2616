"""The algorithms that the package knows, without loading their classes."""

from __future__ import annotations

from collections import namedtuple

from ._messages import GUIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters

VERSION = "0.1.0"

# A class: its name on the command line, the catalog's names, and where it is defined; `images` are the
# repositories of its training images, `url` is the page. Not a NamedTuple, as importing typing would take a
# quarter of the command line's start.
Algorithm = namedtuple("Algorithm", "name algorithm variant title module cls images url")

ALGORITHMS = (
    Algorithm(
        "ntm",
        "ntm",
        "",
        "Neural Topic Model (NTM)",
        "ntm",
        "NTM",
        ("ntm",),
        GUIDE + "ntm_hyperparameters.html",
    ),
    Algorithm(
        "object2vec",
        "object2vec",
        "",
        "Object2Vec",
        "object2vec",
        "Object2Vec",
        ("object2vec",),
        GUIDE + "object2vec-hyperparameters.html",
    ),
    Algorithm(
        "image-classification",
        "image_classification",
        "",
        "Image Classification (MXNet)",
        "image_classification",
        "ImageClassification",
        ("image-classification",),
        GUIDE + "IC-Hyperparameter.html",
    ),
    Algorithm(
        "k-means",
        "k_means",
        "",
        "K-Means",
        "k_means",
        "KMeans",
        ("kmeans",),
        GUIDE + "k-means-api-config.html",
    ),
    Algorithm(
        "knn",
        "knn",
        "",
        "K-Nearest Neighbors (k-NN)",
        "knn",
        "KNN",
        ("knn",),
        GUIDE + "kNN_hyperparameters.html",
    ),
    Algorithm(
        "pca",
        "pca",
        "",
        "Principal Component Analysis (PCA)",
        "pca",
        "PCA",
        ("pca",),
        GUIDE + "PCA-reference.html",
    ),
    Algorithm(
        "lda",
        "lda",
        "",
        "Latent Dirichlet Allocation (LDA)",
        "lda",
        "LDA",
        ("lda",),
        GUIDE + "lda_hyperparameters.html",
    ),
    Algorithm(
        "xgboost",
        "xgboost",
        "",
        "XGBoost",
        "xgboost",
        "XGBoost",
        ("sagemaker-xgboost", "xgboost"),
        GUIDE + "xgboost_hyperparameters.html",
    ),
    Algorithm(
        "linear-learner",
        "linear_learner",
        "",
        "Linear Learner",
        "linear_learner",
        "LinearLearner",
        ("linear-learner",),
        GUIDE + "ll_hyperparameters.html",
    ),
    Algorithm(
        "blazingtext-word2vec",
        "blazingtext",
        "word2vec",
        "BlazingText: Word2Vec",
        "blazingtext",
        "BlazingTextWord2Vec",
        ("blazingtext",),
        GUIDE + "blazingtext_hyperparameters.html",
    ),
    Algorithm(
        "blazingtext-text-classification",
        "blazingtext",
        "text_classification",
        "BlazingText: Text Classification",
        "blazingtext",
        "BlazingTextTextClassification",
        ("blazingtext",),
        GUIDE + "blazingtext_hyperparameters.html",
    ),
    Algorithm(
        "semantic-segmentation",
        "semantic_segmentation",
        "",
        "Semantic Segmentation",
        "semantic_segmentation",
        "SemanticSegmentation",
        ("semantic-segmentation",),
        GUIDE + "segmentation-hyperparameters.html",
    ),
    Algorithm(
        "deepar",
        "deepar",
        "",
        "DeepAR Forecasting",
        "deepar",
        "DeepAR",
        ("forecasting-deepar",),
        GUIDE + "deepar_hyperparameters.html",
    ),
    Algorithm(
        "lightgbm",
        "lightgbm",
        "",
        "LightGBM",
        "lightgbm",
        "LightGBM",
        (),
        GUIDE + "lightgbm-hyperparameters.html",
    ),
)

# The pages that the package was made from, with their versions.
DOCUMENTATION: dict[str, str] = {
    "ntm_hyperparameters.md": "2026",
    "ntm-tuning.md": "2026",
    "object2vec-hyperparameters.md": "2026",
    "object2vec-tuning.md": "2026",
    "IC-Hyperparameter.md": "2026",
    "IC-tuning.md": "2026",
    "k-means-api-config.md": "2026",
    "k-means-tuning.md": "2023",
    "kNN_hyperparameters.md": "2023",
    "kNN-tuning.md": "2023",
    "PCA-reference.md": "2023",
    "lda_hyperparameters.md": "2023",
    "lda-tuning.md": "2023",
    "xgboost_hyperparameters.md": "2023",
    "xgboost-tuning.md": "2023",
    "ll_hyperparameters.md": "2023",
    "linear-learner-tuning.md": "2023",
    "blazingtext_hyperparameters.md": "2023",
    "blazingtext-tuning.md": "2023",
    "segmentation-hyperparameters.md": "2026",
    "semantic-segmentation-tuning.md": "2023",
    "deepar_hyperparameters.md": "2023",
    "deepar-tuning.md": "2023",
    "lightgbm-hyperparameters.md": "2023",
    "lightgbm-tuning.md": "2023",
}


def named(name: str) -> list[Algorithm]:
    """The class of that name, or all variants of the algorithm of that name; "_" counts as "-"."""
    dashed = name.replace("_", "-")
    return [a for a in ALGORITHMS if dashed in (a.name, a.algorithm.replace("_", "-"))]


def load(algorithm: Algorithm) -> type[Hyperparameters]:
    """The class itself, imported at its first use."""
    from importlib import import_module

    cls: type[Hyperparameters] = getattr(import_module(f"{__package__}.{algorithm.module}"), algorithm.cls)
    return cls
