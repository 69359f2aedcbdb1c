package dev.testkeep.storage.junit;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves parameters of the type {@link Storage}: what {@link FreshStorage} does, or with another configuration
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StorageExtension STORAGE = StorageExtension.opening(() -> StorageConfig.builder()
 *         .url(container.getJdbcUrl()).user("test").password("test").build());
 * }</pre>
 *
 * <p>A database that has sessions already is refused, so that nobody's results are lost. Thread-safe; the tests of a class
 * share one storage.
 */
public final class StorageExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(StorageExtension.class);

    private final @Nullable Supplier<StorageConfig> config;

    /** For {@link FreshStorage}, where JUnit makes it. */
    StorageExtension() {
        this.config = null;
    }

    private StorageExtension(Supplier<StorageConfig> config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /**
     * An extension with storages of this configuration.
     *
     * @param config gives the configuration when the first test of a class asks for a storage
     */
    public static StorageExtension opening(Supplier<StorageConfig> config) {
        return new StorageExtension(config);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Storage.class;
    }

    /**
     * The storage of the class.
     *
     * @throws ExtensionConfigurationException if its database has sessions already
     * @throws dev.testkeep.storage.exception.StorageException if it cannot be opened
     */
    @Override
    public synchronized Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext ofClass = classOf(context);
        OpenStorage open = store(ofClass).get(this, OpenStorage.class);
        if (open == null) {
            open = open(ofClass);
            store(ofClass).put(this, open);
        }
        return open.storage();
    }

    private OpenStorage open(ExtensionContext ofClass) {
        return config == null ? OpenStorage.ofUrl(url(ofClass)) : OpenStorage.of(config.get());
    }

    private static String url(ExtensionContext ofClass) {
        return Stream.iterate(
                        Optional.of(ofClass),
                        Optional::isPresent,
                        context -> context.flatMap(ExtensionContext::getParent))
                .flatMap(context ->
                        AnnotationSupport.findAnnotation(
                                context.flatMap(ExtensionContext::getTestClass), FreshStorage.class)
                                .stream())
                .findFirst()
                .map(FreshStorage::value)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "Which database? Write @FreshStorage(URL), or register StorageExtension.opening(…)"));
    }

    private static ExtensionContext classOf(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent()) {
            found = found.getParent().orElseThrow();
        }
        return found;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** Empties the storage. */
    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(store(context).get(this, OpenStorage.class))
                .ifPresent(open -> open.storage().sessions().delete(SessionQuery.all()));
    }

    /** Closes the storage. */
    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(store(context).remove(this, OpenStorage.class)).ifPresent(OpenStorage::close);
    }
}
