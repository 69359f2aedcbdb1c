package dev.testkeep.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A property of a backend.
 *
 * @param name its name
 * @param value its value, which may be a secret in the wrong place
 */
record Property(String name, String value) {

    /** Shows no value. */
    @Override
    public String toString() {
        return name;
    }

    /** Reads {@code NAME=VALUE}, and repeats nothing of what is not like that. */
    static final class Converter implements ITypeConverter<Property> {

        @Override
        public Property convert(String text) {
            int end = text.indexOf('=');
            if (end <= 0) {
                throw new TypeConversionException("a property is written NAME=VALUE");
            }
            return new Property(text.substring(0, end), text.substring(end + 1));
        }
    }
}
