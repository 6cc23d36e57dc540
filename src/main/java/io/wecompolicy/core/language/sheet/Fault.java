package io.wecompolicy.core.language.sheet;

import java.util.List;

/** Why a cell can not be used. It matters only where a table reads the cell. */
record Fault(SheetComplaint complaint, List<Object> arguments) {
    Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(SheetComplaint complaint, Object... arguments) {
        return new Fault(complaint, List.of(arguments));
    }
}
