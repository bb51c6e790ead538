package dev.plimsoll.cli.json;

import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;

/** The tables of a plan as data: the names of their rows and columns. */
final class TableJson {

  private TableJson() {}

  static void write(Json json, Program program) {
    json.array("tables");
    for (PlanBlock block : program.ownBlocks()) {
      if (block instanceof PlanBlock.Table table) {
        json.object().field("name", table.name()).field("rows", table.rows());
        json.field("columns", program.columns(table)).end();
      }
    }
    json.endArray();
  }
}
