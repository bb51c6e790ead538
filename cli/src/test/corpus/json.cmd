show small.plim --format json
show failing.plim memory --format=json
check small.plim broken.md gone.plim --format json
