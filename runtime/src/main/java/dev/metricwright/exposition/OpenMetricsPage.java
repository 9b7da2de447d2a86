package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Sampling;
import java.util.List;
import java.util.Set;

/** A page in OpenMetrics, version 1.0.0. */
record OpenMetricsPage(ByteSink sink) implements PageWriter {

    @Override
    public List<ExposedFamily> exposed(List<Family> families) {
        return ExposedFamily.inOpenMetrics(families);
    }

    @Override
    public void write(ExposedFamily family, Set<String> details, Sampling sampling) {
        boolean carriesExemplars = family.type() != ExposedFamily.Type.UNKNOWN;
        family.family()
                .visit(
                        new TextSeries(family.family(), () -> header(family), carriesExemplars, sink),
                        LabelSelection.withDetails(details),
                        sampling);
    }

    @Override
    public void write(ForeignFamily family) {
        new ForeignText(sink).openMetrics(family);
    }

    private static String header(ExposedFamily family) {
        String header = line("TYPE", family, family.type().keyword());
        if (!family.unit().isEmpty()) {
            header += line("UNIT", family, family.unit());
        }
        String help = family.family().help();
        if (!help.isEmpty()) {
            header += line("HELP", family, TextSeries.escaped(help).replace("\"", "\\\""));
        }
        return header;
    }

    private static String line(String keyword, ExposedFamily family, String text) {
        return "# " + keyword + ' ' + family.name() + ' ' + text + '\n';
    }

    @Override
    public void end() {
        sink.put("# EOF\n");
    }
}
