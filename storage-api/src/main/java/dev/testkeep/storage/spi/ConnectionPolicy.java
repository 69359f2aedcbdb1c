package dev.testkeep.storage.spi;

/** How many connections a storage keeps, and who uses them. Immutable. */
public sealed interface ConnectionPolicy {

    /** At most this many connections, used by readers and writers alike. */
    static ConnectionPolicy shared(int connections) {
        return new Shared(connections);
    }

    /** Separate connections for readers and writers, at most this many of each. */
    static ConnectionPolicy readersAndWriters(int readers, int writers) {
        return new ReadersAndWriters(readers, writers);
    }

    /**
     * No connection is kept: each unit of work opens and closes its own, from one data source for readers and
     * writers. For a file that only one process can open at a time, and for databases that connect
     * instantly.
     */
    static ConnectionPolicy perUnitOfWork() {
        return new PerUnitOfWork();
    }

    /**
     * One pool for all.
     *
     * @param connections the maximum number
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
     * @param readers the maximum number for readers
     * @param writers the maximum number for writers
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
