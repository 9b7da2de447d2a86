package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ForeignFamilies;
import dev.metricwright.exposition.ScrapeAnswer;
import dev.metricwright.exposition.Scrapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A page that contains families of other libraries, as an endpoint answers with it. */
final class ForeignPage {

    private ForeignPage() {}

    static byte[] of(MetricsRegistry registry, ExpositionFormat format, ForeignFamilies... others) throws IOException {
        Scrapes scrapes = Scrapes.of(registry);
        for (ForeignFamilies each : others) {
            scrapes = scrapes.and(each);
        }
        return of(scrapes, format);
    }

    static byte[] of(Scrapes scrapes, ExpositionFormat format) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (ScrapeAnswer answer =
                scrapes.answer("GET", null, header -> header.equals("Accept") ? format.contentType() : null)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("Content-Type", format.contentType());
            answer.writeTo(page);
        }
        return page.toByteArray();
    }
}
