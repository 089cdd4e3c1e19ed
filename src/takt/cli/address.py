"""Where the desk listens."""

import errno
import os
import socket

import click

_OWN = ("127.0.0.1", "localhost", "::1")
A_PORT = click.IntRange(1, 65535)


def refuse_taken_port(host: str, port: int) -> None:
    """Say so before anything is started when the address can't be listened on."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            # As the server itself does: a port whose last owner has just left is not taken.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise click.UsageError(_why_not(host, port, error)) from error


def tell_of_names(host: str) -> None:
    """Say what else it takes where other machines are meant to reach the desk, and may not yet."""
    if host not in _OWN and not os.environ.get("TAKT_HOSTS"):
        click.echo(
            "Other machines are answered under the names in TAKT_HOSTS only, and it is not set:"
            ' write TAKT_HOSTS="192.168.1.5 localhost" before the command.'
        )


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"{host}:{port} is taken: another program, perhaps another Takt, listens there."
            f" End that one, or choose another port: --port {port + 1}"
        )
    return f"can't listen on {host}:{port}: {error.strerror}. Choose others by --host and --port."
