simulate rush.plim api
simulate rush.plim pods fixed
simulate rush.plim api --format csv --every 20min
simulate rush.plim fixed pods --format csv --every 1h
simulate rush.plim api --format json --every 1h
show rush.plim api
explain rush.plim peak
explain rush.plim pods
simulate rush.plim unsure_api
check rush.plim
simulate rush.plim apii
simulate small.plim
simulate small.plim api
simulate rush.plim --every 5
simulate rush.plim --every 0s
simulate rush.plim --every 9999999h
simulate rush.plim --format svc
simulate broken.md
simulate gone.plim
