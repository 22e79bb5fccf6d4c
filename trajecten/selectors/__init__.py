"""What pages need of trajecten and aanpakken."""
