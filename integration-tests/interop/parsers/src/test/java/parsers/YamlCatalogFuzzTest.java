package parsers;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes that are taken for a catalog in YAML. */
class YamlCatalogFuzzTest {

    @FuzzTest
    void isReadOrItsMistakesAreTold(byte[] content) {
        CatalogFuzz.check("x.yaml", content);
    }
}
