package dev.testkeep.storage.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Gives each test of a class an empty {@link dev.testkeep.storage.Storage} as a parameter. It is opened once for the class,
 * emptied after each test, and closed at the end. The tests of the class run in one thread.
 *
 * <pre>{@code
 * @FreshStorage("jdbc:sqlite:{folder}/results.db")
 * class NightlyTest {
 *     @Test void stores_its_session(Storage storage) { … }
 * }
 * }</pre>
 *
 * <p>For what a URL cannot say, see {@link StorageExtension#opening}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(StorageExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface FreshStorage {

    /** The URL of the database; {@code {folder}} in it is a new temporary folder, which is removed at the end. */
    String value();
}
