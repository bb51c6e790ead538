diff growth-old.md growth-new.md
diff growth-old.md growth-new.md --all
diff growth-old.md growth-new.md nodes spread
diff growth-new.md growth-old.md cost
diff growth-old.md growth-old.md
diff growth-old.md growth-new.md --format markdown --date 2026-05-10
diff growth-old.md growth-new.md cost --format markdown --reason Tenders
diff growth-old.md growth-new.md cost --format json
diff growth-old.md broken.md
diff growth-old.md
diff growth-old.md growth-nwe.md
diff growth-old.md growth-new.md nodse
diff growth-old.md growth-new.md --date tomorrow
diff growth-old.md growth-new.md --format mardown
