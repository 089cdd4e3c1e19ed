"""What reading and checking letters reach, beside the packages one could pick instead."""
