"""The channels this desk knows, a line each."""

from takt.desk.accounts.channel import Channel

CHANNELS: tuple[Channel, ...] = ()
