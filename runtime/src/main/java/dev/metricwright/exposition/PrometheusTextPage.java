package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Sampling;
import java.util.List;
import java.util.Set;

/** A page in the Prometheus text format, version 0.0.4. */
record PrometheusTextPage(ByteSink sink) implements PageWriter {

    @Override
    public List<ExposedFamily> exposed(List<Family> families) {
        return families.stream().map(ExposedFamily::inPrometheusText).toList();
    }

    @Override
    public void write(ExposedFamily family, Set<String> details, Sampling sampling) {
        family.family()
                .visit(
                        new TextSeries(family.family(), () -> header(family), false, sink),
                        LabelSelection.withDetails(details),
                        sampling);
    }

    @Override
    public void write(ForeignFamily family) {
        new ForeignText(sink).prometheusText(family);
    }

    private static String header(ExposedFamily family) {
        String type = "# TYPE " + family.name() + ' ' + family.type().keyword() + '\n';
        String help = family.family().help();
        return help.isEmpty() ? type : "# HELP " + family.name() + ' ' + TextSeries.escaped(help) + '\n' + type;
    }

    @Override
    public void end() {
        // The format has no end marker.
    }
}
