orders orders.md
orders orders.md servers disks --samples 512
orders orders.md --set capacity=130
orders orders.md disks licences --format json
orders orders.md servers --samples 512 --format json
orders orders.md swich
orders relay.plim
orders relay.plim servers
update orders.md --diff
check orders.md
