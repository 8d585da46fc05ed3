package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker over every page; it is set up once, because that takes longer than all pages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlValidityTest {

    @Test
    void the_checker_finds_nothing_on_any_page() throws Exception {
        Findings findings = new Findings();
        SimpleDocumentValidator checker = checker(findings);

        for (String page : RealSite.pages()) {
            findings.page = page;
            try (InputStream bytes = Files.newInputStream(RealSite.built().file(page))) {
                InputSource source = new InputSource(bytes);
                // The checker reads the Content Security Policy as on a host; of file: it knows nothing.
                source.setSystemId("https://gloss.example/" + page);
                source.setEncoding("UTF-8");
                checker.checkHtmlInputSource(source);
            }
        }

        assertThat(findings.found).isEmpty();
        assertThat(RealSite.pages()).hasSizeGreaterThan(20);
    }

    @Test
    void the_checker_finds_what_is_wrong() throws Exception {
        Findings findings = new Findings();
        SimpleDocumentValidator checker = checker(findings);

        checker.checkHtmlInputSource(new InputSource(new java.io.StringReader(
                "<!doctype html><html lang=\"en\"><title>x</title><p id=\"a\"><p id=\"a\"><img src=\"x.png\">")));

        assertThat(findings.found)
                .anyMatch(message -> message.contains("Duplicate ID"))
                .anyMatch(message -> message.contains("alt"));
    }

    private static SimpleDocumentValidator checker(ErrorHandler handler) throws Exception {
        SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
        checker.setUpMainSchema("http://s.validator.nu/html5-all.rnc", handler);
        checker.setUpValidatorAndParsers(handler, true, false);
        return checker;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String page = "";

        private void add(SAXParseException e) {
            String message = String.valueOf(e.getMessage());
            if (message.startsWith("Inline script violates Content Security Policy")) {
                // The only inline scripts are data blocks (RealSiteTest): HTML never runs them, so no policy applies to
                // them.
                return;
            }
            found.add(page + ":" + e.getLineNumber() + ": " + message);
        }

        @Override
        public void warning(SAXParseException e) {
            add(e);
        }

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add(e);
        }
    }
}
