show small.plim nodes load --set boats=900
explain small.plim nodes --set boats=10*90boats --set capacity=2_000
show small.plim nodes --set bots=1
show small.plim nodes --set boats=5MB
show small.plim nodes --set boats
show small.plim nodes --set nodes=2*nodes
show harbour.plim berths takings --lens samples --set boats=400 --set open=14
risk harbour.plim berths --set boats=300
show small.plim nodes --set boats=2_000
check small.plim --set boats=900
