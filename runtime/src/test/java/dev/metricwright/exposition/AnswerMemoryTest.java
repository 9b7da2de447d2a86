package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

    private static final int PIECES = 4;

    private final AnswerMemory memory = new AnswerMemory((long) PIECES * AnswerBody.PIECE);

    private AnswerBody body(int pieces) throws IOException {
        AnswerBody body = new AnswerBody(memory);
        body.write(new byte[pieces * AnswerBody.PIECE], 0, pieces * AnswerBody.PIECE);
        return body;
    }

    private long heldPieces() {
        return memory.held() / AnswerBody.PIECE;
    }

    private void untilOneWaits() {
        while (!memory.isAwaited()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isAnEighthOfTheHeap() {
        long expected = Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 8);

        assertThat(new AnswerMemory().limit()).isEqualTo(expected);
    }

    @Test
    void anAnswerThatIsAloneIsServedHoweverLargeItIs() throws IOException {
        AnswerBody large = body(3 * PIECES);

        assertThat(heldPieces()).isEqualTo(3 * PIECES);
        large.release();
        assertThat(heldPieces()).isZero();
    }

    @Test
    void onlyOneAnswerGoesBeyondTheLimitAndAnotherIsRefusedAfterASecond() throws IOException {
        AnswerBody large = body(PIECES + 1);
        long begun = System.nanoTime();

        assertThatThrownBy(() -> body(1))
                .isInstanceOf(AnswerRefused.class)
                .hasMessage("too many scrapes at the same time; retry in a second");

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(950), Duration.ofSeconds(5));
        assertThat(heldPieces()).isEqualTo(PIECES + 1);
        large.release();
        assertThat(body(1).isIncomplete()).isFalse();
    }

    @Test
    void anAnswerWaitsUntilAnotherIsSent() throws Exception {
        AnswerBody large = body(PIECES + 1);

        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return body(2).isIncomplete();
            } catch (IOException e) {
                return true;
            }
        });
        untilOneWaits();
        large.release();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(heldPieces()).isEqualTo(2);
    }

    @Test
    void allThatWaitTogetherWaitForNoLongerThanASecondAndPastEightNoneWaits() throws Exception {
        AnswerBody large = body(PIECES + 1);
        List<CompletableFuture<Duration>> refused = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CompletableFuture<Duration> after = new CompletableFuture<>();
            refused.add(after);
            Thread waiting = new Thread(() -> {
                long begun = System.nanoTime();
                assertThatThrownBy(() -> body(1)).isInstanceOf(AnswerRefused.class);
                after.complete(Duration.ofNanos(System.nanoTime() - begun));
            });
            waiting.setDaemon(true);
            waiting.start();
        }

        List<Duration> waited = new ArrayList<>();
        for (CompletableFuture<Duration> each : refused) {
            waited.add(each.get(10, TimeUnit.SECONDS));
        }

        assertThat(waited)
                .filteredOn(time -> time.compareTo(Duration.ofMillis(900)) > 0)
                .hasSize(8);
        large.release();
    }

    @Test
    void anAnswerThatWasRefusedOnceStaysIncomplete() throws IOException {
        AnswerBody large = body(PIECES + 1);
        AnswerBody refused = new AnswerBody(memory);
        assertThatThrownBy(() -> refused.write(1)).isInstanceOf(AnswerRefused.class);
        large.release();

        assertThatThrownBy(() -> refused.write(1)).isInstanceOf(AnswerRefused.class);
        assertThat(refused.isIncomplete()).isTrue();
    }
}
