package dev.testkeep.storage;

import java.util.Comparator;
import java.util.Objects;

/**
 * A test and where it runs: its identity across sessions. Immutable.
 *
 * @param name the test's name, with its parameters if it has any
 * @param system the machine; may be empty
 * @param partition the part of the machine; may be empty
 * @param environ the environment that it is built or run with; may be empty
 */
public record TestKey(String name, String system, String partition, String environ) implements Comparable<TestKey> {

    private static final Comparator<TestKey> ORDER = Comparator.comparing(TestKey::name)
            .thenComparing(TestKey::system)
            .thenComparing(TestKey::partition)
            .thenComparing(TestKey::environ);

    public TestKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(environ, "environ");
    }

    /** {@code system:partition+environ}, as ReFrame prints it. */
    public String sysenv() {
        return system + ":" + partition + "+" + environ;
    }

    /** The name without its parameters: up to the first blank. */
    public String basename() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /** What all variants of a test at one place have in common: the base name stands for the name. */
    public TestKey withoutParameters() {
        return new TestKey(basename(), system, partition, environ);
    }

    @Override
    public int compareTo(TestKey other) {
        return ORDER.compare(this, other);
    }
}
