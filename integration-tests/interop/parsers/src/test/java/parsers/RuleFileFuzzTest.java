package parsers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.cli.sources.RuleFile;

/** Any bytes as a rule file. */
class RuleFileFuzzTest {

    @FuzzTest
    void isCheckedOrItsMistakesAreTold(byte[] content) {
        SourcesFuzz.check(RuleFile.read("rules.yml", content));
    }
}
