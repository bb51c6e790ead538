package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks one formula: resolves its names and derives its type from the types of what it reads. What
 * cannot be checked is reported once and becomes a term that fits everything, so that one error
 * does not bring others along.
 */
public final class TermChecker {

  private final Checking checking;
  private final Scope scope;
  private final String self;
  private final List<Local> locals;
  private final List<String> calls;
  private final @Nullable Site site;
  private int ranges;

  /** Where the function is called whose body is checked. */
  record Site(SourceText source, Span span) {}

  /** A parameter that the formula may read. */
  record Local(String name, Typed typed) {}

  /**
   * A checker of one formula.
   *
   * @param self the full name of the figure whose formula it is, or ""
   * @param locals the parameters it may read
   * @param calls the functions that are being checked, the outermost first
   * @param site where the innermost of them is called, or null
   */
  TermChecker(
      Checking checking,
      Scope scope,
      String self,
      List<Local> locals,
      List<String> calls,
      @Nullable Site site) {
    this.checking = checking;
    this.scope = scope;
    this.self = self;
    this.locals = locals;
    this.calls = calls;
    this.site = site;
  }

  /** The same in another scope, as that of another row. */
  TermChecker in(Scope other) {
    return new TermChecker(checking, other, self, locals, calls, site);
  }

  Checking checking() {
    return checking;
  }

  Declarations declarations() {
    return checking.declarations();
  }

  Scope scope() {
    return scope;
  }

  String self() {
    return self;
  }

  List<Local> locals() {
    return locals;
  }

  /** The functions that are being checked, the outermost first. */
  List<String> calls() {
    return calls;
  }

  /** The same with one more function that is being checked. */
  List<String> callsWith(String function) {
    List<String> more = new ArrayList<>(calls);
    more.add(function);
    return more;
  }

  SourceText source() {
    return scope.source();
  }

  UnitCatalogue units() {
    return declarations().units();
  }

  /** What a message calls a type. */
  String describe(Typed typed) {
    return Units.describe(units(), typed);
  }

  boolean isCount(Dimension dimension) {
    return units().isCounting(dimension);
  }

  /** The name of the next uncertain value in this formula. */
  String nextRange() {
    ranges++;
    return ranges == 1 ? self : self + "#" + ranges;
  }

  Diagnostic diagnostic(DiagnosticCode code, Span span, Object... args) {
    Diagnostic diagnostic = Diagnostic.of(code, source(), span, args);
    // Types come from the call, names do not.
    return site == null || !(code instanceof TypeCode)
        ? diagnostic
        : diagnostic.and(site.source(), site.span(), "called here");
  }

  Term report(Diagnostic diagnostic) {
    checking.report(diagnostic);
    return failed(diagnostic.span());
  }

  /** A term for what could not be checked. */
  public Term failed(Span span) {
    return new Term.Constant(span, Typed.of(Types.ANYTHING), Values.FAILED);
  }

  /** A number of a unit that no plan writes down. */
  public Term amount(Span span, Rational number, UnitProduct unit) {
    return new AmountChecker(this).amount(span, number, unit);
  }

  /** The unit of a name, or null. */
  public @Nullable UnitProduct unit(String name) {
    return units().find(name).map(UnitProduct::of).orElse(null);
  }

  /** The same term, after a report where it is not a date. */
  public Term date(Term term) {
    return term.type().fits(Types.DAY)
        ? term
        : report(
            diagnostic(TypeCode.NOT_A_DATE, term.span(), describe(term.typed()))
                .hint("write it as `2026-09-01`"));
  }

  /** Reports what is no list of factors of the months. */
  public Term notASeason(Term factors) {
    return report(
        diagnostic(TypeCode.NOT_A_SEASON, place(factors), describe(factors.typed()))
            .hint("write twelve, from January to December: `season = [80, …, 140]%`"));
  }

  /** Where the formula of a figure stands, of any other term where that does. */
  private Span place(Term term) {
    Declaration.Figure figure =
        term instanceof Term.Reference reference ? declarations().figure(reference.name()) : null;
    return figure == null ? term.span() : figure.span();
  }

  /** Reports what a figure cannot grow by. */
  public Term notARate(Term figure, Term rate) {
    String unit = figure.unit() == null ? "" : " " + figure.unit().text(Rational.of(20));
    return report(
        diagnostic(
                TypeCode.NOT_A_RATE, rate.span(), describe(figure.typed()), describe(rate.typed()))
            .hint("write `20" + unit + "/month` for so many or `8%/month` for such a share"));
  }

