"""What ClassCharts answers, a module for each kind."""
