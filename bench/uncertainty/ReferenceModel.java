import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.SamplingOptions;
import java.nio.file.Path;

/** The reference model as a document, through the public interface of the program. */
final class ReferenceModel {

  private final LoadedText text;

  ReferenceModel(Path document) throws FileTrouble {
    this.text = new LoadedText(document);
  }

  /** Mean, p5, p50 and p95 of the total in MB, from the text of the document. */
  double[] figures(SamplingOptions options) {
    Evaluation evaluation = text.evaluation();
    Sample total = evaluation.samples(options).of("total");
    double[] percentiles = total.percentiles(0.05, 0.5, 0.95);
    double unit = unit(evaluation);
    return new double[] {
      total.mean() / unit, percentiles[0] / unit, percentiles[1] / unit, percentiles[2] / unit
    };
  }

  private static double unit(Evaluation evaluation) {
    return evaluation
        .display()
        .unit(evaluation.program().definition("total").formula().typed())
        .factor()
        .doubleValue();
  }
}
