package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Shown;
import java.util.List;

/** Walks over the tokens of one part of a rule and never beyond its end. */
final class TokenCursor {
    private final List<Token> tokens;
    private final Token end;
    private int at;

    /** @param endOffset what the end of the part is called in diagnostics */
    TokenCursor(List<Token> tokens, int endOffset) {
        this.tokens = tokens;
        this.end = new Token(Kind.END, "", "", endOffset, endOffset);
    }

    /** The tokens that lie wholly between two offsets. */
    static TokenCursor between(List<Token> all, int start, int end) {
        int from = firstFrom(all, start);
        int to = firstFrom(all, end);
        while (to > from && all.get(to - 1).end() > end) {
            to--;
        }
        return new TokenCursor(all.subList(from, to), end);
    }

    private static int firstFrom(List<Token> all, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
    }

    Token next() {
        Token token = peek();
        if (at < tokens.size()) {
            at++;
        }
        return token;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    boolean sees(String text) {
        return peek().is(text);
    }

    boolean take(String text) {
        boolean seen = sees(text);
        if (seen) {
            next();
        }
        return seen;
    }

    /** @param complaint whose words have the text at {@code {0}} and the detail at {@code {1}} */
    Token expect(String text, DrlComplaint complaint, Object detail) throws Misreading {
        if (!sees(text)) {
            throw new Misreading(complaint, isDone() ? lastEnd() : peek().start(), text, detail);
        }
        return next();
    }

    /** Where the token before this one ends, which is where something is missing. */
    int lastEnd() {
        return at == 0 ? peek().start() : tokens.get(at - 1).end();
    }

    /** What stands here, as part of a complaint. */
    Object shown() {
        Token token = peek();
        return token.kind() == Kind.END ? DrlPhrase.END : Bilingual.same("`" + Shown.of(token.text()) + "`");
    }
}
