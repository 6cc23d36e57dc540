package io.wecompolicy.core.language.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hostile text could have left behind in this process and around it.
 *
 * @param threads names of those that run
 * @param processes ids of our children
 * @param files in the working directory and, named as hostile texts name theirs, in the temporary one
 * @param properties of the system
 */
record World(Set<String> threads, Set<Long> processes, Set<String> files, Map<Object, Object> properties) {
    /** How hostile texts name what they would write. */
    static final String MARK = "corpus-canary";

    static World seen() {
        Set<String> threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toSet());
        Set<Long> processes =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        Set<String> files = new TreeSet<>(list(Path.of("")));
        list(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(name -> name.contains(MARK))
                .forEach(files::add);
        return new World(threads, processes, files, Map.copyOf(System.getProperties()));
    }

    /** What is there now and was not. */
    Set<String> newSince(World before) {
        Set<String> added = new TreeSet<>();
        difference(threads, before.threads).forEach(name -> added.add("thread " + name));
        difference(processes, before.processes).forEach(id -> added.add("process " + id));
        difference(files, before.files).forEach(name -> added.add("file " + name));
        difference(properties.entrySet(), before.properties.entrySet()).forEach(one -> added.add("property " + one));
        return added;
    }

    private static <T> Set<T> difference(Set<T> now, Set<T> before) {
        Set<T> added = new HashSet<>(now);
        added.removeAll(before);
        return added;
    }

    private static Set<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
