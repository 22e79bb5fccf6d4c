"""Forms about trajecten and aanpakken."""
