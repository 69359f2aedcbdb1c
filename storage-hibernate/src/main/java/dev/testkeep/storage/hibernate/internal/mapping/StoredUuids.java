package dev.testkeep.storage.hibernate.internal.mapping;

import java.util.UUID;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.jspecify.annotations.Nullable;

/** UUIDs, which some databases store as texts that may be anything. Thread-safe. */
public final class StoredUuids extends UUIDJavaType {

    private static final long serialVersionUID = 1L;

    public StoredUuids() {}

    @Override
    public <X> @Nullable UUID wrap(@Nullable X value, WrapperOptions options) {
        try {
            return super.wrap(value, options);
        } catch (IllegalArgumentException e) {
            throw DamagedRowException.ofUuid(String.valueOf(value), e);
        }
    }
}
