package dev.testkeep.reports.internal.json;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The text of a report that is JSON, or JSON behind something else. */
public record ContentText(ReportContent content, int offset) implements TextSource {

    /** All of it. */
    public ContentText(ReportContent content) {
        this(content, 0);
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Reader open() {
        try {
            Reader reader =
                    new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder()));
            long left = offset;
            while (left > 0) {
                left -= reader.skip(left);
            }
            return reader;
        } catch (IOException e) {
            throw ReportException.unreadable(content.name(), e);
        }
    }
}
