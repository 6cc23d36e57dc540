package io.wecompolicy.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.wecompolicy.platform.Command;
import io.wecompolicy.rulebook.check.CheckReport;
import io.wecompolicy.rulebook.check.Checked;
import io.wecompolicy.rulebook.check.JunitXml;
import io.wecompolicy.rulebook.check.PlainText;
import io.wecompolicy.rulebook.check.TreeCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code check <folder>}: checks a rules folder without a running service, for analysts' git repositories and CI. Ends with
 * 0 when all is well, 1 when a file can not be read or written, 2 when it was called wrongly or the folder is not there, 3 when the rules do not compile, 4 when a test fails or too few rules are
 * covered.
 */
public final class CheckCommand implements Command {
    private static final int NOT_COMPILED = 3;
    private static final int TEST_FAILED = 4;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Call(out, err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err);
        line.setResourceBundle(help(languageOf(arguments)));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Help is asked for before the arguments are read, in the language that they name. */
    private static Language languageOf(List<String> arguments) {
        String all = String.join(" ", arguments).toLowerCase(Locale.ROOT);
        return all.matches(".*--language[ =]en\\b.*") ? Language.EN : Language.ZH;
    }

    /** The words beside this class, whatever language the host speaks. */
    private static ResourceBundle help(Language language) {
        String name = language == Language.EN ? "check_en.properties" : "check.properties";
        try (InputStream words = CheckCommand.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(words, name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    enum Format {
        TEXT,
        JSON
    }

    enum Language {
        ZH(Locale.CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @CommandLine.Command(name = "check", mixinStandardHelpOptions = true, descriptionHeading = "%n")
    private static final class Call implements Callable<Integer> {
        private final PrintWriter out;
        private final PrintWriter err;

        @CommandLine.Parameters(index = "0", defaultValue = "rules", descriptionKey = "folder")
        private Path folder = Path.of("rules");

        @CommandLine.Option(names = "--format", descriptionKey = "format")
        private Format format = Format.TEXT;

        @CommandLine.Option(names = "--junit", descriptionKey = "junit")
        private @Nullable Path junit;

        @CommandLine.Option(names = "--results", descriptionKey = "results")
        private @Nullable Path results;

        @CommandLine.Option(names = "--language", descriptionKey = "language")
        private Language language = Language.ZH;

        @CommandLine.Option(names = "--min-coverage", descriptionKey = "coverage")
        private double minCoverage;

        private Call(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws JsonProcessingException {
            if (!Files.isDirectory(folder)) {
                err.println(say("no-folder", folder));
                return CommandLine.ExitCode.USAGE;
            }
            if (!(minCoverage >= 0 && minCoverage <= 1)) {
                err.println(say("no-share"));
                return CommandLine.ExitCode.USAGE;
            }
            try {
                return exitCode(RulesTree.ofFolder(folder).files());
            } catch (IOException e) {
                err.println(say("no-file", String.valueOf(e.getMessage())));
                return CommandLine.ExitCode.SOFTWARE;
            }
        }

        private String say(String key, Object... arguments) {
            return String.format(help(language).getString(key), arguments);
        }

        private int exitCode(SortedMap<String, byte[]> files) throws IOException {
            try (Checked checked = new TreeCheck().check(files).demanding(minCoverage)) {
                CheckReport report = CheckReport.of(checked, language.locale);
                print(report);
                if (junit != null) {
                    Files.writeString(junit, JunitXml.of(report), StandardCharsets.UTF_8);
                }
                if (results != null) {
                    write(checked.sheets(files, language.locale), results);
                }
                return exitCode(checked);
            }
        }

        private static void write(SortedMap<String, byte[]> sheets, Path into) throws IOException {
            for (Map.Entry<String, byte[]> sheet : sheets.entrySet()) {
                Path file = into.resolve(sheet.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, sheet.getValue());
            }
        }

        private void print(CheckReport report) throws JsonProcessingException {
            switch (format) {
                case TEXT -> PlainText.of(report, language.locale).forEach(out::println);
                case JSON ->
                    out.println(JsonMapper.builder()
                            .addModule(new Jdk8Module())
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(report));
            }
        }

        private static int exitCode(Checked checked) {
            if (checked.compiled().isEmpty()) {
                return NOT_COMPILED;
            }
            return checked.ok() ? CommandLine.ExitCode.OK : TEST_FAILED;
        }
    }
}
