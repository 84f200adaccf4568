"""Checkpoint files: one dictionary of tensors and plain values, replaced as a whole."""
from __future__ import annotations

import os
from typing import Any, Dict

import torch

from model import LanguageModel, ModelConfig
from tokenizer import Tokenizer


def write_checkpoint(path: str, state: Dict[str, Any]) -> None:
    """Written beside the old one first: whenever the machine stops, one of them is whole."""
    temporary = path + ".part"
    with open(temporary, "wb") as out:
        torch.save(state, out)
        out.flush()
        os.fsync(out.fileno())
    os.replace(temporary, path)


def read_checkpoint(path: str) -> Dict[str, Any]:
    """Takes tensors and plain values only, so that a checkpoint from elsewhere cannot run code.

    torch 1.13 cannot read a float that way: there, read none but your own checkpoints.
    """
    restricted = {"weights_only": True} if int(torch.__version__.split(".")[0]) >= 2 else {}
    return torch.load(path, map_location="cpu", **restricted)


def check_tokenizer(state: Dict[str, Any], tokenizer: Tokenizer) -> None:
    if state["tokenizer"] != tokenizer.fingerprint():
        raise ValueError("the checkpoint was trained with another tokenizer")


def trained_model(state: Dict[str, Any], tokenizer: Tokenizer) -> LanguageModel:
    """The model of a checkpoint, ready to predict."""
    check_tokenizer(state, tokenizer)
    model = LanguageModel(ModelConfig(**state["config"]))
    model.load_state_dict(state["model"])
    return model.eval()
