drivers harbour.plim takings
drivers harbour.plim berths --samples 100000 --threads 2 --seed 7
drivers harbour.plim per_berth --points plain --samples 1_000
drivers harbour.plim patience --format json
drivers harbour.plim full
drivers harbour.plim berths.binding
drivers harbour.plim open
drivers harbour.plim bots
drivers harbour.plim
drivers gone.plim takings
drivers mill.plim income
drivers mill.plim squared
drivers mill.plim late
drivers mill.plim boxes
drivers mill.plim income --format json
drivers wrong.plim twice
