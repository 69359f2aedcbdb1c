package dev.testkeep.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bill of materials names what is published; the build of examples/h2-backend shows that it can be imported. */
class BomIT {

    @Test
    void every_published_jar_is_in_it_and_nothing_else() {
        assertThat(texts("bom", "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void it_has_the_version_of_the_jars() {
        assertThat(texts("bom", "/project/version")).isEqualTo(texts(".", "/project/version"));
        assertThat(texts("bom", "/project/dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
    }

    private static List<String> published() {
        return texts(".", "/project/modules/module").stream()
                .filter(BomIT::isPublished)
                .flatMap(module -> texts(module, "/project/artifactId").stream())
                .toList();
    }

    private static boolean isPublished(String module) {
        return !module.equals("bom")
                && !module.startsWith("examples/")
                && texts(module, "/project/properties/maven.deploy.skip").isEmpty();
    }

    private static List<String> texts(String module, String xpath) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newInstance().newXPath().evaluate(xpath, pom(module), XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new AssertionError(module, e);
        }
    }

    private static Document pom(String module) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("../" + module, "pom.xml"));
    }
}
