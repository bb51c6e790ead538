check sections.md
update --check sections.md
update --diff sections.md
check sections-wrong.md
update --check sections-wrong.md