  /** A number that is in the unit of a figure where it has none of its own. */
  public Term like(Expr.Amount amount, String figure) {
    return new AmountChecker(this).like(amount, reference(amount.span(), figure).unit());
  }

  /** Checks an expression. */
  public Term check(Expr expr) {
    return switch (expr) {
      case Expr.Amount amount -> new AmountChecker(this).amount(amount);
      case Expr.Range range -> new AmountChecker(this).range(range);
      case Expr.Figure figure -> new AmountChecker(this).figure(figure);
      case Expr.DateLiteral date ->
          constant(date.span(), Types.DAY, new Value.Day(LocalDate.parse(date.text())));
      case Expr.Dates dates -> failed(dates.span()); // Claims state them, and nothing else may.
      case Expr.Text text -> constant(text.span(), Types.WORDS, Value.of(text.text()));
      case Expr.Unset unset ->
          constant(unset.span(), Types.ANYTHING, new Value.Waiting(List.of(waitsFor(unset))));
      case Expr.Unlimited unlimited ->
          constant(unlimited.span(), Types.ANY_QUANTITY, Values.UNLIMITED);
      case Expr.Name name -> new NameChecker(this).path(name);
      case Expr.Member member -> new NameChecker(this).path(member);
      case Expr.Index index -> new LookUpChecker(this).lookUp(index);
      case Expr.Call call -> new CallChecker(this).call(call);
      case Expr.Negated negated -> negated(negated);
      case Expr.Not not -> new ConditionChecker(this).not(not);
      case Expr.Binary binary -> binary(binary);
      case Expr.Conditional choice -> new ConditionChecker(this).choice(choice);
      case Expr.With with -> new AmendmentChecker(this).with(with);
      case Expr.Solved solved -> new SolvedChecker(this).solved(solved);
      case Expr.Relabel relabel -> new ConversionChecker(this).relabel(relabel);
      case Expr.Shown shown -> new ConversionChecker(this).shown(shown);
      case Expr.ListOf list -> list(list);
      case Expr.Where where -> new ColumnChecker(this).where(where);
      case Expr.By by -> new GroupChecker(this).alone(by);
      case Expr.Running running -> new GroupChecker(this).running(running);
      case Expr.Broken broken -> failed(broken.span());
    };
  }

  private String waitsFor(Expr.Unset unset) {
    return self.isEmpty() ? unset.note() : self;
  }

  private static Term constant(Span span, Type type, Value value) {
    return new Term.Constant(span, Typed.of(type), value);
  }

  private Term negated(Expr.Negated negated) {
    Term operand = check(negated.operand());
    if (!operand.type().element().isQuantity()) {
      return notAQuantity(operand);
    }
    return new Term.Negated(negated.span(), operand.typed(), operand);
  }

