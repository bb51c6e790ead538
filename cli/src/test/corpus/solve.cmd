solve relay.plim memory=512MB --for clients
solve relay.plim memory<=512MB --for clients
solve relay.plim likely>512MB --for clients
solve relay.plim chance(likely>512MB)<5% --for clients
solve relay.plim metered=rented --for clients
solve relay.plim memory<1MB --for clients
solve relay.plim memory>1MB --for clients
solve relay.plim relay.binding="cpu" --for slow
solve relay.plim sizes[clients].memory==4GB --for clients
solve relay.plim memory>512MB --for clients --set clients=90
solve alike.plim room>needed --for hosts
solve relay.plim likely=512MB --for clients --format json
solve relay.plim memory --for clients
solve relay.plim memry>5GB --for clients
solve relay.plim memory>5clients --for clients
solve relay.plim memory=512MB --for cliens
solve relay.plim memory=512MB --for relay.binding
solve relay.plim memory=512MB --for slow
solve relay.plim waiting>5clients --for clients
solve relay.plim waiting>5clients --for left
solve relay.plim memory=512MB
explain relay.plim dear
