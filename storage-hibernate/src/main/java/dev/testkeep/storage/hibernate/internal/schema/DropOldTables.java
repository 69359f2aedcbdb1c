package dev.testkeep.storage.hibernate.internal.schema;

import java.util.List;
import java.util.Set;

/** Removes the tables of version 1 when everything in them has been copied. */
final class DropOldTables implements UpgradeStep {

    @Override
    public String from() {
        return "1-copied";
    }

    @Override
    public String to() {
        return "2";
    }

    @Override
    public boolean fits(Set<String> tables) {
        return tables.contains("tests");
    }

    @Override
    public boolean knowsNames() {
        return false;
    }

    @Override
    public boolean computes() {
        return false;
    }

    @Override
    public List<String> script(SchemaDefinition definition) {
        return CopyIntoKeyTables.CHANGED.stream().map(DropOldTables::drop).toList();
    }

    @Override
    public void run(SchemaChange change) {
        Set<String> tables = change.tables();
        change.execute(CopyIntoKeyTables.CHANGED.stream()
                .filter(table -> tables.contains(CopyIntoKeyTables.OLD + table))
                .map(DropOldTables::drop)
                .toList());
    }

    private static String drop(String table) {
        return "drop table " + CopyIntoKeyTables.OLD + table;
    }
}
