package dev.testkeep.storage.hibernate.internal.bootstrap;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Documents are JSON text already: nothing to map. */
final class DocumentFormat implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> javaType, WrapperOptions options) {
        return javaType.fromString(text);
    }

    @Override
    public <T> String toString(T value, JavaType<T> javaType, WrapperOptions options) {
        return javaType.toString(value);
    }
}