  private Term binary(Expr.Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      return new ConditionChecker(this).logic(binary);
    }
    Term left = check(binary.left());
    Term right = check(binary.right());
    OperatorRules rules = new OperatorRules(this, binary, left, right);
    return operator.compares() ? rules.comparison() : rules.arithmetic();
  }

  /** Checks an expression that is to answer yes or no. */
  public Term condition(Expr expr) {
    return new ConditionChecker(this).condition(expr);
  }

  /** What a message that starts with it calls a term. */
  String capital(Typed typed) {
    return OperatorRules.capital(describe(typed));
  }

  private Term list(Expr.ListOf list) {
    List<Term> elements = new ArrayList<>();
    for (Expr element : list.elements()) {
      elements.add(check(withUnit(element, list.unit())));
    }
    if (elements.isEmpty()) {
      return new Term.ListOf(list.span(), Typed.of(new Type.Many(Types.ANY_QUANTITY)), elements);
    }
    Typed first = elements.getFirst().typed();
    for (Term element : elements) {
      if (!element.type().fits(first.type())) {
        return report(
            diagnostic(
                    TypeCode.LIST_MISMATCH,
                    element.span(),
                    describe(element.typed()),
                    describe(first))
                .and(elements.getFirst().span(), describe(first)));
      }
      if (first.type() instanceof Type.AnyQuantity) {
        first = element.typed();
      }
    }
    return new Term.ListOf(
        list.span(), new Typed(new Type.Many(first.type()), first.unit()), elements);
  }

  private static Expr withUnit(Expr element, @Nullable UnitName unit) {
    return unit != null && element instanceof Expr.Amount amount && amount.unit() == null
        ? new Expr.Amount(amount.span(), amount.number(), amount.digits(), amount.scale(), unit)
        : element;
  }

  /** The product that a unit stands for, or null after a report. */
  @Nullable UnitProduct unit(UnitName unit) {
    return Units.product(units(), unit, source(), checking::report);
  }

  /** Reports an operand that cannot be computed with. */
  Term notAQuantity(Term wrong) {
    Diagnostic diagnostic =
        diagnostic(TypeCode.NOT_A_QUANTITY, wrong.span(), describe(wrong.typed()));
    return report(
        wrong.type() instanceof Type.Rung
            ? diagnostic.hint("take one of its fields: `" + source().text(wrong.span()) + ".…`")
            : diagnostic);
  }

  /** The value of a figure that has been checked. */
  public Term reference(Span span, String name) {
    Typed typed = checking.typeOf(name);
    return typed == null ? failed(span) : new Term.Reference(span, typed, name);
  }

  /** The value of a figure that has been checked, after a report where it is not a quantity. */
  public Term quantity(Span span, String name) {
    Term term = reference(span, name);
    return term.type().isQuantity() ? term : notAQuantity(term);
  }

  /** A fold over definitions of a block: their full names, and the names they have in it. */
  public Term fold(Span span, Term.FoldKind kind, List<String> full, List<String> own) {
    List<Term.Named> terms = new ArrayList<>();
    Typed typed = Typed.of(Types.ANY_QUANTITY);
    String first = "";
    for (int i = 0; i < full.size(); i++) {
      Term term = reference(span, full.get(i));
      terms.add(new Term.Named(own.get(i), term));
      if (!term.type().isQuantity() || !term.type().fits(typed.type())) {
        return report(OperatorRules.foldMismatch(this, full.get(i), term.typed(), first, typed));
      }
      if (term.type() instanceof Type.Quantity
          && !(typed.type() instanceof Type.Quantity && typed.unit() != null)) {
        typed = term.typed();
        first = full.get(i);
      }
    }
    return new Term.Fold(span, typed, kind, terms);
  }

  /** A figure as a share of another of its dimension. */
  public Term share(Span span, Term part, Term whole) {
    UnitProduct percent = units().find("%").map(UnitProduct::of).orElse(null);
    return new Term.Arithmetic(
        span, new Typed(Types.NUMBER, percent), Operator.DIVIDED_BY, part, whole);
  }

  /** Reports two figures of one block that do not agree, each where it is defined. */
  public Term mismatch(Span span, Term left, Term right, String leftName, String rightName) {
    checking.report(
        OperatorRules.foldMismatch(this, rightName, right.typed(), leftName, left.typed()));
    return failed(span);
  }

  /** Reports a limit, by its full name, that is not of the dimension of what it limits. */
  public Term limitMismatch(String name, Term figure, Term limit) {
    boolean share = Types.NUMBER.equals(limit.type());
    Declaration.Figure place = declarations().figure(name);
    Span span = place == null ? limit.span() : place.span();
    return report(
        diagnostic(
                TypeCode.DIMENSION_MISMATCH,
                span,
                capital(figure.typed()),
                describe(limit.typed()),
                "compared")
            .labelled(describe(limit.typed()))
            .and(figure.span(), describe(figure.typed()))
            .hint(share ? "say what it is a share of: `threshold … = … of MAXIMUM`" : null));
  }

  /** Whether a term is shown in percent. */
  public boolean isPercentage(Term term) {
    return DimensionHints.isPercentage(term);
  }

  /** The same term, after a report where it is not a date. */
  public Term day(Term term) {
    return term.type() instanceof Type.Day || term.type() instanceof Type.Anything
        ? term
        : report(
            diagnostic(TypeCode.NOT_A_DATE, term.span(), describe(term.typed()))
                .hint("write `from 2026-01-31`"));
  }

  /** The same term, after a report where it is not a duration. */
  public Term duration(Term term) {
    return duration(term, "write `for 5 min`");
  }

  /** The same term, after a report where it is not a duration. */
  public Term duration(Term term, String hint) {
    boolean fine =
        term.type() instanceof Type.Quantity ? isDuration(term.type()) : term.type().isQuantity();
    return fine
        ? term
        : report(
            diagnostic(TypeCode.NOT_A_DURATION, term.span(), describe(term.typed())).hint(hint));
  }

  /** Whether values of a type are durations, in time or in months. */
  static boolean isDuration(Type type) {
    return type instanceof Type.Quantity quantity
        && (quantity.dimension().equals(Dimension.base("time"))
            || quantity.dimension().equals(Dimension.base("month")));
  }
}
