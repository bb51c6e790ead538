package dev.plimsoll.model.unit;

/**
 * The units that every plan may use, written in the language itself, one statement a line.
 *
 * <p>It is a constant rather than a file of its own because reading a resource opens every jar on
 * the way to it, which is a twentieth of the start of a command.
 */
public final class UnitLibraryText {

  /** The statements. */
  public static final String TEXT =
      """
      # The units that every plan knows, one statement each, in the plan language.
      #
      # A unit without a value is a base unit: of the dimension it names, or of its own.
      # A base unit of its own may be joined to others by a plan: unit month = 30 days.
      # `symbol` is what messages show, `aliases` are understood and never shown, and
      # `prefixes` says which prefixes the symbol (or, without one, the name) may bear.

      # --- information (IEC 80000-13) ---

      unit bit "the smallest unit of information" { prefixes = "decimal binary", dimension = "information", group = "information" }
      unit byte = 8 bits "eight bits; the unit of memory and storage" { symbol = "B", prefixes = "decimal binary", group = "information" }
      unit bps = 1 bit/s "bits a second; the unit of network links" { plural = "bps", prefixes = "decimal", group = "information" }

      # --- time (SI brochure 2019, tables 1 and 8) ---

      unit second "the SI second" { symbol = "s", aliases = "sec", prefixes = "small", dimension = "time", group = "time" }
      unit minute = 60 s "sixty seconds" { symbol = "min", group = "time" }
      unit hour = 60 min "sixty minutes" { symbol = "h", aliases = "hr", group = "time" }
      unit day = 24 h "twenty-four hours" { aliases = "d", group = "time" }
      unit week = 7 days "seven days" { aliases = "wk", group = "time" }

      # A month has no fixed length, so it is a dimension of its own until a plan gives it one.
      unit month "a calendar month; no number of days until the plan says unit month = 30 days" { aliases = "mo", group = "time" }
      unit quarter = 3 months "three months" { group = "time" }
      unit year = 12 months "twelve months" { aliases = "yr", group = "time" }

      # --- processors ---

      unit thread "a hardware thread, what an operating system schedules on" { group = "compute" }
      unit vCPU = 1 thread "a virtual processor, as cloud providers sell them" { plural = "vCPU", aliases = "vCPUs vcpu vcpus", group = "compute" }
      unit mCPU = 0.001 threads "a thousandth of a vCPU, as in container requests" { plural = "mCPU", aliases = "millicore millicores", group = "compute" }
      unit core "a physical core; as many threads as the plan says: unit core = 2 threads" { group = "compute" }
      unit GPU "a graphics or accelerator card" { aliases = "gpu", group = "compute" }
      unit cycle "one clock cycle" { group = "compute" }
      unit hertz = 1 cycle/s "clock cycles a second" { symbol = "Hz", plural = "hertz", prefixes = "decimal", group = "compute" }

      # --- fractions ---

      unit percent = 0.01 "a hundredth" { symbol = "%", plural = "percent", group = "fraction" }
      unit permille = 0.001 "a thousandth" { symbol = "‰", plural = "permille", group = "fraction" }
      unit ppm = 0.000001 "a millionth" { plural = "ppm", group = "fraction" }

      # --- traffic ---

      unit request "one call to a service" { symbol = "req", group = "traffic" }
      unit query "one question to a database or search engine" { group = "traffic" }
      unit transaction "one unit of work, all or nothing" { aliases = "txn tx", group = "traffic" }
      unit operation "one operation" { aliases = "op ops", group = "traffic" }
      unit io "one read or write of a storage device" { plural = "io", aliases = "ios", group = "traffic" }
      unit message "one message" { aliases = "msg", group = "traffic" }
      unit event "one event" { group = "traffic" }
      unit packet "one network packet" { group = "traffic" }
      unit token "one token of a language model" { group = "traffic" }
      unit email "one mail" { group = "traffic" }
      unit notification "one notification" { group = "traffic" }
      unit heartbeat "one sign of life" { group = "traffic" }
      unit call "one call" { group = "traffic" }
      unit view "one view of a page or an image" { group = "traffic" }
      unit click "one click" { group = "traffic" }
      unit visit "one visit" { group = "traffic" }
      unit download "one download" { group = "traffic" }
      unit upload "one upload" { group = "traffic" }
      unit read "one read" { group = "traffic" }
      unit write "one write" { group = "traffic" }
      unit lookup "one look-up" { group = "traffic" }
      unit hit "one answer from a cache" { group = "traffic" }
      unit error "one failed attempt" { group = "traffic" }
      unit retry "one further attempt" { group = "traffic" }
      unit deployment "one roll-out" { group = "traffic" }
      unit build "one build" { group = "traffic" }
      unit rps = 1 req/s "requests a second" { plural = "rps", group = "traffic" }
      unit qps = 1 query/s "queries a second" { plural = "qps", group = "traffic" }
      unit tps = 1 transaction/s "transactions a second" { plural = "tps", group = "traffic" }
      unit IOPS = 1 io/s "reads and writes a second" { plural = "IOPS", aliases = "iops", group = "traffic" }

      # --- people and organizations ---

      unit user "one person who uses the system" { group = "people" }
      unit customer "one customer" { group = "people" }
      unit client "one client, a person or a program" { group = "people" }
      unit tenant "one tenant of a shared system" { group = "people" }
      unit account "one account" { group = "people" }
      unit member "one member" { group = "people" }
      unit engineer "one engineer" { group = "people" }
      unit person "one person" { plural = "people", aliases = "persons", group = "people" }
      unit team "one team" { group = "people" }
      unit organization "one organization" { aliases = "org", group = "people" }
      unit subscription "one subscription" { group = "people" }
      unit subscriber "one subscriber" { group = "people" }
      unit seat "one licensed seat" { group = "people" }
      unit license "one license" { aliases = "licence licences", group = "people" }
      unit shop "one shop" { group = "people" }
      unit store "one store" { group = "people" }

      # --- things that run ---

      unit node "one machine of a cluster, and what a host is counted in" { group = "infrastructure" }
      unit server "one server" { group = "infrastructure" }
      unit host "one host" { group = "infrastructure" }
      unit machine "one machine" { group = "infrastructure" }
      unit device "one device" { group = "infrastructure" }
      unit rack "one rack" { group = "infrastructure" }
      unit cluster "one cluster" { group = "infrastructure" }
      unit region "one region" { group = "infrastructure" }
      unit zone "one availability zone" { group = "infrastructure" }
      unit instance "one running copy" { group = "infrastructure" }
      unit service "one service" { group = "infrastructure" }
      unit container "one container" { group = "infrastructure" }
      unit pod "one pod" { group = "infrastructure" }
      unit replica "one replica" { group = "infrastructure" }
      unit shard "one shard" { group = "infrastructure" }
      unit worker "one worker" { group = "infrastructure" }
      unit process "one process" { group = "infrastructure" }
      unit os_thread "one thread of an operating system, which is not a hardware thread" { group = "infrastructure" }
      unit broker "one broker" { group = "infrastructure" }
      unit gateway "one gateway" { group = "infrastructure" }
      unit proxy "one proxy" { group = "infrastructure" }
      unit agent "one agent" { group = "infrastructure" }
      unit disk "one disk" { group = "infrastructure" }
      unit volume "one volume" { group = "infrastructure" }
      unit bucket "one bucket" { group = "infrastructure" }
      unit VM "one virtual machine" { aliases = "vm vms VMs", group = "infrastructure" }

      # --- connections ---

      unit session "one session" { group = "connections" }
      unit connection "one connection" { aliases = "conn", group = "connections" }
      unit stream "one stream" { group = "connections" }
      unit channel "one channel" { group = "connections" }
      unit socket "one socket" { group = "connections" }
      unit descriptor "one open file descriptor" { aliases = "fd fds", group = "connections" }
      unit port "one port" { group = "connections" }
      unit lock "one lock" { group = "connections" }
      unit certificate "one certificate" { aliases = "cert", group = "connections" }
      unit topic "one topic" { group = "connections" }
      unit queue "one queue" { group = "connections" }
      unit consumer "one consumer" { group = "connections" }
      unit producer "one producer" { group = "connections" }

      # --- data ---

      unit file "one file" { group = "data" }
      unit object "one stored object" { group = "data" }
      unit image "one picture" { group = "data" }
      unit video "one video" { group = "data" }
      unit document "one document" { aliases = "doc", group = "data" }
      unit page "one page" { group = "data" }
      unit row "one row of a table" { group = "data" }
      unit record "one record" { group = "data" }
      unit table "one table" { group = "data" }
      unit index "one index" { aliases = "indices", group = "data" }
      unit database "one database" { aliases = "db dbs", group = "data" }
      unit partition "one partition" { group = "data" }
      unit segment "one segment" { group = "data" }
      unit block "one block" { group = "data" }
      unit chunk "one chunk" { group = "data" }
      unit key "one key" { group = "data" }
      unit entry "one entry" { group = "data" }
      unit item "one item" { group = "data" }
      unit column "one column" { group = "data" }
      unit vector "one vector" { group = "data" }
      unit copy "one copy" { group = "data" }
      unit version "one version" { group = "data" }
      unit backup "one backup" { group = "data" }
      unit snapshot "one snapshot" { group = "data" }
      unit log "one log" { group = "data" }
      unit line "one line" { group = "data" }
      unit batch "one batch" { group = "data" }

      # --- observability ---

      unit metric "one metric" { group = "observability" }
      unit series "one time series" { plural = "series", group = "observability" }
      unit sample "one sample of a series" { group = "observability" }
      unit span "one span of a trace" { group = "observability" }
      unit trace "one trace" { group = "observability" }
      unit alert "one alert" { group = "observability" }
      unit dashboard "one dashboard" { group = "observability" }
      unit incident "one incident" { group = "observability" }

      # --- business ---

      unit order "one order" { group = "business" }
      unit product "one product" { group = "business" }
      unit invoice "one invoice" { group = "business" }
      unit payment "one payment" { group = "business" }
      unit booking "one booking" { group = "business" }
      unit ticket "one ticket" { group = "business" }
      unit task "one task" { group = "business" }
      unit job "one job" { group = "business" }
      unit project "one project" { group = "business" }
      unit workday "one working day" { group = "business" }

      # --- energy ---

      # The watt-hour, not the joule, is the base, so that power times hours is shown in watt-hours.
      unit watt_hour "an hour at one watt" { symbol = "Wh", prefixes = "decimal", dimension = "energy", group = "energy" }
      unit watt = 1 Wh/h "the unit of electrical power" { symbol = "W", prefixes = "decimal", group = "energy" }

      # --- money (ISO 4217); each currency is a dimension of its own until a plan states a dated rate ---

      unit EUR "euro" { plural = "EUR", aliases = "€", group = "money" }
      unit USD "United States dollar" { plural = "USD", aliases = "$", group = "money" }
      unit GBP "pound sterling" { plural = "GBP", aliases = "£", group = "money" }
      unit CHF "Swiss franc" { plural = "CHF", group = "money" }
      unit JPY "Japanese yen" { plural = "JPY", group = "money" }
      unit CNY "Chinese yuan" { plural = "CNY", group = "money" }
      unit INR "Indian rupee" { plural = "INR", aliases = "₹", group = "money" }
      unit AUD "Australian dollar" { plural = "AUD", group = "money" }
      unit CAD "Canadian dollar" { plural = "CAD", group = "money" }
      unit NZD "New Zealand dollar" { plural = "NZD", group = "money" }
      unit SGD "Singapore dollar" { plural = "SGD", group = "money" }
      unit HKD "Hong Kong dollar" { plural = "HKD", group = "money" }
      unit KRW "South Korean won" { plural = "KRW", group = "money" }
      unit SEK "Swedish krona" { plural = "SEK", group = "money" }
      unit NOK "Norwegian krone" { plural = "NOK", group = "money" }
      unit DKK "Danish krone" { plural = "DKK", group = "money" }
      unit PLN "Polish zloty" { plural = "PLN", group = "money" }
      unit CZK "Czech koruna" { plural = "CZK", group = "money" }
      unit HUF "Hungarian forint" { plural = "HUF", group = "money" }
      unit RON "Romanian leu" { plural = "RON", group = "money" }
      unit BRL "Brazilian real" { plural = "BRL", group = "money" }
      unit MXN "Mexican peso" { plural = "MXN", group = "money" }
      unit ZAR "South African rand" { plural = "ZAR", group = "money" }
      unit ILS "Israeli shekel" { plural = "ILS", group = "money" }
      unit TRY "Turkish lira" { plural = "TRY", group = "money" }
      unit AED "United Arab Emirates dirham" { plural = "AED", group = "money" }
      """;

  private UnitLibraryText() {}
}
