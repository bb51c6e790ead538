update --check outdated.md
update --diff outdated.md
update --check --diff outdated.md small.plim
update --check small.plim broken.md gone.md
update
