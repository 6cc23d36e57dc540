package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import org.drools.model.DomainClassMetadata;

/** A fact type as Drools wants to know it. */
record FactMetadata(FactType type) implements DomainClassMetadata {
    @Override
    public Class<?> getDomainClass() {
        return type.record();
    }

    @Override
    public int getPropertiesSize() {
        return type.fields().size();
    }

    @Override
    public int getPropertyIndex(String name) {
        return type.field(name).map(Field::index).orElse(-1);
    }
}
