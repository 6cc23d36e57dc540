package io.wecompolicy.core.language.drl;

import java.util.List;

/** An expression as it is written, before anybody asks what its names mean. The token says where it begins. */
sealed interface Raw {
    Token token();

    record Text(Token token) implements Raw {}

    /** @param digits with a minus when one stands before them */
    record Numeral(Token token, String digits) implements Raw {}

    record Truth(Token token, boolean value) implements Raw {}

    record Name(Token token) implements Raw {}

    record Variable(Token token) implements Raw {}

    record VariableField(Token token, Token field) implements Raw {}

    record Call(Token token, List<Raw> arguments) implements Raw {}

    record Sum(Token token, List<Raw> parts) implements Raw {}
}
