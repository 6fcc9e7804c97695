"""What happens in an invented school, as ClassCharts keeps it."""
