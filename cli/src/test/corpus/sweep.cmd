sweep relay.plim memory,likely --over clients=10..100 --by 30
sweep relay.plim relay.count --over slow=50..300 --steps 5
sweep relay.plim metered-rented --over clients=10..1_000 --log --steps 4
sweep relay.plim sizes[clients].note --over clients=1..600 --steps 3
sweep relay.plim memory --over clients=10,40,90 --over slow=100%,200%
sweep relay.plim likely --over clients=10,40,90 --over slow=100%,200%
sweep relay.plim sizes[clients].note --over clients=1..600 --steps 3 --over slow=100,200 --format markdown
sweep relay.plim memory likely --over clients=10,40 --over slow=100,200
sweep relay.plim memory likely --over clients=10,40 --format markdown
sweep relay.plim memory --over clients=10,40 --over slow=100,200 --format csv
sweep relay.plim memory likely relay.binding --over clients=10..100 --steps 2 --format csv
sweep relay.plim likely relay.count --over slow=100..200 --steps 1 --format json
sweep relay.plim memory
sweep relay.plim memory --over clients
sweep relay.plim memory --over clients=5GB..7
sweep relay.plim memory --over clients=100..10
sweep relay.plim memory --over clients=0..10 --log
sweep relay.plim memory --over clients=0..1_000_000 --by 1
sweep relay.plim memory --over cliens=1..10
sweep relay.plim memry --over clients=1..10
sweep relay.plim memory --over clients=1..10 --steps none
