check small.plim
check small.plim -v
check failing.plim
check broken.md
check money.plim
check small.plim money.plim failing.plim
