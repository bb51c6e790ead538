package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code fit farm on box { place leaf }}: how many fit, or how many hosts it takes. */
final class FitKind extends Kind {

  FitKind() {
    super(
        "fit",
        new Schema(
            "machines",
            "Components on hosts. Where one count is left open, it asks how many of that component"
                + " fit beside the others; where all are given, how many hosts they take. The"
                + " resource that allows the fewest, or takes the most hosts, binds.",
            "fit NAME on HOST { place COMPONENT, place COMPONENT = COUNT }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(entry("on", "the host, or a table of hosts to choose from")),
            List.of(
                entry("nodes", "how many hosts there are; one for an open fit"),
                entry("fill", "how much of what the reserves leave is planned for: `70%`"),
                entry("ceiling", "how much of all there is may be used, reserves included"),
                entry("overcommit", "how many times a resource is given out"),
                entry("replicas", "how many times all that is placed is kept"),
                entry("spare", "hosts kept idle: a number, or a share of those that are needed"),
                entry("survive", "how many hosts may be lost while the others carry the load"),
                entry("whole", "`true` where each host holds whole ones only")),
            "",
            List.of("place", "reserve", "cap", "fill", "ceiling", "overcommit", "replicas"),
            List.of(
                entry("NAME.count", "how many fit, or are placed"),
                entry("NAME.exact", "the same before it is rounded down; of an open fit"),
                entry("NAME.nodes", "how many hosts there are, or are needed with the spare ones"),
                entry("NAME.needed", "how many hosts carry the load; where all counts are given"),
                entry("NAME.nodes_exact", "the same before it is rounded up"),
                entry("NAME.fits", "whether what is given fits on the hosts that are given"),
                entry("NAME.density", "how many one host holds; of one component alone"),
                entry("NAME.binding", "the name of the resource that binds"),
                entry("NAME.next", "the name of the resource that would bind next"),
                entry("NAME.slack", "how far the next one is from binding"),
                entry("NAME.COST", "each cost of the hosts and of what is placed, such as `price`"),
                entry("NAME.unit_COST", "the same for one of what is placed"),
                entry("NAME.RESOURCE.allows", "how many a resource alone allows; of an open fit"),
                entry(
                    "NAME.RESOURCE.needs", "how many hosts a resource alone takes; of a given one"),
                entry("NAME.RESOURCE.exact", "either of them before it is rounded"),
                entry("NAME.RESOURCE.per_node", "what one host offers, with reserves and fill"),
                entry("NAME.RESOURCE.supply", "what all hosts that carry load offer"),
                entry("NAME.RESOURCE.used", "what is placed takes of it"),
                entry("NAME.RESOURCE.free", "what is left of it"),
                entry("NAME.RESOURCE.taken", "what is placed and the reserves take"),
                entry("NAME.RESOURCE.share", "the same of all there is, as a monitor shows it"),
                entry("NAME.COMPONENT.count", "how many of each component there are"),
                entry("NAME.COMPONENT.more", "how many more of a given one would fit"),
                entry("NAME.HOST.FIGURE", "all of these, for each host of a table"),
                entry("NAME.cheapest", "the host of a table that costs least, with its figures"),
                entry("NAME.fewest", "the host of a table of which the fewest are needed"),
                entry("NAME.most", "the host of a table that holds the most")),
            """
            unit venue
            host box { cpu = 32 threads, memory = 64 GiB, price = 100 EUR/month, reserve os { memory = 2 GiB } }
            component leaf per venue { memory = 42 MiB, cpu = 0.01 threads }
            fit farm on box { place leaf }
            fit fleet on box { place leaf = 10_000 venues, fill = 70%, spare = 1 node }
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    var name = block.names().getFirst().words().getFirst();
    into.block(name);
    into.later(
        Lowering.PLACES, into.absolute(name.text()), () -> new FitBody(block, this, into).lower());
  }

  /** A component that is placed. */
  static final class PlaceKind extends Kind {

    PlaceKind() {
      super(
          "place",
          new Schema(
              "machines",
              "A component that a fit places: a given number of it, or as many as fit.",
              "place COMPONENT = COUNT at STATE",
              Schema.Names.PATH,
              Schema.Presence.OPTIONAL,
              List.of(entry("at", "the state all of them are in; the mean if it is left out")),
              List.of(entry("count", "how many, as a column of a table says it")),
              "",
              List.of(),
              List.of(entry("FIT.COMPONENT.count", "how many there are")),
              """
              unit venue
              host box { memory = 64 GiB }
              component leaf per venue { state idle { memory = 40 MB }, state active { memory = 61 MB } }
              fit worst on box { place leaf at active }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("components are placed within a fit");
    }
  }

  /** A setting of a fit for one resource. */
  static final class SettingKind extends Kind {

    SettingKind(String word, String summary, String example) {
      super(
          word,
          new Schema(
              "machines",
              summary,
              word + (word.equals("cap") ? " NAME = COUNT" : " RESOURCE = VALUE"),
              Schema.Names.ONE,
              Schema.Presence.REQUIRED,
              List.of(),
              List.of(),
              "",
              List.of(),
              List.of(
                  word.equals("cap")
                      ? entry("FIT.NAME.allows", "the bound")
                      : entry("FIT.RESOURCE." + word, "the setting")),
              """
              host box { cpu = 32 threads, memory = 64 GiB }
              component service { memory = 600 MB, cpu = 0.5 threads }
              fit farm on box { place service, %s }
              """
                  .formatted(example)));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("settings of a fit stand within it");
    }
  }
}
