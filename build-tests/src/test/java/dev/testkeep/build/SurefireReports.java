package dev.testkeep.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire and Failsafe say of the tests that they have run. */
final class SurefireReports {

    private SurefireReports() {}

    /** {@code Class.method: fail, pass} for each case, one word for each attempt. */
    static List<String> cases(List<Path> files) {
        List<String> cases = new ArrayList<>();
        for (Path file : files) {
            NodeList elements = read(file).getElementsByTagName("testcase");
            for (int i = 0; i < elements.getLength(); i++) {
                cases.add(describe((Element) elements.item(i)));
            }
        }
        Collections.sort(cases);
        return cases;
    }

    private static Element read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String describe(Element testCase) {
        return testCase.getAttribute("classname") + "." + name(testCase) + ": " + String.join(", ", attempts(testCase));
    }

    /** Versions differ in how they write types and invocations, and whether a class that cannot start has a name. */
    private static String name(Element testCase) {
        String name = testCase.getAttribute("name")
                .replaceFirst("(\\{.*})?\\[.*$", "")
                .replaceAll("\\w+[.]", "");
        return name.isEmpty() ? "initializationError" : name;
    }

    private static List<String> attempts(Element testCase) {
        List<String> attempts = new ArrayList<>();
        int failed = count(testCase, "failure") + count(testCase, "error");
        int again = count(testCase, "rerunFailure") + count(testCase, "rerunError");
        int flaky = count(testCase, "flakyFailure") + count(testCase, "flakyError");
        attempts.addAll(Collections.nCopies(failed + again + flaky, "fail"));
        if (count(testCase, "skipped") > 0) {
            attempts.add("skip");
        } else if (failed == 0) {
            attempts.add("pass");
        }
        return attempts;
    }

    private static int count(Element testCase, String name) {
        return testCase.getElementsByTagName(name).getLength();
    }
}
