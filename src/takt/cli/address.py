"""Where the desk listens."""

import errno
import socket

import click

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


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"{host}:{port} is taken: another program, perhaps another Takt, listens there."
            f" End that one, or choose another port: --port {port + 1}"
        )
    return f"can't listen on {host}:{port}: {error.strerror}. Choose others by --host and --port."
