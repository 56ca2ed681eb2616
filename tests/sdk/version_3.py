"""Starts the jobs that standard input describes, with version 3 of the SageMaker SDK."""

import json
import sys

import sagemaker_hyperparameters as package
from sagemaker.train import ModelTrainer
from sagemaker.train.configs import Compute, InputData, OutputDataConfig
from sagemaker.train.tuner import HyperparameterTuner

for job in json.load(sys.stdin):
    settings = {
        "training_image": job["image"],
        "role": "arn:aws:iam::123456789012:role/training",
        "compute": Compute(instance_type="ml.m5.large", instance_count=1),
        "output_data_config": OutputDataConfig(s3_output_path="s3://bucket/models/"),
    }
    data = [InputData(channel_name="train", data_source="s3://bucket/train/")]
    trainer = ModelTrainer(hyperparameters=job["strings"], base_job_name=job["name"], **settings)
    trainer.train(input_data_config=data, wait=False)
    if job["searched"]:
        ranges = getattr(package, job["class"]).sdk_ranges(*job["searched"])
        searching = ModelTrainer(hyperparameters=job["static"], **settings)
        tuner = HyperparameterTuner(searching, "loss", ranges, objective_type="Minimize")
        tuner.tune(inputs=data, wait=False, job_name=job["name"])
