package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Texts;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.SessionAttributes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a suite, which become attributes of the session. Where they are all those of a Java machine, as Ant and
 * Maven write them, it is what describes the machine: the rest are paths, and now and then a password.
 */
final class SuiteProperties {

    private static final Set<String> OF_MACHINE =
            Set.of("java.version", "java.vendor", "os.name", "os.arch", "os.version");
    private static final Pattern SECRET = Pattern.compile("pass(word|wd|phrase)?|secret|token|credential|api.?key");
    private static final int LONGEST = 1_000;

    private final Findings findings;

    SuiteProperties(Findings findings) {
        this.findings = findings;
    }

    /** Reads the element that the cursor stands at, to its end. */
    void read(XmlCursor xml) {
        Map<String, String> properties = properties(xml);
        boolean isMachine = properties.containsKey("java.version");
        properties.forEach((name, value) -> {
            if (isMachine ? OF_MACHINE.contains(name) : !isSecret(name)) {
                add(name, value);
            }
        });
        if (isMachine) {
            findings.attribute(SessionAttributes.USER, Texts.orNull(properties.get("user.name")));
        }
    }

    /** Those of a suite or a test, by name; the first one with a name counts. */
    static Map<String, String> properties(XmlCursor xml) {
        Map<String, String> properties = new LinkedHashMap<>();
        while (xml.nextChild()) {
            String name = xml.attributeOrEmpty("name");
            @Nullable String value = xml.attribute("value");
            String text = xml.text(LONGEST).strip();
            if (!name.isEmpty()) {
                properties.putIfAbsent(name, Texts.cut(value == null ? text : value, LONGEST));
            }
        }
        return properties;
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private void add(String name, String value) {
        String own = SessionAttributes.isExtra(name) || name.equals(SessionAttributes.HOST) ? name : "property." + name;
        findings.attribute(own, Texts.orNull(value));
    }
}
