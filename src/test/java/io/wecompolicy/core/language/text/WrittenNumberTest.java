package io.wecompolicy.core.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource({
        "三, 3",
        "十, 10",
        "十二, 12",
        "三十, 30",
        "三十五, 35",
        "两百零五, 205",
        "一千, 1000",
        "３０, 30",
        "30, 30",
        "零, 0",
        "三五, -",
        "十十, -",
        "百, -",
        "三十个, -",
        "30.5, -",
        "一二三, -",
        "'', -"
    })
    void number_isRead_andWhatMayMeanAnother_isNot(String written, String read) {
        assertThat(WrittenNumber.read(written).orElse("-")).isEqualTo(read);
    }
}
