effects harbour.plim boats
effects harbour.plim boats berths --by 50
effects harbour.plim open berths.by_stay berths --by -2
effects sag.plim price
effects sag.plim tables --format json
show sag.plim income left wait
explain sag.plim wait
show sag.plim wait --format json
check sag.plim
effects harbour.plim full
effects harbour.plim bots
effects harbour.plim boats open
effects harbour.plim boats --by some
effects harbour.plim
effects outgrown.plim users
effects outgrown.plim users memory full --format json
effects outgrown.plim users memory full kept
effects outgrown.plim users.start
