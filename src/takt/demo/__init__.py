"""The demo shop: a desk in full swing, with its buyers beside it."""
