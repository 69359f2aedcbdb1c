package dev.testkeep.storage.filter;

import static java.util.stream.Collectors.joining;

import dev.testkeep.storage.filter.Operand.Attribute;
import dev.testkeep.storage.filter.Operand.Call;
import dev.testkeep.storage.filter.Operand.Has;
import dev.testkeep.storage.internal.lexer.Names;
import dev.testkeep.storage.internal.lexer.Token;
import dev.testkeep.storage.internal.lexer.TokenStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads calls of functions and methods. */
final class CallParser {

    /** What looks like a function, but is another kind of operand or another way to write one. */
    private static final String ATTRIBUTE = "attr";

    private static final String HAS = "has";
    private static final String MATCHES = "matches";

    private static final String METHODS = "a method: " + notations(true, Stream.of());
    private static final String FUNCTIONS = "a function: " + notations(false, Stream.of(HAS, ATTRIBUTE, MATCHES));

    private final TokenStream tokens;
    private final Supplier<List<Operand>> arguments;

    /** With what reads arguments up to and including the closing parenthesis. */
    CallParser(TokenStream tokens, Supplier<List<Operand>> arguments) {
        this.tokens = tokens;
        this.arguments = arguments;
    }

    private static String notations(boolean methods, Stream<String> others) {
        Stream<String> functions = Arrays.stream(FilterFunction.values())
                .filter(function -> function.isMethod() == methods)
                .map(FilterFunction::notation);
        return Stream.concat(functions, others).collect(joining("(), ", "", "()"));
    }

    /** Whether the name that is next belongs to a function. */
    boolean isNext() {
        return tokens.peekSecond().is("(") || isModuleNext();
    }

    private boolean isModuleNext() {
        return tokens.peek().text().equals(Names.REGEX_MODULE)
                && tokens.peekSecond().is(".");
    }

    Operand function() {
        boolean inModule = isModuleNext();
        Token start = tokens.take();
        String name = start.text();
        if (inModule) {
            tokens.take();
            name += "." + tokens.take(Token.Kind.NAME, FUNCTIONS).text();
        }
        return switch (name) {
            case HAS -> new Has(quotedName());
            case ATTRIBUTE -> new Attribute(quotedName());
            case MATCHES -> matches(start);
            default -> call(start, find(name, false).orElseThrow(() -> tokens.expected(start, FUNCTIONS)), List.of());
        };
    }

    Operand method(Operand receiver) {
        Token start = tokens.peek();
        String name = tokens.take(Token.Kind.NAME, METHODS).text();
        return call(start, find(name, true).orElseThrow(() -> tokens.expected(start, METHODS)), List.of(receiver));
    }

    private static Optional<FilterFunction> find(String name, boolean method) {
        return Arrays.stream(FilterFunction.values())
                .filter(function ->
                        function.isMethod() == method && function.notation().equals(name))
                .findFirst();
    }

    private String quotedName() {
        tokens.require("(", "'('");
        String name = (String) tokens.take(Token.Kind.TEXT, "a name in quotes").value();
        tokens.require(")", "')'");
        return name;
    }

    private Operand matches(Token start) {
        List<Operand> textAndPattern = arguments();
        requireCount(FilterFunction.MATCH.parameters(), textAndPattern.size(), MATCHES, start);
        return build(start, FilterFunction.MATCH, List.of(textAndPattern.get(1), textAndPattern.get(0)));
    }

    private Operand call(Token start, FilterFunction function, List<Operand> receiver) {
        List<Operand> inParentheses = arguments();
        requireCount(function.parameters() - receiver.size(), inParentheses.size(), function.notation(), start);
        return build(
                start,
                function,
                Stream.concat(receiver.stream(), inParentheses.stream()).toList());
    }

    private List<Operand> arguments() {
        tokens.require("(", "'('");
        return arguments.get();
    }

    private void requireCount(int expected, int found, String function, Token start) {
        if (found != expected) {
            throw tokens.expected(start, function + "() with " + expected + " in its parentheses, not " + found);
        }
    }

    private Operand build(Token start, FilterFunction function, List<Operand> all) {
        try {
            return new Call(function, all);
        } catch (PatternSyntaxException e) {
            throw tokens.expected(
                    tokens.find(e.getPattern(), start), "a regular expression (" + e.getDescription() + ")");
        }
    }
}
