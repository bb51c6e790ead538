timeline growing.md --every quarter
timeline growing.md memory size --from 2026-12-01 --to 2027-03-01
timeline growing.md clients --every year --to 2027-01-01 --format json
timeline growing.md clients size --every year --samples 64 --format csv
timeline growing.md sizes --every year
timeline growing.md --every week
timeline growing.md --from tomorrow
timeline growing.md --from 2027-01-01 --to 2026-01-01
timeline growing.md --to 3026-01-01
timeline growing.md clint
timeline harbour.plim
show growing.md full sure
show growing.md full --lens samples --format json
risk growing.md full
risk growing.md full --format json
update growing.md --diff
