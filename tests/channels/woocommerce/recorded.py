"""Webhook calls and REST answers as a real WooCommerce gave them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Call:
    name: str
    headers: dict[str, str]
    body: bytes
    secret: str

    @property
    def topic(self) -> str:
        return self.headers.get("X-WC-Webhook-Topic", "")


def read_call(folder: Path, name: str) -> Call:
    told = json.loads((folder / f"{name}.headers.json").read_text())
    return Call(
        name,
        dict(told["headers"]),
        (folder / f"{name}.body").read_bytes(),
        told["secret"],
    )


def read_calls(folder: Path) -> list[Call]:
    """All recorded calls in the order in which they came."""
    names = sorted(path.name.removesuffix(".body") for path in folder.glob("*.body"))
    return [read_call(folder, name) for name in names]


def read_answer(folder: Path, name: str) -> dict[str, Any]:
    return dict(json.loads((folder / f"{name}.json").read_text()))
