"""A WooCommerce shop: signed webhooks as orders happen, REST polling for what they lost."""
