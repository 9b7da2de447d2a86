package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final int SHARING = 20;

    private final AnswerMemory memory = new AnswerMemory(8L << 20);
    private final Pages pages = new Pages(memory);
    private final AtomicInteger rendered = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    /** Writes the number of the page. */
    private void number(AnswerBody body) throws IOException {
        body.write(('0' + rendered.incrementAndGet()));
    }

    private void numberLater(AnswerBody body) throws IOException {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        number(body);
    }

    private static String text(Pages.Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            page.body().writeTo(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Starts scrapes of which all but the first wait for the first. */
    private List<CompletableFuture<Pages.Page>> scrapes(Pages.Content content) throws InterruptedException {
        List<CompletableFuture<Pages.Page>> scrapes = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SHARING; i++) {
            CompletableFuture<Pages.Page> scrape = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    scrape.complete(pages.render("page", content));
                } catch (Throwable e) {
                    scrape.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
            scrapes.add(scrape);
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
        }
        return scrapes;
    }

    @Test
    void equalScrapesThatArriveDuringTheFirstShareItsPageUntilTheLastHasLeft() throws Exception {
        List<CompletableFuture<Pages.Page>> scrapes = scrapes(this::numberLater);
        go.countDown();

        for (CompletableFuture<Pages.Page> scrape : scrapes) {
            Pages.Page page = scrape.get(10, TimeUnit.SECONDS);
            assertThat(text(page)).isEqualTo("1");
            assertThat(memory.held()).isEqualTo(AnswerBody.PIECE);
        }
        for (CompletableFuture<Pages.Page> scrape : scrapes) {
            assertThat(memory.held()).isEqualTo(AnswerBody.PIECE);
            scrape.join().leave();
        }
        assertThat(memory.held()).isZero();
    }

    @Test
    void aFinishedPageIsNotUsedAgain() throws IOException {
        Pages.Page first = pages.render("page", this::number);
        Pages.Page second = pages.render("page", this::number);

        assertThat(text(first)).isEqualTo("1");
        assertThat(text(second)).isEqualTo("2");
    }

    @Test
    void otherScrapesShareNothing() throws Exception {
        List<CompletableFuture<Pages.Page>> hanging = scrapes(this::numberLater);

        assertThat(text(pages.render("other", this::number))).isEqualTo("1");
        go.countDown();
        assertThat(text(hanging.get(0).get(10, TimeUnit.SECONDS))).isEqualTo("2");
    }

    @Test
    void aFailureIsSharedAndTheNextScrapeRendersAnew() throws Exception {
        List<CompletableFuture<Pages.Page>> scrapes = scrapes(body -> {
            numberLater(body);
            throw new StackOverflowError();
        });
        go.countDown();

        for (CompletableFuture<Pages.Page> scrape : scrapes) {
            assertThatThrownBy(() -> scrape.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        }
        assertThat(memory.held()).isZero();
        assertThat(text(pages.render("page", this::number))).isEqualTo("2");
    }

    @Test
    void aRefusalIsNoticedEvenIfTheWriterHidesIt() throws IOException {
        AnswerBody large = new AnswerBody(memory);
        large.write(new byte[9 << 20], 0, 9 << 20);

        assertThatThrownBy(() -> pages.render("page", body -> {
                    try {
                        number(body);
                    } catch (IOException e) {
                        assertThat(e).isInstanceOf(AnswerRefused.class);
                    }
                }))
                .isInstanceOf(AnswerRefused.class);
    }
}
