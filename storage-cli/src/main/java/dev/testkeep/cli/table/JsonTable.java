package dev.testkeep.cli.table;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON array with an object per row, one on each line; NaN and the infinities are strings. */
final class JsonTable implements TableRenderer {

    /** What fails half-way must not look complete. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    @Override
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            writeRows(columns, rows, json);
            json.writeRaw('\n');
        }
    }

    private static <R> void writeRows(TableSection<R> section, JsonGenerator json) {
        writeRows(section.columns(), section.rows().iterator(), json);
    }

    private static <R> void writeRows(List<Column<R>> columns, Iterator<R> rows, JsonGenerator json) {
        json.writeStartArray();
        while (rows.hasNext()) {
            writeRow(columns, rows.next(), json);
            json.writeRaw('\n');
        }
        json.writeEndArray();
    }

    /** One object with an array for each table. */
    @Override
    public void renderAll(List<TableSection<?>> sections, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (TableSection<?> section : sections) {
                json.writeName(section.title());
                writeRows(section, json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static <R> void writeRow(List<Column<R>> columns, R row, JsonGenerator json) {
        json.writeStartObject();
        for (Column<R> column : columns) {
            json.writeName(column.name());
            write(column.value().apply(row), json);
        }
        json.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof JsonCell cell) {
            cell.writeTo(json);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
