package parsers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.cli.sources.Dashboard;

/** Any bytes as a dashboard. */
class DashboardFuzzTest {

    @FuzzTest
    void isCheckedOrItsMistakesAreTold(byte[] content) {
        SourcesFuzz.check(Dashboard.read("dashboard.json", content));
    }
}
