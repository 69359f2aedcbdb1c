package dev.testkeep.storage.internal.lexer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a filter into words. */
final class Lexer {

    private static final Pattern SPACE = Pattern.compile("\\s*+");
    private static final Pattern SYMBOL = Pattern.compile("==|!=|<=|>=|//|.", Pattern.DOTALL);

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of the text, and the end. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        position = end(SPACE);
        int start = position;
        if (start == text.length()) {
            return Token.of(Token.Kind.END, "the end", start);
        }
        TextLiteral literal = TextLiteral.at(text, start);
        if (literal != null) {
            position = literal.end();
            return new Token(Token.Kind.TEXT, "a text", literal.value(), start);
        }
        NumberLiteral number = NumberLiteral.at(text, start);
        if (number != null) {
            position = number.end();
            return new Token(Token.Kind.NUMBER, "a number", number.value(), start);
        }
        return wordOrSymbol(start);
    }

    private Token wordOrSymbol(int start) {
        position = Names.end(text, start);
        if (position > start) {
            String word = text.substring(start, position);
            return Token.of(Names.isReserved(word) ? Token.Kind.WORD : Token.Kind.NAME, word, start);
        }
        position = end(SYMBOL);
        return Token.of(Token.Kind.SYMBOL, text.substring(start, position), start);
    }

    private int end(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? matcher.end() : position;
    }
}
