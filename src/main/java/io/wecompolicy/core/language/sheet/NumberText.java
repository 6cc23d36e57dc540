package io.wecompolicy.core.language.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers, dates and times of a workbook as text, where what the analyst sees and what the cell holds are the same:
 * {@code 007}, {@code 1.50}, 2026-11-11, 22:00. All else (1,000, 50%, 1E+11, 11月11日) could mean two things, and is refused.
 */
final class NumberText {
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("y{4}([-/.年])m{1,2}[-/.月]d{1,2}日?");
    private static final Pattern TIME = Pattern.compile("h{1,2}:mm");
    private static final Pattern TIME_WITH_SECONDS = Pattern.compile("h{1,2}:mm:ss");
    /** Excel's short date: year, month and day in the order of whoever looks. */
    private static final int SHORT_DATE = 14;
    /** Excel keeps no more digits. */
    private static final MathContext DIGITS = new MathContext(15);

    /** From here on digits are lost, as of a number of an identity card. */
    private static final double MOST = 1e15;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean since1904;

    /** @param since1904 whether days count from 1904 */
    NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    record Shown(String text, Optional<Fault> fault) {}

    /**
     * @param format number of the format
     * @param written the format itself, such as {@code 0.00}
     */
    Shown shown(double value, int format, String written) {
        if (DateUtil.isADateFormat(format, written)) {
            return moment(value, format, written);
        }
        String shown = formatter.formatRawCellContents(value, format, written, since1904);
        boolean plain = Math.abs(value) < MOST
                && PLAIN.matcher(shown).matches()
                && new BigDecimal(shown).compareTo(new BigDecimal(value).round(DIGITS)) == 0;
        return plain ? new Shown(shown, Optional.empty()) : refused(SheetComplaint.NUMBER_CELL, shown);
    }

    private Shown moment(double value, int format, String written) {
        String seen = formatter
                .formatRawCellContents(value, format, written, since1904)
                .replace("\"", "");
        if (!DateUtil.isValidExcelDate(value)) {
            return refused(SheetComplaint.DATE_CELL, seen);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        LocalDate date = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        String shape = written.toLowerCase(Locale.ROOT).replaceAll("\\[\\$-[^]]*]|;@|[\"\\\\]", "");
        if ((format == SHORT_DATE || DATE.matcher(shape).matches()) && time.equals(LocalTime.MIDNIGHT)) {
            return new Shown(date.toString(), Optional.empty());
        }
        if (TIME.matcher(shape).matches() && value < 1 && time.getSecond() == 0) {
            return new Shown(time.format(DateTimeFormatter.ofPattern("HH:mm")), Optional.empty());
        }
        if (TIME_WITH_SECONDS.matcher(shape).matches() && value < 1) {
            return new Shown(time.format(DateTimeFormatter.ofPattern("HH:mm:ss")), Optional.empty());
        }
        String[] both = shape.split("[ t]", 2);
        boolean dateAndTime = both.length == 2
                && DATE.matcher(both[0]).matches()
                && (TIME_WITH_SECONDS.matcher(both[1]).matches()
                        || (TIME.matcher(both[1]).matches() && time.getSecond() == 0));
        return dateAndTime
                ? new Shown(moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")), Optional.empty())
                : refused(SheetComplaint.DATE_CELL, seen);
    }

    private static Shown refused(SheetComplaint complaint, String shown) {
        return new Shown(shown, Optional.of(Fault.of(complaint, shown)));
    }
}
