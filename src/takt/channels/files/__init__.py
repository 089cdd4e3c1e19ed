"""Files: orders and items as CSV, sales as journals."""
