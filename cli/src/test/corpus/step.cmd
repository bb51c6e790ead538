step relay.plim
step relay.plim sizes
step relay.plim sizes pages --set clients=400
step relay.plim sizes --format json
step relay.plim size
step small.plim
step small.plim sizes
step unsure.plim
step unsure.plim --format json
