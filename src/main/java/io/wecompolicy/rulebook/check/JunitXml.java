package io.wecompolicy.rulebook.check;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A check as CI servers read it: one suite a scenario file, one for the files that do not compile, and one that has each rule
 * as a test, skipped when scenarios do not cover it. It carries no times, so that equal checks give equal texts.
 */
public final class JunitXml {
    private static final String COMPILING = "rules";
    private static final String COVERAGE = "coverage";
    private static final char UNWRITABLE = '\uFFFD';

    private JunitXml() {}

    public static String of(CheckReport report) {
        Map<String, List<TestView>> suites = report.scenarios().stream()
                .collect(Collectors.groupingBy(TestView::file, LinkedHashMap::new, Collectors.toList()));
        List<DiagnosticView> errors =
                report.diagnostics().stream().filter(DiagnosticView::isError).toList();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            start(xml, COMPILING, Math.max(1, errors.size()), errors.size());
            if (errors.isEmpty()) {
                xml.writeEmptyElement("testcase");
                name(xml, COMPILING, "the rule files are free of errors");
            }
            for (DiagnosticView error : errors) {
                testcase(xml, COMPILING, error.place(), List.of(words(error)));
            }
            xml.writeEndElement();
            for (Map.Entry<String, List<TestView>> suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            coverage(xml, report.coverage().rules());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory could not be written", e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String file, List<TestView> tests) throws XMLStreamException {
        start(
                xml,
                file,
                tests.size(),
                tests.stream().filter(test -> !test.passed()).count());
        for (TestView test : tests) {
            testcase(xml, file, test.name(), test.passed() ? List.of() : test.complaints());
        }
        xml.writeEndElement();
    }

    /** What is not covered is skipped, with the reason: that both Jenkins and GitLab show, and neither calls it a failure. */
    private static void coverage(XMLStreamWriter xml, List<RuleCoverageView> rules) throws XMLStreamException {
        start(xml, COVERAGE, rules.size(), 0);
        long skipped = rules.stream().filter(rule -> !rule.covered()).count();
        xml.writeAttribute("skipped", Long.toString(skipped));
        for (RuleCoverageView rule : rules) {
            xml.writeStartElement("testcase");
            name(xml, rule.place(), rule.rule());
            if (!rule.covered()) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", writable(rule.reason().orElse("")));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name, int tests, long failures) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Long.toString(failures));
    }

    private static void testcase(XMLStreamWriter xml, String suite, String name, List<String> complaints)
            throws XMLStreamException {
        if (complaints.isEmpty()) {
            xml.writeEmptyElement("testcase");
            name(xml, suite, name);
            return;
        }
        xml.writeStartElement("testcase");
        name(xml, suite, name);
        xml.writeStartElement("failure");
        xml.writeAttribute("message", writable(complaints.get(0)));
        xml.writeCharacters(writable(String.join("\n", complaints)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void name(XMLStreamWriter xml, String suite, String name) throws XMLStreamException {
        xml.writeAttribute("classname", writable(suite));
        xml.writeAttribute("name", writable(name));
    }

    private static String words(DiagnosticView found) {
        return found.message() + found.hint().map(hint -> "; " + hint).orElse("");
    }

    /** XML has no place for most control characters, not even escaped, and rule files may quote them. */
    private static String writable(String text) {
        return text.codePoints()
                .map(point -> isWritable(point) ? point : UNWRITABLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int point) {
        boolean layout = point == '\n' || point == '\t';
        return layout || (point >= ' ' && point < 0xD800) || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF);
    }
}
