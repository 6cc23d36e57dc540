package io.wecompolicy.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tags and departments are read whole, so there is nothing to list. */
final class WholeSteps {
    private WholeSteps() {}

    /** The corp tags. */
    @ApplicationScoped
    static class Tags implements Step {
        @Override
        public Scope scope() {
            return Scope.TAGS;
        }

        @Override
        public Reading<Stride> page(Run run) {
            return new Reading.Found<>(Stride.last(List.of(Subject.tagLibrary(run.corp()))));
        }
    }

    /** The tree of departments. */
    @ApplicationScoped
    static class Departments implements Step {
        @Override
        public Scope scope() {
            return Scope.DEPARTMENTS;
        }

        @Override
        public Reading<Stride> page(Run run) {
            return new Reading.Found<>(Stride.last(List.of(Subject.departments(run.corp()))));
        }
    }
}
