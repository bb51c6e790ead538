risk harbour.plim
risk harbour.plim berths takings
risk harbour.plim berths --samples 100000 --threads 2 --seed 7
risk harbour.plim takings --points plain --samples 1_000
risk harbour.plim takings --points latin-hypercube --samples 1
risk harbour.plim shore
risk harbour.plim full
risk harbour.plim patience --format json
risk harbour.plim open
risk harbour.plim bots
risk harbour.plim --samples 0
risk harbour.plim --samples 16777217
risk harbour.plim --samples many
risk harbour.plim --seed -1
risk harbour.plim --threads 0
risk harbour.plim --points sobbol
risk money.plim
risk broken.md
risk gone.plim
risk small.plim half
risk small.plim load logs
risk unsure.plim
risk unsure.plim wait --format json
risk settled.plim
risk wrong.plim twice
