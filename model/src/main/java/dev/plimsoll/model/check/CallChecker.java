package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.function.Misfit;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks calls of built-in functions and of the plan's own. */
final class CallChecker {

  private static final int MAX_CALL_DEPTH = 50;
  private static final long MAX_STEPS = 100_000;

  /** What functions are called elsewhere. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("average", "mean(…)"),
          Map.entry("avg", "mean(…)"),
          Map.entry("ceiling", "ceil(…)"),
          Map.entry("roundup", "ceil(…)"),
          Map.entry("rounddown", "floor(…)"),
          Map.entry("len", "count(…)"),
          Map.entry("length", "count(…)"),
          Map.entry("log", "ln(…)` or `log10(…)"),
          Map.entry("pow", "x ^ y"),
          Map.entry("power", "x ^ y"),
          Map.entry("stdev", "deviation(…)"),
          Map.entry("sd", "deviation(…)"),
          Map.entry("sigma", "deviation(…)"),
          Map.entry("median", "p50(…)"),
          Map.entry("quantile", "percentile(…, 95%)"),
          Map.entry("probability", "chance(… > …)"),
          Map.entry("prob", "chance(… > …)"),
          Map.entry("uniform", "between(low, high)"),
          Map.entry("lognormal", "low to high"),
          Map.entry("iff", "if … then … else …"));

  private final TermChecker checker;

  CallChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** The name of a function as it is called: words joined by dots. */
  static String functionName(List<Identifier> words) {
    List<String> names = new ArrayList<>();
    words.forEach(word -> names.add(word.text()));
    return String.join(".", names);
  }

  Term call(Expr.Call call) {
    List<Identifier> words = References.path(call.function());
    String name =
        words == null ? checker.source().text(call.function().span()) : functionName(words);
    Declaration.PlanFunction own = checker.declarations().function(checker.scope(), name);
    if (own != null) {
      return ownCall(call, own);
    }
    Function function = Functions.find(name);
    if (function != null) {
      return builtInCall(call, function);
    }
    Declarations.Found found =
        words == null
            ? null
            : checker.declarations().resolve(checker.scope(), words, checker.self());
    if (found != null && checker.declarations().isBroken(found.name())) {
      return checker.failed(call.span());
    }
    Set<String> known = new TreeSet<>(Functions.names());
    if (checker.declarations().maySuggest(checker.declarations().functionNames().size())) {
      known.addAll(checker.declarations().functionNames());
    }
    return checker.report(
        checker
            .diagnostic(NameCode.UNKNOWN_FUNCTION, call.function().span(), name)
            .hint(unknownHint(name, known)));
  }

  private static @Nullable String unknownHint(String name, Set<String> known) {
    String level = StatisticChecker.level(name);
    if (level != null) {
      return "write `percentile(…, " + level + "%)`";
    }
    String synonym = SYNONYMS.get(name.toLowerCase(Locale.ROOT));
    return synonym == null ? Suggestions.hint(name, known) : "write `" + synonym + "`";
  }

  private Term builtInCall(Expr.Call call, Function function) {
    Spread spread = Spread.of(function);
    if (spread != null) {
      return new SpreadChecker(checker).call(call, function, spread);
    }
    List<Expr> ordered = new BuiltInArguments(checker, call, function).ordered();
    if (ordered == null) {
      return checker.failed(call.span());
    }
    Term ofRows = ofRows(call, function, ordered);
    if (ofRows != null) {
      return ofRows;
    }
    List<Term> arguments = new ArrayList<>();
    List<Typed> types = new ArrayList<>();
    boolean unknown = false;
    for (Expr expr : ordered) {
      Term term = checker.check(expr);
      arguments.add(term);
      types.add(term.typed());
      unknown |= term.type() instanceof Type.Anything;
    }
    Pairing pairing = new Pairing(checker, arguments);
    boolean byRow =
        pairing.isColumn()
            && function.isByRow(arguments.size())
            && function.form() != Function.Form.STATISTIC
            && function.form() != Function.Form.MOMENT
            && function.form() != Function.Form.STOCK;
    Term misfitting = byRow ? pairing.misfit() : null;
    if (misfitting != null) {
      return misfitting;
    }
    if (byRow) {
      types.replaceAll(Typed::element);
    }
    try {
      Typed typed = function.rule().of(types, checker::isCount);
      return build(
          call,
          function,
          arguments,
          byRow ? new Typed(pairing.shaped(typed.type()), typed.unit()) : typed);
    } catch (Misfit misfit) {
      if (unknown) {
        return checker.failed(call.span());
      }
      return misfit(function, ordered, arguments, misfit);
    }
  }

