package dev.testkeep.storage.hibernate.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** All steps from earlier versions of the tables to the present one. Immutable. */
final class Upgrades {

    private static final List<UpgradeStep> STEPS =
            List.of(new CopyIntoKeyTables(), new DropOldTables(), new HashAnew());

    /** The steps that lead from this version to the present one; none if there is no way. */
    List<UpgradeStep> from(String version) {
        List<UpgradeStep> steps = new ArrayList<>();
        String reached = version;
        for (UpgradeStep step : STEPS) {
            if (step.from().equals(reached)) {
                steps.add(step);
                reached = step.to();
            }
        }
        return reached.equals(Schema.VERSION) ? steps : List.of();
    }

    /** Fails as told if there is no way from this version to the present one. */
    void checkKnown(String version, Supplier<? extends RuntimeException> failure) {
        if (from(version).isEmpty()) {
            throw failure.get();
        }
    }

    /** Whether the tables of this version can have any schema and prefix. */
    boolean knowNames(String version) {
        return from(version).stream().allMatch(UpgradeStep::knowsNames);
    }

    /** Whether these are the tables of this version, perhaps in the middle of an upgrade. */
    boolean fit(String version, Set<String> tables) {
        return from(version).stream().findFirst().map(step -> step.fits(tables)).orElse(false);
    }

    /**
     * The statements of all steps from this version, each of which ends with its version. Where Testkeep has to compute
     * something, the whole script is a comment: run halfway, it would lose what it does not copy.
     *
     * @throws IllegalArgumentException if there is no way from this version
     */
    List<String> script(String version, SchemaDefinition definition) {
        checkKnown(
                version,
                () -> new IllegalArgumentException(
                        "There is no upgrade from the schema version '" + version + "' to " + Schema.VERSION + "."));
        List<String> statements = new ArrayList<>();
        for (UpgradeStep step : from(version)) {
            statements.addAll(step.script(definition));
            statements.add("update " + definition.qualified("metadata") + " set schema_version = '" + step.to() + "'");
        }
        return from(version).stream().anyMatch(UpgradeStep::computes) ? commented(statements) : statements;
    }

    private static List<String> commented(List<String> statements) {
        List<String> lines = new ArrayList<>(List.of(
                "-- For reading only: this upgrade computes keys and hashes, which SQL cannot.",
                "-- Open the storage once with the schema mode CREATE, as a user who may create tables. It runs:"));
        statements.forEach(statement -> lines.add("-- " + statement));
        return lines;
    }
}
