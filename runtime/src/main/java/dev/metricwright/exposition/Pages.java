package dev.metricwright.exposition;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages. Equal scrapes that arrive while their page is being rendered share it, so that many scrapers cost
 * little more than one. A finished page is never used again: each scrape gets values that were read after it arrived, or
 * by a scrape that was under way at that time.
 */
final class Pages {

    /** The time that a scrape waits for another one that renders its page, for example if a collector hangs. */
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final AnswerMemory memory;
    private final Map<Object, Page> unfinished = new HashMap<>();

    Pages(AnswerMemory memory) {
        this.memory = memory;
    }

    /** Writes the content of a page. */
    interface Content {

        void writeTo(AnswerBody body) throws IOException;
    }

    /**
     * Renders a page, or waits for an equal one that is being rendered.
     *
     * @param request equals the requests of equal pages
     * @param content writes the page
     * @return the rendered page, which the caller must leave
     * @throws AnswerRefused if there is no memory for the page, or if it takes too long
     * @throws IOException if the page cannot be rendered
     */
    Page render(Object request, Content content) throws IOException {
        Page page;
        boolean first;
        synchronized (this) {
            Page existing = unfinished.get(request);
            first = existing == null;
            page = existing == null ? new Page(memory) : existing;
            if (first) {
                unfinished.put(request, page);
            }
            page.join();
        }
        boolean rendered = false;
        try {
            if (first) {
                render(request, content, page);
            } else {
                page.await();
            }
            rendered = true;
        } finally {
            if (!rendered) {
                page.leave();
            }
        }
        return page;
    }

    private void render(Object request, Content content, Page page) throws IOException {
        try {
            content.writeTo(page.body);
            if (page.body.isIncomplete()) {
                throw new AnswerRefused("too many scrapes at the same time; retry in a second");
            }
            page.failure = null;
        } catch (Throwable e) {
            page.failure = e;
            throw e;
        } finally {
            synchronized (this) {
                unfinished.remove(request);
            }
            page.finished.countDown();
        }
    }

    /** A page, with the number of scrapes that share it. */
    static final class Page {

        private final AnswerBody body;
        private final CountDownLatch finished = new CountDownLatch(1);
        private volatile @Nullable Throwable failure;
        private int sharing;

        private Page(AnswerMemory memory) {
            this.body = new AnswerBody(memory);
        }

        /** The content, until this page is left. */
        AnswerBody body() {
            return body;
        }

        private synchronized void join() {
            sharing++;
        }

        /** Ends the use of this page by a scrape. The last one gives the memory back. */
        synchronized void leave() {
            sharing--;
            if (sharing == 0) {
                body.release();
            }
        }

        private void await() throws IOException {
            try {
                if (!finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new AnswerRefused("an equal scrape takes too long; retry in a second");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AnswerRefused("the scrape was interrupted; retry in a second");
            }
            if (failure instanceof AnswerRefused refused) {
                throw refused;
            }
            if (failure != null) {
                throw new IOException("an equal scrape failed", failure);
            }
        }
    }
}
