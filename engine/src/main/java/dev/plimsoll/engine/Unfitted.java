package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Refusal;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.Optional;

/** Says why parameters describe no distribution: numbers in the units they are written in. */
final class Unfitted {

  private final UnitCatalogue units;
  private final Term.Uncertain uncertain;
  private final Parameters parameters;

  Unfitted(UnitCatalogue units, Term.Uncertain uncertain, Parameters parameters) {
    this.units = units;
    this.uncertain = uncertain;
    this.parameters = parameters;
  }

  EvaluationFailure failure(Refusal refusal) {
    String fix = refusal.fix(this::written);
    return new EvaluationFailure(
        refusal.problem(this::written), fix.isEmpty() ? null : "write `" + fix + "`");
  }

  private String written(double number) {
    if (Double.isInfinite(number)) {
      return "unlimited";
    }
    Typed typed = parameters.typed(number);
    Typed known = typed == null || typed.type() instanceof Type.AnyQuantity ? own() : typed;
    return new Display(units)
        .unscaled(Arithmetic.of(parameters.exact(number)), known)
        .text()
        .replace(',', '_');
  }

  /** A share that is put forward reads best in percent. */
  private Typed own() {
    Optional<Unit> percent = units.find("%");
    return uncertain.spread() == Spread.SHARE && percent.isPresent()
        ? new Typed(Types.NUMBER, UnitProduct.of(percent.get()))
        : uncertain.typed();
  }
}
