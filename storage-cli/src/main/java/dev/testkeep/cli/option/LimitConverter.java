package dev.testkeep.cli.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many there may be at most. */
public final class LimitConverter implements ITypeConverter<Integer> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    @Override
    public Integer convert(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a whole number from 0 to 999999999");
        }
        return Integer.valueOf(text);
    }
}
