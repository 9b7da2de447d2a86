package dev.metricwright.cli.proof;

import dev.metricwright.cli.promql.TimeSpan;
import java.util.List;

/**
 * A unit test for {@code promtool} in which an alert stays silent.
 *
 * @param alert the alert
 * @param rule the name of the rule that it breaks
 * @param statement what the proof shows, in sentences
 * @param series the series that exist
 * @param timeline the times
 */
public record Proof(SilentAlert alert, String rule, String statement, List<InputSeries> series, Timeline timeline) {

    private static final int WIDTH = 100;

    /** Keeps its own copy. */
    public Proof {
        series = List.copyOf(series);
    }

    /** {@return a file of rules that contains the alert} */
    public String rules() {
        StringBuilder text = new StringBuilder("groups:\n  - name: ")
                .append(YamlText.of(rule))
                .append("\n    rules:\n      - alert: ")
                .append(YamlText.of(alert.name()))
                .append("\n        expr: ")
                .append(YamlText.of(alert.text()))
                .append('\n');
        if (!alert.holdFor().isZero()) {
            text.append("        for: ").append(TimeSpan.text(alert.holdFor())).append('\n');
        }
        return text.toString();
    }

    /**
     * The test.
     *
     * @param testFile the name of the file that will contain it
     * @param rulesFile the name of the file with the rules, in the same folder
     * @return the content of the file
     */
    public String test(String testFile, String rulesFile) {
        String interval = TimeSpan.text(timeline.interval());
        StringBuilder text = new StringBuilder(comment(statement))
                .append(comment("To run it: promtool test rules " + testFile))
                .append("rule_files:\n  - ")
                .append(YamlText.of(rulesFile))
                .append("\nevaluation_interval: ")
                .append(interval)
                .append("\ntests:\n  - interval: ")
                .append(TimeSpan.text(timeline.tick()))
                .append("\n    input_series:\n");
        for (InputSeries one : series) {
            text.append("      - series: ")
                    .append(YamlText.of(one.notation()))
                    .append("\n        values: ")
                    .append(YamlText.of(one.samples()))
                    .append('\n');
        }
        text.append("    alert_rule_test:\n");
        for (String time : timeline.checks()) {
            text.append("      - eval_time: ")
                    .append(time)
                    .append("\n        alertname: ")
                    .append(YamlText.of(alert.name()))
                    .append("\n        exp_alerts: []\n");
        }
        return text.toString();
    }

    private static String comment(String text) {
        StringBuilder comment = new StringBuilder("#");
        int column = 1;
        for (String word : YamlText.oneLine(text).split(" ", -1)) {
            if (column + 1 + word.length() > WIDTH && column > 1) {
                comment.append("\n#");
                column = 1;
            }
            comment.append(' ').append(word);
            column += 1 + word.length();
        }
        return comment.append('\n').toString();
    }
}
