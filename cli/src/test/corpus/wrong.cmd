chek
frobnicate
check
--color never
check --vebose small.plim
check --format
check --format xml small.plim
check --format jsn small.plim
check --color blue small.plim
explain small.plim nodes more
show @small.plim
version now
reference unit
