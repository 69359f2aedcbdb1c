package dev.testkeep.reports.internal.json;

import dev.testkeep.reports.ReportException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** The value that a {@link JsonCursor} stands at, as the type that it should have. */
public record JsonValue(JsonCursor cursor, JsonParser parser) {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final int MICRO_DIGITS = 6;

    public void skip() {
        cursor.skip();
    }

    public void requireObject() {
        require(JsonToken.START_OBJECT, "an object");
    }

    public void requireList() {
        require(JsonToken.START_ARRAY, "a list");
    }

    public String text() {
        require(JsonToken.VALUE_STRING, "a text");
        return string();
    }

    @Nullable
    public String optionalText() {
        return isNull() ? null : text();
    }

    public UUID uuid() {
        String text = text();
        if (!UUID_TEXT.matcher(text).matches()) {
            throw cursor.wrong("expected a UUID, found '" + Json.start(text) + "'");
        }
        return UUID.fromString(text);
    }

    public Instant instant() {
        return seconds(EpochSeconds::instant);
    }

    @Nullable
    public Instant optionalInstant() {
        return isNull() ? null : instant();
    }

    /** The time so many whole microseconds after the epoch. */
    @Nullable
    public Instant optionalMicros() {
        if (isNull()) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw mismatch("a whole number of microseconds");
        }
        return seconds(micros -> EpochSeconds.instant(micros.movePointLeft(MICRO_DIGITS)));
    }

    @Nullable
    public Duration optionalDuration() {
        return isNull() ? null : seconds(EpochSeconds::duration);
    }

    private <T> T seconds(Function<BigDecimal, T> conversion) {
        if (!isNumber() || cursor.read(JsonParser::isNaN)) {
            throw mismatch("a number of seconds");
        }
        try {
            return conversion.apply(new BigDecimal(string()));
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            throw cursor.wrong("no such time: " + Json.start(string()));
        }
    }

    /** A number, if there is one, must be this one. */
    public void requireNumber(int expected, String meaning) {
        if (!isNull() && !string().equals(Integer.toString(expected))) {
            throw contradiction(Integer.toString(expected), meaning);
        }
    }

    /** If there is a text, it must be this one, but for upper and lower case. */
    public void requireText(String expected, String meaning) {
        if (!isNull() && !text().equalsIgnoreCase(expected)) {
            throw contradiction(expected, meaning);
        }
    }

    private ReportException contradiction(String expected, String meaning) {
        return cursor.wrong("expected " + expected + ", " + meaning + ", found " + Json.start(string()));
    }

    /** A number, where text may stand for those that JSON cannot express. */
    @Nullable
    public Double optionalNumber() {
        if (isNull()) {
            return null;
        }
        return isNumber() ? cursor.read(JsonParser::getDoubleValue) : nonFinite();
    }

    private Double nonFinite() {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? string() : "";
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw mismatch("a number");
        };
    }

    /** The value of an attribute; null if it is not one that an attribute can have. */
    @Nullable
    public Object attribute() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> string();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT ->
                cursor.read(JsonParser::getNumberType) == NumberType.BIG_INTEGER
                        ? null
                        : cursor.read(JsonParser::getLongValue);
            case VALUE_NUMBER_FLOAT -> finite(cursor.read(JsonParser::getDoubleValue));
            default -> null;
        };
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private String string() {
        return cursor.read(JsonParser::getString);
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    private void require(JsonToken token, String name) {
        if (parser.currentToken() != token) {
            throw mismatch(name);
        }
    }

    private ReportException mismatch(String expected) {
        return cursor.wrong("expected " + expected + ", found " + found());
    }

    private String found() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> parser.currentToken().asString();
        };
    }
}
