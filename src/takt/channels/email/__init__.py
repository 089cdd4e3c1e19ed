"""E-mail: reading and fetching (IMAP, files) on one side, sending (SMTP) on the other."""
