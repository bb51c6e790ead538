show small.plim
show small.plim --all
show small.plim needed nodes
show small.plim nods
show screen.md
show broken.md
show gone.plim
