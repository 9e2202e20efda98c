"""What was translated is kept, found again and measured."""
