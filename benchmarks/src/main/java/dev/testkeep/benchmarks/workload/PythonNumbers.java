package dev.testkeep.benchmarks.workload;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/**
 * Writes doubles as Python does: times are not {@code 1.7E9} but {@code 1700000000.0}, which matters to databases that
 * keep JSON as such.
 */
final class PythonNumbers extends JsonGeneratorDelegate {

    PythonNumbers(JsonGenerator generator) {
        super(generator);
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        BigDecimal decimal = new BigDecimal(Double.toString(number));
        delegate.writeNumber(decimal.setScale(Math.max(1, decimal.scale())).toPlainString());
        return this;
    }
}
