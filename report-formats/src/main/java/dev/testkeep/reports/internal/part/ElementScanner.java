package dev.testkeep.reports.internal.part;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonTree;
import dev.testkeep.reports.internal.json.TextSource;
import dev.testkeep.storage.NewTestCase;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text of which one list is long: its elements one by one, all else at once. */
public final class ElementScanner implements CaseScanner {

    /** What a format makes of a text. */
    public interface Reader {

        /** A member on the way to the list, by its name with those of the objects around it: {@code results.summary}. */
        void onMember(String name, @Nullable Object value);

        /** An element of the list. */
        void onElement(@Nullable Object element, Consumer<NewTestCase> cases);
    }

    private final JsonCursor cursor;
    private final List<String> way;
    private final Set<String> without;
    private final Reader reader;
    private int level = -1;
    private boolean isInList;
    private boolean wasInList;

    /**
     * A scanner of this text.
     *
     * @param way the names of the members that lead to the list; none if the text is a list
     * @param without names of members that are not even read, at any depth
     */
    public ElementScanner(TextSource text, List<String> way, Set<String> without, Reader reader) {
        this.cursor = new JsonCursor(text);
        this.way = way;
        this.without = without;
        this.reader = reader;
    }

    @Override
    public boolean advance(Consumer<NewTestCase> cases) {
        if (isInList) {
            element(cases);
            return true;
        }
        if (level < 0) {
            return !wasInList && start();
        }
        if (cursor.nextMember()) {
            member();
        } else {
            level--;
            return level >= 0 || end();
        }
        return true;
    }

    private boolean start() {
        cursor.value();
        if (way.isEmpty()) {
            enterList();
        } else {
            enter();
        }
        return true;
    }

    private void enter() {
        cursor.element().requireObject();
        level++;
    }

    private void enterList() {
        cursor.element().requireList();
        if (wasInList) {
            throw cursor.wrong("the list occurs twice");
        }
        isInList = true;
        wasInList = true;
    }

    private void member() {
        String name = cursor.name();
        boolean isOnTheWay = level < way.size() && way.get(level).equals(name);
        cursor.value();
        if (isOnTheWay && level == way.size() - 1) {
            enterList();
        } else if (isOnTheWay) {
            enter();
        } else if (without.contains(name)) {
            cursor.skip();
        } else {
            String outer = String.join(".", way.subList(0, level));
            reader.onMember(outer.isEmpty() ? name : outer + "." + name, JsonTree.read(cursor, without));
        }
    }

    private void element(Consumer<NewTestCase> cases) {
        if (cursor.nextElement()) {
            reader.onElement(JsonTree.read(cursor, without), cases);
        } else {
            isInList = false;
            if (way.isEmpty()) {
                end();
            }
        }
    }

    /** There must be a list, and nothing behind the text. */
    private boolean end() {
        if (!wasInList) {
            throw cursor.wrong("the list '" + String.join(".", way) + "' is missing");
        }
        if (cursor.advance() != null) {
            throw cursor.wrong("expected the end of the text after the report");
        }
        return false;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
