package dev.testkeep.storage.recording;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Test cases as bytes, for this process alone. Texts are kept unit by unit, and with them whatever is wrong with them. */
final class CaseCodec {

    private CaseCodec() {}

    static void write(NewTestCase testCase, DataOutputStream out) throws IOException {
        writeText(testCase.name(), out);
        out.writeInt(testCase.run());
        writeText(testCase.system(), out);
        writeText(testCase.partition(), out);
        writeText(testCase.environ(), out);
        writeText(testCase.result().word(), out);
        writeIfPresent(testCase.completedAt(), out, CaseCodec::writeInstant);
        writeIfPresent(testCase.duration(), out, CaseCodec::writeDuration);
        writeIfPresent(testCase.failPhase(), out, CaseCodec::writeText);
        writeIfPresent(testCase.failReason(), out, CaseCodec::writeText);
        out.writeInt(testCase.perfValues().size());
        for (PerfValue value : testCase.perfValues()) {
            writeValue(value, out);
        }
        writeIfPresent(testCase.document(), out, CaseCodec::writeText);
    }

    static NewTestCase read(DataInputStream in) throws IOException {
        NewTestCase.Builder testCase = NewTestCase.builder(readText(in))
                .run(in.readInt())
                .system(readText(in))
                .partition(readText(in))
                .environ(readText(in))
                .result(Result.of(readText(in)))
                .completedAt(readIfPresent(in, CaseCodec::readInstant))
                .duration(readIfPresent(in, CaseCodec::readDuration))
                .failure(readIfPresent(in, CaseCodec::readText), readIfPresent(in, CaseCodec::readText));
        for (int left = in.readInt(); left > 0; left--) {
            testCase.perfValue(readValue(in));
        }
        return testCase.document(readIfPresent(in, CaseCodec::readText)).build();
    }

    private static void writeValue(PerfValue value, DataOutputStream out) throws IOException {
        writeText(value.name(), out);
        writeIfPresent(value.value(), out, CaseCodec::writeNumber);
        writeText(value.unit(), out);
        writeIfPresent(value.reference(), out, CaseCodec::writeNumber);
        writeIfPresent(value.lowerThreshold(), out, CaseCodec::writeNumber);
        writeIfPresent(value.upperThreshold(), out, CaseCodec::writeNumber);
        writeIfPresent(value.result(), out, (result, to) -> writeText(result.word(), to));
    }

    private static PerfValue readValue(DataInputStream in) throws IOException {
        return new PerfValue(
                readText(in),
                readIfPresent(in, DataInputStream::readDouble),
                readText(in),
                readIfPresent(in, DataInputStream::readDouble),
                readIfPresent(in, DataInputStream::readDouble),
                readIfPresent(in, DataInputStream::readDouble),
                readIfPresent(in, from -> Result.of(readText(from))));
    }

    private static void writeNumber(Double number, DataOutputStream out) throws IOException {
        out.writeDouble(number);
    }

    private static void writeInstant(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void writeDuration(Duration duration, DataOutputStream out) throws IOException {
        out.writeLong(duration.getSeconds());
        out.writeInt(duration.getNano());
    }

    private static Duration readDuration(DataInputStream in) throws IOException {
        return Duration.ofSeconds(in.readLong(), in.readInt());
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(DataInputStream in) throws IOException {
        char[] units = new char[in.readInt()];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> void writeIfPresent(@Nullable T value, DataOutputStream out, Writer<T> writer)
            throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(value, out);
        }
    }

    private static <T> @Nullable T readIfPresent(DataInputStream in, Reader<T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }
}
