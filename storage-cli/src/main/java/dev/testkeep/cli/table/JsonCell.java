package dev.testkeep.cli.table;

import tools.jackson.core.JsonGenerator;

/** A value with a structure of its own in JSON. In CSV it is its {@code toString}. */
public interface JsonCell {

    /** Writes the value. */
    void writeTo(JsonGenerator json);
}
