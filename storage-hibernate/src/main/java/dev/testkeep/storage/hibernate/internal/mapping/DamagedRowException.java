package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageFailureException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stored row is not one that a storage writes. */
public final class DamagedRowException extends StorageFailureException {

    private static final long serialVersionUID = 1L;

    private final String damage;

    private DamagedRowException(String damage, @Nullable RuntimeException cause) {
        super("The database is damaged: " + damage + ". 'testkeep verify' lists all that is.", cause);
        this.damage = damage;
    }

    /** A row that is not known yet has this value where a UUID belongs. */
    static DamagedRowException ofUuid(Object value, RuntimeException cause) {
        return new DamagedRowException("a row has '" + value + "' where a UUID belongs", cause);
    }

    /** A row cannot be decoded. */
    public static DamagedRowException of(String table, Object key, RuntimeException cause) {
        return new DamagedRowException(
                "row " + key + " of " + table + " cannot be decoded: " + cause.getMessage(), cause);
    }

    /** The row if it is there, as others refer to it. */
    public static <T> T requireThere(@Nullable T row, String table, Object key) {
        if (row == null) {
            throw new DamagedRowException("row " + key + " of " + table + " is gone", null);
        }
        return row;
    }

    /**
     * What becomes of a row.
     *
     * @param key which row it is, for people
     * @param decode depends on the row alone, so it fails for no other reason
     */
    public static <T> T decode(String table, Supplier<?> key, Supplier<T> decode) {
        try {
            return decode.get();
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw of(table, key.get(), e);
        }
    }

    /** What is damaged, without advice. */
    public String damage() {
        return damage;
    }
}
