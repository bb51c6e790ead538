show small.plim
show small.plim needed nodes
show small.plim nods
show broken.md
show gone.plim
