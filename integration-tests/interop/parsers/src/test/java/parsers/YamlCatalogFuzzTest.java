package parsers;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a catalog in YAML. */
class YamlCatalogFuzzTest {

    @FuzzTest
    void isReadOrItsMistakesAreTold(byte[] content) {
        CatalogFuzz.check("x.yaml", content);
    }
}
