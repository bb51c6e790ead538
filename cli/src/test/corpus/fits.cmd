check fleet.md
show fleet.md day all.small
show fleet.md
explain fleet.md all
