"""What assets, leases, contracts and loans should come to, day by day, in whole minor units."""
