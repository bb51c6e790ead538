compare whatif.md
compare whatif.md monthly cpu.level --scenario press --scenario holidays
compare whatif.md --scenario podcast --set containers=12 --samples 100
compare whatif.md monthly --scenario press --format json
compare whatif.md --scenario podcast --format json
compare whatif.md --scenario podcst
compare whatif.md --scenario nobody
compare whatif.md wages
compare small.plim
compare gone.plim
compare broken.md
show whatif.md --scenario podcast
show whatif.md monthly used --scenario holidays
show whatif.md used --scenario podcast --scenario press
show whatif.md used --scenario podcst
show small.plim --scenario podcast
explain whatif.md monthly --scenario holidays
explain whatif.md used --scenario podcast --lens samples
check whatif.md --scenario podcast
check whatif.md --scenario holidays --format json
risk whatif.md used --scenario podcast
drivers whatif.md used --scenario podcast
check whatif.md -v
