package parsers;

import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages to mutate: of the product, and of families that the product does not have. */
final class CorpusOfPages {

    private static final long SEED = 2026;

    private static final String TEXT = """
            # HELP shop_orders_total Orders, by \\\\ and \\n.
            # TYPE shop_orders_total counter
            shop_orders_total{kind="web",store="a \\"b\\""} 3
            shop_orders_total{kind="phone",store="n\\n"} 1.5e3 1395066363000
            # HELP shop_wait_seconds Waiting.
            # TYPE shop_wait_seconds histogram
            shop_wait_seconds_bucket{hall="a",le="0.1"} 1
            shop_wait_seconds_bucket{hall="a",le="1.0"} 2
            shop_wait_seconds_bucket{hall="a",le="+Inf"} 3
            shop_wait_seconds_sum{hall="a"} 4.5
            shop_wait_seconds_count{hall="a"} 3
            # TYPE shop_reply_seconds summary
            shop_reply_seconds{quantile="0.5"} 0.1
            shop_reply_seconds{quantile="0.99"} NaN
            shop_reply_seconds_sum 12
            shop_reply_seconds_count 7

            # A comment.
            shop_untyped -Inf
            """;

    private static final String OPENMETRICS = """
            # TYPE shop_orders counter
            # HELP shop_orders Orders, by \\\\ and \\n.
            shop_orders_total{kind="web",store="a \\"b\\""} 3.0 # {trace="x"} 1.0 12.5
            shop_orders_created{kind="web",store="a \\"b\\""} 1520430000.123
            shop_orders_total{kind="phone",store="n\\n"} 1.5e3 123
            # TYPE shop_wait_seconds histogram
            # UNIT shop_wait_seconds seconds
            shop_wait_seconds_bucket{hall="a",le="0.1"} 1 # {} 0.05
            shop_wait_seconds_bucket{hall="a",le="1.0"} 2
            shop_wait_seconds_bucket{hall="a",le="+Inf"} 3
            shop_wait_seconds_sum{hall="a"} 4.5
            shop_wait_seconds_count{hall="a"} 3
            # TYPE shop_queue gaugehistogram
            shop_queue_bucket{le="1.0"} 1
            shop_queue_bucket{le="+Inf"} 2
            shop_queue_gsum 4.5
            shop_queue_gcount 2
            # TYPE shop_reply_seconds summary
            shop_reply_seconds{quantile="0.5"} 0.1
            shop_reply_seconds_sum 12
            shop_reply_seconds_count 7
            # TYPE shop_build info
            shop_build_info{version="1.0"} 1
            # TYPE shop_door stateset
            shop_door{shop_door="open"} 1
            shop_door{shop_door="shut"} 0
            # TYPE shop_unknown unknown
            shop_unknown -Inf
            # EOF
            """;

    private CorpusOfPages() {}

    /** Returns mutated pages in a format; the same in each run. */
    static List<String> mutated(ExpositionFormat format, int count) {
        Random random = new Random(SEED);
        List<String> pages = pages(format, random);
        List<String> mutated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutated.add(MutatedPage.of(pages.get(random.nextInt(pages.size())), random));
        }
        return mutated;
    }

    private static List<String> pages(ExpositionFormat format, Random random) {
        boolean isText = format == ExpositionFormat.PROMETHEUS_TEXT;
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pages.add(isText ? TEXT : OPENMETRICS);
            try {
                pages.add(Generators.registry(3, random).withoutNegativeSums().written(format));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }
}
