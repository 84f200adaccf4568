"""Data-parallel training on one machine: several processes, each with one thread and its own batches.

For a model this small two processes with one thread each train faster than one process with two threads.
"""
from __future__ import annotations

import datetime
import os
import sys
import tempfile
import threading
import time
from typing import Any, Callable, List

import torch
import torch.distributed
import torch.multiprocessing


class Peers:
    """The processes that train together; alone, every exchange is the identity."""

    def __init__(self, rank: int = 0, count: int = 1):
        self.rank = rank
        self.count = count

    @property
    def is_first(self) -> bool:
        return self.rank == 0

    def sum(self, values: torch.Tensor) -> torch.Tensor:
        """The sum over all processes, in place."""
        if self.count > 1:
            torch.distributed.all_reduce(values)
        return values

    def from_first(self, value: float) -> float:
        """What the first process says, so that all of them go by one clock."""
        if self.count == 1:
            return value
        shared = torch.tensor([value], dtype=torch.float64)
        torch.distributed.broadcast(shared, 0)
        return float(shared)

    def sum_gradients(self, parameters: List[torch.nn.Parameter], denominator: float) -> float:
        """Sums gradients and divides them by the sum of the denominators, which is returned.

        Each process hands in the gradients of a sum over its own tokens; all of them end up with the
        gradients of the mean over everyone's tokens.
        """
        gradients = [parameter.grad for parameter in parameters]
        if self.count == 1:
            total = denominator
        else:
            flat = torch.cat([gradient.reshape(-1) for gradient in gradients]
                             + [torch.tensor([denominator], device=gradients[0].device)])
            self.sum(flat)
            total = float(flat[-1])
            start = 0
            for gradient in gradients:
                gradient.copy_(flat[start:start + gradient.numel()].view_as(gradient))
                start += gradient.numel()
        torch._foreach_mul_(gradients, 1.0 / total)
        return total


def run(process_count: int, work: Callable[..., None], *arguments: Any) -> None:
    """Calls ``work(peers, *arguments)`` in as many processes; ends when all have, raises when one does."""
    if process_count == 1:
        work(Peers(), *arguments)
        return
    # gloo looks the host name up otherwise, which fails on machines that do not know their own name.
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo0" if sys.platform == "darwin" else "lo")
    with tempfile.TemporaryDirectory() as directory:
        meeting_file = os.path.join(directory, "meeting")
        torch.multiprocessing.spawn(_start, (os.getpid(), process_count, meeting_file, work, arguments),
                                    nprocs=process_count)


def _start(rank: int, parent: int, process_count: int, meeting_file: str, work: Callable[..., None],
           arguments: Any) -> None:
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    torch.distributed.init_process_group("gloo", init_method="file://" + meeting_file, rank=rank,
                                         world_size=process_count, timeout=datetime.timedelta(hours=1))
    try:
        work(Peers(rank, process_count), *arguments)
    finally:
        torch.distributed.destroy_process_group()


def _end_with(parent: int) -> None:
    """Ends this process when its parent is gone: a killed training must not go on computing."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
