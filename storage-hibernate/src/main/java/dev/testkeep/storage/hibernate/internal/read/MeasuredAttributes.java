package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.filter.Attributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one row after the other. A document is read once for all values of its test case, and only those of
 * its members that are wanted. Not thread-safe.
 */
public final class MeasuredAttributes implements Attributes {

    private final Set<String> wantedMembers;
    private @Nullable MeasuredRow row;
    private @Nullable TestCaseId documentOf;
    private Map<String, @Nullable Object> members = Map.of();

    /** For these names and for all that have columns. */
    public MeasuredAttributes(Set<String> names) {
        this.wantedMembers =
                names.stream().filter(CaseAttribute::isInDocuments).collect(Collectors.toUnmodifiableSet());
    }

    public MeasuredAttributes of(MeasuredRow nextRow) {
        row = nextRow;
        return this;
    }

    @Override
    public boolean has(String name) {
        return CaseAttribute.named(name)
                .map(attribute -> attribute.isIn(current()))
                .orElseGet(() -> members().containsKey(name));
    }

    @Override
    public @Nullable Object get(String name) {
        Optional<CaseAttribute> column = CaseAttribute.named(name);
        return column.isPresent() ? get(column.get()) : members().get(name);
    }

    private @Nullable Object get(CaseAttribute column) {
        return column.isIn(current()) ? column.of(current()) : null;
    }

    private Map<String, @Nullable Object> members() {
        MeasuredRow current = current();
        if (!wantedMembers.isEmpty() && !current.id().equals(documentOf)) {
            members = DocumentMembers.read((String) current.get(CaseColumn.DOCUMENT), wantedMembers);
            documentOf = current.id();
        }
        return members;
    }

    private MeasuredRow current() {
        return Objects.requireNonNull(row, "row");
    }
}