  /** A call that reads rows in a way of its own, or null. */
  private @Nullable Term ofRows(Expr.Call call, Function function, List<Expr> arguments) {
    GroupChecker groups = new GroupChecker(checker);
    if (function.form() == Function.Form.PRIOR) {
      return groups.prior(call, arguments);
    }
    if (function.form() == Function.Form.GRADUATED) {
      return new GraduatedChecker(checker).graduated(call, arguments);
    }
    if (function.isByRow(1)) {
      return null;
    }
    return arguments.size() == 1 && arguments.getFirst() instanceof Expr.By by
        ? groups.grouped(call, function, by)
        : groups.oneCell(call);
  }

  /** Reports arguments that a function cannot take. */
  Term misfit(Function function, List<Expr> written, List<Term> arguments, Misfit misfit) {
    int last = written.size() - 1;
    Term wrong = arguments.get(Math.min(misfit.argument(), last));
    Term other = arguments.get(Math.min(misfit.other(), last));
    Diagnostic diagnostic =
        checker
            .diagnostic(TypeCode.ARGUMENT_MISMATCH, wrong.span(), misfit.sentence())
            .note("`" + function.signature() + "`: " + function.summary());
    if (!wrong.span().equals(other.span())) {
      return checker.report(
          diagnostic
              .labelled(checker.describe(wrong.typed()))
              .and(other.span(), checker.describe(other.typed()))
              .hint(new DimensionHints(checker).between(other, wrong)));
    }
    String hint = misfit.hint();
    return checker.report(
        diagnostic.hint(
            hint == null ? null : hint.replace("…", checker.source().text(wrong.span()))));
  }

  private Term build(Expr.Call call, Function function, List<Term> arguments, Typed typed) {
    Measure measure = new StatisticChecker(checker).measure(function, arguments);
    if (measure != null) {
      return new StatisticChecker(checker).statistic(call.span(), typed, measure, arguments);
    }
    return switch (function.form()) {
      case ORDINARY, WHOLE, EXTREME, PRIOR, GRADUATED, UNCERTAIN, STATISTIC ->
          new Term.BuiltInCall(call.span(), typed, function, arguments);
      case MOMENT -> Moments.reached(checker, call.span(), function, arguments.getFirst());
      case STOCK -> Moments.accumulated(checker, call.span(), typed, arguments);
      case LOW_END -> new Term.End(call.span(), typed, false, arguments.getFirst());
      case HIGH_END -> new Term.End(call.span(), typed, true, arguments.getFirst());
    };
  }

  private Term ownCall(Expr.Call call, Declaration.PlanFunction function) {
    if (checker.calls().contains(function.name())) {
      return recursion(call, function);
    }
    if (checker.calls().size() >= MAX_CALL_DEPTH) {
      return checker.report(
          checker.diagnostic(TypeCode.FUNCTIONS_TOO_DEEP, call.span(), MAX_CALL_DEPTH));
    }
    List<Term> arguments = new OwnArguments(checker, call, function).terms();
    if (arguments == null) {
      return checker.failed(call.span());
    }
    List<Typed> types = new ArrayList<>();
    List<TermChecker.Local> locals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = function.parameters().get(i);
      Typed typed = declared(arguments.get(i), parameter);
      types.add(typed);
      names.add(parameter.name().text());
      locals.add(new TermChecker.Local(parameter.name().text(), typed));
    }
    Checking.Instance instance = new Checking.Instance(function.name(), types);
    PlanFunction checked = checker.checking().instance(instance);
    if (checked == null) {
      TermChecker body =
          new TermChecker(
              checker.checking(),
              function.scope(),
              checker.self(),
              locals,
              checker.callsWith(function.name()),
              new TermChecker.Site(checker.source(), call.span()));
      Term term = body.check(function.statement().value());
      checker.checking().weigh(instance, term);
      checked = new PlanFunction(function.name(), function.scope().source(), names, term);
      checker.checking().keep(instance, checked);
    }
    if (checker.checking().weight(instance) > MAX_STEPS) {
      return checker.report(
          checker
              .diagnostic(TypeCode.FUNCTIONS_TOO_LONG, call.span(), function.name())
              .hint("give what is computed several times a name of its own"));
    }
    return new Term.PlanCall(call.span(), checked.body().typed(), checked, arguments);
  }

  private Term recursion(Expr.Call call, Declaration.PlanFunction function) {
    List<String> open = checker.calls();
    List<String> loop = open.subList(open.indexOf(function.name()), open.size());
    String words = "`" + String.join("` calls `", loop) + "` calls `" + function.name() + "`";
    return checker.report(
        checker
            .diagnostic(NameCode.CYCLE, call.span(), function.name())
            .and(function.scope().source(), function.span(), "the function is defined here")
            .note(words)
            .hint("a function is a formula with parameters and cannot call itself"));
  }

  /** An argument keeps the unit it came in unless it is zero, which takes its parameter's. */
  private Typed declared(Term argument, Parameter parameter) {
    if (parameter.unit() == null || !(argument.type() instanceof Type.AnyQuantity)) {
      return argument.typed();
    }
    @Nullable UnitProduct unit = checker.unit(parameter.unit());
    return unit == null ? argument.typed() : new Typed(new Type.Quantity(unit.dimension()), unit);
  }
}
