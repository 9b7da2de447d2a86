package systems;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/** The alerts and queries of a catalog as a rule file of Prometheus, with the corrected expression if there is one. */
final class AlertRules {

    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Catalog catalog;

    AlertRules(Catalog catalog) {
        this.catalog = catalog;
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                add(rule);
            }
        }
        for (int i = 0; i < catalog.queries().size(); i++) {
            Query query = catalog.queries().get(i);
            rules.add(Map.of(
                    "record",
                    catalog.name().replace('-', '_') + ":query" + i,
                    "expr",
                    query.corrected().orElse(query.expr())));
        }
    }

    private void add(Alert.Rule alert) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("alert", alert.name());
        rule.put("expr", alert.corrected().orElse(alert.expr()));
        if (!alert.holdFor().isEmpty()) {
            rule.put("for", alert.holdFor());
        }
        rule.put("labels", Map.of("severity", alert.severity()));
        rule.put("annotations", Map.of("summary", alert.summary()));
        rules.add(rule);
    }

    int size() {
        return rules.size();
    }

    String yaml() {
        Object file = Map.of("groups", List.of(Map.of("name", catalog.name(), "rules", rules)));
        return new Dump(DumpSettings.builder().build()).dumpToString(file);
    }
}
