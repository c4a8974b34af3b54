"""Read diplomatic reporting and keep the record of engagements."""
