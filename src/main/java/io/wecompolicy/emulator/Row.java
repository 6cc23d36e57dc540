package io.wecompolicy.emulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line of the day says behind its time and its word. Mistakes are {@link IllegalArgumentException}.
 *
 * @param member a user id; empty when the line leaves it open
 * @param customer a nickname; empty when the line concerns none
 */
record Row(String member, String customer, List<String> args) {
    private static final Pattern NICKNAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    Row {
        args = List.copyOf(args);
    }

    Optional<String> anyMember() {
        return Optional.of(member).filter(name -> !name.isEmpty());
    }

    String theMember() {
        return anyMember().orElseThrow(() -> new IllegalArgumentException("the member is missing"));
    }

    String theCustomer() {
        if (!NICKNAME.matcher(customer).matches()) {
            throw new IllegalArgumentException(
                    "`" + customer + "` is no nickname of a customer, such as c001: small letters, digits and `-`");
        }
        return customer;
    }

    Row withoutCustomer() {
        if (!customer.isEmpty()) {
            throw new IllegalArgumentException("concerns no customer; leave the column empty");
        }
        return this;
    }

    /** The row has at least so many args and at most so many. */
    Row with(int least, int most) {
        if (args.size() < least || args.size() > most || args.subList(0, least).contains("")) {
            String wanted = least == most ? "" + least : least + " to " + most;
            throw new IllegalArgumentException("needs " + wanted + " args and has " + args.size());
        }
        return this;
    }

    /** Empty when there are not so many, counted from 0. */
    String arg(int number) {
        return number < args.size() ? args.get(number) : "";
    }

    /** One of those, or absent. */
    boolean says(int number, String... words) {
        String said = arg(number);
        if (!said.isEmpty() && !List.of(words).contains(said)) {
            throw new IllegalArgumentException("`" + said + "` is not one of " + List.of(words));
        }
        return !said.isEmpty();
    }

    Optional<BigDecimal> amount(int number) {
        try {
            return Optional.of(arg(number)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + arg(number) + "` is no amount such as 199.00", e);
        }
    }

    int number(int number) {
        try {
            return Integer.parseInt(arg(number));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + arg(number) + "` is no number", e);
        }
    }
}
