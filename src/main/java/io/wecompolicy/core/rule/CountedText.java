package io.wecompolicy.core.rule;

/**
 * A text that counts its characters as somebody reads them, so that a regular expression that runs away is stopped.
 *
 * @param step called for each character that is looked at; what it throws comes out of the regular expression
 */
public record CountedText(String text, Runnable step) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        step.run();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.substring(start, end), step);
    }

    @Override
    public String toString() {
        return text;
    }
}
