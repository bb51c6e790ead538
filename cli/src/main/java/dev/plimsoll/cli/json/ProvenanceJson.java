package dev.plimsoll.cli.json;

import dev.plimsoll.model.program.Provenance;

/** Where figures come from, as data. */
final class ProvenanceJson {

  private ProvenanceJson() {}

  /** Writes the fields of an object that is open. */
  static void fields(Json json, Provenance provenance) {
    json.field("grade", provenance.grade().word());
    json.field("owner", provenance.owner()).field("date", provenance.date());
    json.field("source", provenance.source()).field("validate", provenance.validate());
    json.field("status", provenance.standing());
  }
}
