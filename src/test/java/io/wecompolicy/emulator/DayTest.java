package io.wecompolicy.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The recorded day: what a file may say, and what the shipped one has. */
class DayTest {
    private static final String HEADER = "time,what,member,customer,args\n";

    @Test
    void shippedDay_isInOrder_fromNightToNight() {
        List<Step> steps = Day.sample().steps();

        assertThat(steps).hasSizeBetween(350, 450);
        assertThat(steps).extracting(Step::at).isSorted();
        assertThat(steps.get(0).at()).isLessThan(Duration.ofMinutes(10));
        assertThat(steps.get(steps.size() - 1).at()).isGreaterThan(Duration.ofHours(23));
    }

    @Test
    void comments_emptyLines_andTheMarkOfAnEditor_sayNothing() {
        Day day = Day.parse("\uFEFF# 说明\r\n\r\n" + HEADER + "# 早上\r\n08:30:00,scan,,c001,metro-line2,,\r\n");

        assertThat(day.steps())
                .extracting(Step::line, Step::at, Step::copy, Step::ofCompany)
                .containsExactly(tuple(5, Duration.ofHours(8).plusMinutes(30), 0, false));
    }

    @Test
    void everyMistake_isNamedWithItsLine() {
        String broken = HEADER + """
                08:00:00,scan,,c001,metro-line2
                07:59:59,scan,,c002,metro-line2
                8:00,scan,,c002,metro-line2
                08:01:00,dance,,c001
                08:01:00,scan,,,metro-line2
                08:01:00,scan,,c001,metro-line2,double
                08:01:00,scan,,c001
                08:01:00,remark,lisi,c009,没见过
                08:01:00,tags,lisi,c001,消费意愿/强烈
                08:01:00,signal,,c001,order,奶粉,贵
                08:01:00,grant,,,member:lisi,tag.edit,tag-group:客户价值,perhaps
                08:01:00,member-leave,,
                08:01:00,chat-notice,,c001,群,公告
                08:01:00,member-join,xin,,新人,上海,导购
                08:01:00,remark,lisi,c001,"好"
                08:01:00
                """;

        assertThatThrownBy(() -> Day.parse(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        line 3: `07:59:59` is earlier than the row before
                        line 4: `8:00` is not a time such as 08:30:00
                        line 5: `dance` is not one of [scan, confirm, tags, remark, delete-customer, delete-follow, signal, chat-join, chat-leave, chat-notice, tag-rename, member-join, member-leave, grant]
                        line 6: `` is no nickname of a customer, such as c001: small letters, digits and `-`
                        line 7: `double` is not one of [half, partner]
                        line 8: needs 1 to 2 args and has 0
                        line 9: `c009` has not scanned before
                        line 10: `消费意愿/强烈` is no change such as +消费意愿/强烈
                        line 11: `贵` is no amount such as 199.00
                        line 12: `perhaps` is not one of [allow, deny]
                        line 13: the member is missing
                        line 14: concerns no customer; leave the column empty
                        line 15: `上海` is no number
                        line 16: quotes have no meaning here; leave them out
                        line 17: `` is not one of [scan, confirm, tags, remark, delete-customer, delete-follow, signal, chat-join, chat-leave, chat-notice, tag-rename, member-join, member-leave, grant]""");
    }

    @Test
    void otherHeader_isRefused() {
        assertThatThrownBy(() -> Day.parse("什么时候,谁\n"))
                .hasMessage("line 1: the header must be `time,what,member,customer,args`");
    }

    @Test
    void severalDaysAtOnce_haveCustomersOfTheirOwn_andOneCompany() {
        Day day = Day.parse(HEADER + """
                08:00:00,scan,,c001,metro-line2
                08:00:00,member-leave,lisi
                08:00:01,scan,,c002,metro-line2
                """);

        assertThat(day.times(2).steps())
                .extracting(step -> step.line() + "." + step.copy())
                .containsExactly("2.0", "2.1", "3.0", "4.0", "4.1");
        assertThat(day.times(100).size()).isEqualTo(201);
        assertThat(day.first(1).size()).isEqualTo(1);
        assertThat(day.first(9).size()).isEqualTo(3);
    }

    /** What the scenes promise to the rules; whoever thins them out should know. */
    @Test
    void shippedDay_comesToEveryCode_andHasItsPeaks() {
        List<String> scans = rows("scan");

        assertThat(scans.stream().map(row -> row.split(",")[4]).collect(Collectors.toSet()))
                .isEqualTo(SampleCorp.seed().codes().stream()
                        .map(CompanySeed.Code::state)
                        .collect(Collectors.toSet()));
        assertThat(scans)
                .filteredOn(row -> row.startsWith("20:00:") && row.endsWith("double11"))
                .hasSizeGreaterThan(50);
        assertThat(scans).filteredOn(row -> row.endsWith("double11")).hasSizeGreaterThan(30 * 3);
        assertThat(scans).filteredOn(row -> row.startsWith("12:00:")).hasSizeGreaterThan(50);
        assertThat(scans).anyMatch(row -> row.endsWith("half")).anyMatch(row -> row.endsWith("partner"));
        assertThat(rows("signal").stream().map(row -> row.split(",")[4]).collect(Collectors.toSet()))
                .isEqualTo(Set.of("city", "language", "keyword", "page", "interaction", "order", "complaint"));
    }

    private static List<String> rows(String what) {
        return SampleDayFile.rows().stream()
                .filter(row -> row.split(",")[1].equals(what))
                .toList();
    }
}
