package dev.plimsoll.model.unit;

import java.util.Locale;
import java.util.Optional;

/** Names with two readings, either of which a reader could swear by. */
final class RefusedNames {

  private static final String SIZES = "kmgtpe";
  private static final String[] SIZE_WORDS = {"kilo", "mega", "giga", "tera", "peta", "exa"};
  private static final String[] BINARY_WORDS = {"kibi", "mebi", "gibi", "tebi", "pebi", "exbi"};

  private RefusedNames() {}

  static Optional<UnitResolution> find(String written) {
    return switch (written) {
      case "m" ->
          refuse(
              "`m` can mean minutes, months or thousandths of a CPU",
              "write `min`, `month` or `mCPU`");
      case "CPU", "CPUs", "cpu", "cpus" ->
          refuse(
              "`" + written + "` can mean a hardware thread or a core",
              "write `vCPU` (one hardware thread) or `core`");
      case "¥" -> refuse("`¥` can mean Japanese yen or Chinese yuan", "write `JPY` or `CNY`");
      case "b" -> refuse("`b` can mean bytes or bits", "write `B` or `bit`");
      case "K", "k" -> bareSize(written, "k", "a thousand or kilobytes", "a number such as `5k`");
      case "M" -> bareSize(written, "M", "a million or megabytes", "`million`");
      case "G", "T", "P" -> bareSize(written, written, "bytes, bits or something else", "");
      case "Ki", "Mi", "Gi", "Ti", "Pi" ->
          refuse(
              "`" + written + "` is a prefix without a unit",
              "write `" + written + "B` for bytes or `" + written + "bit` for bits");
      default -> rate(written).or(() -> bitsOrBytes(written));
    };
  }

  private static Optional<UnitResolution> bareSize(
      String written, String prefix, String readings, String number) {
    String choice = "write `" + prefix + "B` for bytes, `" + prefix + "bit` for bits";
    return refuse(
        "`" + written + "` alone can mean " + readings,
        number.isEmpty() ? choice : choice + " or " + number);
  }

  /** {@code mbps}, {@code MBps}: the case of every letter matters, and people get it wrong. */
  private static Optional<UnitResolution> rate(String written) {
    int size = sizeOf(written);
    if (size < 0 || !written.substring(1).toLowerCase(Locale.ROOT).equals("bps")) {
      return Optional.empty();
    }
    String prefix = prefix(size);
    return refuse(
        either(written, SIZE_WORDS[size], " a second"),
        "write `" + prefix + "bps` for bits or `" + prefix + "B/s` for bytes");
  }

  private static Optional<UnitResolution> bitsOrBytes(String written) {
    int size = sizeOf(written);
    if (size < 0) {
      return Optional.empty();
    }
    return switch (written.substring(1).toLowerCase(Locale.ROOT)) {
      case "b" -> choice(written, SIZE_WORDS[size], prefix(size));
      case "ib" -> choice(written, BINARY_WORDS[size], upper(size) + "i");
      default -> Optional.empty();
    };
  }

  private static Optional<UnitResolution> choice(String written, String word, String prefix) {
    return refuse(
        either(written, word, ""),
        "write `" + prefix + "B` for bytes or `" + prefix + "bit` for bits");
  }

  private static String either(String written, String word, String tail) {
    return "`" + written + "` can mean " + word + "bytes" + tail + " or " + word + "bits" + tail;
  }

  private static int sizeOf(String written) {
    return written.isEmpty() ? -1 : SIZES.indexOf(Character.toLowerCase(written.charAt(0)));
  }

  private static String prefix(int size) {
    return size == 0 ? "k" : upper(size);
  }

  private static String upper(int size) {
    return String.valueOf(Character.toUpperCase(SIZES.charAt(size)));
  }

  private static Optional<UnitResolution> refuse(String sentence, String hint) {
    return Optional.of(new UnitResolution.Refused(sentence, hint));
  }
}
