explain small.plim nodes
explain small.plim node
explain small.plim nodes --format json
explain small.plim
