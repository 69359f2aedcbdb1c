package dev.testkeep.storage.spi;

/** How many connections a storage keeps, and who uses them. Immutable. */
public sealed interface ConnectionPolicy {

    /** At most this many connections, used by readers and writers alike. */
    static ConnectionPolicy shared(int connections) {
        return new Shared(connections);
    }

    /** Connections of their own for readers and for writers, at most this many of each. */
    static ConnectionPolicy readersAndWriters(int readers, int writers) {
        return new ReadersAndWriters(readers, writers);
    }

    /**
     * No connection is kept: each unit of work makes its own and closes it, from one data source for writers and
     * readers. For a file that others can have only while nobody has it open, and for databases that make connections in
     * no time.
     */
    static ConnectionPolicy perUnitOfWork() {
        return new PerUnitOfWork();
    }

    /**
     * One pool for all.
     *
     * @param connections how many at most
     */
    record Shared(int connections) implements ConnectionPolicy {
        /** At least one. */
        public Shared {
            requirePositive(connections);
        }
    }

    /**
     * Two pools.
     *
     * @param readers how many connections for readers at most
     * @param writers how many connections for writers at most
     */
    record ReadersAndWriters(int readers, int writers) implements ConnectionPolicy {
        /** At least one of each. */
        public ReadersAndWriters {
            requirePositive(readers);
            requirePositive(writers);
        }
    }

    /** No pool. */
    record PerUnitOfWork() implements ConnectionPolicy {}

    private static void requirePositive(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("at least one connection is needed, not " + connections);
        }
    }
}
