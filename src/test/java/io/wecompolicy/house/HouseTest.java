package io.wecompolicy.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: who may import whom. The same table stands in the README, and both are compared with the code. */
class HouseTest {
    private static final String BASE = "io.wecompolicy";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void rooms_importOnlyThroughTheirDoors() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (JavaClass type : CODE) {
            String room = Doors.roomOf(type.getPackageName());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith(BASE))
                    .map(Doors::roomOf)
                    .filter(other -> !other.equals(room))
                    .filter(other -> !Doors.allows(room, other))
                    .forEach(other -> seen.computeIfAbsent(room, key -> new TreeSet<>())
                            .add(other + " (by " + type.getSimpleName() + ")"));
        }
        assertThat(seen).isEqualTo(Map.of());
    }

    @Test
    void doors_formNoCircle() {
        Set<String> placed = new TreeSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<String, Set<String>> door : Doors.TABLE.entrySet()) {
                if (!placed.contains(door.getKey()) && placedAll(placed, door.getValue())) {
                    moved = placed.add(door.getKey());
                }
            }
        }
        assertThat(placed).isEqualTo(Doors.TABLE.keySet());
    }

    @Test
    void packages_formNoCircle() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void core_isDry() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "org.jboss..",
                        "java.sql..",
                        "java.net..",
                        "java.nio.file..",
                        "org.slf4j..",
                        "io.micrometer..",
                        "org.eclipse.microprofile..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".core..")
                .should()
                .dependOnClassesThat(describe("are clocks", type -> type.isAssignableTo(java.time.Clock.class)))
                .check(CODE);
    }

    @Test
    void drools_livesInTwoRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".core.language..", BASE + ".core.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CODE);
    }

    @Test
    void resourceMethods_arePublic_orTheyAnswer404() {
        methods()
                .that(describe(
                        "answer HTTP",
                        method -> method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))))
                .should()
                .bePublic()
                .check(CODE);
    }

    @Test
    void entities_arePackagePrivateRows() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveSimpleNameEndingWith("Row")
                .andShould()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void names_sayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Common|Impl|Manager)")
                .check(CODE);
    }

    @Test
    void packages_sayWhatTheyAreForAndForbidNull() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : CODE) {
            Path info =
                    Path.of("src/main/java", type.getPackageName().split("\\.")).resolve("package-info.java");
            if (!Files.exists(info)
                    || !Files.readString(info, StandardCharsets.UTF_8).contains("@NullMarked")) {
                silent.add(type.getPackageName());
            }
        }
        silent.remove(BASE);
        assertThat(silent).isEmpty();
    }

    @Test
    void staticState_isNowhere() {
        Set<String> mutable = CODE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(field -> field.getFullName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mutable).isEmpty();
    }

    @Test
    void readme_showsTheDoorsAsTheyAre() throws IOException {
        for (String readme : Set.of("README.md", "README.zh-CN.md")) {
            Map<String, Set<String>> shown = new TreeMap<>();
            try (Stream<String> lines = Files.lines(Path.of(readme), StandardCharsets.UTF_8)) {
                lines.filter(line -> line.matches("\\| `[a-z.]+` \\|.*\\|.*\\|"))
                        .forEach(line -> {
                            String[] cells = line.split("\\|");
                            String room = cells[1].replace("`", "").strip();
                            if (Doors.TABLE.containsKey(room)) {
                                shown.put(room, names(cells[3]));
                            }
                        });
            }
            assertThat(shown).as(readme).isEqualTo(Doors.TABLE);
        }
    }

    @Test
    void readmes_haveEqualHeadings() throws IOException {
        assertThat(headings("README.zh-CN.md")).isEqualTo(headings("README.md"));
    }

    /** The depths of the headings in their order. */
    private static String headings(String readme) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(readme), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.matches("#+ .*"))
                    .map(line -> line.replaceAll("[^#].*", ""))
                    .collect(Collectors.joining(" "));
        }
    }

    private static boolean placedAll(Set<String> placed, Set<String> doors) {
        Set<String> open = new TreeSet<>(doors);
        if (open.remove("core")) {
            Doors.TABLE.keySet().stream()
                    .filter(room -> room.startsWith("core."))
                    .forEach(open::add);
        }
        return placed.containsAll(open);
    }

    private static Set<String> names(String cell) {
        return Stream.of(cell.replace("`", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("–"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
