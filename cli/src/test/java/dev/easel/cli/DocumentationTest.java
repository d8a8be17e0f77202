package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name must exist. */
class DocumentationTest {
    /** A type, maybe with a method, in backticks: {@code `Engine`}, {@code `Engine.draw`}. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?:\\.[a-z][A-Za-z]*(?:\\(\\))?)?`");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    @Test
    void every_type_that_ARCHITECTURE_md_names_exists() throws IOException {
        var text = Files.readString(Checkout.ROOT.resolve("ARCHITECTURE.md"));
        var named = new HashSet<String>();
        TYPE.matcher(text).results().forEach(match -> named.add(match.group(1)));
        assertThat(named).as("types named in ARCHITECTURE.md").hasSizeGreaterThan(25);

        named.removeAll(types());
        named.removeIf(DocumentationTest::isPartOfJava);
        assertThat(named).as("types named in ARCHITECTURE.md that do not exist").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/benchmarks.md", "docs/upstream.md"})
    void every_file_that_a_document_links_to_exists(String document) throws IOException {
        var file = Checkout.ROOT.resolve(document);
        assertThat(LINK.matcher(Files.readString(file)).results())
                .allSatisfy(
                        link -> assertThat(file.resolveSibling(link.group(1))).exists());
    }

    /** The names of all Java files of all modules. */
    private static Set<String> types() throws IOException {
        var types = new HashSet<String>();
        try (var modules = Files.newDirectoryStream(Checkout.ROOT, "*")) {
            for (var module : modules) {
                var sources = module.resolve("src");
                if (Files.isDirectory(sources)) {
                    try (var files = Files.walk(sources)) {
                        files.map(Path::getFileName)
                                .map(Path::toString)
                                .filter(name -> name.endsWith(".java"))
                                .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPartOfJava(String type) {
        try {
            Class.forName("java.lang." + type);
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
