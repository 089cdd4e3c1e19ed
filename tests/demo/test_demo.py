"""The demo as a newcomer meets it: started for real, and tried out over HTTP."""

import re
import signal
import socket
import subprocess
import sys
import time

import httpx
import pytest

from takt.demo.shop import EMAIL, PASSWORD


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def demo(tmp_path, free_port):
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
        said = process.stdout.read()
    assert EMAIL in said
    assert f"http://127.0.0.1:{free_port}/demo/buyers/" in said


def test_a_newcomers_first_minutes(demo):
    _, client = demo
    sign_in(client)
    today = client.get("/").text
    for buyer in ("Anna Nowak", "Ирина Соколова", "Катерина Мельник", "James Miller"):
        assert buyer in today

    letter = re.search(r"/demo/buyers/letters/[^/]+/answers/", client.get("/demo/buyers/").text)
    text = "Дякую, я вже біжу на пошту!"
    assert "Sent." in post(client, letter[0], text=text).text
    assert eventually(lambda: text in search(client, "біжу"))

    order = {"name": "Марта Лис", "email": "marta@buyers.example", "phone": "+380671111313"}
    what = {"sku": "BR-RING", "qty": "2", "payment": "cod", "message": "Подзвоніть, будь ласка"}
    assert "Order 1101 is placed" in post(client, "/demo/buyers/orders/", **order, **what).text
    assert eventually(lambda: "Марта Лис" in client.get("/").text)


def test_an_order_without_an_address_is_told_what_is_missing(demo):
    _, client = demo
    answer = post(client, "/demo/buyers/orders/", name="Марта", sku="BR-RING", qty="1")
    assert answer.status_code == 422
    assert "field-error" in answer.text


def sign_in(client):
    page = post(client, "/login/", username=EMAIL, password=PASSWORD)
    assert "/today/" in str(page.url)


def post(client, path, **fields):
    """Send a form as a browser does, with the token of the page it stands on."""
    page = client.get("/login/" if path == "/login/" else "/demo/buyers/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]
    return client.post(path, data={"csrfmiddlewaretoken": token, **fields})


def search(client, words):
    return client.get("/s/burshtyn/search/", params={"q": words}).text


def eventually(condition, seconds=60):
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


def test_a_taken_port_is_told_before_anything_is_made(takt, tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = takt("demo", "--port", str(port), "--folder", "shop")
    assert result.exit_code == 2
    assert f"127.0.0.1:{port} is taken" in result.stderr
    assert f"--port {port + 1}" in result.stderr
    assert not (tmp_path / "shop").exists()


def test_a_folder_that_is_not_the_demos_stays_as_it_is(takt, tmp_path, free_port):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "takt.sqlite3").write_text("precious")
    result = takt("demo", "--port", str(free_port), "--folder", "mine")
    assert result.exit_code == 2
    assert "mine is there and is not a demo's; it stays as it is" in result.stderr
    assert (tmp_path / "mine" / "takt.sqlite3").read_text() == "precious"
