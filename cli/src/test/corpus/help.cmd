help
help check
help show
help chek
check --help
show --help
explain --help
diff --help
fmt --help
units --help
functions --help
kinds --help
