package dev.testkeep.storage.filter;

/** What can be called in a filter. Immutable. A call is unknown where Python's would raise an error. */
public enum FilterFunction {
    /** {@code text.startswith(prefix)}; a list of prefixes is allowed, any of which may be at the start. */
    STARTS_WITH("startswith", Form.METHOD, 2),
    /** {@code text.endswith(suffix)}; a list of suffixes is allowed, any of which may be at the end. */
    ENDS_WITH("endswith", Form.METHOD, 2),
    /** {@code text.lower()}, in no particular language. */
    LOWER("lower", Form.METHOD, 1),
    /** {@code text.upper()}, in no particular language. */
    UPPER("upper", Form.METHOD, 1),
    /** {@code text.strip()}: without white space at both ends. */
    STRIP("strip", Form.METHOD, 1),
    /** {@code int(x)}: a number without its fraction, or the whole number that a text is. */
    INT("int", Form.FUNCTION, 1),
    /** {@code float(x)}: in double precision. */
    FLOAT("float", Form.FUNCTION, 1),
    /** {@code str(x)}: a text, a number, a boolean or {@code None} as Python writes it. */
    STR("str", Form.FUNCTION, 1),
    /** {@code len(x)}: how many code points, elements or keys. */
    LEN("len", Form.FUNCTION, 1),
    /** {@code abs(x)}: a number without its sign. */
    ABS("abs", Form.FUNCTION, 1),
    /** {@code re.match(pattern, text)}: whether the text matches from its start on, {@code True} or {@code None}. */
    MATCH("re.match", Form.FUNCTION, 2),
    /** {@code re.search(pattern, text)}: whether a part of the text matches, {@code True} or {@code None}. */
    SEARCH("re.search", Form.FUNCTION, 2),
    /** {@code re.fullmatch(pattern, text)}: whether the whole text matches, {@code True} or {@code None}. */
    FULL_MATCH("re.fullmatch", Form.FUNCTION, 2);

    /** Where the first argument stands: in front, or in the parentheses. */
    enum Form {
        METHOD,
        FUNCTION
    }

    private final String notation;
    private final Form form;
    private final int parameters;

    FilterFunction(String notation, Form form, int parameters) {
        this.notation = notation;
        this.form = form;
        this.parameters = parameters;
    }

    /** Its name in a filter. */
    public String notation() {
        return notation;
    }

    /** Whether its first argument is written in front of it. */
    public boolean isMethod() {
        return form == Form.METHOD;
    }

    /** How many arguments it takes, counting the one in front. */
    public int parameters() {
        return parameters;
    }

    /** Whether its first argument is a regular expression. */
    boolean takesRegex() {
        return this == MATCH || this == SEARCH || this == FULL_MATCH;
    }
}
