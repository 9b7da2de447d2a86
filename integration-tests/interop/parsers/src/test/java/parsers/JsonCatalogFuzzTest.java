package parsers;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a catalog in JSON. */
class JsonCatalogFuzzTest {

    @FuzzTest
    void isReadOrItsMistakesAreTold(byte[] content) {
        CatalogFuzz.check("x.json", content);
    }
}
