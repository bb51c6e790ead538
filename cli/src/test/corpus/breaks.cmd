breaks harbour.plim --driver boats --from 300 --to 600
breaks harbour.plim --driver boats --from 200 --to 550 --samples 1024 --seed 7
breaks harbour.plim --driver boats
breaks harbour.plim --driver boats --from 500 --to 400
breaks harbour.plim --driver boats --to 5GB
breaks harbour.plim --driver boats --to many
breaks harbour.plim --driver boots --to 500
breaks harbour.plim --driver full --to 500
breaks harbour.plim
breaks small.plim --driver boats --from 1 --to 10_000
breaks small.plim --driver boats --from 1 --to 10_000 --set per_boat=20
breaks tiers.plim --driver users --to 100_000
breaks tiers.plim --driver users --to 100_000 --format json
breaks tiers.plim --driver users --to 1e9
breaks tiers.plim --driver traffic --from 1 --to 30
breaks harbour.plim --driver boats --from 300 --to 600 --format json
breaks broken.md --driver users
breaks gone.plim --driver users
breaks growing.plim --driver users --to 10_000
