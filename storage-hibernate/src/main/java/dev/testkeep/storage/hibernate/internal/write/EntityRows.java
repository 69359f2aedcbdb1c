package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.spi.TableRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.ValueBinder;
import org.jspecify.annotations.Nullable;

/** What Hibernate would insert for entities of one class: read off its mapping, so that it cannot differ. */
final class EntityRows {

    private final SharedSessionContractImplementor session;
    private final EntityPersister entity;
    private final List<AttributeMapping> attributes = new ArrayList<>();
    private final List<SelectableMapping> columns = new ArrayList<>();
    private final String insertStatement;

    EntityRows(StatelessSession session, Class<?> entityClass) {
        this.session = session.unwrap(SharedSessionContractImplementor.class);
        this.entity = this.session.getFactory().getMappingMetamodel().getEntityDescriptor(entityClass);
        entity.getIdentifierMapping().forEachSelectable((index, column) -> columns.add(column));
        entity.forEachAttributeMapping(this::addIfInserted);
        this.insertStatement = insertStatement(entity.getTableName(), columns);
    }

    private void addIfInserted(AttributeMapping attribute) {
        if (attribute.getAttributeMetadata().isInsertable()) {
            attributes.add(attribute);
            attribute.forEachSelectable((index, column) -> columns.add(column));
        }
    }

    private static TableRows.Column column(SelectableMapping column) {
        return new TableRows.Column(
                nameOf(column.getSelectionExpression()),
                column.getJdbcMapping().getJdbcType().isJson());
    }

    /** Names that are keywords are quoted in the mapping. */
    private static String nameOf(String expression) {
        return Identifier.toIdentifier(expression).getText();
    }

    TableRows of(List<?> entities) {
        String[] name = entity.getTableName().split("\\.", -1);
        return new TableRows(
                name.length == 1 ? null : nameOf(name[name.length - 2]),
                nameOf(name[name.length - 1]),
                columns.stream().map(EntityRows::column).toList(),
                () -> entities.stream().map(this::values).iterator());
    }

    /** Inserts them with one statement, in a batch. */
    void insert(Connection connection, List<?> entities) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insertStatement)) {
            for (Object row : entities) {
                bind(statement, values(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String insertStatement(String table, List<SelectableMapping> columns) {
        return "insert into " + table
                + columns.stream()
                        .map(SelectableMapping::getSelectionExpression)
                        .collect(Collectors.joining(", ", " (", ")"))
                + columns.stream()
                        .map(SelectableMapping::getWriteExpression)
                        .collect(Collectors.joining(", ", " values (", ")"));
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i, columns.get(i).getJdbcMapping(), values[i]);
        }
    }

    @SuppressWarnings("unchecked") // the value was made by this mapping
    private void bind(PreparedStatement statement, int index, JdbcMapping mapping, @Nullable Object value)
            throws SQLException {
        ((ValueBinder<Object>) mapping.getJdbcValueBinder()).bind(statement, value, index + 1, session);
    }

    private @Nullable Object[] values(Object row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        int size = entity.getIdentifierMapping()
                .decompose(
                        entity.getIdentifier(row),
                        (index, value, column) -> values[index] = relational(column, value),
                        session);
        for (AttributeMapping attribute : attributes) {
            int offset = size;
            size += attribute.decompose(
                    attribute.getValue(row),
                    (index, value, column) -> values[offset + index] = relational(column, value),
                    session);
        }
        return values;
    }

    private static @Nullable Object relational(SelectableMapping column, @Nullable Object value) {
        return column.getJdbcMapping().convertToRelationalValue(value);
    }
}
