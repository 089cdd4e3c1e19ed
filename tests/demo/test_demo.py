"""The demo as a newcomer meets it: started for real, and tried out over HTTP."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from takt.demo.shop import EMAIL, PASSWORD
from tests.cli.conftest import Takt

Demo = tuple[subprocess.Popen[str], httpx.Client]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def demo(tmp_path: Path, free_port: int) -> Iterator[Demo]:
    """Start the demo and wait until its pages answer."""
    command = ["demo", "--port", str(free_port), "--folder", str(tmp_path / "demo")]
    with subprocess.Popen(
        [sys.executable, "-m", "takt.cli", *command], stdout=subprocess.PIPE, text=True
    ) as process:
        client = httpx.Client(base_url=f"http://127.0.0.1:{free_port}", follow_redirects=True)
        eventually(lambda: client.get("/login/").status_code == 200)
        yield process, client
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stdout is not None
        said = process.stdout.read()
    assert EMAIL in said
    assert f"http://127.0.0.1:{free_port}/demo/buyers/" in said


def test_a_newcomers_first_minutes(demo: Demo) -> None:
    _, client = demo
    sign_in(client)
    today = client.get("/").text
    for buyer in ("Anna Nowak", "Ирина Соколова", "Катерина Мельник", "James Miller"):
        assert buyer in today

    letter = re.search(r"/demo/buyers/letters/[^/]+/answers/", client.get("/demo/buyers/").text)
    assert letter is not None
    text = "Дякую, я вже біжу на пошту!"
    assert "Sent." in post(client, letter[0], text=text).text
    assert eventually(lambda: text in search(client, "біжу"))

    order = {"name": "Марта Лис", "email": "marta@buyers.example", "phone": "+380671111313"}
    what = {"sku": "BR-RING", "qty": "2", "payment": "cod", "message": "Подзвоніть, будь ласка"}
    assert "Order 1101 is placed" in post(client, "/demo/buyers/orders/", **order, **what).text
    assert eventually(lambda: "Марта Лис" in client.get("/").text)


def test_an_order_without_an_address_is_told_what_is_missing(demo: Demo) -> None:
    _, client = demo
    answer = post(client, "/demo/buyers/orders/", name="Марта", sku="BR-RING", qty="1")
    assert answer.status_code == 422
    assert "field-error" in answer.text


def sign_in(client: httpx.Client) -> None:
    page = post(client, "/login/", username=EMAIL, password=PASSWORD)
    assert "/today/" in str(page.url)


def post(client: httpx.Client, path: str, **fields: str) -> httpx.Response:
    """Send a form as a browser does, with the token of the page it stands on."""
    page = client.get("/login/" if path == "/login/" else "/demo/buyers/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
    assert token is not None
    return client.post(path, data={"csrfmiddlewaretoken": token[1], **fields})


def search(client: httpx.Client, words: str) -> str:
    return client.get("/s/burshtyn/search/", params={"q": words}).text


def eventually(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait until it holds; a test that waits in vain fails."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if condition():
                return True
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise AssertionError("waited in vain")


def test_a_taken_port_is_told_before_anything_is_made(takt: Takt, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = takt("demo", "--port", str(port), "--folder", "shop")
    assert result.exit_code == 2
    assert f"127.0.0.1:{port} is taken" in result.stderr
    assert f"--port {port + 1}" in result.stderr
    assert not (tmp_path / "shop").exists()


def test_a_folder_that_can_t_be_made_is_told(takt: Takt, tmp_path: Path, free_port: int) -> None:
    (tmp_path / "file").touch()
    result = takt("demo", "--port", str(free_port), "--folder", "file/below")
    assert result.exit_code == 2
    assert "--folder: file/below: Not a directory. Choose a folder" in result.stderr


def test_a_folder_that_is_not_the_demos_stays_as_it_is(
    takt: Takt, tmp_path: Path, free_port: int
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "takt.sqlite3").write_text("precious")
    result = takt("demo", "--port", str(free_port), "--folder", "mine")
    assert result.exit_code == 2
    assert "mine is there and is not a demo's; it stays as it is" in result.stderr
    assert (tmp_path / "mine" / "takt.sqlite3").read_text() == "precious"
