"""The channels this desk knows, a line each."""

from takt.channels.email.channel import EmailChannel
from takt.channels.files.channel import FilesChannel
from takt.channels.woocommerce.channel import WooCommerceChannel
from takt.desk.accounts.channel import Channel

CHANNELS: tuple[Channel, ...] = (EmailChannel(), WooCommerceChannel(), FilesChannel())
