"""Reading on a Dask cluster: many machines, each with the same whowhom installed (the extra `dask`).

The scheduler gives the shards of a machine that is gone to the others by itself. A text that ends or hangs its process
does no harm to a Dask worker, since the keepers read on the workers as they do here.
"""

from __future__ import annotations

import logging
import time
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as Waited
from typing import Any

from ...graph.errors import InvalidInput, WhowhomError
from .engines import Job, work
from .keeper import Answer, Keepers

__all__ = ["PATIENCE", "Cluster"]

PATIENCE = 30.0
"""Seconds that the scheduler may take to answer, and a cluster without any worker to get one."""

_KEEPERS = Keepers()
"""The reading processes of this machine, where this machine is a worker; they leave when they are idle."""


class Cluster:
    """A Dask cluster, by the address of its scheduler (`tcp://10.0.0.5:8786`)."""

    def __init__(self, address: str, patience: float = PATIENCE) -> None:
        try:
            import dask
            import distributed
        except ImportError:
            raise InvalidInput("the engine dask is not installed", None, "pip install 'whowhom[dask]'") from None
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said in one line of ours
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GB"})  # a long text is no mistake
        self._address, self._patience = address, patience
        try:
            client: Any = distributed.Client
            self._client = client(address, timeout=patience, set_as_default=False)
        except (OSError, ValueError, TypeError) as e:
            raise WhowhomError(f"no Dask scheduler answers ({e})", address, "see that it runs, and its address") from e
        self._alone_since: float | None = None
        self._width = 2

    @property
    def width(self) -> int:
        """Say how many shards keep it busy: two for each thread of each worker that is there now."""
        self._width = 2 * self._threads() or self._width
        return self._width

    def submit(self, job: Job) -> Future[list[Answer]]:
        """Take a job; the future gives an answer for each item, in their order."""
        return _Patient(self, self._client.submit(_work, job, pure=False), job)

    def close(self) -> None:
        """Let go of the cluster; what is under way there is given up."""
        self._client.close()

    def see_that_somebody_works(self) -> None:
        """Wait for workers no longer than the patience allows.

        Raises:
            WhowhomError: there has been none for so long, or the scheduler itself is gone.

        """
        now = time.monotonic()
        self._alone_since = None if self._threads() else self._alone_since or now
        if self._alone_since and now - self._alone_since > self._patience:
            raise WhowhomError("the cluster has no worker", self._address, "start workers, then begin again")

    def _threads(self) -> int:
        """Give how many documents all workers together can read at once."""
        try:
            return sum(self._client.nthreads().values())
        except Exception as e:  # of many kinds, by where the connection was when it broke
            raise self.gone() from e

    def gone(self) -> WhowhomError:
        """Give the error that the scheduler is there no more."""
        return WhowhomError("the scheduler is gone", self._address, "begin again; checkpoints keep what is done")


class _Patient(Future[list[Answer]]):
    """A future of Dask's that tells what went wrong in our words, and does not wait for a cluster of nobody."""

    def __init__(self, cluster: Cluster, future: Any, job: Job) -> None:
        super().__init__()
        self._cluster, self._future, self._job = cluster, future, job

    def done(self) -> bool:
        return bool(self._future.done())

    def result(self, timeout: float | None = None) -> list[Answer]:
        from distributed.scheduler import KilledWorker

        while True:
            try:
                answers: list[Answer] = self._future.result(timeout=1)
            except (TimeoutError, Waited):
                self._cluster.see_that_somebody_works()
            except KilledWorker as e:
                fault = f"{e.allowed_failures + 1} workers of the cluster died while they had it; see their logs"
                return [Answer(None, fault)] * len(self._job.items)
            except CancelledError as e:
                raise self._cluster.gone() from e
            else:
                return answers


def _work(job: Job) -> list[Answer]:
    """Do a job on a worker of the cluster."""
    return work(job, _KEEPERS)
