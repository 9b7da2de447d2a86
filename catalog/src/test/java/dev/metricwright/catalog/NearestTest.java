package dev.metricwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void aMistypedWordIsTheOneWithTheFewestEdits() {
        assertThat(Nearest.to("famlies", List.of("labels", "families", "title")))
                .contains("families");
    }

    @Test
    void swappedLettersAreOneEdit() {
        assertThat(Nearest.to("tpye", List.of("tape", "type"))).contains("type");
        assertThat(Nearest.to("fro", List.of("for"))).contains("for");
    }

    @Test
    void caseIsNoEdit() {
        assertThat(Nearest.to("ALLOW", List.of("alloy", "allow"))).contains("allow");
    }

    @Test
    void amongEqualsTheFirstInTheAlphabetWhateverTheirOrder() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).contains("bat");
        assertThat(Nearest.to("cat", List.of("bat", "hat"))).contains("bat");
    }

    @Test
    void partsThatBothHaveDoNotMakeThemNear() {
        List<String> families = List.of("shop_orders_total", "shop_wait_seconds_bucket", "shop_build_info");
        assertThat(Nearest.to("shop_order_total", families)).contains("shop_orders_total");
        assertThat(Nearest.to("shop_returns_total", families)).isEmpty();
        assertThat(Nearest.to("shop_buildinfo", families)).contains("shop_build_info");
        assertThat(Nearest.to("shop_wait_seconds", families)).contains("shop_wait_seconds_bucket");
        assertThat(Nearest.to("shop_wait_secnds_bucket", families)).contains("shop_wait_seconds_bucket");
    }

    @Test
    void aWordFarFromAllWasNoneOfThem() {
        assertThat(Nearest.to("elephant", List.of("families", "labels"))).isEmpty();
        assertThat(Nearest.to("ab", List.of("xy"))).isEmpty();
        assertThat(Nearest.to("anything", List.of())).isEmpty();
    }
}
