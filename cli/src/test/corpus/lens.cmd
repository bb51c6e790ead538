show harbour.plim --all --lens samples
show harbour.plim berths takings full --lens point
show harbour.plim berths takings full --seed 3
show harbour.plim --lens samples
show harbour.plim takings --samples 256 --format json
show harbour.plim takings --lens point --format json
explain harbour.plim takings --lens samples
explain harbour.plim takings --lens point
check harbour.plim --lens samples
show harbour.plim --lens sample
show harbour.plim --lens wide
check harbour.plim --samples none
