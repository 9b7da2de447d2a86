package dev.metricwright.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1B",
        "1000B, 1000, 1000B",
        "4096, 4096, 4KB",
        "256MB, 268435456, 256MB",
        "256mb, 268435456, 256MB",
        "1024KB, 1048576, 1MB",
        "1gb, 1073741824, 1GB",
        "2147483631, 2147483631, 2147483631B",
        "007KB, 7168, 7KB",
    })
    void aSizeIsANumberWithAUnit(String text, int bytes, String printed) {
        assertThat(PageSize.read(text)).contains(new PageSize(bytes));
        assertThat(new PageSize(bytes)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0MB", "-1", "1.5MB", "1 MB", "MB", "1TB", "1MiB", "2GB", "2147483632", "9999999999GB"})
    void otherTextIsNotASize(String text) {
        assertThat(PageSize.read(text)).isEqualTo(Optional.empty());
    }
}
